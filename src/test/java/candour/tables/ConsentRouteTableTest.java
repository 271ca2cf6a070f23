package candour.tables;

import candour.testing.Serves;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a person is asked for consent at all (R7.1, R10.2, R10.3). */
@Serves({"R7.1", "R10.2", "R10.3"})
class ConsentRouteTableTest {

    private static final List<String> GROUNDS = List.of("more-harm-to-child", "harm-to-adult", "prejudice-crime", "delay");

    private static final Table ROUTE = new Table("consent-route")
            .with("confidential", "yes", "no")
            .with("askingSafe", "yes", "no", "unsure")
            .with("ground", GROUNDS.toArray(String[]::new))
            .with("decidedAnyway", "yes", "no", "unsure");

    @Test
    void consent_is_not_needed_exactly_where_nothing_is_confidential() {
        ROUTE.forEveryCombination((given, answer) -> assertThat("not-needed".equals(answer.get("route")))
                .as("%s", given).isEqualTo("no".equals(given.get("confidential"))));
    }

    @Test
    void nobody_hears_of_it_on_any_ground_or_unless_asking_is_known_to_be_safe() {
        ROUTE.forEveryCombination((given, answer) -> {
            boolean heard = List.of("ask", "tell-only").contains(answer.get("route"));
            if (heard) {
                assertThat(given).containsEntry("askingSafe", "yes").containsEntry("ground", null);
            }
        });
        GROUNDS.forEach(ground -> assertThat(ROUTE.answer(Map.of(
                "confidential", "yes", "askingSafe", "unsure", "ground", ground, "decidedAnyway", "no")))
                .containsEntry("route", "do-not-ask"));
    }

    @Test
    void a_person_who_may_hear_is_told_where_the_decision_stands_and_asked_otherwise() {
        ROUTE.forEveryCombination((given, answer) -> {
            boolean mayHear = "yes".equals(given.get("askingSafe")) && given.get("ground") == null;
            if (mayHear && !"no".equals(given.get("confidential"))) {
                assertThat(answer).as("%s", given)
                        .containsEntry("route", "yes".equals(given.get("decidedAnyway")) ? "tell-only" : "ask");
            }
        });
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        ROUTE.provesThatEveryRuleIsHit();
        ROUTE.provesThatOnlyTheListedWordsCount();
    }
}
