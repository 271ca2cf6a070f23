package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.engine.Fact;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.net.http.HttpResponse;
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

/**
 * What is asked in one case about a later one is seen by whoever sees something of the first. So it ends once the later one turns out to
 * be about any of them, and nothing that is left of it tells them that it was asked (R11.8, ADR 19).
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
    private ColleagueRepository colleagues;

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

    private static void wasEnded(Case one) {
        assertThat(one.step(LINK)).isNull();
        assertThat(one.hasEnded(EarlierProcess.KEY)).isTrue();
    }

    private String pageOf(Case one, String reader) {
        return reader(reader).page("/cases/" + one.reference()).body();
    }

    private String recordOf(Case one, String reader) {
        return reader(reader).page("/records/" + one.reference()).body();
    }

    @Test
    void endsOnceTheLaterCaseIsAboutSomebodyWhoMaySeeTheEarlierOne() {
        Case earlier = cases.aboutTheManager("Odalys Marchbanks");
        Case later = cases.described(OTHER, "Odalys Marchbanks");
        assertThat(earlier.groupsOf(LINK)).containsExactly(SCHOOL + "-lead");

        later.change(OTHER, itIsAbout(LEAD));

        wasEnded(earlier);
        assertThat(pageOf(earlier, LEAD)).contains("Odalys Marchbanks").doesNotContain(NAME, later.reference());
        assertThat(pageOf(earlier, OTHER_LEAD)).contains("“Link earlier cases” was not asked", later.reference());
    }

    @Test
    void endsAlsoWhereTheLaterCaseWasDescribedAsOneAboutThem() {
        Case earlier = cases.aboutTheManager("Perpetua Lovelace");

        Case later = cases.about(OTHER, "Perpetua Lovelace", LEAD);

        assertThat(earlier.passed()).doesNotContain(LINK);
        assertThat(pageOf(earlier, LEAD)).contains("Perpetua Lovelace").doesNotContain(NAME, later.reference());
        assertThat(pageOf(earlier, OTHER_LEAD)).contains("“Link earlier cases” was not asked");
    }

    @Test
    void staysWhereBothAreAboutTheSamePerson() {
        Case earlier = cases.aboutTheManager("Euphemia Standish");

        cases.described(OTHER, "Euphemia Standish")
                .change(OTHER, itIsAbout(MANAGER))
                .change(OTHER, itIsAbout(ColleagueRepository.WITHOUT_ACCOUNT));

        assertThat(earlier.groupsOf(LINK)).containsExactly(SCHOOL + "-lead");
        assertThat(reader(MANAGER).get(taskApi() + "/" + earlier.step(LINK).getId()).statusCode()).isEqualTo(404);
    }

    /** Both are about the lead then, who sees neither. */
    @Test
    void staysWhereTheEarlierOneIsAboutThemFirst() {
        Case earlier = cases.aboutTheManager("Leonora Pymberton");
        Case later = cases.described(OTHER, "Leonora Pymberton");
        earlier.change(PRACTITIONER, itIsAbout(LEAD));

        later.change(OTHER, itIsAbout(LEAD));

        assertThat(earlier.step(LINK).getAssignee()).isNotIn(LEAD, MANAGER, PRACTITIONER, OTHER);
    }

    /** A number that was still open in an address or on a screen. */
    @Test
    void isNotNeededAnyMoreForWhoeverHasItOnTheScreen() {
        Case earlier = cases.aboutTheManager("Philomena Drewsbury");
        Case later = cases.described(OTHER, "Philomena Drewsbury");
        String task = earlier.step(LINK).getId();
        HttpPerson lead = reader(LEAD);
        assertThat(lead.post(taskApi() + "/" + task + "/claim", "{\"userId\":\"" + LEAD + "\"}").statusCode()).isEqualTo(204);

        later.change(OTHER, itIsAbout(LEAD));

        HttpResponse<String> sent = lead.post(taskApi() + "/" + task + "/submit-form", "{\"variables\":{}}");
        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(sent.body()).contains("This step is not needed any more").doesNotContain("You finished");
    }

    @Test
    void leavesNoWordThatItWasOverdueOrGivenOver() {
        Case earlier = cases.aboutTheManager("Sidonie Blackwell");
        Case later = cases.described(OTHER, "Sidonie Blackwell");
        earlier.runOut(LINK);
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(SENIOR);
        reader(OTHER_LEAD).sendForm("/absence", "away=" + SENIOR + "&why=away&instead=" + PRACTITIONER);
        assertThat(pageOf(earlier, OTHER_LEAD)).contains("“Link earlier cases” is overdue", "Given over");

        later.change(OTHER, itIsAbout(LEAD));

        assertThat(pageOf(earlier, LEAD)).doesNotContain(NAME, "Given over");
        assertThat(pageOf(earlier, OTHER_LEAD)).contains("“Link earlier cases” is overdue", "Given over");
    }

    /** That it is not the same child is an answer that names no case; the word is for whoever has the earlier case. */
    @Test
    void norWhatWasAnsweredBefore() {
        Case earlier = cases.aboutTheManager("Yevgenia Holloway");
        Case later = cases.described(OTHER, "Yevgenia Holloway");
        earlier.finish(OTHER_LEAD, leavingAWord());

        later.change(OTHER, itIsAbout(LEAD));

        assertThat(pageOf(earlier, PRACTITIONER)).contains(WORD);
        assertThat(pageOf(earlier, LEAD))
                .contains("Yevgenia Holloway")
                .doesNotContain(NAME, WORD, "A word from the safeguarding lead");
        assertThat(recordOf(earlier, LEAD)).contains(earlier.reference()).doesNotContain(WORD);
    }

    /** The word was left for whoever had the case then; whom the later case is about gets the earlier one from a colleague who knows of neither. */
    @Test
    void norTheWordByWhoeverGetsTheEarlierCase() {
        Case earlier = cases.aboutTheManager("Jacquetta Pennyfeather");
        Case later = cases.described(SENIOR, "Jacquetta Pennyfeather");
        earlier.finish(LEAD, leavingAWord());
        later.change(SENIOR, itIsAbout(OTHER));

        earlier.change(PRACTITIONER, Filled.handOver("Nina Frost"));

        assertThat(pageOf(earlier, OTHER)).contains("Jacquetta Pennyfeather").doesNotContain(WORD);
    }

    /** A lead sees who looked, and not that it was at this step: what was read before stands there for everybody alike. */
    @Test
    void whoOpenedItReadTheCase() {
        Case earlier = cases.aboutTheManager("Cressida Inglewood");
        Case later = cases.described(OTHER, "Cressida Inglewood");
        assertThat(reader(OTHER_LEAD).get(taskApi() + "/" + earlier.step(LINK).getId() + "/form-variables").statusCode()).isEqualTo(200);
        later.change(OTHER, itIsAbout(LEAD));

        for (String lead : List.of(LEAD, OTHER_LEAD)) {
            assertThat(reader(lead).page("/cases/" + earlier.reference() + "/reads").body())
                    .as(lead)
                    .contains("<td>Una Reid</td><td>the case so far</td>")
                    .doesNotContain("Link earlier cases");
        }
        assertThat(reader(OTHER_LEAD).page("/cases/" + later.reference() + "/reads").body())
                .contains("<td>Una Reid</td><td>its line in the list of cases</td>")
                .doesNotContain("beside");
    }

    /** An earlier case that turns out to be about somebody is asked about in itself, as one that was from the start. */
    @Test
    void isAskedInTheEarlierCaseOnceThatIsAboutSomebody() {
        Case earlier = cases.described(PRACTITIONER, "Henrietta Mossbury");
        Case later = cases.described(OTHER, "Henrietta Mossbury");
        assertThat(later.groupsOf(LINK)).containsExactly(SCHOOL + "-lead");

        earlier.change(PRACTITIONER, itIsAbout(LEAD));

        wasEnded(later);
        assertThat(earlier.step(LINK).getAssignee()).isNotIn(LEAD, PRACTITIONER, OTHER);
        assertThat(pageOf(later, LEAD)).contains("Henrietta Mossbury").doesNotContain(NAME, earlier.reference());
    }

    @Test
    void isAskedNeitherHereNorThereOnceBothAreAboutSomebodyElse() {
        Case earlier = cases.described(PRACTITIONER, "Zenobia Hartlepool");
        Case later = cases.described(OTHER, "Zenobia Hartlepool").change(OTHER, itIsAbout(MANAGER));
        assertThat(later.step(LINK)).isNotNull();

        earlier.change(PRACTITIONER, itIsAbout(LEAD));

        wasEnded(later);
        assertThat(earlier.passed()).doesNotContain(LINK);
        assertThat(pageOf(later, LEAD)).doesNotContain(NAME, earlier.reference());
        assertThat(pageOf(earlier, OTHER_LEAD)).contains("“Link earlier cases” was not asked");
    }

    /** What an earlier version gave to somebody else by name stood there for whoever saw the case. */
    @Test
    void oneOfBeforeTheUpdateEndsWhenTheProductStarts() {
        Case earlier = cases.aboutTheManager("Belphoebe Hargreave");
        Case later = cases.described(OTHER, "Belphoebe Hargreave");
        Case ordinary = cases.described(PRACTITIONER, "Zachary Umberfield");
        Case afterIt = cases.described(OTHER, "Zachary Umberfield");
        assertThat(ordinary.step(LINK)).isNull();
        runtime.removeVariable(afterIt.step(LINK).getProcessInstanceId(), Fact.LATER_CASE.name());
        colleagues.add(later.reference(), LEAD, OTHER);

        questionsOfBefore.endThose();

        wasEnded(earlier);
        assertThat(afterIt.groupsOf(LINK)).containsExactly(SCHOOL + "-lead");
    }

    /** The list goes by what is due soonest, also where the reader may not know of it. */
    @Test
    void isNoPartOfTheOrderOfTheList() {
        Case other = story.raise(PRACTITIONER, concern().with("childName", "Dulcibella Jernigan"));
        cases.described(OTHER, "Ermintrude Kettleby");
        Case later = cases.described(PRACTITIONER, "Ermintrude Kettleby");
        isDue(other.step("describe-the-information"), "2001-01-02");
        isDue(later.step("weigh-the-risk"), "2001-01-03");

        isDue(later.step(LINK), "2001-01-01");

        assertThat(reader(PRACTITIONER).page("/cases").body()).containsSubsequence(other.reference(), later.reference());
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
}
