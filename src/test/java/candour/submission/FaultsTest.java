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
        Faults faults = new Faults(Map.of("toldOn", "On what day?"));
        faults.on("toldOn", "this needs an answer.");
        faults.add("Somebody else must advise.");

        assertThatThrownBy(faults::refuseIfAny)
                .isInstanceOf(Refused.class)
                .hasMessage("Put this right:\n- “On what day?”: this needs an answer.\n- Somebody else must advise.");
    }
}
