package candour.event;

import static candour.event.SoFar.described;
import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.leadTellsThem;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.managerShares;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.refer;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellTheDesignatedOfficer;
import static candour.testing.Filled.thinkAgain;
import static candour.testing.Filled.thisWasABreachToReport;
import static candour.testing.Filled.thisWasNoBreach;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AdviceProcess;
import candour.breach.BreachProcess;
import candour.casefile.ColleagueRepository;
import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.submission.OwnCase;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever names several of those who would look at what they do has chosen who is left. Whoever that is waves nothing on before the
 * designated officer of the local authority has heard of all of them; what protects the child waits for nobody (R5.1, R5.3, R11.5).
 */
@Serves({"R5.3", "R11.5"})
@EngineTest
class WhoeverIsLeftToLookTest {

    private static final String TELL = AdviceProcess.TELL_THE_DESIGNATED_OFFICER;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private OwnCase ownCase;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ColleagueRepository colleagues;

    private static Case onlyTheManagerIsLeft(Case one) {
        return one.change(itIsAbout("Ruth Bell")).change(itIsAbout("Hughes"));
    }

    private static void isNotSettledYet(Case one, String user, Filled answer) {
        assertThatThrownBy(() -> one.finish(user, answer))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("designated officer has to hear of all of them first");
    }

    @Test
    void theirSilenceIsNotAgreedToBeforeTheDesignatedOfficerKnowsWhoWasNamed() {
        Case one = onlyTheManagerIsLeft(described(story)).change(dangerNow()).finish(leaveThePoliceUntold());

        assertThat(one.step(Telling.AGREE_NOT_TO_TELL).getAssignee()).isEqualTo(MANAGER);
        isNotSettledYet(one, MANAGER, agreeNotToTell());
        one.finish(MANAGER, tellTheDesignatedOfficer()).finish(MANAGER, agreeNotToTell());
        assertThat(one.decisionsOn(Telling.POLICE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.NOT_TOLD));
    }

    @Test
    void thePoliceAreToldWithoutWaitingForTheOfficer() {
        Case one = onlyTheManagerIsLeft(described(story)).change(dangerNow()).finish(leaveThePoliceUntold());

        one.finish(MANAGER, leadTellsThem());

        assertThat(one.decisionsOn(Telling.POLICE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.TOLD));
    }

    /** What the officer heard of the first says nothing of the second. */
    @Test
    void theOfficerHearsOfEachWhoeverWasNamedLater() {
        Case one = described(story).change(itIsAbout("Ruth Bell")).finish(SENIOR, tellTheDesignatedOfficer());
        one.change(itIsAbout("Hughes")).change(dangerNow()).finish(leaveThePoliceUntold());

        isNotSettledYet(one, MANAGER, agreeNotToTell());
        assertThat(one.step(TELL).getAssignee()).isEqualTo(MANAGER);
        one.finish(MANAGER, tellTheDesignatedOfficer()).finish(MANAGER, agreeNotToTell());
    }

    /** Else whoever has the case would answer for that too. */
    @Test
    void theWordOfWhoeverIsCheckedDoesNotDo() {
        Case one = onlyTheManagerIsLeft(described(story)).change(dangerNow()).finish(leaveThePoliceUntold());
        tasks.setAssignee(one.step(TELL).getId(), PRACTITIONER);
        one.finish(PRACTITIONER, tellTheDesignatedOfficer());

        isNotSettledYet(one, MANAGER, agreeNotToTell());
    }

    /** The step waited with the lead, whose case it is, since the first was named. */
    @Test
    void theOfficerHearsItFromSomebodyOnWhomThatIsNoCheckWhereThereIsOne() {
        Case one = story.raise("grace.adeyemi", concern()).change("grace.adeyemi", itIsAbout("James"));
        assertThat(one.step(TELL).getAssignee()).isEqualTo("grace.adeyemi");

        one.change("grace.adeyemi", itIsAbout("Peter Marsh"));

        assertThat(one.step(TELL).getAssignee()).isEqualTo("maya.desai");
    }

    @Test
    void theOfficerHearsWhoNamedThemAndIsAskedWhoLooks() {
        Case one = described(story).change(itIsAbout("Ruth Bell"));
        assertThat(shown.forTask(one.step(TELL).getId(), SENIOR).get("colleagueText").toString()).doesNotContain("Amina Khan");

        one.change(itIsAbout("Hughes"));

        assertThat(shown.forTask(one.step(TELL).getId(), MANAGER).get("colleagueText").toString())
                .contains("**Ruth Bell**", "**Siân Hughes**", "that **Amina Khan** named them", "who is to look at it now");
    }

    @Test
    void whereOneWasNamedTheNextAnswersAsBefore() {
        Case one = described(story).change(itIsAbout("Ruth Bell")).change(dangerNow()).finish(leaveThePoliceUntold());

        one.finish(SENIOR, agreeNotToTell());

        assertThat(one.openSteps()).doesNotContain(Telling.AGREE_NOT_TO_TELL);
    }

    @Test
    void notSharingIsNotConfirmedButThoughtAboutAgainOrShared() {
        Case one = onlyTheManagerIsLeft(described(story)).finish(harmIsMet()).finish(decline());

        isNotSettledYet(one, MANAGER, confirmNotSharing());
        one.finish(MANAGER, thinkAgain()).finish(decline()).finish(MANAGER, managerShares());

        assertThat(one.openSteps()).doesNotContain(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
    }

    @Test
    void aCaseWhoseTimeIsUpIsReferredAndNotWavedOn() {
        Case one = onlyTheManagerIsLeft(story.raise(concern())).runOut(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);

        isNotSettledYet(one, MANAGER, carryOn());
        one.finish(MANAGER, refer());

        assertThat(one.openSteps()).doesNotContain(carryOn().form());
    }

    @Test
    void whatWentAstrayIsReportedAtOnceButCalledNoBreachOnlyThen() {
        Case noBreach = onlyTheManagerIsLeft(astray());
        isNotSettledYet(noBreach, MANAGER, thisWasNoBreach());
        noBreach.finish(MANAGER, tellTheDesignatedOfficer()).finish(MANAGER, thisWasNoBreach());
        assertThat(noBreach.openSteps()).doesNotContain(BreachProcess.WAS_THIS_A_BREACH);

        Case breach = onlyTheManagerIsLeft(astray()).finish(MANAGER, thisWasABreachToReport());
        assertThat(breach.openSteps()).contains(BreachProcess.REPORT_THE_BREACH);
    }

    private Case astray() {
        return described(story)
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt())
                .finish(itDidNotArrive());
    }

    /** The lead is the friend, and everybody else is named. */
    @Test
    void aDangerIsNotEndedAsAMistakeByTheLeadWhoIsLeft() {
        Case one = described(story).finish(harmIsMet()).change(itIsAbout("Okafor")).change(itIsAbout("Hughes"));

        assertThatThrownBy(() -> one.change(LEAD, raisedInError())).hasMessageContaining("designated officer");
        one.finish(LEAD, tellTheDesignatedOfficer()).change(LEAD, raisedInError());

        assertThat(colleagues.of(one.reference())).containsExactlyInAnyOrder(MANAGER, SENIOR);
    }

    /** It was no check on them when they rang; that they have the case since does not undo what the officer heard. */
    @Test
    void whatTheOfficerHeardCountsOnceTheCaseComesToWhoeverToldThem() {
        Case one = onlyTheManagerIsLeft(described(story)).finish(MANAGER, tellTheDesignatedOfficer());
        one.change(handOver("Tom Okafor"));
        assertThat(one.practitioner()).isEqualTo(MANAGER);

        assertThat(ownCase.maySettleIt(one.reference())).isTrue();
    }

    /** Whoever had the case when they rang was checked then, whoever has it since. */
    @Test
    void whatTheOfficerHeardFromWhoeverHadTheCaseDoesNotCountOnceTheyGaveItAway() {
        Case one = story.raise("grace.adeyemi", concern()).change("grace.adeyemi", handOver("Leila"));
        one.change("leila.novak", itIsAbout("James")).change("leila.novak", itIsAbout("Peter Marsh"));
        tasks.setAssignee(one.step(TELL).getId(), "leila.novak");
        one.finish("leila.novak", tellTheDesignatedOfficer()).change("leila.novak", handOver("Grace"));

        assertThat(ownCase.maySettleIt(one.reference())).isFalse();
    }
}
