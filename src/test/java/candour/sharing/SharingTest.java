package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.describeWhatEverybodyKnows;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.item;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.concern.ConcernProcess;
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
    private static final String SEND_IT = SharingProcess.Step.SEND_IT;

    private static final Map<String, Object> HEALTH_VISITOR = Map.of(
            "agency", "riverside-health",
            "person", "Leila Novák",
            "method", "hard-copy",
            "items", "all",
            "why", "She visits the family.",
            "methodAgreed", "yes");

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransferRepository transfers;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(SharingProcess.KEY);
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

        assertThat(labels(told, "itemOptions")).containsExactly("Mia Lowe (the child): Mia has no coat.");
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
                "Use a listed address, a portal, or encrypted media.");
    }

    @Serves("R11.14")
    @Test
    void theSendersOwnAddressIsLookedAtToo() {
        Story.Case told = decided();

        refused(told, to(byEmail("amina@gmail.com", "leila@nhs.net")), "Recipient 1, “Which email address do you send it from?”: your own address. ", "gmail.com");
    }

    @Test
    void betweenTwoSecureAddressesItMayGo() {
        Story.Case told = decided().finish(to(byEmail("amina@nhs.net", "leila@nhs.net")));

        assertThat(told.openSteps()).containsExactly(SEND_IT);
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

    @Test
    void anOverdueChoiceBringsInTheLeadAndStaysOpen() {
        Story.Case told = decided();
        told.isDueIn(CHOOSE, Duration.ofHours(24));

        told.runOut(CHOOSE);

        assertThat(told.openSteps()).containsExactlyInAnyOrder(CHOOSE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.factIn(LeadDecides.DECIDE_AS_LEAD, "step")).isEqualTo(CHOOSE);
    }
}
