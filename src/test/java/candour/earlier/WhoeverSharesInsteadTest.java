package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.advice.AskForAdvice;
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

/** A manager who shares in the place of whoever declined has the case from then on, as if it had been handed over to them (R5.3, R11.8). */
@Serves({"R5.3", "R11.3", "R11.8"})
@EngineTest
class WhoeverSharesInsteadTest {

    private static final String OTHER = "nina.frost";
    private static final String SCHOOL = "northfield-school";
    private static final String LINK = EarlierProcess.LINK_EARLIER_CASES;
    private static final String AGREE = "agree-not-to-share";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private AskForAdvice askForAdvice;

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

    private int page(String user, Case one) {
        return HttpPerson.loggedIn(port, engine.getName(), user).page("/cases/" + one.reference()).statusCode();
    }

    /** Tom, whom neither case was, was asked by name; then he shares what Nina declined, and has hers alone. */
    @Test
    void aManagerWhoSharesTheLaterCaseIsNotAskedInTheEarlierAnyMore() {
        Case earlier = cases.about(PRACTITIONER, "Ermintrude Saltonstall", LEAD)
                .change(PRACTITIONER, itIsAbout(SENIOR));
        Case later = cases.described(OTHER, "Ermintrude Saltonstall");
        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(MANAGER);
        later.finish(OTHER, Filled.harmIsMet()).finish(OTHER, Filled.decline());

        later.finish(MANAGER, Filled.managerShares());

        assertThat(later.practitioner()).isEqualTo(MANAGER);
        assertThat(earlier.step(LINK)).satisfiesAnyOf(
                step -> assertThat(step).isNull(), step -> assertThat(step.getAssignee()).isNotEqualTo(MANAGER));
        assertThat(earlier.step("tell-the-designated-officer").getAssignee()).as("why he may still read it").isEqualTo(MANAGER);
    }

    /** Siân is asked in a case about the lead, raised by its only manager; she confirms, shares instead, and has it. */
    @Test
    void norInTheLaterOneWhichAsksAboutTheEarlier() {
        Case earlier = cases.described(PRACTITIONER, "Osbert Featherstonehaugh");
        Case later = cases.about(MANAGER, "Osbert Featherstonehaugh", LEAD);
        assertThat(later.step(LINK).getAssignee()).isEqualTo(SENIOR);
        later.finish(MANAGER, Filled.harmIsMet()).finish(MANAGER, Filled.decline());
        assertThat(later.step(AGREE).getAssignee()).isEqualTo(SENIOR);

        later.finish(SENIOR, Filled.managerShares());

        assertThat(later.practitioner()).isEqualTo(SENIOR);
        assertThat(later.step(LINK)).satisfiesAnyOf(
                step -> assertThat(step).isNull(), step -> assertThat(step.getAssignee()).isNotEqualTo(SENIOR));
    }

    /** Nina got the case, asked for advice and answers the adviser; once Tom has it, she has no part in it. */
    @Test
    void whoeverHadTheCaseHasNoStepOfItAnyMore() {
        Case one = story.raise(PRACTITIONER, concern().with("childName", "Thelonius Barraclough"))
                .change(PRACTITIONER, Filled.handOver("Nina Frost"))
                .finish(OTHER, EarlierAndLater.about("Thelonius Barraclough"))
                .finish(OTHER, Filled.harmIsMet());
        askForAdvice.ask(one.reference(), OTHER, "by-name:" + SENIOR, "Do we tell the father?");
        one.finish(SENIOR, Filled.askForMore());
        assertThat(one.step("answer-the-adviser").getAssignee()).isEqualTo(OTHER);
        one.finish(OTHER, Filled.decline());

        one.finish(MANAGER, Filled.managerShares());

        assertThat(one.practitioner()).isEqualTo(MANAGER);
        assertThat(page(OTHER, one)).as("Nina neither raised it nor has it").isEqualTo(404);
        assertThat(one.step("answer-the-adviser").getAssignee()).isEqualTo(MANAGER);
    }

    /** He was asked for advice beside it, too. */
    @Test
    void aManagerWhoHasItNowDoesNotAdviseOnHisOwnCase() {
        Case one = cases.described(OTHER, "Philomena Dunnachie").finish(OTHER, Filled.harmIsMet());
        askForAdvice.ask(one.reference(), OTHER, "manager", "Do we tell the father?");
        one.finish(OTHER, Filled.decline());

        one.finish(MANAGER, Filled.managerShares());

        Task advice = one.step(AdviceProcess.RING_THE_OUTSIDE_ADVISER);
        assertThat(advice.getAssignee()).as("who asks outside").isNotNull().isNotEqualTo(MANAGER);
    }

    /** It was declined before, when there was no harm: the day for another look comes to whoever has it. */
    @Test
    void theDayThatComesComesToWhoeverHasIt() {
        Case one = declinedOnce("Gudrun Merriweather")
                .change(OTHER, Filled.somethingNew())
                .finish(OTHER, Filled.harmIsMet())
                .finish(OTHER, Filled.decline());
        one.finish(MANAGER, Filled.managerShares());
        assertThat(one.practitioner()).isEqualTo(MANAGER);

        one.runOut("day-has-come");

        assertThat(one.step("review-what-was-declined").getAssignee()).isEqualTo(MANAGER);
        assertThat(page(OTHER, one)).isEqualTo(404);
    }

    private Case declinedOnce(String child) {
        return story.raise(PRACTITIONER, concern().with("childName", child))
                .change(PRACTITIONER, Filled.handOver("Nina Frost"))
                .finish(OTHER, EarlierAndLater.about(child))
                .finish(OTHER, Filled.weighTheRisk())
                .finish(OTHER, Filled.askForConsent())
                .finish(OTHER, Filled.decline())
                .finish(OTHER, Filled.whatHappensInstead());
    }
}
