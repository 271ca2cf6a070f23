package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.item;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision to share of which nothing arrives ends no danger: it is decided again, until it has gone or two people said no. */
@EngineTest
@Serves({"R5.3", "R10.1"})
class DangerThatStaysTest {

    private static final String DECIDE = DecisionProcess.Step.SHARE_OR_DECLINE;
    private static final String CONFIRM = DecisionProcess.Step.AGREE_NOT_TO_SHARE;

    private static final Filled NOTHING_GOES =
            chooseWhatToWhomAndHow().with("nothingGoes", "yes").with("whyNothingGoes", "She asked me not to.");
    /** To one health visitor, item by item. */
    private static final Filled ALL_OF_IT = chooseWhatToWhomAndHow()
            .with("recipients", List.of(recipient("all", "1: She visits the family.\n2: She sees that too.")));
    private static final Filled IT_STAYS = sendIt().with("withheld", "yes").with("whyWithheld", "She asked me not to.");

    @Autowired
    private Story story;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private ShownForms shown;

    private static Map<String, Object> recipient(Object items, String why) {
        return Map.of(
                "agency", "riverside-health",
                "person", "Leila Novák",
                "method", "hard-copy",
                "items", items,
                "why", why,
                "methodAgreed", "yes");
    }

    private Case weighed(Filled risk, Filled... items) {
        return story.raise(concern()).finish(items.length == 0 ? describeTheInformation() : items[0]).finish(risk);
    }

    private static Case answered(Case one, Filled consent) {
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(consent);
        }
        return one;
    }

    /** Harm was met; then somebody weighed it lower, and the mother agreed. */
    private Case metAndThenSharedOnAConsent() {
        return answered(weighed(harmIsMet()).change(somethingNew()).finish(weighTheRisk()), askForConsent()).finish(share());
    }

    private Case unsureAndShared() {
        return answered(weighed(weighTheRisk().with("sufferingHarm", "unsure")), askForConsent())
                .finish(MANAGER, giveAdvice())
                .finish(share());
    }

    /** Where somebody was unsure the adviser is asked first, as for every decision. */
    private static void isDecidedAgain(Case one) {
        assertThat(one.openSteps()).filteredOn(Set.of(DECIDE, AdviceProcess.GIVE_ADVICE)::contains).hasSize(1);
    }

    @Test
    void nothingIsChosenToGoThoughTheConsentHolds() {
        Case one = metAndThenSharedOnAConsent();

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
    }

    @Test
    void itIsKeptBackWhenItIsToBeSent() {
        Case one = metAndThenSharedOnAConsent().finish(ALL_OF_IT);

        one.finish(IT_STAYS);

        isDecidedAgain(one);
    }

    @Test
    void whereSomebodyWasUnsureTheSameHoldsIfNothingGoesAtAll() {
        Case one = unsureAndShared();

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
    }

    @Test
    void whereHarmWasNeverInQuestionTheCaseEnds() {
        Case one = answered(weighed(weighTheRisk()), askForConsent()).finish(share());

        one.finish(NOTHING_GOES);

        assertThat(one.openSteps()).isEmpty();
    }

    @Test
    void aNoAfterItIsLookedAtBySomebodyElseAndThenTheCaseEnds() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES).finish(decline());
        assertThat(one.openSteps()).contains(CONFIRM);

        one.finish(MANAGER, confirmNotSharing()).finish(whatHappensInstead());

        assertThat(one.openSteps()).isEmpty();
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Test
    void whatGoesAfterItEndsTheCase() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES).finish(share());

        one.finish(ALL_OF_IT).finish(sendIt()).finish(confirmReceipt());

        assertThat(one.openSteps()).isEmpty();
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Test
    void itIsAskedAgainEachTimeThatNothingGoes() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES).finish(share());

        one.finish(NOTHING_GOES);

        isDecidedAgain(one);
    }

    private static final Filled COAT_AND_BURN = describeTheInformation()
            .with("items", List.of(item("1", "Mia has no coat."), item("1", "Mia has a burn on her arm.")));

    private static Filled onlyTheCoat() {
        return chooseWhatToWhomAndHow()
                .with("recipients", List.of(recipient(List.of("Mia has no coat."), "She visits the family.")));
    }

    @Test
    void whatWasToGoWhereHarmIsMetAndWasChosenForNobody() {
        Case one = weighed(harmIsMet(), COAT_AND_BURN).finish(share());

        one.finish(onlyTheCoat()).finish(sendIt()).finish(confirmReceipt());

        isDecidedAgain(one);
    }

    /** No more goes than is needed: whoever decides says what that is, and it stands on record (R11.1). */
    @Serves("R11.1")
    @Test
    void whatIsLeftOutOfTheDecisionIsNotAskedAbout() {
        Case one = weighed(harmIsMet(), COAT_AND_BURN).finish(share().with("items", List.of("Mia has no coat.")));

        one.finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());

        assertThat(answered(one, refuseConsent()).openSteps()).isEmpty();
    }

    @Test
    void itSaysWhyItIsDecidedAgainAndStandsOnRecord() {
        Case one = metAndThenSharedOnAConsent().finish(NOTHING_GOES);

        Map<String, Object> form = shown.forTask(one.step(DECIDE).getId(), PRACTITIONER);

        assertThat(form.get("consentText").toString()).contains("it has not all arrived", "or decide not to");
        assertThat(entries.ofCase(one.reference())).extracting(CaseEntry::kind).contains(CaseEntry.DANGER_STAYS);
    }

    /** What another decision takes the place of is not decided a second time beside it. */
    @Test
    void aDecisionThatIsReplacedIsNotDecidedAgain() {
        Case one = weighed(harmIsMet()).finish(share());

        one.change(somethingNew()).finish(harmIsMet()).finish(share());

        assertThat(one.openSteps()).doesNotContain(DECIDE);
        assertThat(Collections.frequency(one.openSteps(), SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW)).isEqualTo(1);
    }

    @Test
    void aConsentTakenBackIsDecidedAboutOnce() {
        Case one = unsureAndShared();

        one.change(withdrawConsent());

        isDecidedAgain(one);
    }

    /** The round that is over first asks nothing while another may still send it; the last asks for all. */
    @Test
    void theLastOfSeveralRoundsLooksForAllOfThem() {
        Case one = weighed(harmIsMet()).finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt());
        one.change(somethingNew()).finish(weighTheRisk());
        answered(one, askForConsent()).finish(share()).finish(NOTHING_GOES);
        assertThat(one.openSteps()).doesNotContain(DECIDE);

        one.finish(itDidNotArrive()).finish(chooseAnotherWay()).finish(IT_STAYS);

        isDecidedAgain(one);
    }

    @Test
    void whatNobodyHasReceivedYetIsDeclinedByTwo() {
        Case one = weighed(harmIsMet()).finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt());
        one.change(somethingNew()).finish(weighTheRisk());

        answered(one, refuseConsent()).finish(decline());

        assertThat(one.openSteps()).contains(CONFIRM);
    }

    /** It was on its way while two decided, and only then turned out never to have arrived (R7.6). */
    @Serves("R7.6")
    @Test
    void whatTwoDecidedNotToShareIsNotSentAgain() {
        Case one = weighed(harmIsMet()).finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt());
        one.change(somethingNew()).finish(harmIsMet());
        answered(one, refuseConsent()).finish(decline()).finish(MANAGER, confirmNotSharing());

        one.finish(itDidNotArrive());

        assertThat(one.openSteps())
                .doesNotContain(SharingProcess.Step.CHOOSE_ANOTHER_WAY, SharingProcess.Step.SEND_IT, DECIDE);
        assertThat(entries.ofCase(one.reference())).extracting(CaseEntry::kind).contains("kept-back");
    }

    @Test
    void whatIsStillSharedIsSentAgain() {
        Case one = weighed(harmIsMet()).finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt());

        one.finish(itDidNotArrive()).finish(chooseAnotherWay());

        assertThat(one.openSteps()).contains(SharingProcess.Step.SEND_IT).doesNotContain(DECIDE);
    }
}
