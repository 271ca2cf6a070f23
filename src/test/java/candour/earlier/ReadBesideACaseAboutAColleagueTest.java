package candour.earlier;

import static candour.testing.Story.LEAD;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What was read of a case beside one about a colleague is told of those who led when they read it, and of nobody else: whoever leads now
 * (R11.8, ADR 19).
 */
@Serves("R11.8")
@EngineTest
class ReadBesideACaseAboutAColleagueTest {

    private static final String OTHER = "nina.frost";
    private static final String OTHER_LEAD = "una.reid";
    private static final String SCHOOL = "northfield-school";
    private static final String LINK = EarlierProcess.LINK_EARLIER_CASES;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    private EarlierAndLater cases;

    private boolean unaIsThere;

    @BeforeEach
    void othersWorkThere() {
        cases = new EarlierAndLater(story, OTHER);
        staff.join(OTHER, "Nina", "Frost", SCHOOL + "-practitioner");
        staff.join(OTHER_LEAD, "Una", "Reid", SCHOOL + "-lead");
        unaIsThere = true;
        story.clearTheDesks();
    }

    @AfterEach
    void andLeave() {
        staff.leave(OTHER);
        if (unaIsThere) {
            staff.leave(OTHER_LEAD);
        }
    }

    private HttpPerson reader(String userId) {
        HttpPerson person = HttpPerson.loggedIn(port, engine.getName(), userId);
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        return person;
    }

    private void opens(String user, Task step) {
        assertThat(reader(user)
                        .get("/camunda/api/engine/engine/" + engine.getName() + "/task/" + step.getId() + "/form-variables")
                        .statusCode())
                .isEqualTo(200);
    }

    private String readsOf(Case one, String reader) {
        return reader(reader).page("/cases/" + one.reference() + "/reads").body();
    }

    /** Una reads of the ordinary case beside one about Tom; she is no lead any more the next day. */
    @Test
    void whatALeadReadStaysAmongTheReadingsOnceTheyAreNoLead() {
        Case about = cases.aboutTheManager("Lettice Hungerford");
        Case ordinary = cases.described(OTHER, "Lettice Hungerford");
        engine.getTaskService().setAssignee(about.step(LINK).getId(), OTHER_LEAD);
        opens(OTHER_LEAD, about.step(LINK));
        assertThat(readsOf(ordinary, LEAD)).contains("Una Reid");

        staff.without(SCHOOL + "-lead", OTHER_LEAD, () -> assertThat(readsOf(ordinary, LEAD)).contains("Una Reid"));
    }

    /** The same once she has left: by her id. */
    @Test
    void whatALeadReadStaysAmongTheReadingsOnceTheyHaveLeft() {
        Case about = cases.aboutTheManager("Evadne Silverlock");
        Case ordinary = cases.described(OTHER, "Evadne Silverlock");
        engine.getTaskService().setAssignee(about.step(LINK).getId(), OTHER_LEAD);
        opens(OTHER_LEAD, about.step(LINK));
        assertThat(readsOf(ordinary, LEAD)).contains("Una Reid");

        staff.leave(OTHER_LEAD);
        unaIsThere = false;

        assertThat(readsOf(ordinary, LEAD)).contains(OTHER_LEAD);
    }

    /** Siân was asked beside a case about the lead, who may not know; she becomes a lead as well, and it is told of the days before. */
    @Test
    void whatSomebodyWasAskedBeforeTheyWereALeadIsStillNotTold() {
        Case ordinary = cases.described(PRACTITIONER, "Basil Tregowan");
        Case about = cases.about(OTHER, "Basil Tregowan", LEAD);
        engine.getTaskService().setAssignee(about.step(LINK).getId(), SENIOR);
        opens(SENIOR, about.step(LINK));
        assertThat(readsOf(ordinary, LEAD)).doesNotContain("Siân Hughes");

        staff.with(SCHOOL + "-lead", SENIOR, () -> assertThat(readsOf(ordinary, LEAD)).doesNotContain("Siân Hughes"));
    }
}
