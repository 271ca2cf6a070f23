package candour.advice;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.itIsAbout;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Of those who look at a case the lead and the managers are left, or the lead has the case herself: it is for the lead nevertheless, or
 * for somebody outside, and never for a manager (ADR 14).
 */
@Serves({"R11.5", "R11.8"})
@EngineTest
class AboutTheSeniorManagerTest {

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

    private void isOf(String user, Story.Case told, String step) {
        assertThat(told.step(step)).as(step).isNotNull();
        assertThat(told.step(step).getAssignee()).isEqualTo(user);
        assertThat(http.form(Story.MANAGER, told.step(step))).as("the form").isEqualTo(404);
        assertThat(http.opens(Story.MANAGER, told)).as("the case").isEqualTo(404);
    }

    private Story.Case ofTheLead() {
        return story.raise(Story.LEAD, concern()).finish(Story.LEAD, describeTheInformation());
    }

    private Story.Case askedOfTheLead() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout(Story.SENIOR));
        http.ask(Story.PRACTITIONER, told, "by-name:" + Story.LEAD);
        isOf(Story.LEAD, told, ADVICE);
        return told;
    }

    @Test
    void whatManagersWereAskedInACaseOfTheLeadIsAskedOutside() {
        Story.Case told = ofTheLead();
        http.ask(Story.LEAD, told, "manager");

        told.change(Story.LEAD, itIsAbout(Story.SENIOR));

        isOf(Story.LEAD, told, OUTSIDE);
    }

    @Test
    void soIsWhatTheSeniorManagerWasAsked() {
        Story.Case told = ofTheLead();
        http.ask(Story.LEAD, told, "by-name:" + Story.SENIOR);
        isOf(Story.SENIOR, told, ADVICE);

        told.change(Story.LEAD, itIsAbout(Story.SENIOR));

        isOf(Story.LEAD, told, OUTSIDE);
    }

    @Test
    void soItIsWhereTheLeadWhoWasAskedGetsTheCase() {
        Story.Case told = askedOfTheLead();

        told.change(handOver("Ruth Bell"));

        assertThat(told.practitioner()).isEqualTo(Story.LEAD);
        isOf(Story.LEAD, told, OUTSIDE);
    }

    @Test
    void soItIsWhereTheSeniorManagerWhoWasAskedIsNoneAnyMore() {
        Story.Case told = ofTheLead();
        told.change(Story.LEAD, itIsAbout("Viktor Colleague"));
        http.ask(Story.LEAD, told, "by-name:" + Story.SENIOR);

        staff.with(PRACTITIONERS, Story.SENIOR, () -> staff.without(SENIORS, Story.SENIOR, () -> isOf(Story.LEAD, told, OUTSIDE)));
    }

    /** Nobody else may have it, and she comes back. */
    @Test
    void theLeadWhoIsAwayKeepsWhatNobodyElseMayAnswer() {
        Story.Case told = askedOfTheLead();

        http.isAway(Story.LEAD, PAUL);

        isOf(Story.LEAD, told, ADVICE);
    }

    @Test
    void theLeadTellsTheOfficerAlsoWhereSheIsLate() {
        Story.Case told = ofTheLead();
        told.change(Story.LEAD, itIsAbout(Story.SENIOR));
        isOf(Story.LEAD, told, TELL);

        told.runOut(TELL);

        isOf(Story.LEAD, told, TELL);
    }

    private Story.Case thatTheSeniorManagerIsToTellOf() {
        Story.Case told = story.raise(VIKTOR, concern()).finish(VIKTOR, describeTheInformation());
        told.change(Story.LEAD, itIsAbout("Viktor Colleague"));
        told.runOut(TELL);
        isOf(Story.SENIOR, told, TELL);
        return told;
    }

    @Test
    void theLeadTellsThemInACaseOfHerOwnWhereTheSeniorManagerIsAway() {
        Story.Case told = thatTheSeniorManagerIsToTellOf();

        http.isAway(Story.SENIOR, PAUL);
        told.runOut(TELL);

        isOf(Story.LEAD, told, TELL);
    }

    @Test
    void soSheDoesWhereThereIsNoSeniorManagerAnyMore() {
        Story.Case told = thatTheSeniorManagerIsToTellOf();

        staff.with(PRACTITIONERS, Story.SENIOR, () -> staff.without(SENIORS, Story.SENIOR, () -> isOf(Story.LEAD, told, TELL)));
    }

    /** It is about everybody who comes before them. */
    @Test
    void aManagerWhoIsTheOnlyOneLeftKeepsItWhenTheyLoseAPartBesideIt() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout(Story.LEAD));
        told.change(itIsAbout(Story.SENIOR));
        assertThat(told.step(TELL).getAssignee()).isEqualTo(Story.MANAGER);

        staff.with(PRACTITIONERS, Story.MANAGER, () -> {});

        assertThat(told.step(TELL).getAssignee()).isEqualTo(Story.MANAGER);
    }

    @Test
    void whoStoodInForTheLeadAndIsAManagerAloneNowHasItNoMore() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));
        http.ask(Story.PRACTITIONER, told, "lead");
        assertThat(told.groupsOf(ADVICE)).containsExactly(LEADS);
        tasks.claim(told.step(ADVICE).getId(), Story.LEAD);
        http.isAway(Story.LEAD, PAUL);
        isOf(Story.SENIOR, told, ADVICE);

        staff.with(MANAGERS, Story.SENIOR, () -> staff.without(SENIORS, Story.SENIOR, () -> {
            assertThat(told.step(ADVICE).getAssignee()).isNotEqualTo(Story.SENIOR);
            assertThat(http.opens(Story.SENIOR, told)).isEqualTo(404);
        }));
    }

    /** A group sees every step of the model that asks it. */
    @Test
    void whatWasTakenFromTheManagersIsInNoListOfTheirs() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, told, "manager");
        assertThat(http.tasksOf(Story.MANAGER)).contains(told.step(ADVICE).getId());

        told.change(itIsAbout("Viktor Colleague"));

        staff.join(NEW, "New", "Manager", MANAGERS);
        assertThat(told.groupsOf(ADVICE)).containsExactly(LEADS);
        assertThat(http.tasksOf(Story.MANAGER)).doesNotContain(told.step(ADVICE).getId());
        assertThat(http.tasksOf(NEW)).doesNotContain(told.step(ADVICE).getId());
        assertThat(http.form(NEW, told.step(ADVICE))).isEqualTo(404);
    }
}
