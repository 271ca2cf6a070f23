package candour.tables;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From when on a reason is asked for writing something down late (R11.2). */
@Serves("R11.2")
class LateEntryTableTest {

    private static final Table LATE_ENTRY = new Table("late-entry").with("kind", "fact", "statement", "opinion");

    @Test
    void what_was_seen_or_told_has_less_time_than_an_opinion_and_what_nobody_knows_no_more() {
        assertThat(LATE_ENTRY.answer(Map.of("kind", "opinion"))).containsEntry("within", "P7D");
        LATE_ENTRY.forEveryCombination((given, answer) -> {
            assertThat(Period.parse((String) answer.get("within")).getDays()).isPositive();
            if (!"opinion".equals(given.get("kind"))) {
                assertThat(answer).containsEntry("within", "P3D");
            }
        });
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        LATE_ENTRY.provesThatEveryRuleIsHit();
        LATE_ENTRY.provesThatOnlyTheListedWordsCount();
    }
}
