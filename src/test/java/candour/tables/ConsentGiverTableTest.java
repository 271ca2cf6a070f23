package candour.tables;

import candour.testing.Serves;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose consent is asked for (R8.1, R9.1–R9.5). */
@Serves({"R8.1", "R9.1", "R9.5"})
class ConsentGiverTableTest {

    private static final Table GIVER = new Table("consent-giver")
            .with("ageBand", "unborn", "under-12", "12-15", "16-17", "adult", "unknown")
            .with("ability", "able", "to-be-assessed", "not-able")
            .with("understands", "yes", "no", "unsure", "not-assessed")
            .with("careStatus", "none", "care-order", "section-20", "unknown");

    @Test
    void whoever_may_decide_or_was_found_to_understand_decides_whatever_the_care_order() {
        GIVER.forEveryCombination((given, answer) -> {
            boolean decides = "able".equals(given.get("ability")) || "yes".equals(given.get("understands"));
            if (decides && !"unborn".equals(given.get("ageBand"))) {
                assertThat(answer).as("%s", given).containsEntry("giver", "self");
            }
        });
    }

    @Test
    void a_child_not_found_to_understand_never_decides_alone() {
        GIVER.forEveryCombination((given, answer) -> {
            boolean decides = "able".equals(given.get("ability")) || "yes".equals(given.get("understands"));
            if (!decides && !"adult".equals(given.get("ageBand"))) {
                assertThat(answer.get("giver")).as("%s", given).isIn("parent", "authority");
            }
        });
    }

    @Test
    void the_authority_has_a_say_only_for_a_born_child_whose_freedom_from_a_care_order_is_not_known() {
        GIVER.forEveryCombination((given, answer) -> {
            if ("authority".equals(answer.get("giver"))) {
                assertThat(given.get("careStatus")).isNotIn("none", "section-20");
                assertThat(given.get("ageBand")).isNotIn("unborn", "adult");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
            "under-12, not-able,       not-assessed, none,       parent",
            "under-12, not-able,       not-assessed, section-20, parent",
            "under-12, not-able,       not-assessed, care-order, authority",
            "under-12, not-able,       not-assessed, unknown,    authority",
            "under-12, not-able,       not-assessed, ,           authority",
            "12-15,    to-be-assessed, yes,          care-order, self",
            "12-15,    to-be-assessed, unsure,       none,       parent",
            "12-15,    to-be-assessed, no,           care-order, authority",
            "16-17,    able,           not-assessed, care-order, self",
            "unborn,   not-able,       not-assessed, unknown,    parent",
            "adult,    to-be-assessed, no,           none,       self",
            ",         ,               ,             none,       parent"})
    void the_right_person_is_asked(String ageBand, String ability, String understands, String careStatus, String giver) {
        Map<String, String> given = new HashMap<>();
        given.put("ageBand", ageBand);
        given.put("ability", ability);
        given.put("understands", understands);
        given.put("careStatus", careStatus);

        assertThat(GIVER.answer(given)).containsEntry("giver", giver);
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        GIVER.provesThatEveryRuleIsHit();
        GIVER.provesThatOnlyTheListedWordsCount();
    }
}
