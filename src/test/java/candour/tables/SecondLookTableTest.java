package candour.tables;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much goes, and to how many, before a manager looks a second time (R11.1, R11.8). */
@Serves({"R11.1", "R11.8"})
class SecondLookTableTest {

    private static final Table SECOND_LOOK = new Table("second-look").with("harm", "met", "unsure", "not-met");

    @Test
    void five_of_each_go_without_a_second_look_and_where_harm_is_met_any_number() {
        SECOND_LOOK.forEveryCombination((given, answer) -> {
            String most = "met".equals(given.get("harm")) ? "no-limit" : "5";
            assertThat(answer).as("%s", given).isEqualTo(Map.of("mostItems", most, "mostRecipients", most));
        });
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        SECOND_LOOK.provesThatEveryRuleIsHit();
        SECOND_LOOK.provesThatOnlyTheListedWordsCount();
    }
}
