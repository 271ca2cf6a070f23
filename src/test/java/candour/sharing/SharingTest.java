package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
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
import candour.submission.Option;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

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

    @Test
    void anOverdueChoiceBringsInTheLeadAndStaysOpen() {
        Story.Case told = decided();
        told.isDueIn(CHOOSE, Duration.ofHours(24));

        told.runOut(CHOOSE);

        assertThat(told.openSteps()).containsExactlyInAnyOrder(CHOOSE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.factIn(LeadDecides.DECIDE_AS_LEAD, "step")).isEqualTo(CHOOSE);
    }
}
