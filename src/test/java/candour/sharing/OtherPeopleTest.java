package candour.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRole;
import candour.testing.Serves;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item that names somebody whom it is not about is seen, however the name is written (R11.1, R11.8, fault P09). */
@Serves({"R11.1", "R11.8"})
class OtherPeopleTest {

    private static Person person(int position, String name) {
        return new Person(UUID.randomUUID(), position, PersonRole.CHILD, name, null, null, null, null, null, null, null);
    }

    private static List<Person> named(String own, String other, String what) {
        Person about = person(1, own);
        Item item = new Item(UUID.randomUUID(), about.id(), 1, what, "fact", "", null, "yes", true, null);
        return OtherPeople.namedIn(item, List.of(about, person(2, other)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Kai Mercer      | He plays with Kai.
            Kai Mercer      | Kai’s brother hits him.
            Kai Mercer      | KAI hits him.
            Kai Mercer      | He was with the Mercers’ boy, Kai.
            Kai Mercer      | “Kai did it.”
            Kai Mercer      | The Mercer family helps.
            Seán O'Neill    | He is afraid of Mr O’Neill.
            Seán O’Neill    | He is afraid of Mr O'Neill.
            Seán O’Neill    | Sean O'Neill's dog bit him.
            Lara D'Souza    | They met at D’Souza’s.
            Zoë Smith-Lake  | Zoe comes too.
            Mary-Ann Lake   | Ann comes too.
            Siân Jones      | siân comes. Siân stays.
            Kai Mercer      | She lives with\u00a0Kai.
            Kai Mercer      | mum,Kai and the dog
            Kai Mercer      | He fell.Kai saw it; with\u2011Kai too
            Kai Mercer      | and_Kai
            Kai Mercer      | with \u200bK\u00adai
            Kai Mercer      | with\u200bKai
            علی\u200cرضا   | او با علی\u200cرضا است.
            Seán O’Neill    | He is afraid of O\u2032Neill and O\uff07Neill.
            李思敏           | 他和李思敏一起住。
            """)
    void somebodyElseIsSeen(String other, String what) {
        assertThat(named("Rosa Tennant", other, what)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Kai Tennant   | Rosa Tennant reads well.
            Kai Mercer    | Rosa reads well.
            Will Grace    | He will say grace.
            Kai Mercer    | A kaiser and a merchant.
            ``            | Rosa reads well.
            """)
    void nobodyElseIsMade(String other, String what) {
        assertThat(named("Rosa Tennant", other, what)).isEmpty();
    }
}
