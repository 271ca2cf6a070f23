package candour.decision;

import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.managerShares;
import static candour.testing.Filled.thinkAgain;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.lead.LeadDecides;
import candour.sharing.SharingProcess;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Story;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code confirm-not-sharing}: a manager confirms, returns, or shares and has the case in hand. */
@Serves({"R5.3", "R13.2"})
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class ConfirmNotSharingTest {

    private static final String AGREE = DecisionProcess.Step.AGREE_NOT_TO_SHARE;

    @Autowired
    private Story story;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ShownForms shown;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(DecisionProcess.CONFIRM_NOT_SHARING);
    }

    @Test
    void onlyTheManagersOfTheAgencyAreAsked() {
        Case one = declinedAlthoughHarmIsMet();

        assertThat(one.step(AGREE).getAssignee()).isNull();
        assertThat(one.groupsOf(AGREE)).containsExactly("northfield-school-manager");
        one.isDueIn(AGREE, Duration.ofHours(2));
        for (String other : new String[] {PRACTITIONER, "james.oneill"}) {
            assertThatThrownBy(() -> one.finish(other, confirmNotSharing()))
                    .hasMessageContaining("cannot find the step");
        }
        assertThat(one.openSteps()).contains(AGREE);
    }

    @Test
    void aManagerConfirmsAndNothingIsShared() {
        Case one = declinedAlthoughHarmIsMet();

        one.finish(MANAGER, confirmNotSharing());

        assertThat(one.practitioner()).isEqualTo(PRACTITIONER);
        assertThat(one.step(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.passed()).doesNotContain(SharingProcess.KEY);
        assertThat(one.decisionsOn(ConcernProcess.KEY)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.DECLINED);
            assertThat(decision.decidedBy()).isEqualTo(MANAGER);
        });
    }

    @Test
    void aManagerReturnsItToThePractitionerToThinkAgain() {
        Case one = declinedAlthoughHarmIsMet();

        one.finish(MANAGER, thinkAgain());

        Task again = one.step(DecisionProcess.Step.SHARE_OR_DECLINE);
        assertThat(again.getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(shown.forTask(again.getId(), PRACTITIONER).get("consentText").toString())
                .startsWith("**Your manager sent it back to be thought over:** “Who protects her tonight?”");
        assertThat(one.decisionsOn(ConcernProcess.KEY)).isEmpty();
        assertThat(one.passed()).doesNotContain(ConcernProcess.Step.RECORD_THE_DECISION);
    }

    @Test
    void aManagerWhoSharesInsteadHasTheCaseInHand() {
        Case one = declinedAlthoughHarmIsMet();

        one.finish(MANAGER, managerShares());

        assertThat(one.practitioner()).isEqualTo(MANAGER);
        assertThat(one.step(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW).getAssignee())
                .isEqualTo(MANAGER);
        assertThat(one.step(ConcernProcess.Step.TELL_THE_PERSON).getAssignee()).isEqualTo(MANAGER);
        assertThat(one.decisionsOn(ConcernProcess.KEY)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.SHARED_WITHOUT_CONSENT);
            assertThat(decision.decidedBy()).isEqualTo(MANAGER);
            assertThat(decision.lawfulBasis()).isEqualTo("dpa-2018-safeguarding");
            assertThat(decision.items()).hasSize(1);
        });
        assertThat(one.passed()).doesNotContain(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);

        one.finish(MANAGER, chooseWhatToWhomAndHow());

        assertThat(one.step(SharingProcess.Step.SEND_IT).getAssignee()).isEqualTo(MANAGER);
    }

    @Test
    void nobodyIsToldNowWhereAskingThemWasNotSafe() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet()
                        .with("askingSafe", "no")
                        .with("ground", "more-harm-to-child")
                        .with("groundReasons", "He would beat her."))
                .finish(decline());

        one.finish(MANAGER, managerShares());

        assertThat(one.openSteps()).containsExactly(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
        assertThat(one.passed()).doesNotContain(ConcernProcess.Step.TELL_THE_PERSON);
    }

    @Test
    void aManagerSharesNothingWithoutSayingWhatAndWhy() {
        Case one = declinedAlthoughHarmIsMet();

        assertThatThrownBy(() -> one.finish(MANAGER, managerShares().with("items", List.of())))
                .isInstanceOf(Refused.class);

        assertThat(one.openSteps()).contains(AGREE);
        assertThat(one.practitioner()).isEqualTo(PRACTITIONER);
    }

    @Serves({"R4.1", "R7.1"})
    @Test
    void aManagerTooNamesConsentOnlyWhereSomebodyAgreed() {
        Case one = declinedAlthoughHarmIsMet();

        assertThatThrownBy(() -> one.finish(MANAGER, managerShares().with("lawfulBasis", "uk-gdpr-consent")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nobody agreed to share item 1 about person 1 (the child)");
    }

    @Test
    void nobodyConfirmsTheirOwnCase() {
        Case own = story.raise(MANAGER, concern())
                .finish(MANAGER, describeTheInformation())
                .finish(MANAGER, harmIsMet())
                .finish(MANAGER, decline());

        assertThatThrownBy(() -> own.finish(MANAGER, confirmNotSharing())).isInstanceOf(Refused.class);

        assertThat(own.step(AGREE).getAssignee()).as("the named lead, where there is no other manager").isEqualTo(LEAD);
        assertThat(own.decisionsOn(ConcernProcess.KEY)).isEmpty();
        own.finish(LEAD, confirmNotSharing());
        assertThat(own.decisionsOn(ConcernProcess.KEY)).hasSize(1);
    }

    /** A manager who takes a case, declines and gives it back is not a second person. */
    @Test
    void nobodyConfirmsWhatTheyDecidedBeforeTheCaseChangedHands() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .change(handOver("Tom Okafor"))
                .finish(MANAGER, harmIsMet())
                .finish(MANAGER, decline())
                .change(MANAGER, handOver("Amina Khan"));

        assertThat(one.step(AGREE).getAssignee()).isEqualTo(LEAD);
        engine.getTaskService().setAssignee(one.step(AGREE).getId(), MANAGER);
        assertThatThrownBy(() -> one.finish(MANAGER, confirmNotSharing()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("You wrote this yourself");

        engine.getTaskService().setAssignee(one.step(AGREE).getId(), LEAD);
        one.finish(LEAD, confirmNotSharing());
        assertThat(one.decisionsOn(ConcernProcess.KEY)).hasSize(1);
    }

    /** The only manager has the case now: somebody else is asked at once, and not once the time has run out. */
    @Test
    void whatWaitsForTheOnlyManagerGoesOnWhenTheyGetTheCase() {
        Case one = declinedAlthoughHarmIsMet();
        assertThat(one.step(AGREE).getAssignee()).isNull();

        one.change(handOver("Tom Okafor"));

        assertThat(one.step(AGREE).getAssignee()).isEqualTo(LEAD);
        one.isDueIn(AGREE, Duration.ofHours(2));
    }

    /** The same again: whoever decided once in the case is not asked the next time either. */
    @Test
    void whoeverDecidedIsNotAskedToConfirmTheSame() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .change(handOver("Tom Okafor"))
                .finish(MANAGER, harmIsMet())
                .finish(MANAGER, decline())
                .change(MANAGER, handOver("Amina Khan"))
                .finish(LEAD, thinkAgain())
                .finish(decline());

        assertThat(one.step(AGREE).getAssignee()).isEqualTo(LEAD);
    }

    @Test
    void aManagerWhoDoesNotAnswerMeetsTheLead() {
        Case one = declinedAlthoughHarmIsMet();

        one.runOut(AGREE);

        assertThat(one.openSteps()).contains(AGREE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.STEP.name())).isEqualTo(AGREE);
        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).isNotEqualTo(LEAD);
    }

    private Case declinedAlthoughHarmIsMet() {
        return story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
    }
}
