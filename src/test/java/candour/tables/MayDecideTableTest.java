package candour.tables;

import candour.testing.Serves;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is presumed able to decide, and who is assessed (R8.1–R8.3). */
@Serves({"R8.1", "R8.2", "R8.3"})
class MayDecideTableTest {

    private static final Table MAY_DECIDE = new Table("may-decide")
            .with("ageBand", "unborn", "under-12", "12-15", "16-17", "adult", "unknown")
            .with("impression", "likely", "too-young", "doubted", "unsure");

    @ParameterizedTest
    @CsvSource({
            "adult,    likely,    able",
            "adult,    unsure,    able",
            "adult,    ,          able",
            "adult,    doubted,   to-be-assessed",
            "adult,    too-young, to-be-assessed",
            "16-17,    unsure,    able",
            "16-17,    ,          able",
            "16-17,    doubted,   to-be-assessed",
            "12-15,    likely,    to-be-assessed",
            "12-15,    too-young, to-be-assessed",
            "under-12, likely,    to-be-assessed",
            "under-12, unsure,    to-be-assessed",
            "under-12, too-young, not-able",
            "unborn,   likely,    not-able",
            "unknown,  likely,    to-be-assessed",
            ",         ,          to-be-assessed"})
    void age_sets_where_we_start(String ageBand, String impression, String ability) {
        Map<String, String> given = new HashMap<>();
        given.put("ageBand", ageBand);
        given.put("impression", impression);

        assertThat(MAY_DECIDE.answer(given)).containsEntry("ability", ability);
    }

    @Test
    void nobody_under_sixteen_is_presumed_able_and_nobody_of_twelve_or_more_is_written_off() {
        MAY_DECIDE.forEveryCombination((given, answer) -> {
            boolean presumed = given.get("ageBand") != null && Set.of("16-17", "adult").contains(given.get("ageBand"));
            if ("able".equals(answer.get("ability"))) {
                assertThat(presumed).as("%s", given).isTrue();
            }
            if ("not-able".equals(answer.get("ability"))) {
                assertThat(given.get("ageBand")).isIn("unborn", "under-12");
            }
        });
    }

    @Test
    void whom_the_table_cannot_place_is_assessed_by_a_person() {
        MAY_DECIDE.forEveryCombination((given, answer) -> {
            if (given.get("ageBand") == null || Table.UNKNOWN.equals(given.get("ageBand"))) {
                assertThat(answer).containsEntry("ability", "to-be-assessed");
            }
        });
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        MAY_DECIDE.provesThatEveryRuleIsHit();
        MAY_DECIDE.provesThatOnlyTheListedWordsCount();
    }
}
