package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.engine.Fact;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.sql.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The step that asks in one case about a later one is, for whoever the later one is about, a step of a case about themselves: they
 * see neither that it waits nor who has it instead (R11.8, ADR 32).
 */
@Serves({"R11.3", "R11.8"})
@EngineTest
class StepAboutALaterCaseTest {

    private static final String OTHER = "nina.frost";
    private static final String OTHER_LEAD = "una.reid";
    private static final String SCHOOL = "northfield-school";
    private static final String LINK = EarlierProcess.LINK_EARLIER_CASES;
    private static final String NAME = "Link earlier cases";
    private static final String WORD = "Somebody else is worried about her too.";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private QuestionsOfBefore questionsOfBefore;

    @Autowired
    private JdbcClient jdbc;

    private EarlierAndLater cases;

    @BeforeEach
    void othersWorkThere() {
        cases = new EarlierAndLater(story, OTHER);
        staff.join(OTHER, "Nina", "Frost", SCHOOL + "-practitioner");
        staff.join(OTHER_LEAD, "Una", "Reid", SCHOOL + "-lead");
        story.clearTheDesks();
    }

    @AfterEach
    void andLeave() {
        staff.leave(OTHER, OTHER_LEAD);
    }

    private static Filled leavingAWord() {
        return Filled.linkEarlierCases().with("sameChild", List.of()).with("colleagueMayKnow", WORD);
    }

    private HttpPerson reader(String userId) {
        HttpPerson person = HttpPerson.loggedIn(port, engine.getName(), userId);
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        return person;
    }

    private String taskApi() {
        return "/camunda/api/engine/engine/" + engine.getName() + "/task";
    }

    @Test
    void isNotOnThePageOfTheEarlierCaseForWhomTheLaterOneIsAbout() {
        Case earlier = cases.aboutTheManager("Ottoline Marchbanks");
        cases.thenLaterAboutTheLead("Ottoline Marchbanks");
        String holder = earlier.step(LINK).getAssignee();

        assertThat(holder).isNotIn(LEAD, PRACTITIONER);
        assertThat(reader(LEAD).page("/cases/" + earlier.reference()).body()).doesNotContain(NAME);
        assertThat(reader(holder).page("/cases/" + earlier.reference()).body()).contains(NAME);
    }

    @Test
    void norInTasklist() {
        Case earlier = cases.aboutTheManager("Perpetua Lovelace");
        cases.thenLaterAboutTheLead("Perpetua Lovelace");
        String task = earlier.step(LINK).getId();
        String holder = earlier.step(LINK).getAssignee();
        HttpPerson lead = reader(LEAD);

        assertThat(lead.get(taskApi() + "/" + task).statusCode()).isEqualTo(404);
        assertThat(lead.get(taskApi() + "/" + task + "/form-variables").statusCode()).isEqualTo(404);
        assertThat(lead.list(taskApi() + "?firstResult=0&maxResults=50", "{\"assignee\":\"" + holder + "\"}").body())
                .doesNotContain(task);
        assertThat(reader(holder).get(taskApi() + "/" + task).statusCode()).isEqualTo(200);
    }

    @Test
    void norThatItIsOverdue() {
        Case earlier = cases.aboutTheManager("Sidonie Blackwell");
        cases.thenLaterAboutTheLead("Sidonie Blackwell");
        earlier.runOut(LINK);
        String holder = earlier.step(LINK).getAssignee();

        assertThat(reader(LEAD).page("/cases/" + earlier.reference()).body()).doesNotContain("“Link earlier cases” is overdue");
        assertThat(reader(holder).page("/cases/" + earlier.reference()).body()).contains("“Link earlier cases” is overdue");
    }

    @Test
    void norOnTheirStartPageOrInTheirList() {
        Case earlier = cases.aboutTheManager("Euphemia Standish");
        cases.thenLaterAboutTheLead("Euphemia Standish");
        isDue(earlier.step("weigh-the-risk"), "2001-01-05");
        isDue(earlier.step(LINK), "2001-01-04");
        HttpPerson lead = reader(LEAD);

        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(OTHER_LEAD);
        assertThat(lead.page("/").body()).doesNotContain("Una Reid");
        assertThat(lead.page("/cases").body()).contains(earlier.reference()).doesNotContain("Una Reid");
    }

    /** That it is not the same child is an answer that names no case. */
    @Test
    void norTheAnswer() {
        Case earlier = cases.aboutTheManager("Zenobia Hartlepool");
        cases.thenLaterAboutTheLead("Zenobia Hartlepool");
        String holder = earlier.step(LINK).getAssignee();

        earlier.finish(holder, Filled.linkEarlierCases().with("sameChild", List.of()));

        assertThat(reader(LEAD).page("/cases/" + earlier.reference()).body()).doesNotContain(NAME);
    }

    /** A step that went by name to somebody else is no step of theirs either, once it is gone. */
    @Test
    void norThatItWasFinished() {
        Case earlier = cases.aboutTheManager("Leonora Pymberton");
        cases.thenLaterAboutTheLead("Leonora Pymberton");
        String task = earlier.step(LINK).getId();

        earlier.finish(earlier.step(LINK).getAssignee(), Filled.linkEarlierCases().with("sameChild", List.of()));

        assertThat(reader(LEAD).post(taskApi() + "/" + task + "/claim", "{\"userId\":\"" + LEAD + "\"}").statusCode()).isEqualTo(404);
    }

    /** Nor do they count it or give it away where they arrange for somebody's absence. */
    @Test
    void norAmongWhatSomebodyWhoIsAwayHasInHand() {
        Case earlier = cases.aboutTheManager("Philomena Drewsbury");
        cases.thenLaterAboutTheLead("Philomena Drewsbury");
        String holder = earlier.step(LINK).getAssignee();
        HttpPerson lead = reader(LEAD);

        assertThat(holder).isEqualTo(OTHER_LEAD);
        assertThat(lead.page("/absence").body()).contains("Una Reid: nothing in hand");
        lead.sendForm("/absence", "away=" + holder + "&why=away&instead=" + PRACTITIONER);

        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(holder);
    }

    /** Whoever else gives it away leaves no word of it for them. */
    @Test
    void norThatItWasGivenOver() {
        Case earlier = cases.aboutTheManager("Henrietta Mossbury");
        cases.thenLaterAboutTheLead("Henrietta Mossbury");
        String holder = earlier.step(LINK).getAssignee();

        reader(OTHER_LEAD).sendForm("/absence", "away=" + holder + "&why=away&instead=" + PRACTITIONER);

        assertThat(earlier.step(LINK).getAssignee()).isNotEqualTo(holder);
        assertThat(reader(LEAD).page("/cases/" + earlier.reference()).body()).doesNotContain("Given over");
        assertThat(reader(PRACTITIONER).page("/cases/" + earlier.reference()).body()).doesNotContain("Given over");
    }

    /** A question that shows earlier cases is still every lead's, also of one whom some other case is about; and of before the update. */
    @Test
    void isSeenWhereItAsksAboutOthers() {
        cases.thenLaterAboutTheLead("Zachary Umberfield");
        cases.described(PRACTITIONER, "Georgiana Plumtree");
        Case later = cases.described(OTHER, "Georgiana Plumtree");
        String task = later.step(LINK).getId();
        HttpPerson lead = reader(LEAD);
        assertThat(lead.get(taskApi() + "/" + task).statusCode()).isEqualTo(200);
        assertThat(lead.page("/cases/" + later.reference()).body()).contains(NAME);

        runtime.removeVariable(later.step(LINK).getProcessInstanceId(), Fact.LATER_CASE.name());
        questionsOfBefore.sayThatTheyShowNoLaterCase();

        assertThat(lead.get(taskApi() + "/" + task).statusCode()).isEqualTo(200);
    }

    /** The word is for whoever has the earlier case; with it comes who answered what nobody asked the lead. */
    @Test
    void norTheWordThatWasLeftForTheColleague() {
        Case earlier = cases.aboutTheManager("Yevgenia Holloway");
        cases.thenLaterAboutTheLead("Yevgenia Holloway");
        String holder = earlier.step(LINK).getAssignee();
        assertThat(holder).isEqualTo(OTHER_LEAD);

        earlier.finish(holder, leavingAWord());

        assertThat(reader(PRACTITIONER).page("/cases/" + earlier.reference()).body()).contains(WORD);
        String page = reader(LEAD).page("/cases/" + earlier.reference()).body();
        assertThat(page).contains("Yevgenia Holloway").doesNotContain(WORD, "A word from the safeguarding lead");
    }

    @Test
    void norInTheRecordTheWordThatWasLeftForTheColleague() {
        Case earlier = cases.aboutTheManager("Belphoebe Hargreave");
        cases.thenLaterAboutTheLead("Belphoebe Hargreave");

        earlier.finish(earlier.step(LINK).getAssignee(), leavingAWord());

        assertThat(reader(LEAD).page("/records/" + earlier.reference()).body())
                .contains(earlier.reference())
                .doesNotContain(WORD);
    }

    /** The list goes by what is due soonest, also where the reader may not know of it. */
    @Test
    void norByTheOrderOfTheirList() {
        Case other = story.raise(PRACTITIONER, concern().with("childName", "Dulcibella Jernigan"));
        Case earlier = cases.aboutTheManager("Ermintrude Kettleby");
        cases.thenLaterAboutTheLead("Ermintrude Kettleby");
        isDue(other.step("describe-the-information"), "2001-01-02");
        isDue(earlier.step("weigh-the-risk"), "2001-01-03");

        isDue(earlier.step(LINK), "2001-01-01");

        assertThat(reader(LEAD).page("/cases").body()).containsSubsequence(other.reference(), earlier.reference());
    }

    private void isDue(Task step, String day) {
        step.setDueDate(Date.valueOf(day));
        tasks.saveTask(step);
    }

    /** The one whom the model names may not be asked, and a manager who may is there. */
    @Test
    void somebodyIsAskedWhereOnlyWhoeverHasTheCaseWouldBeNamed() {
        staff.leave(OTHER_LEAD);
        Case earlier = story.raise(SENIOR, concern().with("childName", "Isadora Oldershaw"))
                .finish(SENIOR, EarlierAndLater.about("Isadora Oldershaw").with("colleague", LEAD))
                .change(SENIOR, Filled.handOver("Tom Okafor"))
                .finish(MANAGER, Filled.weighTheRisk())
                .change(MANAGER, Filled.handOver("Siân Hughes"));

        cases.described(OTHER, "Isadora Oldershaw");

        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(MANAGER);
    }

    /** The word was left for whoever had the case then; whom the later case is about gets the earlier one from a colleague who knows of neither. */
    @Test
    void norTheWordByWhoeverGetsTheEarlierCase() {
        Case earlier = cases.aboutTheManager("Jacquetta Pennyfeather");
        cases.described(SENIOR, "Jacquetta Pennyfeather").change(SENIOR, itIsAbout(OTHER));
        earlier.finish(LEAD, leavingAWord());

        earlier.change(PRACTITIONER, Filled.handOver("Nina Frost"));

        String page = reader(OTHER).page("/cases/" + earlier.reference()).body();
        assertThat(page).contains("Jacquetta Pennyfeather").doesNotContain(WORD);
    }

    /** Of a case that is closed nothing else waits. */
    @Test
    void norAsACaseInHandOfWhoeverHasItAndIsAway() {
        Case earlier = cases.aboutTheManager("Xanthippe Zouchworth");
        cases.thenLaterAboutTheLead("Xanthippe Zouchworth");
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(OTHER_LEAD);
        earlier.change(PRACTITIONER, Filled.handOver("Una Reid"))
                .finish(OTHER_LEAD, Filled.weighTheRisk())
                .finish(OTHER_LEAD, Filled.askForConsent())
                .finish(OTHER_LEAD, Filled.decline())
                .finish(OTHER_LEAD, Filled.whatHappensInstead());

        assertThat(reader(LEAD).page("/absence").body()).contains("Una Reid: nothing in hand");
        reader(LEAD).sendForm("/absence", "away=" + OTHER_LEAD + "&why=away&instead=" + PRACTITIONER);

        assertThat(earlier.practitioner()).isEqualTo(OTHER_LEAD);
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(OTHER_LEAD);
    }
}
