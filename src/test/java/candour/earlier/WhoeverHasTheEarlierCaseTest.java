package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Filled;
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
 * Whoever has the earlier of two cases is not asked about it in the later one of somebody else; and no readings tell who is asked
 * (R11.8, ADR 19).
 */
@Serves({"R11.3", "R11.8"})
@EngineTest
class WhoeverHasTheEarlierCaseTest {

    private static final String OTHER = "nina.frost";
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

    @BeforeEach
    void anotherWorksThere() {
        cases = new EarlierAndLater(story, OTHER);
        staff.join(OTHER, "Nina", "Frost", SCHOOL + "-practitioner");
        story.clearTheDesks();
    }

    @AfterEach
    void andLeave() {
        staff.leave(OTHER);
    }

    private HttpPerson reader(String userId) {
        HttpPerson person = HttpPerson.loggedIn(port, engine.getName(), userId);
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        return person;
    }

    private void opens(String user, Task step) {
        assertThat(step.getAssignee()).isEqualTo(user);
        assertThat(reader(user)
                        .get("/camunda/api/engine/engine/" + engine.getName() + "/task/" + step.getId() + "/form-variables")
                        .statusCode())
                .isEqualTo(200);
    }

    private String readsOf(Case one, String reader) {
        return reader(reader).page("/cases/" + one.reference() + "/reads").body();
    }

    /** Siân, who is asked in the later one, has no part in the earlier, and her list does not show it. */
    @Test
    void whoIsAskedInACaseAboutTheLeadIsNotAmongTheReadersOfTheEarlierOne() {
        Case earlier = cases.described(PRACTITIONER, "Ambrosia Abercrombie");
        Case later = cases.about(OTHER, "Ambrosia Abercrombie", LEAD);

        opens(SENIOR, later.step(LINK));

        assertThat(reader(SENIOR).page("/cases").body()).doesNotContain(earlier.reference());
        assertThat(readsOf(earlier, LEAD)).contains(earlier.reference()).doesNotContain("Siân Hughes");
    }

    /** The same the other way round. */
    @Test
    void norAmongTheReadersOfTheLaterOne() {
        Case earlier = cases.about(PRACTITIONER, "Bathilda Blatherwick", LEAD);
        Case later = cases.described(OTHER, "Bathilda Blatherwick");

        opens(SENIOR, earlier.step(LINK));

        assertThat(reader(SENIOR).page("/cases").body()).doesNotContain(later.reference());
        assertThat(readsOf(later, LEAD)).contains(later.reference()).doesNotContain("Siân Hughes");
    }

    /** Siân's own case is the earlier one; the one that asks is not hers, and comes to her whole once the lead is slow. */
    @Test
    void whoeverHasTheEarlierCaseIsNotAskedInTheLaterOneOfSomebodyElse() {
        cases.described(SENIOR, "Fenella Farquharson");
        Case later = cases.described(OTHER, "Fenella Farquharson");
        assertThat(reader(SENIOR).page("/cases/" + later.reference()).statusCode()).isEqualTo(404);

        later.runOut(LINK);

        assertThat(reader(SENIOR).page("/cases/" + later.reference()).statusCode()).isEqualTo(404);
    }

    /** On purpose: the other was raised before, and is only described after. */
    @Test
    void norWhereTheyRaisedTheirsInBetween() {
        Case victim = story.raise(OTHER, concern().with("childName", "Gwladys Gisborough"));
        cases.described(SENIOR, "Gwladys Gisborough");

        victim.finish(OTHER, EarlierAndLater.about("Gwladys Gisborough"));

        assertThat(victim.step(LINK)).as("a question that would come to her once the lead is slow").isNull();
        assertThat(reader(SENIOR).page("/cases/" + victim.reference()).statusCode()).isEqualTo(404);
        assertThat(reader(SENIOR).page("/records/" + victim.reference()).statusCode()).isEqualTo(404);
    }

    /** Siân is asked in the later one by name, the lead being slow; then the earlier one is given to her. */
    @Test
    void norIsWhoeverGetsItAskedThereAnyMore() {
        Case earlier = cases.described(PRACTITIONER, "Ludovica Woolstonecroft");
        Case later = cases.described(OTHER, "Ludovica Woolstonecroft");
        later.runOut(LINK);
        assertThat(later.step(LINK).getAssignee()).isEqualTo(SENIOR);

        earlier.change(PRACTITIONER, Filled.handOver("Siân Hughes"));

        assertThat(earlier.practitioner()).isEqualTo(SENIOR);
        assertThat(later.step(LINK).getAssignee()).isNotEqualTo(SENIOR);
        assertThat(reader(SENIOR).page("/cases/" + later.reference()).statusCode()).isEqualTo(404);
    }

    /** The other way round, where the case that asks is about Tom and shows the one later case. */
    @Test
    void norWhoeverGetsTheLaterOneInTheEarlier() {
        Case earlier = cases.aboutTheManager("Dorothea Quartermaine");
        Case later = cases.described(OTHER, "Dorothea Quartermaine");
        earlier.runOut(LINK);
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(SENIOR);

        later.change(OTHER, Filled.handOver("Siân Hughes"));

        assertThat(later.practitioner()).isEqualTo(SENIOR);
        assertThat(earlier.step(LINK).getAssignee()).isNotEqualTo(SENIOR);
        assertThat(reader(SENIOR).page("/cases/" + earlier.reference()).statusCode()).isEqualTo(404);
    }

    /** Siân had both and has taken the question in hers; the earlier one goes back to Nina, who raised it. */
    @Test
    void norWhoeverGivesItUp() {
        Case earlier = cases.described(OTHER, "Marmaduke Vellacott").change(OTHER, Filled.handOver("Siân Hughes"));
        Case later = story.raise(SENIOR, concern().with("childName", "Marmaduke Vellacott")).change(SENIOR, Filled.handOver("Amina Khan"));
        later.finish(PRACTITIONER, EarlierAndLater.about("Marmaduke Vellacott"));
        engine.getTaskService().setAssignee(later.step(LINK).getId(), SENIOR);

        earlier.change(SENIOR, Filled.handOver("Nina Frost"));

        assertThat(later.step(LINK).getAssignee()).isNotEqualTo(SENIOR);
    }

    /** Both were raised before either was described. */
    @Test
    void onePairIsAskedAboutOnce() {
        Case one = story.raise(PRACTITIONER, concern().with("childName", "Isolde Ickleford"));
        Case two = cases.described(OTHER, "Isolde Ickleford");
        assertThat(two.step(LINK)).isNotNull();

        one.finish(PRACTITIONER, EarlierAndLater.about("Isolde Ickleford").with("colleague", MANAGER));

        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(one.reference())
                        .taskDefinitionKey(LINK).count())
                .isEqualTo(1);
    }
}
