package candour.browser;

import static candour.testing.Filled.concern;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.event.EventProcess;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever tells what changed is offered those who work here: Tasklist itself loads no values for a form that begins something. */
@Serves({"R11.5", "R11.8"})
@EngineTest
class SomethingChangedTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ColleagueRepository colleagues;

    @Test
    void aColleagueIsPickedAndCannotOpenTheCaseAnyMore() {
        Case one = story.raise(concern());

        try (Desk ruth = deskOf(LEAD)) {
            ruth.begin(EventProcess.KEY)
                    .write("Which case is it?", one.reference())
                    .choose("What has changed?", "It is about somebody who works here")
                    .pick("Which colleague is it about?", "Tom Okafor")
                    .write("What is the worry about them, and how do you know?", "He met her alone. Her aunt told me yesterday.");
            assertThat(ruth.question("Which colleague is it about?", 0).locator("option").allInnerTexts())
                    .contains("Amina Khan")
                    .doesNotContain("Ruth Bell");
            ruth.lookAt("case-event-about-a-colleague");
            ruth.send();
        }

        assertThat(colleagues.of(one.reference())).containsExactly(MANAGER);
    }

    @Test
    void whoeverTakesItOverIsPickedAndHasTheCase() {
        Case one = story.raise(concern());

        try (Desk amina = deskOf(PRACTITIONER)) {
            amina.begin(EventProcess.KEY)
                    .write("Which case is it?", one.reference())
                    .choose("What has changed?", "A colleague takes the case over")
                    .pick("Who takes it over?", "Ruth Bell")
                    .write("Why, and what do they need to know first?", "I am away from Monday. Her mother rings on Tuesday.");
            amina.lookAt("case-event-hand-over");
            amina.send();
        }

        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    private Desk deskOf(String person) {
        return Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), person);
    }
}
