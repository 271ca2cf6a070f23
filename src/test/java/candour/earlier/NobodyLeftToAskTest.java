package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseEntryRepository;
import candour.casefile.ColleagueRepository;
import candour.lead.GiveBack;
import candour.lead.QuestionOfOtherCases;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Other cases are shown to those who answer for something there and whom none of them is about, and to nobody else: also where
 * nobody of them is left, whoever has the one case is not shown another that is not theirs (R11.3, R11.8).
 */
@Serves({"R11.3", "R11.8"})
@EngineTest
class NobodyLeftToAskTest {

    private static final String OTHER = "nina.frost";
    private static final String SCHOOL = "northfield-school";
    private static final String LINK = EarlierProcess.LINK_EARLIER_CASES;
    private static final String NOT_ASKED = "nobody was left who may know of both cases";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private QuestionOfOtherCases question;

    @Autowired
    private GiveBack giveBack;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private EarlierAndLater cases;

    @BeforeEach
    void anotherPractitionerWorksThere() {
        cases = new EarlierAndLater(story, OTHER);
        staff.join(OTHER, "Nina", "Frost", SCHOOL + "-practitioner");
    }

    @AfterEach
    void andLeaves() {
        staff.leave(OTHER);
    }

    private Case raised(String user, String child) {
        return story.raise(user, concern().with("childName", child));
    }

    private String pageOf(Case one, String reader) {
        return HttpPerson.loggedIn(port, engine.getName(), reader).page("/cases/" + one.reference()).body();
    }

    private static void wasNotAsked(Case one) {
        assertThat(one.step(LINK)).isNull();
        assertThat(one.hasEnded(EarlierProcess.KEY)).isTrue();
    }

    @Test
    void whoeverHasTheEarlierCaseIsNotAskedAboutALaterOneThatIsNotTheirs() {
        Case earlier = cases.aboutTheManager("Evander Thistlecroft");
        cases.described(OTHER, "Evander Thistlecroft");
        assertThat(earlier.groupsOf(LINK)).containsExactly(SCHOOL + "-lead");
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(earlier.reference(), person, PRACTITIONER));

        earlier.runOut(LINK);

        wasNotAsked(earlier);
    }

    @Test
    void norWhereNobodyIsLeftFromTheStart() {
        Case earlier = cases.aboutTheManager("Philippa Quennell");
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(earlier.reference(), person, PRACTITIONER));

        Case later = cases.described(OTHER, "Philippa Quennell");

        assertThat(earlier.passed()).doesNotContain(LINK);
        for (Case one : List.of(earlier, later)) {
            assertThat(entries.ofCase(one.reference())).anyMatch(entry -> entry.kind().equals("nobody-asked"));
        }
    }

    /** The other way round: in the later case, about earlier ones that are not theirs. */
    @Test
    void whoeverHasTheLaterCaseIsNotAskedAboutAnEarlierOneThatIsNotTheirs() {
        cases.described(OTHER, "Barnaby Ashdown");
        Case later = raised(PRACTITIONER, "Barnaby Ashdown");
        List.of(LEAD, SENIOR, MANAGER).forEach(person -> colleagues.add(later.reference(), person, PRACTITIONER));

        later.finish(EarlierAndLater.about("Barnaby Ashdown"));

        assertThat(later.passed()).doesNotContain(LINK);
        assertThat(pageOf(later, PRACTITIONER)).doesNotContain(NOT_ASKED);
    }

    @Test
    void norWhereTheLastOfThemLeaves() {
        Case earlier = cases.aboutTheManager("Cosima Wetherall");
        colleagues.add(earlier.reference(), LEAD, PRACTITIONER);
        cases.described(OTHER, "Cosima Wetherall");
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(SENIOR);

        staff.without(SCHOOL + "-senior", SENIOR, () -> {
            wasNotAsked(earlier);
        });
    }

    @Test
    void norOnceTheTimeOfTheLeadsIsUpOfWhomNobodyIsThereAnyMore() {
        Case earlier = cases.aboutTheManager("Jessamy Lockhart");
        colleagues.add(earlier.reference(), SENIOR, PRACTITIONER);
        cases.described(OTHER, "Jessamy Lockhart");
        assertThat(earlier.groupsOf(LINK)).containsExactly(SCHOOL + "-lead");

        staff.without(SCHOOL + "-lead", LEAD, () -> {
            earlier.runOut(LINK);

            wasNotAsked(earlier);
        });
    }

    /** They come back, and until then its time brings up nobody else. */
    @Test
    void whoeverIsTheLastOfThemKeepsItWhileTheyAreAway() {
        Case earlier = cases.aboutTheManager("Thaddeus Merriman");
        colleagues.add(earlier.reference(), LEAD, PRACTITIONER);
        cases.described(OTHER, "Thaddeus Merriman");
        earlier.runOut(LINK);
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(SENIOR);

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> giveBack.give(earlier.step(LINK), SCHOOL + "-lead", SENIOR));

        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(SENIOR);
        earlier.runsOutIn(LINK, Duration.ofHours(24));
        earlier.runOut(LINK);
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(SENIOR);
    }

    /** Nor does a case that changes hands bring it to whoever has it now. */
    @Test
    void norDoesItGoWithTheCase() {
        Case earlier = cases.aboutTheManager("Rosamund Fairlie");
        cases.described(OTHER, "Rosamund Fairlie");
        tasks.setAssignee(earlier.step(LINK).getId(), PRACTITIONER);

        earlier.change(LEAD, Filled.handOver("Nina Frost"));

        assertThat(earlier.step(LINK).getAssignee()).isNotIn(PRACTITIONER, OTHER);
    }

    /** That nobody was asked says that there is another case, and to a lead whom it is about, that it is about them. */
    @Test
    void thatNobodyWasAskedIsReadByThoseAloneWhoMayKnowOfBoth() {
        Case earlier = cases.aboutTheManager("Leopold Vance");
        Case later = cases.described(OTHER, "Leopold Vance");
        later.change(OTHER, itIsAbout(LEAD));

        for (String reader : List.of(PRACTITIONER, LEAD, SENIOR)) {
            assertThat(pageOf(earlier, reader)).as(reader).doesNotContain(NOT_ASKED, later.reference());
        }
        staff.with(SCHOOL + "-lead", PRACTITIONER, () -> {
            for (Case one : List.of(earlier, later)) {
                assertThat(pageOf(one, PRACTITIONER)).as("who leads by now").contains("“Link earlier cases” was not asked: " + NOT_ASKED);
            }
        });
    }

    /** ADR 19: a manager may have a case themselves, and the other one is not theirs. */
    @Test
    void aManagerWhoHasTheEarlierCaseIsNotAskedAboutALaterOneThatIsNotTheirs() {
        Case earlier = raised(MANAGER, "Hyacinth Pomeroy").finish(MANAGER, EarlierAndLater.about("Hyacinth Pomeroy").with("colleague", PRACTITIONER));
        cases.described(OTHER, "Hyacinth Pomeroy");
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(earlier.reference(), person, MANAGER));

        earlier.runOut(LINK);

        wasNotAsked(earlier);
    }

    @Test
    void norWhereTheyAreTheOnlyOneFromTheStart() {
        Case earlier = raised(MANAGER, "Lavinia Thornebury").finish(MANAGER, EarlierAndLater.about("Lavinia Thornebury").with("colleague", PRACTITIONER));
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(earlier.reference(), person, MANAGER));

        cases.described(OTHER, "Lavinia Thornebury");

        assertThat(earlier.passed()).doesNotContain(LINK);
    }

    @Test
    void unlessTheLaterOneIsTheirsToo() {
        Case earlier = raised(MANAGER, "Cordelia Marshgrove").finish(MANAGER, EarlierAndLater.about("Cordelia Marshgrove").with("colleague", PRACTITIONER));
        Case later = raised(MANAGER, "Cordelia Marshgrove").change(MANAGER, Filled.handOver("Nina Frost"));
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(earlier.reference(), person, MANAGER));

        later.finish(OTHER, EarlierAndLater.about("Cordelia Marshgrove"));

        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(MANAGER);
    }

    @Test
    void norDoTheyKeepItOnceTheEarlierCaseIsTheirs() {
        Case earlier = raised(PRACTITIONER, "Drusilla Vaneworth").finish(PRACTITIONER, EarlierAndLater.about("Drusilla Vaneworth").with("colleague", ColleagueRepository.WITHOUT_ACCOUNT));
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(earlier.reference(), person, PRACTITIONER));
        cases.described(OTHER, "Drusilla Vaneworth");
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(MANAGER);

        earlier.change(PRACTITIONER, Filled.handOver("Tom Okafor"));

        wasNotAsked(earlier);
    }

    /** What began before the event was drawn has none by which it could end. */
    @Test
    void aStepOfBeforeTheUpdateDoesNotStayWithWhomTheLaterCaseIsAbout() {
        Case earlier = cases.aboutTheManager("Araminta Fothergill");
        Case later = cases.described(OTHER, "Araminta Fothergill");
        jdbc.sql("delete from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ = ?")
                .param(earlier.step(LINK).getProcessInstanceId())
                .update();

        later.change(OTHER, itIsAbout(LEAD));

        wasNotAsked(earlier);
    }

    @Test
    void norDoesOneWhoseTimeIsUp() {
        Case earlier = cases.aboutTheManager("Bartholomew Finchbeck");
        colleagues.add(earlier.reference(), SENIOR, PRACTITIONER);
        cases.described(OTHER, "Bartholomew Finchbeck");
        jdbc.sql("delete from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ = ?")
                .param(earlier.step(LINK).getProcessInstanceId())
                .update();

        staff.without(SCHOOL + "-lead", LEAD, () -> {
            earlier.runOut(LINK);

            wasNotAsked(earlier);
        });
    }

    @Test
    void thatNobodyWasAskedIsKeptOnce() {
        Case earlier = cases.aboutTheManager("Clementine Wardlington");
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(earlier.reference(), person, PRACTITIONER));
        Case later = cases.described(OTHER, "Clementine Wardlington");

        question.noteThatNobodyIsAsked(earlier.reference(), later.reference());

        for (Case one : List.of(earlier, later)) {
            assertThat(entries.ofCase(one.reference()))
                    .filteredOn(entry -> entry.kind().equals("nobody-asked"))
                    .hasSize(1);
        }
    }
}
