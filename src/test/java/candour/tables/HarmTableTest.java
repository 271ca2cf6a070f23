package candour.tables;

import candour.testing.Serves;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the harm test is met, and by which limb (R10.1). */
@Serves({"R10.1", "G5"})
class HarmTableTest {

    private static final String[] YES_NO_UNSURE = {"yes", "no", "unsure"};

    private static final Map<String, String> LIMBS = new LinkedHashMap<>();

    static {
        LIMBS.put("underThirteenSexual", "under-13");
        LIMBS.put("sufferingHarm", "child-at-risk");
        LIMBS.put("preventsHarmToChild", "prevent-harm-to-child");
        LIMBS.put("seriousHarmToAdult", "harm-to-adult");
    }

    private static final Table HARM = new Table("harm")
            .with("sufferingHarm", YES_NO_UNSURE)
            .with("preventsHarmToChild", YES_NO_UNSURE)
            .with("seriousHarmToAdult", YES_NO_UNSURE)
            .with("underThirteenSexual", YES_NO_UNSURE);

    @Test
    void one_yes_meets_the_test_and_names_the_gravest_limb() {
        HARM.forEveryCombination((given, answer) -> LIMBS.keySet().stream()
                .filter(question -> "yes".equals(given.get(question))).findFirst()
                .ifPresent(first -> assertThat(answer).as("%s", given)
                        .containsEntry("harm", "met").containsEntry("limb", LIMBS.get(first))));
    }

    @Test
    void four_times_no_is_the_only_way_not_to_meet_it_and_the_rest_is_unsure() {
        HARM.forEveryCombination((given, answer) -> {
            if (!given.containsValue("yes")) {
                boolean allNo = Collections.frequency(given.values(), "no") == 4;
                assertThat(answer).as("%s", given)
                        .containsEntry("harm", allNo ? "not-met" : "unsure").containsEntry("limb", "none");
            }
        });
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        HARM.provesThatEveryRuleIsHit();
        HARM.provesThatOnlyTheListedWordsCount();
    }
}
