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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is noted of who read and tried does not tell a lead either that somebody else was asked about a case about them (R11.8, ADR 19). */
@Serves({"R11.3", "R11.8"})
@EngineTest
class WhoReadOfALaterCaseTest {

    private static final String OTHER = "nina.frost";
    private static final String OTHER_LEAD = "una.reid";
    private static final String SCHOOL = "northfield-school";
    private static final String LINK = EarlierProcess.LINK_EARLIER_CASES;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    private EarlierAndLater cases;

    @BeforeEach
    void othersWorkThere() {
        cases = new EarlierAndLater(story, OTHER);
        staff.join(OTHER, "Nina", "Frost", SCHOOL + "-practitioner");
        anotherLeadComes();
        story.clearTheDesks();
    }

    @AfterEach
    void andLeave() {
        staff.leave(OTHER, OTHER_LEAD);
    }

    private void anotherLeadComes() {
        staff.join(OTHER_LEAD, "Una", "Reid", SCHOOL + "-lead");
    }

    private HttpPerson reader(String userId) {
        HttpPerson person = HttpPerson.loggedIn(port, engine.getName(), userId);
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        return person;
    }

    private String task(Task step, String call) {
        return "/camunda/api/engine/engine/" + engine.getName() + "/task/" + step.getId() + call;
    }

    /** The step in the earlier case, asked of this person. */
    private Task asked(Case earlier, String holder) {
        Task step = earlier.step(LINK);
        assertThat(step.getAssignee()).isEqualTo(holder);
        return step;
    }

    private String readsOf(Case earlier, String reader) {
        return reader(reader).page("/cases/" + earlier.reference() + "/reads").body();
    }

    private List<String> worthAskingAbout(Case earlier) {
        String page = reader(LEAD).page("/reads").body();
        String unusual = page.substring(page.indexOf("id=\"unusual\""), page.indexOf("id=\"own\""));
        return Stream.of(unusual.split("<li>")).filter(line -> line.contains(earlier.reference())).toList();
    }

    private void wasReadAt(Case earlier, int hour) {
        jdbc.sql("update case_read set read_at = ? where reference = ?")
                .params(LocalDate.now().plusDays(1).atTime(LocalTime.of(hour, 0)).atOffset(ZoneOffset.UTC), earlier.reference())
                .update();
    }

    @Test
    void isNotAmongTheReadingsOfTheEarlierCase() {
        Case earlier = cases.aboutTheManager("Cressida Inglewood");
        cases.thenLaterAboutTheLead("Cressida Inglewood");

        assertThat(reader(OTHER_LEAD).get(task(asked(earlier, OTHER_LEAD), "/form-variables")).statusCode()).isEqualTo(200);

        assertThat(readsOf(earlier, LEAD)).contains(earlier.reference()).doesNotContain("Link earlier cases", "Una Reid");
        assertThat(readsOf(earlier, OTHER_LEAD)).as("hers to know").contains("Una Reid");
    }

    @Test
    void norAmongWhatWasReadAtNight() {
        Case earlier = cases.aboutTheManager("Aurelia Penhallow");
        cases.thenLaterAboutTheLead("Aurelia Penhallow");

        assertThat(reader(OTHER_LEAD).get(task(asked(earlier, OTHER_LEAD), "/form-variables")).statusCode()).isEqualTo(200);
        wasReadAt(earlier, 3);

        assertThat(worthAskingAbout(earlier)).noneMatch(line -> line.contains("Una Reid"));
    }

    /** The step shows the case so far beside it, and no other lets them read it. */
    @Test
    void norWhatStandsBesideTheStep() {
        staff.leave(OTHER_LEAD);
        Case earlier = cases.aboutTheManager("Calliope Yardleigh");
        cases.thenLaterAboutTheLead("Calliope Yardleigh");

        assertThat(reader(SENIOR).page("/cases/by-task/" + asked(earlier, SENIOR).getId()).statusCode()).isEqualTo(200);
        wasReadAt(earlier, 13);

        assertThat(readsOf(earlier, LEAD)).doesNotContain("Siân Hughes");
        assertThat(worthAskingAbout(earlier)).isEmpty();
    }

    @Test
    void norOnceSomebodyElseHasTheStep() {
        staff.leave(OTHER_LEAD);
        Case earlier = cases.aboutTheManager("Bettina Ploverthwaite");
        cases.thenLaterAboutTheLead("Bettina Ploverthwaite");
        Task step = asked(earlier, SENIOR);
        assertThat(reader(SENIOR).page("/cases/" + earlier.reference()).statusCode()).isEqualTo(200);
        wasReadAt(earlier, 13);

        anotherLeadComes();
        reader(OTHER_LEAD).sendForm("/absence", "away=" + SENIOR + "&why=away&instead=" + PRACTITIONER);
        assertThat(earlier.step(LINK).getAssignee()).isNotEqualTo(SENIOR);
        reader(SENIOR).post(task(step, "/submit-form"), "{\"variables\":{}}");

        assertThat(worthAskingAbout(earlier)).isEmpty();
        assertThat(readsOf(earlier, LEAD)).doesNotContain("tried to act", "Siân Hughes");
    }

    /** Whose list it has gone from keeps its address. */
    @Test
    void norByWhatTheyTryThemselves() {
        Case earlier = cases.aboutTheManager("Gwendolen Mapplebeck");
        cases.thenLaterAboutTheLead("Gwendolen Mapplebeck");
        Task step = asked(earlier, OTHER_LEAD);

        int status = reader(LEAD).post(task(step, "/claim"), "{\"userId\":\"" + LEAD + "\"}").statusCode();

        assertThat(status).isEqualTo(404);
        assertThat(readsOf(earlier, LEAD)).doesNotContain("tried to act");
        assertThat(worthAskingAbout(earlier)).noneMatch(line -> line.contains("tried to act"));
        assertThat(readsOf(earlier, OTHER_LEAD)).contains("tried to act");
    }

    @Test
    void norAtTheDoorBesideTheStepWhateverBecameOfIt() {
        Case earlier = cases.aboutTheManager("Dorothea Sallowfield");
        cases.thenLaterAboutTheLead("Dorothea Sallowfield");
        Task step = asked(earlier, OTHER_LEAD);
        String door = "/cases/by-task/" + step.getId();
        assertThat(reader(OTHER_LEAD).page(door).statusCode()).isEqualTo(200);

        int waits = reader(LEAD).page(door).statusCode();
        runtime.deleteProcessInstance(step.getProcessInstanceId(), "nobody is left to ask");
        int ended = reader(LEAD).page(door).statusCode();

        assertThat(waits).isEqualTo(404);
        assertThat(ended).isEqualTo(404);
    }

    /** What is hidden for no reason tells as much: what they read before stays, and so does what there is of other cases. */
    @Test
    void whatWasReadBeforeAnybodyWasAskedStays() {
        Case earlier = cases.aboutTheManager("Hildegard Nettleship");
        assertThat(reader(OTHER_LEAD).page("/cases/" + earlier.reference()).statusCode()).isEqualTo(200);
        jdbc.sql("update case_read set read_at = ? where reference = ?")
                .params(LocalDate.now().minusDays(3).atTime(13, 0).atOffset(ZoneOffset.UTC), earlier.reference())
                .update();

        cases.thenLaterAboutTheLead("Hildegard Nettleship");

        asked(earlier, OTHER_LEAD);
        assertThat(readsOf(earlier, LEAD)).contains("Una Reid");
        reader(LEAD).page("/cases/" + earlier.reference());
        assertThat(readsOf(earlier, LEAD)).contains("Ruth Bell");
    }
}
