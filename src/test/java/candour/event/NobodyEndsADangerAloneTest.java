package candour.event;

import static candour.testing.Filled.askForAdvice;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.describeWhatEverybodyKnows;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.item;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.readWhyYourAnswerIsNotNeeded;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A danger that somebody once saw, or was not sure of, ends by nobody’s word alone: whichever way the question to a second person
 * went, somebody looks at a no (R5.3, R10.1).
 */
@Serves({"R5.3", "R10.1"})
@EngineTest
class NobodyEndsADangerAloneTest {

    private static final String READ_WHY = "read-why-your-answer-is-not-needed";
    private static final String CONFIRM = DecisionProcess.Step.AGREE_NOT_TO_SHARE;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private TaskService tasks;

    private Case unsure() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(notSure())
                .finish(askForConsent());
    }

    private static Filled notSure() {
        return weighTheRisk().with("sufferingHarm", "unsure");
    }

    private static Filled adviseAgainstIt() {
        return giveAdvice().with("adviceGiven", "do-not-share");
    }

    private static Case weighNoHarm(Case one) {
        one.finish(weighTheRisk());
        while (one.openSteps().contains("ask-for-consent")) {
            one.finish(refuseConsent());
        }
        return one;
    }

    private static void waitsForASecondPerson(Case one) {
        assertThat(one.openSteps()).contains(CONFIRM).doesNotContain(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
    }

    /** Something new took the question from the adviser, and the no then stood alone. */
    @Test
    void aNoAfterAQuestionToTheAdviserWentWithItsRound() {
        Case one = unsure();
        assertThat(one.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);

        weighNoHarm(one.change(somethingNew())).finish(decline());

        waitsForASecondPerson(one);
        assertThat(shown.forTask(one.step(CONFIRM).getId(), MANAGER).get("caseText"))
                .asString()
                .contains("At first they were not sure");
        one.finish(MANAGER, confirmNotSharing()).finish(whatHappensInstead());
        weighNoHarm(one.change(somethingNew().with("newWhat", "She has eaten today."))).finish(decline());
        assertThat(one.decisionsOn(ConcernProcess.KEY)).as("what was confirmed is not asked about again").hasSize(2);
    }

    @Test
    void aNoAfterTheQuestionWentASecondTime() {
        Case one = unsure().finish(MANAGER, adviseAgainstIt());
        one.change(somethingNew()).finish(notSure());
        while (one.openSteps().contains("ask-for-consent")) {
            one.finish(askForConsent());
        }

        weighNoHarm(one.change(somethingNew().with("newWhat", "She has eaten today."))).finish(decline());

        waitsForASecondPerson(one);
    }

    /** Where nothing is confidential, advice is asked beside the decision, and the no did not wait for it. */
    @Test
    void aNoBeforeTheAdviceBesideItHasCome() {
        Case one = story.raise(concern()).finish(describeWhatEverybodyKnows()).finish(notSure());
        assertThat(one.openSteps()).containsExactlyInAnyOrder(AdviceProcess.GIVE_ADVICE, DecisionProcess.Step.SHARE_OR_DECLINE);

        one.finish(decline());

        waitsForASecondPerson(one);
        assertThat(shown.forTask(one.step(CONFIRM).getId(), MANAGER).get("caseText"))
                .asString()
                .contains("They are not sure");
    }

    @Test
    void aNoAgainstTheAdviceToShare() {
        Case one = unsure().finish(MANAGER, giveAdvice());

        one.finish(decline().with("whyAgainstAdvice", "Her mother has bought a coat since."));

        waitsForASecondPerson(one);
    }

    @Test
    void aNoThatTheAdviserAdvisedStands() {
        Case one = weighNoHarm(unsure().finish(MANAGER, adviseAgainstIt()).change(somethingNew()));

        one.finish(decline());

        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
    }

    /** Whoever advised and then has the case is one person, not two. */
    @Test
    void aNoOfTheAdviserWhoHasTheCaseSince() {
        Case one = unsure().finish(MANAGER, adviseAgainstIt()).change(handOver("Tom Okafor"));

        one.finish(MANAGER, decline());

        waitsForASecondPerson(one);
        assertThat(one.step(CONFIRM).getAssignee()).isEqualTo(LEAD);
    }

    @Test
    void aNoAdvisedBySomebodyWhomTheCaseIsAbout() {
        Case one = unsure().finish(MANAGER, adviseAgainstIt()).change(itIsAbout("Tom Okafor"));

        one.finish(decline());

        waitsForASecondPerson(one);
        assertThat(one.step(CONFIRM).getAssignee()).isEqualTo(LEAD);
    }

    @Test
    void aNoConfirmedBySomebodyWhomTheCaseIsAbout() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
        one.finish(MANAGER, confirmNotSharing()).finish(whatHappensInstead()).change(itIsAbout("Tom Okafor"));

        weighNoHarm(one.change(somethingNew())).finish(decline());

        waitsForASecondPerson(one);
    }

    @Test
    void aYesOfWhichNothingWentAfterSomebodyWasUnsure() {
        Case one = unsure().finish(MANAGER, giveAdvice()).finish(share());

        weighNoHarm(one.change(somethingNew()))
                .finish(decline().with("whyAgainstAdvice", "Her mother has bought a coat since."));

        waitsForASecondPerson(one);
    }

    /** One of two had it, and a lower risk kept the other letter back on one person’s word. */
    @Test
    void aYesOfWhichSomethingIsStillToGo() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(share());
        one.finish(chooseWhatToWhomAndHow().withRow("recipients", Map.of(
                "agency", "outside",
                "outsideName", "The family’s doctor",
                "person", "Dr Evans",
                "method", "hard-copy",
                "items", "all",
                "why", "He sees her tomorrow.",
                "methodAgreed", "yes")));
        one.finish(sendIt());

        weighNoHarm(one.change(somethingNew())).finish(decline());

        waitsForASecondPerson(one);
    }

    @Test
    void aYesThatArrivedIsNotTakenBackByALaterNo() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(share());
        one.finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());

        weighNoHarm(one.change(somethingNew())).finish(decline());

        assertThat(one.openSteps()).contains(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD).doesNotContain(CONFIRM);
    }

    /** Risk is not weighed again here, so whoever was unsure still is, and the adviser is asked again. */
    @Test
    void aConsentTakenBackWhileTheAdviserIsAskedAsksThemAgain() {
        Case one = unsure();
        String asked = one.step(AdviceProcess.GIVE_ADVICE).getId();

        one.change(withdrawConsent());

        assertThat(one.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
        assertThat(one.step(AdviceProcess.GIVE_ADVICE).getId()).isNotEqualTo(asked);
    }

    /** An adviser who was writing found the step gone, and did not learn why. */
    @Test
    void anAdviserWhoHadTheQuestionInHandReadsWhyItIsGone() {
        Case newRound = unsure();
        Case mistake = unsure();
        Case takenBack = unsure();
        Case untaken = unsure();
        List.of(newRound, mistake, takenBack)
                .forEach(one -> tasks.claim(one.step(AdviceProcess.GIVE_ADVICE).getId(), MANAGER));

        newRound.change(somethingNew());
        mistake.change(LEAD, raisedInError());
        takenBack.change(withdrawConsent());
        untaken.change(somethingNew());

        for (Case one : List.of(newRound, mistake, takenBack)) {
            assertThat(one.step(READ_WHY).getAssignee()).isEqualTo(MANAGER);
            one.finish(MANAGER, readWhyYourAnswerIsNotNeeded());
        }
        assertThat(untaken.openSteps()).doesNotContain(READ_WHY);
    }

    /** Advice beside the decision is asked in a process of its own, and waits on whatever is told. */
    @Test
    void aQuestionBesideTheDecisionGoesOn() {
        Case one = story.raise(concern()).finish(describeWhatEverybodyKnows()).finish(notSure());
        tasks.claim(one.step(AdviceProcess.GIVE_ADVICE).getId(), MANAGER);

        one.change(somethingNew());

        assertThat(one.openSteps()).contains(AdviceProcess.GIVE_ADVICE).doesNotContain(READ_WHY);
    }

    @Test
    void aQuestionToTheAdviserWhoGetsTheCaseGoesToSomebodyElse() {
        Case one = unsure().change(handOver("Tom Okafor"));

        assertThat(one.step(AdviceProcess.RING_THE_OUTSIDE_ADVISER).getAssignee()).isNotNull().isNotEqualTo(MANAGER);
    }

    /** Nobody was ever unsure of harm here: what they asked of their own accord holds nothing up. */
    @Test
    void aNoWhereHarmWasNeverInQuestionStands() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk()).finish(askForConsent());

        weighNoHarm(one.finish(askForAdvice()).change(somethingNew())).finish(decline());

        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
    }

    /** Nobody has it: whoever shared it would end the danger by saying that it did not arrive. */
    @Test
    void aYesOfWhichNothingArrivedIsNotTakenBackByOnePersonAlone() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .finish(share())
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt())
                .finish(itDidNotArrive());

        one.change(somethingNew()).finish(weighTheRisk());
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(refuseConsent());
        }
        one.finish(decline());

        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
    }

    /** What stayed where harm was met, nobody but whoever decided has looked at. */
    @Test
    void aYesToTheLeastOfItDoesNotSettleTheRest() {
        Case one = story.raise(concern())
                .finish(describeTheInformation()
                        .with("items", List.of(item("1", "Mia has no coat."), item("1", "Mia has a burn on her arm."))))
                .finish(harmIsMet())
                .finish(share().with("items", List.of("Mia has no coat.")))
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt());

        one.change(somethingNew()).finish(weighTheRisk());
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(refuseConsent());
        }
        one.finish(decline());

        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
    }
}
