package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.describeWhatEverybodyKnows;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.item;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.lookASecondTime;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.withdrawConsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.casefile.TransferTerms;
import candour.casefile.TransferTermsRepository;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.Moment;
import candour.submission.Option;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Model {@code sharing}: what goes to whom and how, and each recipient on their own. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingTest {

    private static final String CHOOSE = SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW;
    private static final String LOOK = SharingProcess.Step.LOOK_A_SECOND_TIME;
    private static final String SEND_IT = SharingProcess.Step.SEND_IT;

    private static final Map<String, Object> HEALTH_VISITOR = Map.of(
            "agency", "riverside-health",
            "person", "Leila Novák",
            "method", "hard-copy",
            "items", "all",
            "why", "1, 2: She visits the family.",
            "methodAgreed", "yes");

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransferRepository transfers;

    @Autowired
    private TransferTermsRepository terms;

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

    private Story.Case decided() {
        return decided(share());
    }

    private Story.Case decided(Filled share) {
        return story.raise(concern())
                .finish(describeTheInformation()
                        .with("items", List.of(item("1", "Mia has no coat."), item("1", "Mia is often late."))))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share);
    }

    private static Map<String, Object> recipient(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(HEALTH_VISITOR);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> byEmail(String from, String to) {
        Map<String, Object> recipient = recipient("method", "secure-email");
        recipient.put("senderAddress", from);
        recipient.put("address", to);
        return recipient;
    }

    private static Filled to(Object... recipients) {
        return chooseWhatToWhomAndHow().with("recipients", List.of(recipients));
    }

    private List<String> labels(Story.Case told, String key) {
        Object options = shown.forTask(told.step(CHOOSE).getId(), Story.PRACTITIONER).get(key);
        return ((List<?>) options).stream().map(option -> ((Option) option).label()).toList();
    }

    private void refused(Story.Case told, Filled form, String... words) {
        assertThatThrownBy(() -> told.finish(form))
                .isInstanceOf(Refused.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
        assertThat(told.openSteps()).containsExactly(CHOOSE);
        assertThat(transfers.ofCase(told.reference())).isEmpty();
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

    @Serves("R11.14")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leila@nhs.net.example.com | nhs.net.example.com is not NHSmail.
            leila@nhs-net.example     | nhs-net.example is not on the list of secure addresses.
            leila@gmail.com           | gmail.com is not on the list of secure addresses.
            leila at nhs.net          | it is not written as an email address.
            """)
    void aLookalikeAddressIsRefusedWithTheReasonAndOtherWays(String address, String reason) {
        Story.Case told = decided();

        refused(
                told,
                to(byEmail("amina@nhs.net", address)),
                "Recipient 1, “Where do you send it?”: You cannot send this to that address: " + reason,
                "Use a listed address, a portal, encrypted media or an encryption service you both agreed on.");
    }

    @Serves("R11.14")
    @Test
    void theSendersOwnAddressIsLookedAtToo() {
        Story.Case told = decided();

        refused(told, to(byEmail("amina@gmail.com", "leila@nhs.net")), "Recipient 1, “Which email address do you send it from?”: your own address. ", "gmail.com");
    }

    /** Fault P09: however an address is typed, it is the same one. */
    @Test
    void betweenTwoSecureAddressesItMayGoAndTheyAreKeptInOneWay() {
        Story.Case told = decided().finish(to(byEmail("amina.o’neill@NHS.net", "Leila.D'Souza@NHS.NET")));

        assertThat(told.openSteps()).containsExactly(SEND_IT);
        assertThat(transfers.ofCase(told.reference()))
                .extracting(Transfer::senderAddress, Transfer::address)
                .containsExactly(tuple("amina.o'neill@nhs.net", "Leila.D'Souza@nhs.net"));
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

    @Serves({"R11.14", "R11.16"})
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            riverside-health | leila@met.police.uk        | this is an address of Metropolitan Police Service.
            riverside-health | leila@cafcass.gov.uk       | this is an address of Cafcass.
            riverside-health | leila@gov.uk               | gov.uk is not where Riverside Health Visiting is written to.
            ssafa            | them@mail.cafcass.gov.uk   | this is an address of Cafcass.
            """)
    void anAddressOfSomebodyElseIsQuestionedAndGoesWithAReason(String agency, String address, String question) {
        Story.Case told = decided();
        Map<String, Object> other = byEmail("amina@nhs.net", address);
        other.put("agency", agency);

        refused(told, to(other), "Recipient 1, “Where do you send it?”: " + question);
        other.put("whyThisAddress", "She sits in their office this month.");
        told.finish(to(other));

        assertThat(told.openSteps()).containsExactly(SEND_IT);
    }

    @Serves("R11.14")
    @Test
    void agreedEncryptionIsAnotherWayAndItsServiceIsNamed() {
        Story.Case told = decided();
        Map<String, Object> encrypted = recipient("method", "encrypted-email");
        encrypted.put("address", "trainer@club.example");

        refused(told, to(encrypted), "“Which service or portal is it?”: this needs an answer.");
        encrypted.put("service", "A sealed *mail* service");
        told.finish(to(encrypted));

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("It goes through “A sealed \\*mail\\* service”.");
    }

    @Serves("R11.15")
    @Test
    void accessInPlaceEndsOnADayThatIsStillToCome() {
        Story.Case told = decided();
        Map<String, Object> access = recipient("method", "access-in-place");
        access.put("accessUntil", "yesterday");

        refused(told, to(access), "“Until what day can they look at it?”: choose a day that is still to come");
        access.put("accessUntil", "in 14 days");
        told.finish(to(access));

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("Their access ends on ");
    }

    @Serves("R11.15")
    @Test
    void accessThatWasToEndBeforeItIsGivenIsNotGiven() {
        Map<String, Object> access = recipient("method", "access-in-place");
        access.put("accessUntil", "today");
        Story.Case told = decided().finish(to(access));
        jdbc.sql("update transfer set access_until = :before where reference = :reference")
                .param("before", LocalDate.now(Moment.LONDON).minusDays(3))
                .param("reference", told.reference())
                .update();

        assertThatThrownBy(() -> told.finish(sendIt())).isInstanceOf(Refused.class).hasMessageContaining("their access was to end on ");
    }

    @Serves("R2.1")
    @Test
    void anAgreementOfTheAgencyIsNamed() {
        Story.Case told = decided().finish(to(HEALTH_VISITOR).with("agreement", "Safeguarding policy"));

        assertThat(terms.of(transfers.ofCase(told.reference()).get(0).id()).agreement())
                .isEqualTo("Safeguarding policy of the school (2026, section 9)");
    }

    @Serves("R13.1")
    @Test
    void whereHealthIsToldOfTheCaldicottPrinciplesAreAskedAndIdentifiersGoItemByItem() {
        Story.Case told = decided();
        Filled about = to(HEALTH_VISITOR).with("tellsOfHealth", "yes").with("withIdentifiers", List.of("Item 1"));

        refused(told, about.with("caldicott", List.of("purpose", "least")), "each of these has to be true before it goes");
        told.finish(about.with("caldicott", Caldicott.PRINCIPLES));

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("**Without name, birth date and number:** item 2.");
    }

    private static final int MORE_THAN_USUAL = 6;

    private Story.Case muchIsDecided(Filled risk) {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL)
                .mapToObj(n -> item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case told = story.raise(concern()).finish(describeTheInformation().with("items", items)).finish(risk);
        return risk.answers().get("sufferingHarm").equals("yes")
                ? told.finish(share().with("lawfulBasis", "common-law-public-interest"))
                : told.finish(askForConsent()).finish(share());
    }

    private static Map<String, Object> everything() {
        return recipient("why", "1, 2, 3, 4, 5, 6: She visits Mia.");
    }

    @Serves({"R7.6", "R11.8"})
    @Test
    void whatIsTakenBackIsNoLongerLookedAt() {
        Story.Case told = muchIsDecided(weighTheRisk()).finish(to(everything())).change(withdrawConsent());

        assertThat(told.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
        assertThat(told.hasEnded(SharingProcess.SECOND_LOOK)).isTrue();
        assertThat(transfers.ofCase(told.reference())).isNotEmpty().noneMatch(transfer -> transfer.withheldAt() == null);
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

    /** Whoever is left was chosen by naming the others (ADR 32). */
    @Serves({"R5.3", "R11.1"})
    @Test
    void moreThanUsualDoesNotGoOnTheWordOfWhoeverIsLeftAlone() {
        Story.Case told = muchIsDecided(weighTheRisk())
                .finish(to(everything()))
                .change(itIsAbout("Ruth Bell"))
                .change(itIsAbout("Hughes"));

        assertThatThrownBy(() -> told.finish(Story.MANAGER, lookASecondTime())).hasMessageContaining("designated officer");
        told.finish(Story.MANAGER, lookASecondTime().with("secondLook", "think-again"));

        assertThat(told.openSteps()).contains(CHOOSE);
    }

    /** Else five go today, something new is told, and five more go tomorrow. */
    @Serves({"R11.1", "R11.8"})
    @Test
    void whoeverSendsInPartsSendsNoLess() {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL - 1)
                .mapToObj(n -> item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", items))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(to(recipient("why", "1, 2, 3, 4, 5: She visits Mia.")))
                .finish(sendIt())
                .finish(confirmReceipt());
        assertThat(told.passed()).doesNotContain(SharingProcess.SECOND_LOOK);

        told.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());
        Map<String, Object> another = recipient("why", "6: She visits Mia.");
        another.put("items", List.of("Mia has had no breakfast all week."));
        told.finish(to(another));

        assertThat(told.openSteps()).containsExactly(LOOK);
        assertThat(shown.forTask(told.step(LOOK).getId(), Story.MANAGER).get("planText").toString())
                .contains("- **Item 6,** ", "Chosen for them before: items 1, 2, 3, 4, 5.");
    }

    /** Two of one name may be two, and one may be written in two ways: a manager can tell, a count cannot. */
    @Serves({"R11.1", "R11.8"})
    @Test
    void whoeverIsOutsideTheDirectoryCountsAsOneHoweverTheirNameIsWritten() {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL - 1)
                .mapToObj(n -> item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", items))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(to(outside("Dr. Smith", "1, 2, 3, 4, 5: She sees Mia.")))
                .finish(sendIt())
                .finish(confirmReceipt());
        assertThat(told.passed()).doesNotContain(SharingProcess.SECOND_LOOK);

        told.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());
        Map<String, Object> another = outside("Doctor Smith, GP", "6: She sees Mia.");
        another.put("items", List.of("Mia has had no breakfast all week."));
        told.finish(to(another));

        assertThat(told.openSteps()).containsExactly(LOOK);
        assertThat(shown.forTask(told.step(LOOK).getId(), Story.MANAGER).get("planText").toString())
                .contains("- **Item 6,** ", "Chosen before for somebody outside the directory: items 1, 2, 3, 4, 5.");
    }

    private static Map<String, Object> outside(String name, String why) {
        Map<String, Object> row = recipient("why", why);
        row.put("agency", "outside");
        row.put("outsideName", name);
        return row;
    }

    @Test
    void nobodyLooksASecondTimeAtTheirOwnCase() {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL)
                .mapToObj(n -> item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case own = story.raise(Story.MANAGER, concern())
                .finish(Story.MANAGER, describeTheInformation().with("items", items))
                .finish(Story.MANAGER, weighTheRisk())
                .finish(Story.MANAGER, askForConsent())
                .finish(Story.MANAGER, share())
                .finish(Story.MANAGER, to(everything()));

        assertThat(own.step(LOOK).getAssignee()).isEqualTo(Story.LEAD);
        assertThatThrownBy(() -> own.finish(Story.MANAGER, lookASecondTime())).isInstanceOf(Refused.class);
    }

    @Serves({"R5.1", "R10.1"})
    @Test
    void whereAChildMayComeToHarmNobodyWaitsForASecondLook() {
        Story.Case told = muchIsDecided(harmIsMet()).finish(to(everything()));

        assertThat(told.openSteps()).contains(SEND_IT);
        assertThat(told.passed()).doesNotContain(SharingProcess.SECOND_LOOK);
    }

    @Serves("R11.8")
    @Test
    void soManyRecipientsAreLookedAtTooHoweverLittleTheyGet() {
        Object[] six = IntStream.range(0, MORE_THAN_USUAL).mapToObj(n -> (Object) HEALTH_VISITOR).toArray();

        assertThat(decided().finish(to(six)).openSteps()).containsExactly(LOOK);
    }

    @Test
    void anOverdueChoiceBringsInTheLeadAndStaysOpen() {
        Story.Case told = decided();
        told.isDueIn(CHOOSE, Duration.ofHours(24));

        told.runOut(CHOOSE);

        assertThat(told.openSteps()).containsExactlyInAnyOrder(CHOOSE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.factIn(LeadDecides.DECIDE_AS_LEAD, "step")).isEqualTo(CHOOSE);
    }
}
