package candour.event;

import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.tellTheDesignatedOfficer;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.submission.OwnCase;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the designated officer heard counts as it was when they rang; where it does not count, somebody else is asked to ring (R5.1, R5.3). */
@Serves({"R5.1", "R5.3"})
@EngineTest
class WhatTheOfficerHeardTest {

    private static final String NEW = "ivy.newton";
    private static final String TELL = AdviceProcess.TELL_THE_DESIGNATED_OFFICER;

    @Autowired
    private Story story;

    @Autowired
    private OwnCase ownCase;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void goes() {
        staff.leave(NEW);
    }

    private void aManagerComes() {
        staff.join(NEW, "Ivy", "Newton", "northfield-school-manager");
    }

    /** The officer knew, from the only one who was left; a second manager joins, and no truthful answer is taken any more. */
    @Test
    void whatTheOfficerHeardWhereNobodyElseWasThereIsNotForgottenOnceSomebodyJoins() {
        Case one = story.raise(MANAGER, concern()).finish(MANAGER, describeTheInformation());
        one.change(MANAGER, handOver("Amina Khan")).change(itIsAbout("Ruth Bell")).change(itIsAbout("Hughes"));
        String teller = one.step(TELL).getAssignee();
        one.finish(teller, tellTheDesignatedOfficer());
        assertThat(ownCase.maySettleIt(one.reference())).as("before").isTrue();

        aManagerComes();
        one.change(dangerNow()).finish(leaveThePoliceUntold());

        assertThat(one.openSteps().contains(TELL) || ownCase.maySettleIt(one.reference()))
                .as("either it counts, or the step comes again").isTrue();
        one.finish(NEW, agreeNotToTell());
    }

    /** As it stands in a case of before the update: the form was sent, and nothing kept by whom. */
    @Test
    void whatTheOfficerHeardBeforeTheUpdateCounts() {
        Case one = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout("Ruth Bell")).change(itIsAbout("Hughes"));
        one.finish(MANAGER, tellTheDesignatedOfficer());
        jdbc.sql("delete from case_entry where kind = 'officer-told' and reference = ?").param(one.reference()).update();

        assertThat(one.openSteps().contains(TELL) || ownCase.maySettleIt(one.reference()))
                .as("either it counts, or the step comes again").isTrue();
    }

    /** The step stays with whoever has the case by now, though another could tell it; then it is gone, and nothing can be settled. */
    @Test
    void theStepDoesNotStayWithWhoeverGetsTheCaseWhereAnotherCouldTellIt() {
        aManagerComes();
        Case one = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout("Ruth Bell")).change(itIsAbout("Hughes"));
        String first = one.step(TELL).getAssignee();
        String name = first.equals(MANAGER) ? "Tom Okafor" : "Ivy Newton";
        one.change(handOver(name));
        String holder = one.step(TELL).getAssignee();
        one.finish(holder, tellTheDesignatedOfficer());

        assertThat(one.openSteps().contains(TELL) || ownCase.maySettleIt(one.reference()))
                .as("either it counts, or the step comes again").isTrue();
    }

    /** The same by the one whose work it is not to be checked: they write in the case first, and tell the officer then. */
    @Test
    void whoeverDidTheWorkOfThePractitionerMeanwhileLocksItAsWell() {
        aManagerComes();
        Case one = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout("Ruth Bell")).change(itIsAbout("Hughes"));
        String first = one.step(TELL).getAssignee();
        String name = first.equals(MANAGER) ? "Tom Okafor" : "Ivy Newton";
        one.change(handOver(name)).finish(first, weighTheRisk()).change(first, handOver("Amina Khan"));
        String holder = one.step(TELL).getAssignee();
        one.finish(holder, tellTheDesignatedOfficer());

        assertThat(one.openSteps().contains(TELL) || ownCase.maySettleIt(one.reference()))
                .as("either it counts, or the step comes again").isTrue();
    }
}
