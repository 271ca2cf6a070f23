package candour.concern;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.readTheAdvice;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellChildrensServices;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.casefile.Outcome;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.engine.CaseProcesses;
import candour.lead.LeadDecides;
import candour.sharing.SharingProcess;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Story;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code concern}: from the first word to the end of everything decided. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class ConcernTest {

    @Autowired
    private Story story;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(CaseProcesses.WEIGHING);
    }

    @Serves({"R7.1", "R11.16", "G4"})
    @Test
    void whatTheyAgreedToIsSharedAndTheCaseIsFinished() {
        Case one = story.raise(concern());
        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);

        one.finish(describeTheInformation());
        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WEIGH_THE_RISK);

        one.finish(weighTheRisk());
        assertThat(one.openSteps()).containsExactly(ConsentProcess.Step.ASK_FOR_CONSENT);

        one.finish(askForConsent()).finish(share());
        assertThat(one.openSteps()).containsExactly(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);

        one.finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());
        assertThat(one.openSteps()).isEmpty();
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.passed())
                .contains(ConcernProcess.Step.CASE_FINISHED)
                .doesNotContain(
                        ConcernProcess.Step.HAND_OVER,
                        ConcernProcess.Step.ASK_BESIDE,
                        ConcernProcess.Step.TELL_THE_PERSON,
                        ConcernProcess.Step.WHAT_HAPPENS_INSTEAD,
                        Telling.POLICE,
                        Telling.CHILDRENS_SERVICES,
                        LeadDecides.PROCESS);
    }

    @Serves({"R7.5", "R9.6"})
    @Test
    void whatTheyRefuseIsNotSharedAndTheChildIsHelpedAnotherWay() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(refuseConsent());

        one.finish(decline());

        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.DECLINED));
        assertThat(one.step(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD, Duration.ofHours(120));
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();

        one.finish(whatHappensInstead());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.passed())
                .doesNotContain(
                        SharingProcess.KEY,
                        ConcernProcess.Step.TELL_THE_PERSON,
                        DecisionProcess.CONFIRM_NOT_SHARING);
    }

    @Test
    void anotherProtocolEndsTheCaseWithoutAnythingBeingDescribed() {
        Case one = story.raise(outOfScope());

        one.finish(useTheOtherProtocol());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.passed())
                .contains(ConcernProcess.Step.RECORD_THE_DECISION)
                .doesNotContain(
                        ConcernProcess.Step.DESCRIBE_THE_INFORMATION,
                        ConcernProcess.Step.DECIDE,
                        ConcernProcess.Step.SHARE,
                        ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
    }

    @Serves({"R5.1", "R10.1", "G5"})
    @Test
    void whereHarmIsMetNeitherConsentNorAdviceDelaysTheShare() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet().with("doubt", "yes"));
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        ConsentProcess.Step.ASK_FOR_CONSENT,
                        AdviceProcess.GIVE_ADVICE,
                        DecisionProcess.Step.SHARE_OR_DECLINE);

        one.finish(share())
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt())
                .finish(confirmReceipt());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(ConsentProcess.Step.ASK_FOR_CONSENT, AdviceProcess.GIVE_ADVICE);
        assertThat(one.passed()).doesNotContain(ConcernProcess.Step.ASK_EACH_PERSON);

        one.finish(refuseConsent()).finish(MANAGER, giveAdvice()).finish(readTheAdvice());

        assertThat(one.openSteps()).isEmpty();
        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.SHARED_WITHOUT_CONSENT));
    }

    @Serves({"R7.4", "R9.6"})
    @Test
    void whereHarmIsMetEvenARefusalDelaysNothing() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .finish(refuseConsent());

        one.finish(share());

        assertThat(one.openSteps()).containsExactly(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
        assertThat(one.passed()).doesNotContain(DecisionProcess.Step.GET_ADVICE);
    }

    @Serves({"R10.2", "G2"})
    @Test
    void thePersonIsToldBesideTheSharing() {
        Case one = readyToDecide().finish(share().with("tellThePerson", "tell"));

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        ConcernProcess.Step.TELL_THE_PERSON, SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
        assertThat(one.step(ConcernProcess.Step.TELL_THE_PERSON).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(ConcernProcess.Step.TELL_THE_PERSON, Duration.ofHours(24));

        one.finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        one.finish(tellThePerson());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Serves({"R10.3", "G2"})
    @Test
    void thePersonIsNotToldWhereThatIsNotSafe() {
        Case one = readyToDecide()
                .finish(share().with("tellThePerson", "unsafe").with("notTellingReasons", "He would beat her."));

        assertThat(one.openSteps()).containsExactly(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
        assertThat(one.passed()).doesNotContain(ConcernProcess.Step.TELL_THE_PERSON);
    }

    @Test
    void eachStepOfThePractitionerThatIsOverdueBringsInTheLead() {
        Case one = story.raise(concern());

        one.isDueIn(ConcernProcess.Step.DESCRIBE_THE_INFORMATION, Duration.ofHours(24));
        bringsInTheLead(one, ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        one.finish(describeTheInformation());

        one.isDueIn(ConcernProcess.Step.WEIGH_THE_RISK, Duration.ofHours(24));
        bringsInTheLead(one, ConcernProcess.Step.WEIGH_THE_RISK);
        one.finish(weighTheRisk()).finish(askForConsent()).finish(decline());

        bringsInTheLead(one, ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
    }

    @Test
    void nobodyToldInTimeBringsInTheLead() {
        Case one = readyToDecide().finish(share().with("tellThePerson", "tell"));

        bringsInTheLead(one, ConcernProcess.Step.TELL_THE_PERSON);
    }

    private void bringsInTheLead(Case one, String step) {
        one.runOut(step);
        assertThat(one.openSteps()).contains(step, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.STEP.name())).isEqualTo(step);
        one.finish(LEAD, carryOn());
    }

    @Serves({"R5.1", "R5.2"})
    @Test
    void theCaseIsNotFinishedBeforeBothAreTold() {
        Case one = inDangerAndReadyToFinish();

        one.finish(whatHappensInstead());
        assertThat(one.passed()).contains(ConcernProcess.Step.EVERYONE_IS_TOLD);
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();

        one.finish(tellChildrensServices());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();

        one.finish(tellThePolice());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.passed()).contains(ConcernProcess.Step.CASE_FINISHED);
    }

    @Test
    void theCaseDoesNotWaitWhereBothWereToldFirst() {
        Case one = inDangerAndReadyToFinish().finish(tellThePolice()).finish(tellChildrensServices());
        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);

        one.finish(whatHappensInstead());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Test
    void theCaseWaitsOnlyForTheOneThatIsLeft() {
        Case one = inDangerAndReadyToFinish().finish(tellThePolice());

        one.finish(whatHappensInstead());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();

        one.finish(tellChildrensServices());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    private Case readyToDecide() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent());
    }

    private Case inDangerAndReadyToFinish() {
        return story.raise(danger())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline());
    }
}
