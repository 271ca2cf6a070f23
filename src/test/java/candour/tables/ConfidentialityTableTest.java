package candour.tables;

import candour.testing.Serves;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When an item counts as confidential (R6.1, R6.2). */
@Serves({"R6.1", "R6.2"})
class ConfidentialityTableTest {

    private static final String[] YES_NO_UNSURE = {"yes", "no", "unsure"};

    private static final Table CONFIDENTIALITY = new Table("confidentiality")
            .with("confidential", "yes", "maybe-not")
            .with("isPrivate", YES_NO_UNSURE)
            .with("isPublic", YES_NO_UNSURE)
            .with("expectedPrivate", YES_NO_UNSURE);

    @Test
    void an_item_is_open_only_where_somebody_asks_and_one_of_the_three_clearly_fails() {
        CONFIDENTIALITY.forEveryCombination((given, answer) -> {
            boolean oneFails = "no".equals(given.get("isPrivate"))
                    || "yes".equals(given.get("isPublic"))
                    || "no".equals(given.get("expectedPrivate"));
            boolean open = "maybe-not".equals(given.get("confidential")) && oneFails;
            assertThat(answer).as("%s", given).containsEntry("confidentialItem", open ? "no" : "yes");
        });
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        CONFIDENTIALITY.provesThatEveryRuleIsHit();
        CONFIDENTIALITY.provesThatOnlyTheListedWordsCount();
    }
}
