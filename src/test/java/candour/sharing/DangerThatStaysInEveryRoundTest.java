package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.item;
import static candour.testing.Filled.lookASecondTime;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.thinkAgain;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A danger that stays is decided again once, by what went since it was seen, and nobody is told anything else meanwhile. */
@EngineTest
@Serves({"R5.3", "R10.1"})
class DangerThatStaysInEveryRoundTest {

    private static final String DECIDE = DecisionProcess.Step.SHARE_OR_DECLINE;
    private static final String CONFIRM = DecisionProcess.Step.AGREE_NOT_TO_SHARE;
    private static final String READ = "read-what-came-of-it";

    private static final Filled NOTHING_GOES =
            chooseWhatToWhomAndHow().with("nothingGoes", "yes").with("whyNothingGoes", "She asked me not to.");
    private static final Filled IT_STAYS = sendIt().with("withheld", "yes").with("whyWithheld", "She asked me not to.");
    private static final Filled ALL_OF_IT = chooseWhatToWhomAndHow()
            .with("recipients", List.of(nurse("all", "1: She visits the family.\n2: She sees that too.")));
    private static final Filled COAT_AND_BURN = describeTheInformation()
            .with("items", List.of(item("1", "Mia has no coat."), item("1", "Mia has a burn on her arm.")));
    private static final Filled ONLY_THE_COAT = chooseWhatToWhomAndHow()
            .with("recipients", List.of(nurse(List.of("Mia has no coat."), "She visits the family.")));

    @Autowired
    private Story story;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private ShownForms shown;

    private static Map<String, Object> nurse(Object items, String why) {
        return Map.of("agency", "riverside-health", "person", "Leila Novák", "method", "hard-copy", "items", items, "why", why,
                "methodAgreed", "yes");
    }

    private static Map<String, Object> doctor(Object items, String why) {
        return Map.of("agency", "outside", "outsideName", "The family’s doctor", "person", "Dr Evans", "method", "hard-copy",
                "items", items, "why", why, "methodAgreed", "yes");
    }

    private static Case answered(Case one, String user, Filled consent) {
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(user, consent);
        }
        return one;
    }

    private static Case answered(Case one, Filled consent) {
        return answered(one, PRACTITIONER, consent);
    }

    private Case weighed(Filled risk, Filled described) {
        return story.raise(concern()).finish(described).finish(risk);
    }

    private Case metAndThenSharedOnAConsent() {
        Case one = weighed(harmIsMet(), describeTheInformation()).change(somethingNew()).finish(weighTheRisk());
        return answered(one, askForConsent()).finish(share());
    }

    private static void isDecidedAgain(Case one) {
        assertThat(one.openSteps()).filteredOn(Set.of(DECIDE, AdviceProcess.GIVE_ADVICE)::contains).hasSize(1);
    }

    @Test
    void whatTurnsOutNotToBeRightAndIsLeftOutOfTheNextDecisionDoesNotComeBackForEver() {
        Case one = weighed(harmIsMet(), COAT_AND_BURN).finish(share());
        one.finish(ONLY_THE_COAT).finish(sendIt()).finish(confirmReceipt());
        answered(one, refuseConsent());
        one.finish(share().with("items", List.of("Mia has no coat.")));

        one.finish(ONLY_THE_COAT).finish(sendIt()).finish(confirmReceipt());

        assertThat(one.openSteps()).doesNotContain(DECIDE);
    }

    @Test
    void whatStayedForWantOfAConsentBeforeAnyDangerIsNotAskedForOnceADangerHasGone() {
        Case one = answered(weighed(weighTheRisk(), describeTheInformation()), askForConsent()).finish(share()).finish(NOTHING_GOES);
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        one.change(somethingNew()).finish(harmIsMet());
        answered(one, refuseConsent());
        one.finish(share().with("items", List.of("Mia has had no breakfast all week.")));

        one.finish(chooseWhatToWhomAndHow()
                        .with("recipients", List.of(nurse(List.of("Mia has had no breakfast all week."), "She visits the family."))))
                .finish(sendIt())
                .finish(confirmReceipt());

        assertThat(one.openSteps()).doesNotContain(DECIDE);
    }

    @Test
    void whoeverDecidesToShareAgainAndAgainAndSendsNothingBringsInSomebodyElse() {
        Case one = metAndThenSharedOnAConsent();

        for (int i = 0; i < 4; i++) {
            one.finish(NOTHING_GOES).finish(share());
        }

        assertThat(one.passed()).containsAnyOf(CONFIRM, LeadDecides.PROCESS, AdviceProcess.GIVE_ADVICE);
    }

    @Test
    void whatOneOfTwoGotDoesNotEndTheDangerForTheOther() {
        Case one = metAndThenSharedOnAConsent();
        one.finish(ALL_OF_IT.withRow("recipients", doctor("all", "1: He sees her tomorrow.\n2: He treats her.")));
        if (one.openSteps().contains(SharingProcess.Step.LOOK_A_SECOND_TIME)) {
            one.finish(MANAGER, lookASecondTime());
        }
        one.finish(sendIt()).finish(IT_STAYS);

        one.finish(confirmReceipt());

        isDecidedAgain(one);
    }

    @Test
    void whatWentBeforeSomebodyWasUnsureIsNotTheAnswerToIt() {
        Case one = answered(weighed(weighTheRisk(), describeTheInformation()), askForConsent()).finish(share());
        one.finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());
        one.change(dangerNow()).finish(weighTheRisk().with("sufferingHarm", "unsure"));
        answered(one, askForConsent()).finish(MANAGER, giveAdvice()).finish(share());

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
    }

    @Test
    void whatWentBeforeTheDangerIsNotTheAnswerToIt() {
        Case one = answered(weighed(weighTheRisk(), describeTheInformation()), askForConsent()).finish(share());
        one.finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());
        one.change(dangerNow()).finish(harmIsMet());
        answered(one, askForConsent()).finish(share());
        one.change(dangerNow().with("dangerWords", "Mia has a cut as well.")).finish(weighTheRisk());
        answered(one, askForConsent()).finish(share());

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
    }

    private Case declinedByTwoAndThenSharedSomethingNewer() {
        Case one = weighed(harmIsMet(), describeTheInformation()).finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt());
        one.change(somethingNew()).finish(harmIsMet());
        answered(one, refuseConsent()).finish(decline()).finish(MANAGER, confirmNotSharing());
        one.change(somethingNew().with("newWhat", "Mia fell asleep in class.")).finish(harmIsMet());
        return answered(one, refuseConsent()).finish(share().with("items", List.of("Mia fell asleep in class.")));
    }

    @Serves("R7.6")
    @Test
    void whatTwoDecidedNotToShareIsNotSentAgainOnceSomethingNewerIsShared() {
        Case one = declinedByTwoAndThenSharedSomethingNewer();

        one.finish(itDidNotArrive());

        assertThat(one.openSteps()).doesNotContain(SharingProcess.Step.CHOOSE_ANOTHER_WAY);
    }

    @Test
    void whoeverRaisedItDoesNotReadThatItIsSharedWhileNothingOfItHasGone() {
        Case one = story.raise(concern()).finish(describeTheInformation()).change(handOver("Tom Okafor"));
        one.finish(MANAGER, harmIsMet()).change(MANAGER, somethingNew()).finish(MANAGER, weighTheRisk());
        answered(one, MANAGER, askForConsent()).finish(MANAGER, share());

        one.finish(MANAGER, NOTHING_GOES);

        assertThat(one.openSteps()).contains(DECIDE);
        if (one.openSteps().contains(READ)) {
            assertThat(shown.forTask(one.step(READ).getId(), PRACTITIONER).get("outcomeText"))
                    .asString()
                    .doesNotContain("shared");
        }
    }

    @Test
    void nobodyIsToldThatItIsSharedWhileNothingOfItHasGone() {
        Case one = weighed(harmIsMet(), describeTheInformation()).change(somethingNew()).finish(weighTheRisk());
        answered(one, askForConsent()).finish(share().with("tellThePerson", "tell"));

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
        assertThat(one.openSteps()).doesNotContain(ConcernProcess.Step.TELL_THE_PERSON);
    }

    @Test
    void nobodyIsToldOfWhatNeverWentWhereHarmWasNeverInQuestion() {
        Case one = answered(weighed(weighTheRisk(), describeTheInformation()), askForConsent());
        one.finish(share().with("tellThePerson", "tell"));

        one.finish(NOTHING_GOES);

        assertThat(one.openSteps()).doesNotContain(ConcernProcess.Step.TELL_THE_PERSON);
    }

    /** The circle has one way out, and it says that nothing is shared. */
    @Test
    void whoeverLeavesOutWhatIsWrongHasAnotherWayOutThanToSayThatNothingIsShared() {
        Case one = weighed(harmIsMet(), COAT_AND_BURN).finish(share());
        one.finish(ONLY_THE_COAT).finish(sendIt()).finish(confirmReceipt());
        answered(one, refuseConsent());

        for (int i = 0; i < 3 && one.openSteps().contains(DECIDE); i++) {
            one.finish(share().with("items", List.of("Mia has no coat.")));
            one.finish(ONLY_THE_COAT).finish(sendIt()).finish(confirmReceipt());
        }

        assertThat(one.openSteps()).doesNotContain(DECIDE);
    }

    @Test
    void whatAManagerSentBackBeforeItWasSharedIsNotSaidOfTheNextDecision() {
        Case one = weighed(harmIsMet(), COAT_AND_BURN).finish(decline()).finish(MANAGER, thinkAgain()).finish(share());

        one.finish(ONLY_THE_COAT).finish(sendIt()).finish(confirmReceipt());

        assertThat(shown.forTask(one.step(DECIDE).getId(), PRACTITIONER).get("consentText"))
                .asString()
                .contains("it has not all arrived")
                .doesNotContain("sent it back");
    }

    @Test
    void whoeverRaisedItDoesNotReadThatItWasDeclinedWhereHalfOfItIsOut() {
        Case one = story.raise(concern()).finish(COAT_AND_BURN).change(handOver("Tom Okafor"));
        one.finish(MANAGER, harmIsMet()).finish(MANAGER, share());
        one.finish(MANAGER, ONLY_THE_COAT).finish(MANAGER, sendIt()).finish(MANAGER, confirmReceipt());
        one.finish(MANAGER, decline()).finish(LEAD, confirmNotSharing()).finish(MANAGER, whatHappensInstead());

        assertThat(shown.forTask(one.step(READ).getId(), PRACTITIONER).get("outcomeText"))
                .asString()
                .contains("Some of it had been sent by then");
    }

    private static final List<Map<String, Object>> SIX = Stream.of("a coat", "a scarf", "a hat", "gloves", "boots", "socks")
            .map(what -> item("1", "Mia has no " + what + "."))
            .toList();
    private static final Filled ALL_SIX = chooseWhatToWhomAndHow()
            .with("recipients", List.of(nurse("all", "1: she\n2: visits\n3: them\n4: and\n5: can\n6: help\n7: her")));

    @Serves("R11.1")
    @Test
    void soMuchThatGoesOnceHarmIsNotMetAnyMoreIsLookedAtASecondTime() {
        Case one = weighed(harmIsMet(), describeTheInformation().with("items", SIX)).finish(share());
        one.change(somethingNew()).finish(weighTheRisk());

        one.finish(ALL_SIX);

        assertThat(one.openSteps()).contains(SharingProcess.Step.LOOK_A_SECOND_TIME).doesNotContain(SharingProcess.Step.SEND_IT);
    }

    @Test
    void nothingWaitsForASecondLookOnceHarmIsMet() {
        Case one = answered(weighed(weighTheRisk(), describeTheInformation().with("items", SIX)), askForConsent()).finish(share());
        one.change(somethingNew()).finish(harmIsMet());

        one.finish(ALL_SIX.with("recipients", List.of(nurse(
                SIX.stream().map(each -> each.get("what")).toList(), "1: she\n2: visits\n3: them\n4: and\n5: can\n6: help"))));

        assertThat(one.openSteps()).contains(SharingProcess.Step.SEND_IT).doesNotContain(SharingProcess.Step.LOOK_A_SECOND_TIME);
    }

    @Test
    void aMistakeEndsItWithoutDecidingAgain() {
        Case one = metAndThenSharedOnAConsent().change(LEAD, raisedInError());

        assertThat(one.openSteps()).doesNotContain(DECIDE);
        assertThat(entries.ofCase(one.reference())).extracting(CaseEntry::kind).doesNotContain(CaseEntry.DANGER_STAYS);
    }

    @Test
    void aClosedCaseThatIsOpenedAgainAsksForNothingThatTwoDecidedNotToShare() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES).finish(decline());
        one.finish(MANAGER, confirmNotSharing()).finish(whatHappensInstead());
        one.change(somethingNew().with("newWhat", "Mia fell asleep in class.")).finish(harmIsMet());
        answered(one, refuseConsent()).finish(share().with("items", List.of("Mia fell asleep in class.")));

        one.finish(chooseWhatToWhomAndHow()
                        .with("recipients", List.of(nurse(List.of("Mia fell asleep in class."), "She visits the family."))))
                .finish(sendIt())
                .finish(confirmReceipt());

        assertThat(one.openSteps()).doesNotContain(DECIDE);
    }

    /** Also where only the adviser, and not a manager, is asked in each turn. */
    @Test
    void theClockOfADangerThatStaysDoesNotBeginAnewEachTime() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES);
        one.runOut("clock-runs-out");
        assertThat(one.passed()).contains(LeadDecides.PROCESS);
        one.finish(share()).finish(NOTHING_GOES);

        one.runsOutIn("clock-runs-out", Duration.ofHours(4));
    }

    @Test
    void whoeverHasTheCaseByThenDecidesAgain() {
        Case one = metAndThenSharedOnAConsent().change(handOver("Tom Okafor"));

        one.finish(MANAGER, NOTHING_GOES);

        assertThat(one.step(DECIDE).getAssignee()).isEqualTo(MANAGER);
    }

    @Test
    void somethingNewWhileItIsDecidedAgainIsWeighedOnce() {
        Case one = weighed(harmIsMet(), describeTheInformation()).change(somethingNew()).finish(weighTheRisk());
        answered(one, askForConsent()).finish(share().with("tellThePerson", "tell")).finish(NOTHING_GOES);

        one.change(somethingNew().with("newWhat", "Mia fell asleep in class."));

        assertThat(one.openSteps()).filteredOn(step -> Set.of(DECIDE, "weigh-the-risk").contains(step)).hasSize(1);
        assertThat(entries.ofCase(one.reference())).filteredOn(entry -> entry.kind().equals(CaseEntry.DANGER_STAYS)).hasSize(1);
    }

    /** One of the two was declined by two, and the letter carries both. */
    @Serves("R7.6")
    @Test
    void aLetterOfWhichPartIsSharedAnewIsNotSentAgainWhole() {
        Case one = weighed(harmIsMet(), COAT_AND_BURN).finish(share());
        one.finish(chooseWhatToWhomAndHow().with("recipients", List.of(nurse("all", "1: She visits.\n2: She treats her."))))
                .finish(sendIt());
        one.change(somethingNew()).finish(harmIsMet());
        answered(one, refuseConsent()).finish(decline()).finish(MANAGER, confirmNotSharing());
        one.change(somethingNew().with("newWhat", "Mia fell asleep in class.")).finish(harmIsMet());
        answered(one, refuseConsent()).finish(share().with("items", List.of("Mia has no coat.")));

        one.finish(itDidNotArrive());

        assertThat(one.openSteps()).doesNotContain(SharingProcess.Step.CHOOSE_ANOTHER_WAY);
    }

    /** Unsure, the coat goes (the burn is left out, so nothing is "settled"). A second danger, unsure again, all is decided to go, nothing goes. */
    @Test
    void whatWentForTheFirstDangerIsNotTheAnswerToTheSecondWhereSomebodyIsUnsure() {
        Case one = answered(weighed(weighTheRisk().with("sufferingHarm", "unsure"), COAT_AND_BURN), askForConsent());
        one.finish(MANAGER, giveAdvice()).finish(share().with("items", List.of("Mia has no coat.")));
        one.finish(ONLY_THE_COAT).finish(sendIt()).finish(confirmReceipt());
        assertThat(one.openSteps()).as("before").doesNotContain(DECIDE, AdviceProcess.GIVE_ADVICE);
        one.change(dangerNow().with("dangerWords", "Mia has a cut as well.")).finish(weighTheRisk().with("sufferingHarm", "unsure"));
        answered(one, askForConsent()).finish(MANAGER, giveAdvice()).finish(share());

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
    }

    /** Met, the coat goes, the burn is left out. A second danger: weighed met, then lower; the coat is to go to somebody else; nothing goes. */
    @Test
    void whatWentForTheFirstDangerIsNotTheAnswerToTheSecondWhereHarmIsMet() {
        Case one = weighed(harmIsMet(), COAT_AND_BURN).finish(share().with("items", List.of("Mia has no coat.")));
        one.finish(ONLY_THE_COAT).finish(sendIt()).finish(confirmReceipt());
        answered(one, askForConsent());
        assertThat(one.openSteps()).as("before").doesNotContain(DECIDE, AdviceProcess.GIVE_ADVICE);
        one.change(dangerNow().with("dangerWords", "Mia has a cut as well.")).finish(harmIsMet());
        one.change(somethingNew()).finish(weighTheRisk());
        answered(one, askForConsent()).finish(share().with("items", List.of("Mia has no coat.")));

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
    }

    /** What two declined is settled: a danger of later is the first of its kind again. */
    @Test
    void theLeadIsNotBroughtInForTheFirstTimeThatALaterDangerStays() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES).finish(decline()).finish(MANAGER, confirmNotSharing());
        one.change(somethingNew().with("newWhat", "Mia fell asleep in class.")).finish(harmIsMet());
        one.change(somethingNew().with("newWhat", "Mia was late.")).finish(weighTheRisk());
        answered(one, askForConsent()).finish(share());

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
        assertThat(one.openSteps()).doesNotContain(LeadDecides.DECIDE_AS_LEAD);
    }

    /** The lead let it go on once; the third time that nothing goes somebody must hear of it. */
    @Test
    void theLeadWhoLetItGoOnHearsOfItAgain() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES).finish(share()).finish(NOTHING_GOES);
        one.finish(LEAD, carryOn());

        for (int i = 0; i < 5; i++) {
            one.finish(share()).finish(NOTHING_GOES);
        }

        assertThat(one.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD);
    }

    /** The coat was sent before; only something newer is decided since and arrives. The coat got lost, and one person lets it stay. */
    @Test
    void whatGotLostOfAnEarlierRoundIsMissingThoughSomethingNewerArrived() {
        Case one = metAndThenSharedOnAConsent();
        one.finish(ALL_OF_IT).finish(sendIt());
        one.change(somethingNew().with("newWhat", "Mia fell asleep in class.")).finish(weighTheRisk());
        answered(one, askForConsent()).finish(share().with("items", List.of("Mia fell asleep in class.")));
        one.finish(itDidNotArrive()).finish(chooseAnotherWay());
        one.finish(IT_STAYS);
        one.finish(chooseWhatToWhomAndHow()
                        .with("recipients", List.of(nurse(List.of("Mia fell asleep in class."), "She visits the family."))))
                .finish(sendIt())
                .finish(confirmReceipt());

        isDecidedAgain(one);
    }

    /** The consent is gone and the law not decided upon yet: nothing goes by this round, and the next decides. */
    @Test
    void whoeverChoosesOnceTheConsentIsGoneSaysThatNothingGoesAndItIsDecidedAnew() {
        Case one = answered(weighed(weighTheRisk(), describeTheInformation()), askForConsent()).finish(share());
        one.change(somethingNew()).finish(harmIsMet());
        answered(one, refuseConsent());

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
    }

    @Test
    void theLeadIsBroughtInWhereItIsSharedASecondTimeAndDoesNotGo() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES);
        assertThat(one.openSteps()).doesNotContain(LeadDecides.DECIDE_AS_LEAD);

        one.finish(share()).finish(NOTHING_GOES);
        one.finish(share()).finish(NOTHING_GOES);

        assertThat(one.openSteps()).containsOnlyOnce(LeadDecides.DECIDE_AS_LEAD);
        assertThat(shown.forTask(one.step(LeadDecides.DECIDE_AS_LEAD).getId(), LEAD).get("occasionText"))
                .asString()
                .contains("decided to share more than once");
    }
}
