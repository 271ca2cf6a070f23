package candour.tables;

import candour.testing.Serves;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be seen to before and after the information goes (R11.9–R11.16). */
@Serves({"R11.10", "R11.11", "R11.12", "R11.13", "R11.14", "R11.15", "R11.16"})
class TransferSafeguardsTableTest {

    private static final Table SAFEGUARDS = new Table("transfer-safeguards").with("method", "telephone", "face-to-face", "meeting",
            "hard-copy", "encrypted-media", "secure-email", "encrypted-email", "file-transfer", "access-in-place");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "telephone       | ''                                                           | written-statement points-attributed fit-for-court",
            "face-to-face    | ''                                                           | written-statement points-attributed fit-for-court",
            "meeting         | ''                                                           | minutes-agreed",
            "hard-copy       | marked-private sealed-envelope addressed-by-name locked-away | ''",
            "encrypted-media | marked-private locked-away encrypted-to-standard key-sent-separately | ''",
            "secure-email    | marked-private secure-addresses                              | ''",
            "encrypted-email | marked-private agreed-encryption password-apart             | ''",
            "file-transfer   | marked-private named-service                                 | ''",
            "access-in-place | access-for-one-person access-to-named-items access-until-a-date | ''"})
    void each_method_has_its_own_safeguards(String method, String before, String after) {
        assertThat(due("before", method)).containsExactlyElementsOf(words("method-agreed same-person " + before));
        assertThat(due("after", method)).containsExactlyElementsOf(words(after + " receipt-confirmed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Telephone", "fax", Table.UNKNOWN})
    void an_unknown_method_is_held_up_before_it_goes(String method) {
        assertThat(due("before", method)).contains("method-not-known");
    }

    @Test
    void no_method_at_all_is_held_up_too_and_a_known_one_never_is() {
        assertThat(SAFEGUARDS.answers(Map.of())).extracting(answer -> answer.get("safeguard")).contains("method-not-known");
        assertThat(due("before", "telephone")).doesNotContain("method-not-known");
    }

    @Test
    void every_safeguard_says_in_words_what_to_confirm_and_when() {
        assertThat(SAFEGUARDS.everyAnswerFor("due")).containsExactlyInAnyOrder("before", "after");
        assertThat(SAFEGUARDS.everyAnswerFor("label")).hasSameSizeAs(SAFEGUARDS.everyAnswerFor("safeguard"))
                .allSatisfy(label -> assertThat((String) label).matches("[A-Z].{10,}"));
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        SAFEGUARDS.provesThatEveryRuleIsHit();
        SAFEGUARDS.provesThatOnlyTheListedWordsCount();
    }

    private List<Object> due(String when, String method) {
        return SAFEGUARDS.answers(Map.of("method", method)).stream()
                .filter(answer -> when.equals(answer.get("due"))).map(answer -> answer.get("safeguard")).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.trim().split(" +"));
    }
}
