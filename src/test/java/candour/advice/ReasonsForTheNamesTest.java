package candour.advice;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reason for the names counts for those who were asked with it, and for nobody else (G3, ADR 15). */
@Serves({"G3", "R11.5", "R11.8"})
@EngineTest
class ReasonsForTheNamesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void starts() {
        story.clearTheDesks();
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private String names(String user, Story.Case told) {
        return person(user).page("/cases/" + told.reference() + "/names").body();
    }

    @Test
    void whoGetsItBecauseTheLeadLeadsNoMoreReadsNothingByTheLeadsReason() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk()
                        .with("doubt", "yes")
                        .with("whomToAsk", "The safeguarding lead")
                        .with("whyNames", "You, Ruth, taught her brother."))
                .finish(askForConsent());
        assertThat(told.factIn(AdviceProcess.GIVE_ADVICE, "adviceFrom")).isEqualTo("lead");
        tasks.setAssignee(told.step(AdviceProcess.GIVE_ADVICE).getId(), Story.LEAD);

        staff.with("northfield-school-practitioner", Story.LEAD, () -> staff.without("northfield-school-lead", Story.LEAD, () -> {
            assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(Story.SENIOR);
            assertThat(names(Story.SENIOR, told)).doesNotContain("Mia Lowe", "taught her brother");
        }));
    }

    @Test
    void aReasonCountsAlsoWhereTheSameManagerWasAskedFromThePageBeforeTheStepBegan() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk()
                        .with("doubt", "yes")
                        .with("whomToAsk", "Tom Okafor")
                        .with("whyNames", "You, Tom, taught her brother."));
        person(Story.PRACTITIONER)
                .sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", "by-name:" + Story.MANAGER, "question", "What first?"));
        told.finish(askForConsent());

        assertThat(names(Story.MANAGER, told)).contains("Mia Lowe");
    }
}
