package candour.event;

import static candour.event.SoFar.closed;
import static candour.event.SoFar.described;
import static candour.event.SoFar.readyToDecide;
import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellChildrensServices;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.CaseFileRepository;
import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Meanwhile;
import candour.testing.Serves;
import candour.testing.Story.Case;
import candour.testing.Story;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A danger that comes while a case is open, or after it was closed, is told at once and by itself (R5.2). */
@EngineTest
class DangerLaterTest {

    @Autowired
    private Story story;

    @Autowired
    private CaseFileRepository cases;

    @Serves({"R5.2", "R8.4"})
    @Test
    void dangerIsToldAtOnceAndTheRiskWeighedAgain() {
        Case one = described(story).finish(weighTheRisk());

        one.change(dangerNow());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, ConcernProcess.Step.WEIGH_THE_RISK);
        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getPriority()).isEqualTo(70);
    }

    /** One call to Children’s Services stood for a danger that came after it. */
    @Serves("R5.2")
    @Test
    void aLaterDangerIsToldByItselfAlsoToWhoeverIsStillToBeToldOfTheFirst() {
        Case one = story.raise(danger()).finish(tellThePolice()).finish(describeTheInformation());

        one.change(dangerNow());
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE,
                        Telling.NOTIFY_CHILDRENS_SERVICES,
                        Telling.NOTIFY_CHILDRENS_SERVICES,
                        ConcernProcess.Step.WEIGH_THE_RISK);

        one.finish(tellThePolice()).finish(tellChildrensServices()).finish(tellChildrensServices());
        assertThat(one.decisionsOn(Telling.POLICE)).hasSize(2);
        assertThat(one.decisionsOn(Telling.CHILDRENS_SERVICES)).hasSize(2);
    }

    @Serves("R5.2")
    @RepeatedTest(3)
    void twoClicksInTheSameSecondTellOfOneDanger() throws Exception {
        Case one = described(story);

        List<Throwable> refused = Meanwhile.refusals(() -> one.change(dangerNow()), () -> one.change(dangerNow()));

        assertThat(refused).singleElement().satisfies(again -> assertThat(again).hasMessageContaining("told us this already"));
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, ConcernProcess.Step.WEIGH_THE_RISK);
    }

    /** The lead’s yes was about the first danger, and ended the case with the second untold. */
    @Serves({"R5.2", "R5.3"})
    @Test
    void aCaseIsNotFinishedOnTheLeadsWordAboutAnEarlierDanger() {
        Case one = story.raise(danger()).finish(leaveThePoliceUntold()).finish(tellChildrensServices());
        one.finish(describeTheInformation()).change(dangerNow()).finish(tellChildrensServices());
        one.finish(weighTheRisk()).finish(askForConsent()).finish(decline()).finish(whatHappensInstead());

        one.finish(LEAD, agreeNotToTell());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        assertThatThrownBy(() -> one.change(LEAD, raisedInError())).hasMessageContaining("still to be told");

        one.finish(tellThePolice());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Serves("R5.2")
    @Test
    void aCaseIsNotFinishedBeforeALaterDangerIsTold() {
        Case one = readyToDecide(story).finish(decline());

        one.change(dangerNow()).finish(weighTheRisk()).finish(decline()).finish(whatHappensInstead());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();

        one.finish(tellThePolice()).finish(tellChildrensServices());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Serves({"R5.2", "R11.7"})
    @Test
    void aClosedCaseIsOpenedAgainUnderItsReference() {
        Case one = closed(story);
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();

        one.change(dangerNow());

        assertThat(cases.get(one.reference()).finishedAt()).isNull();
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, ConcernProcess.Step.WEIGH_THE_RISK);
        one.finish(harmIsMet()).finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        one.finish(tellThePolice()).finish(tellChildrensServices());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .extracting(decision -> decision.outcome())
                .containsExactly(Outcome.DECLINED, Outcome.SHARED_WITH_CONSENT);
    }

    @Serves("R5.2")
    @Test
    void whileTheInformationIsDescribedNothingTurnsBack() {
        Case one = story.raise(concern());

        one.change(dangerNow());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE,
                        Telling.NOTIFY_CHILDRENS_SERVICES,
                        ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
    }

    /** Whichever comes first wins; the case neither hangs nor runs twice. */
    @RepeatedTest(3)
    void aChangeInTheSecondTheCaseClosesEitherOpensItAgainOrTurnsItBack() throws Exception {
        Case one = readyToDecide(story).finish(decline());

        List<Throwable> refused = Meanwhile.refusals(() -> one.finish(whatHappensInstead()), () -> one.change(dangerNow()));

        assertThat(refused).isEmpty();
        assertThat(one.openSteps())
                .contains(Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, ConcernProcess.Step.WEIGH_THE_RISK);
        assertThat(one.timesAt(ConcernProcess.Step.WEIGH_THE_RISK)).isEqualTo(2);
        assertThat(cases.get(one.reference()).finishedAt()).isNull();
    }
}
