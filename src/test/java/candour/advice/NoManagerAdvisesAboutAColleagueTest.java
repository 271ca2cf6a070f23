package candour.advice;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.itIsAbout;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A concern about a colleague goes to the lead, never to a manager (ADR 14, R11.5). */
@Serves({"R11.5", "R11.8"})
@EngineTest
class NoManagerAdvisesAboutAColleagueTest {

    private static final String VIKTOR = "viktor.colleague";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @BeforeEach
    void starts() {
        staff.join(VIKTOR, "Viktor", "Colleague", "northfield-school-practitioner");
    }

    @AfterEach
    void ends() {
        staff.leave(VIKTOR);
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private void ask(Story.Case told, String whom) {
        person(Story.PRACTITIONER)
                .sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", whom, "question", "What first?"));
    }

    @Test
    void noManagerIsAskedByNameAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));

        ask(told, "by-name:" + Story.MANAGER);

        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheManagersWereAskedBeforeGoesToTheLeadOnceItIsAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        ask(told, "manager");
        assertThat(told.groupsOf(AdviceProcess.GIVE_ADVICE)).containsExactly("northfield-school-manager");

        told.change(itIsAbout("Viktor Colleague"));

        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).statusCode()).isEqualTo(404);
    }
}
