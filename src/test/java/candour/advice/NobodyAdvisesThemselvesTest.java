package candour.advice;

import static candour.testing.Filled.answerTheAdviser;
import static candour.testing.Filled.askForMore;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.tellTheDesignatedOfficer;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.submission.OwnCase;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever cannot advise any more, and nobody else inside either: somebody outside is asked, and never whoever asks (R5.3, ADR 14). */
@Serves({"R9.7", "R11.5", "R11.8"})
@EngineTest
class NobodyAdvisesThemselvesTest {

    private static final String VIKTOR = "viktor.colleague";
    private static final String PAUL = "paul.practises";
    private static final String NEW = "new.manager";
    private static final String MANAGERS = "northfield-school-manager";
    private static final String LEADS = "northfield-school-lead";
    private static final String SENIORS = "northfield-school-senior";
    private static final String PRACTITIONERS = "northfield-school-practitioner";
    private static final String ADVICE = AdviceProcess.GIVE_ADVICE;
    private static final String OUTSIDE = AdviceProcess.RING_THE_OUTSIDE_ADVISER;
    private static final String TELL = AdviceProcess.TELL_THE_DESIGNATED_OFFICER;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private OwnCase ownCase;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    private OverHttp http;

    @BeforeEach
    void starts() {
        http = new OverHttp(port, engine);
        staff.join(VIKTOR, "Viktor", "Colleague", PRACTITIONERS);
        staff.join(PAUL, "Paul", "Practises", PRACTITIONERS);
        story.clearTheDesks();
    }

    @AfterEach
    void ends() {
        staff.leave(VIKTOR, PAUL, NEW);
    }

    private Story.Case ofTheLead() {
        return story.raise(Story.LEAD, concern()).finish(Story.LEAD, describeTheInformation());
    }

    private Story.Case ofTheLeadAskedOfTheSenior(String how) {
        Story.Case told = ofTheLead();
        told.change(Story.LEAD, itIsAbout("Viktor Colleague"));
        http.ask(Story.LEAD, told, how);
        if (told.step(ADVICE).getAssignee() == null) {
            tasks.claim(told.step(ADVICE).getId(), Story.SENIOR);
        }
        assertThat(told.step(ADVICE).getAssignee()).isEqualTo(Story.SENIOR);
        return told;
    }

    /** About the senior manager, asked of the leads as a group. */
    private Story.Case askedOfTheLeads() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout(Story.SENIOR));
        http.ask(Story.PRACTITIONER, told, "lead");
        assertThat(told.groupsOf(ADVICE)).containsExactly(LEADS);
        return told;
    }

    private Story.Case takenByTheLead() {
        Story.Case told = askedOfTheLeads();
        tasks.claim(told.step(ADVICE).getId(), Story.LEAD);
        return told;
    }

    /** Nobody else may have it, and she comes back. */
    @Test
    void whatTheLeadTookWaitsForHerWhereSheIsAway() {
        Story.Case told = takenByTheLead();

        http.isAway(Story.LEAD, PAUL);

        assertThat(told.step(ADVICE).getAssignee()).isEqualTo(Story.LEAD);
    }

    @Test
    void soItDoesForTheSeniorManagerWhomTheLeadAsked() {
        Story.Case byName = ofTheLeadAskedOfTheSenior("by-name:" + Story.SENIOR);
        Story.Case taken = ofTheLeadAskedOfTheSenior("senior");

        http.isAway(Story.SENIOR, PAUL);

        assertThat(byName.step(ADVICE).getAssignee()).isEqualTo(Story.SENIOR);
        assertThat(taken.step(ADVICE).getAssignee()).isEqualTo(Story.SENIOR);
    }

    @Test
    void whereTheLeadGetsTheCaseSomebodyOutsideIsAsked() {
        Story.Case told = takenByTheLead();
        Story.Case untaken = askedOfTheLeads();

        told.change(handOver("Ruth Bell"));
        untaken.change(handOver("Ruth Bell"));

        assertThat(told.practitioner()).isEqualTo(Story.LEAD);
        assertThat(told.step(OUTSIDE)).isNotNull();
        assertThat(untaken.step(OUTSIDE)).isNotNull();
    }

    @Test
    void soItIsWhereNobodyIsSeniorManagerAnyMore() {
        Story.Case told = ofTheLeadAskedOfTheSenior("senior");

        staff.with(PRACTITIONERS, Story.SENIOR, () -> staff.without(SENIORS, Story.SENIOR, () ->
                assertThat(told.step(OUTSIDE)).isNotNull()));
    }

    @Test
    void theAskerIsNotAskedWhereNobodyLeadsAnyMore() {
        Story.Case told = takenByTheLead();

        staff.with(PRACTITIONERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () ->
                assertThat(tasks.createTaskQuery()
                                .processInstanceBusinessKey(told.reference())
                                .taskDefinitionKey(ADVICE)
                                .taskAssignee(Story.PRACTITIONER)
                                .count())
                        .isZero()));
    }

    /** What one person was asked is no business of a whole group. */
    @Test
    void whatTheLeadWasAskedByNameIsAskedOfNoManagersWhereSheGetsTheCase() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, told, "by-name:" + Story.LEAD);

        told.change(handOver("Ruth Bell"));

        assertThat(told.step(ADVICE).getAssignee()).isEqualTo(Story.SENIOR);
        assertThat(http.form(Story.MANAGER, told.step(ADVICE))).isEqualTo(404);
    }

    /** It is in the model of the managers since one of them was away. */
    @Test
    void whatCameFromAManagerToTheLeadIsInNoListOfTheirsOnceItIsAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, told, "manager");
        tasks.claim(told.step(ADVICE).getId(), Story.MANAGER);
        http.isAway(Story.MANAGER, PAUL);
        assertThat(told.step(ADVICE).getAssignee()).isEqualTo(Story.LEAD);

        told.change(itIsAbout("Viktor Colleague"));

        staff.join(NEW, "New", "Manager", MANAGERS);
        assertThat(http.tasksOf(Story.MANAGER)).doesNotContain(told.step(ADVICE).getId());
        assertThat(http.tasksOf(NEW)).doesNotContain(told.step(ADVICE).getId());
    }

    /** Of those who look two were named, and the lead has the case: a manager whom it is not about is a second person. */
    @Test
    void theOfficerIsToldOnceAndThenItIsSettled() {
        staff.join(NEW, "New", "Manager", MANAGERS);
        Story.Case told = ofTheLead();
        told.change(Story.LEAD, itIsAbout(Story.MANAGER));
        told.change(Story.LEAD, itIsAbout(Story.SENIOR));
        assertThat(told.step(TELL).getAssignee()).isEqualTo(NEW);

        told.finish(NEW, tellTheDesignatedOfficer());

        assertThat(ownCase.maySettleIt(told.reference())).as("settled").isTrue();
        assertThat(told.openSteps()).doesNotContain(TELL);
    }

    /** They raised the case, gave it to somebody, and had the step because they lead. */
    @Test
    void whoRaisedACaseAndLeadsNoMoreReadsNoMoreWhichColleagueItIsAbout() {
        Story.Case told = ofTheLead();
        told.change(Story.LEAD, handOver("Amina Khan"));
        told.change(itIsAbout("Viktor Colleague"));
        assertThat(told.step(TELL).getAssignee()).isEqualTo(Story.LEAD);

        staff.with(PRACTITIONERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () -> {
            assertThat(told.step(TELL).getAssignee()).isEqualTo(Story.SENIOR);
            assertThat(http.form(Story.LEAD, told.step(TELL))).isEqualTo(404);
        }));
    }

    @Test
    void norStaysItWithThemWhereTheyHaveLeft() {
        Story.Case told = ofTheLead();
        told.change(Story.LEAD, handOver("Amina Khan"));
        told.change(itIsAbout("Viktor Colleague"));

        staff.without(LEADS, Story.LEAD, () -> assertThat(told.step(TELL).getAssignee()).isEqualTo(Story.SENIOR));
    }

    /** It was theirs to tell because the case was: it is not theirs to keep. */
    @Test
    void norStaysItWithThemWhereTheyGiveTheCaseOn() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(handOver("Ruth Bell"));
        told.change(Story.LEAD, itIsAbout("Viktor Colleague"));

        staff.with(PRACTITIONERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () -> {
            assertThat(told.step(TELL).getAssignee()).as("while the case is theirs").isEqualTo(Story.LEAD);
            told.change(Story.LEAD, handOver("Amina Khan"));
            assertThat(told.step(TELL).getAssignee()).isEqualTo(Story.SENIOR);
            assertThat(http.form(Story.LEAD, told.step(TELL))).isEqualTo(404);
        }));
    }

    @Test
    void whatNobodyHasTakenIsAskedOfOthersWhereNobodyIsLeftWhoCould() {
        staff.join(NEW, "New", "Guardian", "northfield-school-caldicott");
        Story.Case ofTheSenior = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, ofTheSenior, "senior");
        Story.Case ofTheGuardian = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, ofTheGuardian, "caldicott");

        staff.leave(NEW);
        assertThat(ofTheGuardian.step(ADVICE).getAssignee()).isEqualTo(Story.LEAD);
        staff.with(PRACTITIONERS, Story.SENIOR, () -> staff.without(SENIORS, Story.SENIOR, () ->
                assertThat(ofTheSenior.step(ADVICE).getAssignee()).isEqualTo(Story.LEAD)));
        assertThat(kindsOf(ofTheSenior)).containsSubsequence("advice-asked", "advice-asked", "passed-on");
    }

    /** Of two leads one put it back and left, and the other is whom it is about. */
    @Test
    void norDoesItWaitForALeadWhomItIsAbout() {
        staff.join(NEW, "New", "Lead", LEADS);
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout(NEW));
        http.ask(Story.PRACTITIONER, told, "lead");
        tasks.setAssignee(told.step(ADVICE).getId(), null);
        tasks.addCandidateGroup(told.step(ADVICE).getId(), LEADS);

        staff.with(PRACTITIONERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () ->
                assertThat(told.step(ADVICE).getAssignee()).isEqualTo(Story.SENIOR)));
    }

    @Test
    void whatStaysWithWhoeverIsAwayWasGivenToNobody() {
        Story.Case told = takenByTheLead();

        http.isAway(Story.LEAD, PAUL);

        assertThat(kindsOf(told)).doesNotContain(CaseEntry.STOOD_IN);
    }

    /** R11.7: an answer goes back to whoever asked back, and the case says so where that is somebody else now. */
    @Test
    void whoIsAskedInsteadOfWhoeverAskedBackStandsInTheCase() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, told, "by-name:" + Story.MANAGER);
        told.finish(Story.MANAGER, askForMore());
        told.change(handOver("Tom Okafor"));

        told.finish(Story.MANAGER, answerTheAdviser());

        assertThat(told.step(ADVICE).getAssignee()).isEqualTo(Story.LEAD);
        assertThat(kindsOf(told).stream().filter("advice-asked"::equals)).hasSize(2);
    }

    private List<String> kindsOf(Story.Case told) {
        return entries.ofCase(told.reference()).stream().map(CaseEntry::kind).toList();
    }
}
