package candour.advice;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.Option;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever advises on a case without its names does not learn whom it is about by who could not advise instead (R11.5, R11.8). */
@Serves("R11.5")
@EngineTest
class WhoIsMissingTest {

    @Autowired
    private WhomToAsk whomToAsk;

    @Autowired
    private Story story;

    private List<String> offered(Case one) {
        return whomToAsk.optionsOfAnAdviser(one.reference()).stream().map(Option::label).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {LEAD, MANAGER, SENIOR})
    void nobodyIs(String whomItIsAbout) {
        Case about = story.raise(concern()).change(itIsAbout(whomItIsAbout));
        Case another = story.raise(concern());

        assertThat(offered(about)).isEqualTo(offered(another)).contains("A manager", "The safeguarding lead", "Ruth Bell, the safeguarding lead");
        assertThat(whomToAsk.options(about.reference()))
                .as("whoever has the case knows")
                .noneMatch(option -> option.value().endsWith(whomItIsAbout));
    }

    /** They would be told by name that they are not to advise; so somebody else is asked, as wherever the one who was asked may not. */
    @Test
    void whoeverIsChosenAndMayNotIsPassedOver() {
        Case about = story.raise(concern()).change(itIsAbout(LEAD));

        assertThat(whomToAsk.asked(about.reference(), "by-name:" + LEAD).person()).isEqualTo(SENIOR);
        assertThat(whomToAsk.asked(about.reference(), "manager").person()).isNotEqualTo(MANAGER).isNotEqualTo(LEAD);
        assertThat(whomToAsk.asked(about.reference(), "lead").person()).isEqualTo(SENIOR);
    }
}
