package candour.tables;

import candour.testing.Serves;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which business the guidance covers (R3.1–R3.3). */
@Serves({"R3.1", "R3.2", "R3.3"})
class ScopeTableTest {

    private static final Set<String> OTHER_PROTOCOL = Set.of("inside-the-mash", "cse-intelligence", "own-records", "court-disclosure");

    private static final Table SCOPE = new Table("scope")
            .with("business", "welfare", "inside-the-mash", "cse-intelligence", "own-records", "court-disclosure");

    @Test
    void only_the_four_named_kinds_of_business_are_left_to_another_protocol() {
        SCOPE.forEveryCombination((given, answer) -> {
            String business = given.get("business");
            boolean another = business != null && OTHER_PROTOCOL.contains(business);
            assertThat(answer).hasSize(1).containsEntry("guidanceApplies", another ? "no" : "yes");
        });
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        SCOPE.provesThatEveryRuleIsHit();
        SCOPE.provesThatOnlyTheListedWordsCount();
    }
}
