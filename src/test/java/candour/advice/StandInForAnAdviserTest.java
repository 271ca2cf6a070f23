package candour.advice;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.readTheAdvice;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes by name to a practitioner who takes over what a lead or manager who is away had in hand (table: practitioner "own"). */
@Serves({"R11.5", "R11.8"})
@EngineTest
class StandInForAnAdviserTest {

    private static final String VIKTOR = "viktor.stands";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private Staff staff;

    @BeforeEach
    void starts() {
        staff.join(VIKTOR, "Viktor", "Stands", "northfield-school-practitioner");
    }

    @AfterEach
    void ends() {
        staff.leave(VIKTOR);
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private void isAway(String user) {
        person(Story.LEAD).sendForm("/absence", Map.of("away", user, "why", "away", "instead", VIKTOR));
    }

    /** An allegation against a colleague goes to whoever the lead chose for their cases. */
    @Test
    void whoTakesOverFromTheLeadDoesNotReadWhichColleagueACaseIsAbout() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Tom Okafor"));
        assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(Story.LEAD);
        assertThat(person(VIKTOR).page("/cases/" + told.reference()).statusCode()).as("before").isEqualTo(404);

        isAway(Story.LEAD);

        assertThat(shown.forTask(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getId(), VIKTOR).toString())
                .as("the form")
                .doesNotContain("Tom Okafor");
        assertThat(person(VIKTOR).page("/cases/" + told.reference()).statusCode()).as("the case").isEqualTo(404);
    }

    @Test
    void norWhatWasDecidedAgainstTheAdviceOfAManager() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        person(Story.PRACTITIONER).sendForm(
                "/cases/" + told.reference() + "/advice", Map.of("whom", "by-name:" + Story.MANAGER, "question", "What first?"));
        told.finish(Story.MANAGER, giveAdvice())
                .finish(readTheAdvice())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline().with("whyAgainstAdvice", "Her mother has bought one."));
        assertThat(told.step(AdviceProcess.READ_WHAT_WAS_DECIDED).getAssignee()).isEqualTo(Story.MANAGER);

        isAway(Story.MANAGER);

        assertThat(person(VIKTOR).page("/cases/" + told.reference()).statusCode()).as("the case").isEqualTo(404);
    }
}
