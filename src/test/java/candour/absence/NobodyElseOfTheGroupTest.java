package candour.absence;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.takeOver;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.decision.DecisionProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A school often has one manager: what waits for managers, and nobody has taken, waits for one person, and a decision waits for it.
 * Neither a holiday nor a time that runs out leaves it there (R5.1, R9.7).
 */
@Serves({"R5.1", "R9.7"})
@EngineTest
class NobodyElseOfTheGroupTest {

    private static final String NEW = "new.manager";

    private static final String ADVICE = AdviceProcess.GIVE_ADVICE;
    private static final String CONFIRM = DecisionProcess.Step.AGREE_NOT_TO_SHARE;

    private static final String CHECK = "check-the-opening";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @BeforeEach
    void starts() {
        story.clearTheDesks();
    }

    @AfterEach
    void ends() {
        staff.leave(NEW);
    }

    private Case askedByTheModel() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure").with("riskReasons", "A bruise."))
                .finish(askForConsent());
        assertThat(one.step(ADVICE).getAssignee()).isNull();
        return one;
    }

    private Case askedInDoubt(String whom) {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes").with("whomToAsk", whom))
                .finish(askForConsent());
    }

    private Case declined() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
        assertThat(one.step(CONFIRM).getAssignee()).isNull();
        return one;
    }

    private HttpPerson lead() {
        return HttpPerson.loggedIn(port, engine.getName(), LEAD);
    }

    private void theManagerIsAway() {
        lead().sendForm("/absence", Map.of("away", MANAGER, "why", "away", "instead", LEAD));
    }

    @Test
    void whatOnlyTheManagerCouldTakeIsGivenOverWhereTheyAreAway() {
        Case advice = askedByTheModel();
        Case confirmation = declined();
        assertThat(lead().page("/absence").body()).contains("Tom Okafor: 2 steps for others");

        theManagerIsAway();

        assertThat(advice.step(ADVICE).getAssignee()).isEqualTo(LEAD);
        assertThat(confirmation.step(CONFIRM).getAssignee()).isEqualTo(LEAD);
        assertThat(entries.ofCase(advice.reference())).extracting(CaseEntry::kind).contains(CaseEntry.STOOD_IN);
        assertThat(lead().page("/absence").body()).contains("Tom Okafor: nothing in hand");
    }

    /** Advice was asked anew, and everything else lay in the empty group until its time was up. */
    @Test
    void whatOnlyWhoeverLostThePartCouldTakeGoesToSomebodyByName() {
        Case one = declined();

        staff.without("northfield-school-manager", MANAGER, () -> {
            assertThat(one.step(CONFIRM).getAssignee()).isEqualTo(LEAD);
            assertThat(entries.ofCase(one.reference())).extracting(CaseEntry::kind).contains("passed-on");
        });
    }

    /** Whose own case it is does not confirm it, though they are of the group. */
    @Test
    void soDoesWhatTheOneWhoIsLeftMayNotConfirm() {
        staff.join(NEW, "New", "Manager", "northfield-school-manager");
        Case one = story.raise(NEW, concern()).finish(NEW, describeTheInformation()).finish(NEW, harmIsMet()).finish(NEW, decline());
        assertThat(one.step(CONFIRM).getAssignee()).isNull();

        staff.without("northfield-school-manager", MANAGER, () -> assertThat(one.step(CONFIRM).getAssignee()).isEqualTo(LEAD));
    }

    /** Whoever had it by name would read the case, and go on reading it when the next lead has come. */
    @Test
    void whatIsForTheLeadWaitsForTheNextLead() {
        Case one = story.raise(concern());
        HttpPerson.loggedIn(port, engine.getName(), SENIOR)
                .sendForm("/emergency", Map.of(
                        "reference", one.reference(),
                        "why", "The police look for him, and nobody else is there.",
                        "needs", "Where his father lives."));
        assertThat(one.step(CHECK).getAssignee()).isNull();

        staff.without("northfield-school-lead", LEAD, () -> assertThat(one.step(CHECK).getAssignee()).isNull());
    }

    @Test
    void whereAnotherManagerIsThereItStaysWithThem() {
        staff.join(NEW, "New", "Manager", "northfield-school-manager");
        Case one = askedByTheModel();

        theManagerIsAway();

        assertThat(one.step(ADVICE).getAssignee()).isNull();
        assertThat(entries.ofCase(one.reference())).extracting(CaseEntry::kind).doesNotContain(CaseEntry.STOOD_IN);
    }

    @Test
    void aLeadWhoTakesTheCaseOverDoesNotWaitForThemAnyMore() {
        Case one = askedByTheModel();
        one.runOut(ADVICE);

        one.finish(LEAD, takeOver());

        assertThat(one.step(ADVICE).getAssignee()).isEqualTo(SENIOR);
        assertThat(lead().page("/cases/" + one.reference()).body())
                .contains("“Give advice” goes to somebody else: its time was up when the lead took the case over");
        one.finish(SENIOR, giveAdvice());
        assertThat(one.openSteps()).contains(DecisionProcess.Step.SHARE_OR_DECLINE);
    }

    /** What she is asked herself ends as she gets the case, and does not keep her from it. */
    @Test
    void norIsALeadWhoWasAskedHerselfKeptFromTakingItOver() {
        Case one = askedInDoubt("The safeguarding lead");
        one.runOut(ADVICE);

        one.finish(LEAD, takeOver());

        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    @Test
    void whoseTimeIsUpIsNotAskedOnceMoreByName() {
        Case one = askedInDoubt("The senior manager");
        one.runOut(ADVICE);

        one.finish(LEAD, takeOver());

        assertThat(one.step(ADVICE).getAssignee()).isEqualTo(MANAGER);
    }

    @Test
    void norForWhoeverWasToConfirm() {
        Case one = declined();
        one.runOut(CONFIRM);

        one.finish(LEAD, takeOver());

        assertThat(one.step(CONFIRM).getAssignee()).isEqualTo(SENIOR);
    }

    /** They have had it for no moment: whose time was up is the only manager, whose own case it is. */
    @Test
    void whoHasItOnlySinceTheLeadHasTheCaseKeepsIt() {
        staff.join(NEW, "New", "Guardian", "northfield-school-caldicott");
        Case own = story.raise(MANAGER, concern())
                .finish(MANAGER, describeTheInformation())
                .finish(MANAGER, harmIsMet())
                .finish(MANAGER, decline());
        assertThat(own.step(CONFIRM).getAssignee()).isEqualTo(LEAD);
        own.runOut(CONFIRM);

        own.finish(LEAD, takeOver());

        assertThat(own.step(CONFIRM).getAssignee()).isEqualTo(SENIOR);
    }

    /** Where the lead is the only manager, and raised it, nobody is left who answers for anything but who has it. */
    @Test
    void nobodyIsAskedWhoAnswersForNothing() {
        staff.join(NEW, "Aaron", "First", "northfield-school-practitioner");
        staff.with("northfield-school-manager", LEAD, () -> staff.without("northfield-school-manager", MANAGER, () -> {
            Case one = story.raise(LEAD, concern())
                    .change(LEAD, handOver("Amina Khan"))
                    .finish(describeTheInformation())
                    .finish(harmIsMet())
                    .finish(decline());
            assertThat(one.step(CONFIRM).getAssignee()).isEqualTo(SENIOR);
            one.runOut(CONFIRM);

            one.finish(LEAD, takeOver());

            assertThat(one.step(CONFIRM).getAssignee()).isEqualTo(SENIOR);
        }));
    }
}
