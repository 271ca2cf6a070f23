package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.describeWhatEverybodyKnows;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.item;
import static candour.testing.Filled.lookASecondTime;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.withdrawConsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import candour.casefile.Transfer;
import candour.casefile.TransferTerms;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.Moment;
import candour.submission.Option;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Model {@code sharing}: what goes to whom and how, and each recipient on their own. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingTest extends Choosing {

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(SharingProcess.KEY);
    }

    @Serves("R7.6")
    @Test
    void nobodyChoosesWhatToSendOnceTheConsentIsTakenBack() {
        Story.Case one = decided().change(withdrawConsent());

        assertThat(one.openSteps()).doesNotContain(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
        assertThat(one.hasEnded(SharingProcess.KEY)).isTrue();
    }

    private List<String> labels(Story.Case told, String key) {
        Object options = shown.forTask(told.step(CHOOSE).getId(), Story.PRACTITIONER).get(key);
        return ((List<?>) options).stream().map(option -> ((Option) option).label()).toList();
    }

    @Test
    void oneRecipientGetsItAndTheCaseIsFinished() {
        Story.Case told = decided()
                .finish(to(HEALTH_VISITOR))
                .finish(sendIt())
                .finish(confirmReceipt());

        assertThat(told.hasEnded(SharingProcess.KEY)).isTrue();
        assertThat(told.passed()).contains(ConcernProcess.Step.CASE_FINISHED);
        assertThat(told.timesAt(SEND_IT)).isOne();
    }

    @Serves("R11.8")
    @Test
    void everyRecipientHasATransferOfTheirOwnAndTheLastOneEndsIt() {
        Map<String, Object> outside = recipient("agency", "outside");
        outside.put("outsideName", "A children’s charity");

        Story.Case told = decided().finish(to(HEALTH_VISITOR, outside));

        assertThat(told.openSteps()).containsExactly(SEND_IT, SEND_IT);
        assertThat(transfers.ofCase(told.reference()))
                .extracting(Transfer::position, Transfer::agency, Transfer::outsideName)
                .containsExactlyInAnyOrder(
                        tuple(1, "riverside-health", null),
                        tuple(2, null, "A children’s charity"));

        told.finish(sendIt()).finish(confirmReceipt());

        assertThat(told.hasEnded(SharingProcess.KEY)).isFalse();
        assertThat(told.openSteps()).containsExactly(SEND_IT);

        told.finish(sendIt()).finish(confirmReceipt());

        assertThat(told.hasEnded(SharingProcess.KEY)).isTrue();
    }

    @Serves({"R11.1", "R11.4", "G6"})
    @Test
    void onlyWhatWasDecidedIsOffered() {
        Story.Case told = decided(share().with("items", List.of("Mia has no coat.")));

        assertThat(labels(told, "itemOptions")).containsExactly("Item 1, Mia Lowe (the child): Mia has no coat.");
        assertThat(labels(told, "agencyOptions"))
                .contains("Riverside Health Visiting")
                .doesNotContain("Northfield Primary School")
                .endsWith("Someone not in this list");
    }

    @Serves({"R11.1", "R11.8", "G6"})
    @Test
    void anItemThatWasNotDecidedCannotBeSent() {
        Story.Case told = decided(share().with("items", List.of("Mia has no coat.")));

        refused(told, to(recipient("items", List.of("Mia is often late."))), "“Which items do they get?”");
    }

    @Serves("R11.1")
    @Test
    void everyFaultOfEveryRecipientIsToldAtOnce() {
        Story.Case told = decided();

        refused(
                told,
                to(recipient("methodAgreed", "no"), byEmail("amina@nhs.net", "leila@gmail.com")),
                "Recipient 1, “Have they agreed that this way works for them?”: agree with them first how it will reach them.",
                "Recipient 2, “Where do you send it?”: You cannot send this to that address");
    }

    @Test
    void nobodyIsNoRecipient() {
        refused(decided(), to(), "add at least one person or agency who needs to know.");
    }

    @Test
    void anAgencyOutsideTheListIsNamed() {
        refused(decided(), to(recipient("agency", "outside")), "“What is the name of the agency?”: this needs an answer.");
    }

    private Story.Case decidedOn(Filled consent) {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(consent)
                .finish(share());
    }

    @Serves("R7.1")
    @Test
    void whoeverIsNotToGetItIsRefused() {
        Story.Case told = decidedOn(askForConsent()
                .with("limited", "yes").with("notRecipients", List.of("Riverside Health Visiting"))
                .with("limits", "Not to anybody who knows his _ex_."));

        assertThat(shown.forTask(told.step(CHOOSE).getId(), Story.PRACTITIONER).get("consentText").toString())
                .contains("Not to Riverside Health Visiting.")
                .contains("Their limits: “Not to anybody who knows his \\_ex\\_”.");
        refused(
                told,
                to(HEALTH_VISITOR),
                "Recipient 1, “Which items do they get?”: the consent for item 1 does not let it go to Riverside Health Visiting.");
    }

    @Serves("R7.1")
    @Test
    void whatRestsOnAConsentThatHasEndedIsRefused() {
        Story.Case told = decidedOn(askForConsent().with("expiresOn", "today"));
        jdbc.sql("update consent set expires_on = :yesterday where reference = :reference")
                .param("yesterday", LocalDate.now(Moment.LONDON).minusDays(1))
                .param("reference", told.reference())
                .update();

        refused(told, to(HEALTH_VISITOR), "the consent for item 1 held until ", " and has ended. Leave the item out");

        told.finish(nothingGoes());

        assertThat(told.passed()).contains(SharingProcess.Step.NOTHING_SENT).doesNotContain(SharingProcess.TRANSFER);
        assertThat(transfers.ofCase(told.reference())).isEmpty();
    }

    @Serves({"R5.3", "R10.1"})
    @Test
    void nothingIsHeldBackWhereAChildMayComeToHarm() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .finish(share());

        assertThatThrownBy(() -> told.finish(nothingGoes()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a child may come to significant harm, and the law lets it go. Send it now.");
    }

    /** Weighed anew since it was decided: what the round knows that chooses is of before. */
    @Serves({"R5.3", "R10.1"})
    @Test
    void nothingIsHeldBackOnceAChildMayComeToHarmAfterAll() {
        Story.Case told = decidedOn(askForConsent()).change(somethingNew()).finish(harmIsMet());

        assertThatThrownBy(() -> told.finish(nothingGoes()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a child may come to significant harm, and the law lets it go. Send it now.");
    }

    @Serves("R7.1")
    @Test
    void onlyAConsentKeepsBackWhatWasDecided() {
        Story.Case told = story.raise(concern())
                .finish(describeWhatEverybodyKnows())
                .finish(weighTheRisk())
                .finish(share());

        assertThatThrownBy(() -> told.finish(nothingGoes()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("none of it rests on a consent. Choose who gets it.");
    }

    private static Filled nothingGoes() {
        return to().with("nothingGoes", "yes").with("whyNothingGoes", "I ask her again on Monday.");
    }

    @Serves({"R11.1", "G6"})
    @Test
    void anItemWithoutAReasonOfItsOwnIsNotSent() {
        refused(
                decided(),
                to(recipient("why", "1: She visits the family.")),
                "Recipient 1, “Why do they need each of these?”: say why they need item 2, or leave it out.");
    }

    @Serves({"R11.1", "R11.4"})
    @Test
    void theReasonForEachItemIsKeptWithIt() {
        Story.Case told = decided().finish(to(recipient("why", "1: She finds a coat.\n2: She helps in the morning.")));

        assertThat(reasons(told)).containsExactlyInAnyOrder("She finds a coat.", "She helps in the morning.");
    }

    private List<String> reasons(Story.Case told) {
        return transfers.ofCase(told.reference()).stream()
                .flatMap(transfer -> terms.of(transfer.id()).items().values().stream())
                .map(TransferTerms.OfItem::why)
                .toList();
    }

    @Serves("R11.2")
    @Test
    void whatNobodyLookedAtAgainIsNotSent() {
        refused(
                decided(),
                to(HEALTH_VISITOR).with("stillRight", List.of("Item 1")),
                "“Which of these have you looked at again, and are right?”: look at item 2 again and tick it, or leave it out.");
    }

    @Serves({"R11.1", "R11.2", "R11.4", "R11.10"})
    @Test
    void whereItemsAreChosenItIsSaidWhatForHowTheyAreKnownAndWhetherTheyStillHold() {
        Map<String, Object> shaky = new HashMap<>(item("1", "Mia is tired."));
        shaky.putAll(Map.of("kind", "opinion", "source", "Her teacher", "stillCurrent", "unsure", "happenedAbout", "last winter"));
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(shaky)))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share());

        Map<String, Object> seen = shown.forTask(told.step(CHOOSE).getId(), Story.PRACTITIONER);
        assertThat(seen.get("objectiveText").toString()).contains("Warm clothes for Mia.");
        assertThat(seen.get("itemsText").toString())
                .contains("An opinion, from: “Her teacher”.", "About when: “last winter”.", "**Perhaps no longer true,**");
    }

    private Story.Case namingHerMother(Filled risk) {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(item("1", "Mia said that Jo’s friend shouts."))))
                .finish(risk);
        return risk.answers().get("sufferingHarm").equals("yes")
                ? told.finish(share().with("lawfulBasis", "common-law-public-interest"))
                : told.finish(askForConsent()).finish(share());
    }

    @Serves({"R11.1", "R11.8"})
    @Test
    void whatNamesSomebodyElseIsTakenOutOrNeededForAReason() {
        Story.Case told = namingHerMother(weighTheRisk());
        assertThat(shown.forTask(told.step(CHOOSE).getId(), Story.PRACTITIONER).get("itemsText").toString())
                .contains("**It also names Jo Lowe (the mother).**");

        Map<String, Object> one = recipient("why", "She visits the family.");
        refused(told, to(one), "item 1 also names person 2 (the mother). Leave the item out");
        one.put("tellsOfOthers", "needed");
        refused(told, to(one), "“Why do they need to know it about the other person?”: this needs an answer.");

        one.put("tellsOfOthers", "taken-out");
        told.finish(to(one));

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("**Take out what it tells of somebody else**");
    }

    @Serves({"R5.3", "R10.1"})
    @Test
    void whereAChildMayComeToHarmANameHoldsNothingUp() {
        Story.Case told = namingHerMother(harmIsMet()).finish(to(recipient("why", "She visits the family.")));

        assertThat(told.openSteps()).contains(SEND_IT);
    }

    @Serves({"R11.1", "R11.8"})
    @Test
    void moreThanUsualGoesAfterASecondLookAndOnlyThen() {
        Story.Case told = muchIsDecided(weighTheRisk()).finish(to(everything()));

        assertThat(told.openSteps()).containsExactly(LOOK);
        assertThat(shown.forTask(told.step(LOOK).getId(), Story.MANAGER).get("planText").toString())
                .contains("### Riverside Health Visiting, on paper in a sealed envelope", "It goes to “Leila Novák”.", "- **Item 2,** ", "visits the child")
                .doesNotContain("Mia", "Thing");
        assertThat(told.groupsOf(LOOK)).containsExactly("northfield-school-manager");
        told.isDueIn(LOOK, Duration.ofHours(24));
        assertThat(told.passed()).doesNotContain(SharingProcess.TRANSFER);

        told.finish(Story.MANAGER, lookASecondTime().with("secondLook", "think-again"));

        assertThat(told.openSteps()).containsExactly(CHOOSE);
        assertThat(shown.forTask(told.step(CHOOSE).getId(), Story.PRACTITIONER).get("objectiveText").toString())
                .contains("**Your manager asks you to think again:** “Each of them needs it.”");

        assertThat(shown.forTask(told.step(CHOOSE).getId(), Story.PRACTITIONER).get("recipients"))
                .as("what was chosen, to be changed and not written again")
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(row -> assertThat(row.get("why")).isEqualTo(everything().get("why")));

        told.finish(to(everything()));
        assertThat(transfers.ofCase(told.reference())).hasSize(1);
        told.finish(Story.MANAGER, lookASecondTime());

        assertThat(told.openSteps()).containsExactly(SEND_IT);
    }

    @Test
    void anOverdueChoiceBringsInTheLeadAndStaysOpen() {
        Story.Case told = decided();
        told.isDueIn(CHOOSE, Duration.ofHours(24));

        told.runOut(CHOOSE);

        assertThat(told.openSteps()).containsExactlyInAnyOrder(CHOOSE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.factIn(LeadDecides.DECIDE_AS_LEAD, "step")).isEqualTo(CHOOSE);
    }

    @Serves({"R7.6", "R11.8"})
    @Test
    void whatIsTakenBackIsNoLongerLookedAt() {
        Story.Case told = muchIsDecided(weighTheRisk()).finish(to(everything())).change(withdrawConsent());

        assertThat(told.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
        assertThat(told.hasEnded(SharingProcess.SECOND_LOOK)).isTrue();
        assertThat(transfers.ofCase(told.reference())).isNotEmpty().noneMatch(transfer -> transfer.withheldAt() == null);
    }
}
