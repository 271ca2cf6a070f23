package candour.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A scenario stays what it is when it is cut short or told of other people. */
class ScenarioVariedTest {

    private final Scenario scenario = new Scenario(
            "varied",
            "A story.",
            List.of("R1.1"),
            List.of(
                    new Scenario.Step("concern", "amina.khan", Map.of("childName", "Ann and Sam Lee", "items", "all"), null),
                    new Scenario.Step(
                            "describe-the-information",
                            "amina.khan",
                            Map.of("people", List.of(Map.of("name", "Sam Lee", "age", 3)), "objective", "The Same for Sam."),
                            null)),
            new Scenario.Expect("held", "weigh-the-risk", null, null));

    @Test
    void itEndsBeforeTheStepItIsToWaitAt() {
        assertThat(scenario.until("describe-the-information").steps()).extracting(Scenario.Step::step).containsExactly("concern");
        assertThatThrownBy(() -> scenario.until("send-it")).hasMessageContaining("varied").hasMessageContaining("send-it");
    }

    @Test
    void wholeWordsAreReplacedWhereverTheyStandAndTheLongestFirst() {
        Scenario other = scenario.with(Map.of("amina.khan", "leila.novak", "Sam Lee", "D'Arcy $1", "Sam", "عمر"));

        assertThat(other.steps()).extracting(Scenario.Step::by).containsOnly("leila.novak");
        assertThat(other.steps().get(0).answers()).containsEntry("childName", "Ann and D'Arcy $1").containsEntry("items", "all");
        assertThat(other.steps().get(1).answers())
                .containsEntry("people", List.of(Map.of("name", "D'Arcy $1", "age", 3)))
                .containsEntry("objective", "The Same for عمر.");
    }
}
