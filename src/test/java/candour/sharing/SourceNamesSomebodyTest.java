package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.item;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who told it is somebody else too, and goes to the recipient with the item. */
@Serves({"R11.1", "R11.8"})
@EngineTest
class SourceNamesSomebodyTest {

    @Autowired
    private Story story;

    private Story.Case decided(String what, String source) {
        Map<String, Object> known = new HashMap<>(item("1", what));
        known.put("source", source);
        return story.raise(concern())
                .finish(describeTheInformation()
                        .with("people", List.of(
                                Map.of("role", "child", "name", "Mia Lowe", "age", 5, "canDecide", "too-young", "careStatus", "none"),
                                Map.of("role", "mother", "name", "Jo Lowe", "parentalResponsibility", "yes", "livesWithChild", "yes"),
                                Map.of("role", "other-adult", "name", "Dean Harroway", "parentalResponsibility", "no", "livesWithChild", "no", "relationship", "A neighbour")))
                        .with("items", List.of(known)))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share());
    }

    private static Filled toTheMash(String what) {
        return chooseWhatToWhomAndHow().with("recipients", List.of(Map.of(
                "agency", "hillingdon-mash", "person", "The duty social worker", "method", "hard-copy",
                "items", List.of(what), "why", "They know who can help.", "methodAgreed", "yes")));
    }

    @Test
    void controlWhereTheItemNamesSomebodyElseItIsAsked() {
        Story.Case told = decided("Dean Harroway saw her without a coat.", "I asked around.");

        assertThatThrownBy(() -> told.finish(toTheMash("Dean Harroway saw her without a coat.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("also names person 3");
    }

    @Test
    void whereTheSourceNamesSomebodyElseItIsAskedToo() {
        Story.Case told = decided("She has no coat.", "Dean Harroway told me, and is afraid of her mother.");

        assertThatThrownBy(() -> told.finish(toTheMash("She has no coat.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("also names person 3");
    }
}
