package candour.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a refusal reads (style rule 15). */
class FaultsTest {

    @Test
    void noFaultIsNoRefusal() {
        Faults faults = new Faults(Map.of());

        faults.refuseIfAny();

        assertThat(faults.any()).isFalse();
    }

    @Test
    void allFaultsStandInOneMessageInTheOrderTheyWereFound() {
        Faults faults = new Faults(
                Map.of("toldOn", "On what day?", "people[]", "Person", "people[].bornOn", "When were they born?"));
        faults.on("toldOn", "this needs an answer.");
        faults.on(Faults.inRow("people", 1, "bornOn"), "check the year.");
        faults.add("Somebody else must advise.");

        assertThatThrownBy(faults::refuseIfAny)
                .isInstanceOf(Refused.class)
                .hasMessage(
                        """
                        Put this right:
                        - “On what day?”: this needs an answer.
                        - Person 2, “When were they born?”: check the year.
                        - Somebody else must advise.""");
    }
}
