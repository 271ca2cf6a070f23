package candour.event;

import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.item;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.tellTheDesignatedOfficer;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import candour.advice.AdviceProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Harm is settled by what arrived, or by a second person: not by a yes alone, nor by whoever is left to look (R5.3, R10.1). */
@Serves({"R5.3", "R10.1"})
@EngineTest
class WhatSettlesADangerTest {

    @Autowired
    private Story story;

    private Case decidedToShareWhereHarmIsMet() {
        return story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(share());
    }

    private static Case alsoSentSomethingNewer(Case one) {
        return one.change(somethingNew())
                .finish(harmIsMet())
                .finish(share().with("items", List.of("Mia has had no breakfast all week.")))
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt());
    }

    private static Case declinedByOnePerson(Case one) {
        one.change(somethingNew().with("newWhat", "She has eaten today.")).finish(weighTheRisk());
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(refuseConsent());
        }
        return one.finish(decline());
    }

    /** All of it was decided to go, and the least of it was chosen for somebody: nobody has looked at what stayed. */
    @Test
    void aYesOfWhichOnlyTheLeastWasChosenForAnybodyDoesNotSettleTheRest() {
        Case one = declinedByOnePerson(story.raise(concern())
                .finish(describeTheInformation()
                        .with("items", List.of(item("1", "Mia has no coat."), item("1", "Mia has a burn on her arm."))))
                .finish(harmIsMet())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().with("recipients", List.of(Map.of(
                        "agency", "riverside-health", "person", "Leila Novák", "method", "hard-copy",
                        "items", List.of("Mia has no coat."), "why", "She visits the family.", "methodAgreed", "yes"))))
                .finish(sendIt()));

        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
    }

    /** The first was decided to go, never went, and is left out of the second, of which all went. */
    @Test
    void aYesThatWentDoesNotSettleWhatWasDecidedBeforeAndNeverWent() {
        Case one = declinedByOnePerson(alsoSentSomethingNewer(decidedToShareWhereHarmIsMet()));

        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
    }

    @Test
    void aYesThatWentDoesNotSettleWhatWasDecidedBeforeAndNeverArrived() {
        Case lost = decidedToShareWhereHarmIsMet()
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt())
                .finish(itDidNotArrive());

        Case one = declinedByOnePerson(alsoSentSomethingNewer(lost));

        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
    }

    /** Two were named, the third advises against it, and by that the no stands: the officer has heard of nobody. */
    @Test
    void anAdviceOfWhoeverIsLeftDoesNotStandForTheSecondPersonBeforeTheOfficerKnows() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent())
                .change(itIsAbout("Ruth Bell"))
                .change(itIsAbout("Hughes"));
        one.finish(MANAGER, giveAdvice().with("adviceGiven", "do-not-share"));

        one.finish(decline());

        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
    }

    /** The only one left had the case once: their word does not count, the step is gone, and nothing can be settled any more. */
    @Test
    void whatWaitsForTheOfficerCanBeSettledOnceTheOnlyOneWhoIsLeftHasToldThem() {
        Case one = story.raise(concern()).change(handOver("Tom Okafor"));
        one.finish(MANAGER, describeTheInformation()).finish(MANAGER, weighTheRisk());
        one.change(LEAD, handOver("Amina Khan"))
                .change(itIsAbout("Ruth Bell"))
                .change(itIsAbout("Hughes"))
                .change(dangerNow())
                .finish(leaveThePoliceUntold());
        String left = one.step(Telling.AGREE_NOT_TO_TELL).getAssignee();
        one.finish(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee(), tellTheDesignatedOfficer());

        assertThatCode(() -> one.finish(left, agreeNotToTell())).doesNotThrowAnyException();
    }
}
