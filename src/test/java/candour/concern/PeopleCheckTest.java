package candour.concern;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is described, and by which numbers two agencies know that they mean the same person (R11.3, faults F12 F15 F17). */
@EngineTest
@Serves({"R9.1", "R11.3"})
class PeopleCheckTest {

    private static final Map<String, Object> CHILD =
            Map.of("role", "child", "name", "Ava O’Neill", "canDecide", "too-young", "careStatus", "none");

    @Autowired
    private Story story;

    @Autowired
    private PersonRepository people;

    private static Map<String, Object> with(Map<String, Object> person, String key, Object answer) {
        Map<String, Object> changed = new HashMap<>(person);
        changed.put(key, answer);
        return changed;
    }

    private static Map<String, Object> known(String key, Object answer) {
        return with(with(CHILD, "knowsNumbers", "yes"), key, answer);
    }

    @SafeVarargs
    private static Filled about(Map<String, Object>... described) {
        return describeTheInformation().with("people", List.of(described));
    }

    private List<Person> filed(Filled described) {
        return people.people(story.raise(concern()).finish(described).reference());
    }

    private void isRefused(Filled described, String because) {
        Story.Case told = story.raise(concern());

        assertThatThrownBy(() -> told.finish(described)).isInstanceOf(Refused.class).hasMessageContaining(because);
        assertThat(people.people(told.reference())).isEmpty();
    }

    @Test
    void numbersAreKeptInTheirOneForm() {
        Map<String, Object> child = known("nhsNumber", " 943-476 5919");
        Person filed = filed(about(with(with(child, "pupilNumber", "h801200001001"), "postcode", "ub81uw"))).get(0);

        assertThat(filed.details().nhsNumber()).isEqualTo("9434765919");
        assertThat(filed.details().pupilNumber()).isEqualTo("H801200001001");
        assertThat(filed.details().postcode()).isEqualTo("UB8 1UW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nhsNumber   | 943 476 591   | Person 1, “What is their NHS number?”: an NHS number has 10 digits. You typed 9.",
        "nhsNumber   | 943 476 5918  | Person 1, “What is their NHS number?”: this is no NHS number",
        "pupilNumber | A801200001001 | Person 1, “What is their unique pupil number?”: this is no unique pupil number",
        "postcode    | UB8           | Person 1, “What is their postcode?”: this is no postcode"
    })
    void aNumberThatCannotBeIsRefusedBesideItsField(String key, String typed, String because) {
        isRefused(about(known(key, typed)), because);
    }

    @Test
    void twinsAreTwoPeopleAndEachHasTheirOwnNumber() {
        Map<String, Object> ava = with(CHILD, "birthDate", "2022-03-15");
        Map<String, Object> eva = with(ava, "name", "Eva O’Neill");

        assertThat(filed(about(ava, eva))).extracting(Person::name).containsExactly("Ava O’Neill", "Eva O’Neill");
        isRefused(
                about(known("nhsNumber", "9434765919"), known("nhsNumber", "943 476 5919")),
                "Person 2, “What is their NHS number?”: another person above has this number.");
    }

    @Serves("R8.2")
    @Test
    void aChildWithoutNameBirthDateOrAgeIsAChild() {
        Map<String, Object> nobodyKnows = new HashMap<>(CHILD);
        nobodyKnows.remove("name");

        Story.Case told = story.raise(concern()).finish(about(nobodyKnows));

        assertThat(told.openSteps()).containsExactly(ConcernProcess.Step.WEIGH_THE_RISK);
        Person filed = people.people(told.reference()).get(0);

        assertThat(filed.name()).isNull();
        assertThat(filed.birthDate()).isNull();
        assertThat(filed.estimatedAge()).isNull();
        assertThat(filed.ageBand(LocalDate.now()).key()).isEqualTo("unknown");
    }

    @Test
    void anAgeThatDoesNotFitTheDayOfBirthIsAskedAgain() {
        Map<String, Object> child = with(CHILD, "birthDate", LocalDate.now().minusYears(7).minusDays(40).toString());

        isRefused(about(with(child, "age", 5)), "Person 1, “How old are they?”: this does not fit the day they were born.");
        assertThat(filed(about(with(child, "age", 7)))).hasSize(1);
    }

    @Test
    void parentalResponsibilityForSomeNamesChildrenOfTheCase() {
        Map<String, Object> father = Map.of(
                "role", "father", "parentalResponsibility", "for-some", "responsibleFor", List.of("2"),
                "responsibilityBasis", "court-order", "responsibilityEvidence", "The order itself");
        Map<String, Object> sister = with(CHILD, "name", "Ida Hill");

        List<Person> filed = filed(about(father, sister, CHILD));

        assertThat(filed.get(0).details().responsibleFor()).containsExactly(filed.get(1).id());
        assertThat(filed.get(0).mayAnswerFor(filed.get(1))).isTrue();
        assertThat(filed.get(0).mayAnswerFor(filed.get(2))).isFalse();
        isRefused(about(CHILD, with(father, "responsibleFor", List.of("2"))), "choose from the children above.");
        isRefused(about(CHILD, with(father, "responsibleFor", List.of("9"))), "choose from the children above.");
        isRefused(about(CHILD, with(father, "responsibleFor", List.of())), "“For which of them?”: this needs an answer.");
    }
}
