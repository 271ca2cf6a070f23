package candour.receipt;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.item;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.sayThatItArrived;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.breach.BreachProcess;
import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
import candour.casefile.TransferRepository;
import candour.sharing.SharingProcess;
import candour.submission.Overtaken;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Model {@code receipt}: the recipient says in their own agency whether it arrived, and sees nothing else of the case. */
@Serves({"R11.3", "R11.8", "R11.16"})
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptTest {

    private static final String SAY_WHETHER_IT_ARRIVED = ReceiptProcess.SAY_WHETHER_IT_ARRIVED;
    private static final String CONFIRM_RECEIPT = SharingProcess.Step.CONFIRM_RECEIPT;

    /** Takes in at the MASH what others send; nobody does so at the health visitors', whose lead is asked instead. */
    private static final String RECEIVER = "kofi.mensah";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ReadLog reads;

    @Autowired
    private TransferRepository transfers;

    @Autowired
    private JdbcClient jdbc;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(ReceiptProcess.KEY);
    }

    /** Two items about the child are known; the MASH gets the first. */
    private Story.Case sentToTheMash() {
        return sentToTheMash("Mia has no coat.", Map.of());
    }

    private Story.Case sentToTheMash(String what, Map<String, Object> terms) {
        Map<String, Object> recipient = new HashMap<>(Map.of(
                "agency", "hillingdon-mash", "person", "The duty social worker", "method", "hard-copy",
                "items", List.of(what), "why", "They know who can help.", "methodAgreed", "yes"));
        recipient.putAll(terms);
        return story.raise(concern())
                .finish(describeTheInformation()
                        .with("items", List.of(item("1", what), item("2", "Her mother lost her job."))))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().with("recipients", List.of(recipient)))
                .finish(sendIt());
    }

    /** It may be about whoever takes in what is sent there, or about their lead: whoever is asked reads it (R11.8, R11.12). */
    @Test
    void whatIsForOnePersonAloneIsPutBeforeNobodyElseThere() {
        Story.Case told = sentToTheMash("Mia has no hat.", Map.of("forThemAlone", "yes"));

        assertThat(told.openSteps()).contains("confirm-receipt").doesNotContain(SAY_WHETHER_IT_ARRIVED);
        assertThat(shown.forTask(told.step("confirm-receipt").getId(), Story.PRACTITIONER).get("transferText"))
                .asString()
                .contains("Nobody there but the person it is for may read it");

        told.finish(itDidNotArrive()).finish(chooseAnotherWay().with("method", "encrypted-media")).finish(sendIt());

        assertThat(told.openSteps()).contains("confirm-receipt").doesNotContain(SAY_WHETHER_IT_ARRIVED);
    }

    @Test
    void theRecipientsGroupIsAskedInItsOwnAgencyWithinTwoDays() {
        Story.Case told = sentToTheMash();
        Task step = told.step(SAY_WHETHER_IT_ARRIVED);

        assertThat(step.getTenantId()).isEqualTo("hillingdon-mash");
        assertThat(told.groupsOf(SAY_WHETHER_IT_ARRIVED)).containsExactly("hillingdon-mash-receiving");
        assertThat(step.getAssignee()).isNull();
        assertThat(step.getName())
                .isEqualTo("Say whether it arrived from Northfield Primary School · " + told.reference());
        told.isDueIn(SAY_WHETHER_IT_ARRIVED, Duration.ofHours(48));

        told.runOut(SAY_WHETHER_IT_ARRIVED);

        assertThat(told.step(SAY_WHETHER_IT_ARRIVED).getAssignee()).isEqualTo("nora.flynn");
    }

    @Test
    void theySeeWhatWasChosenForThemAndNothingElseAndItIsLogged() {
        Story.Case told = sentToTheMash();

        String text = shown.forTask(told.step(SAY_WHETHER_IT_ARRIVED).getId(), RECEIVER).get("receiptText").toString();

        assertThat(text)
                .contains("Amina Khan of Northfield Primary School", "The duty social worker", "Mia has no coat.")
                .contains("Mia Lowe (the child)", "To keep the child it is about safe and well", "It is confidential")
                .doesNotContain("lost her job", "Jo Lowe", "fed and cheerful", "They know who can help.");
        assertThat(reads.ofCase(told.reference())).extracting(Read::reader).contains(RECEIVER);
    }

    /** What the sender took out must not come in by the receipt (R11.1, R11.8). */
    @Test
    void whatWasTakenOutBeforeItWentIsNotShownToTheRecipientEither() {
        Story.Case told = sentToTheMash("Mia sleeps beside the twins of Dee next door.", Map.of("tellsOfOthers", "taken-out"));

        String text = shown.forTask(told.step(SAY_WHETHER_IT_ARRIVED).getId(), RECEIVER).get("receiptText").toString();

        assertThat(text)
                .contains("Mia Lowe (the child)", "Item 1, as it stands in what you got", "something was left out of it")
                .doesNotContain("Dee", "twins");
    }

    /** The sender’s reasons may name whom they took out of the item (R11.1, R11.4, R11.8). */
    @Test
    void whyTheyGetItIsNotReadByTheRecipientWhetherAnythingWasTakenOutOrNot() {
        for (String others : List.of("taken-out", "no")) {
            Story.Case told = sentToTheMash(
                    "Mia has no coat.",
                    Map.of("tellsOfOthers", others, "why", "1: Jo Lowe drinks and hides it, we think; they must see for themselves."));

            String text = shown.forTask(told.step(SAY_WHETHER_IT_ARRIVED).getId(), RECEIVER).get("receiptText").toString();

            assertThat(text)
                    .contains("Mia Lowe (the child)", "Use it for that, and for nothing else", "How to handle it")
                    .doesNotContain("Jo Lowe", "drinks", "see for themselves");
        }
    }

    /** R11.14: where it is only shown to them, they know until when. */
    @Test
    void whoeverIsGivenAccessReadsUntilWhen() {
        Story.Case told = sentToTheMash("Mia has no coat.", Map.of(
                "method", "access-in-place", "service", "The school’s portal", "accessUntil", "2099-03-12"));

        assertThat(String.valueOf(shown.forTask(told.step(SAY_WHETHER_IT_ARRIVED).getId(), RECEIVER).get("receiptText")))
                .contains("You can look at it until 12 March 2099.");
    }

    /** R11.8, R11.15: until that day and no longer, though the sender still waits for their answer. */
    @Test
    void whoseAccessHasEndedDoesNotReadItInTheirStepFromThenOn() {
        Story.Case told = sentToTheMash("Mia has no coat.", Map.of(
                "method", "access-in-place", "service", "The school’s portal", "accessUntil", "2099-03-12"));
        String step = told.step(SAY_WHETHER_IT_ARRIVED).getId();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

        accessEnds(told, today);
        String onItsLastDay = String.valueOf(shown.forTask(step, RECEIVER).get("receiptText"));
        accessEnds(told, today.minusDays(1));
        String fromThenOn = String.valueOf(shown.forTask(step, RECEIVER).get("receiptText"));

        assertThat(onItsLastDay).contains("Mia Lowe", "Mia has no coat.", "You can look at it until");
        assertThat(fromThenOn)
                .contains("Amina Khan of Northfield Primary School", "You could look at it until", "Ask the sender")
                .doesNotContain("Mia", "coat", "### What was sent", "born");
        told.finish(RECEIVER, sayThatItArrived());
        assertThat(told.step(SAY_WHETHER_IT_ARRIVED)).as("they can still answer").isNull();
    }

    private void accessEnds(Story.Case told, LocalDate day) {
        jdbc.sql("update transfer set access_until = :day where reference = :reference")
                .param("day", day)
                .param("reference", told.reference())
                .update();
    }

    @Test
    void overHttpTheRecipientReachesTheirStepAndNoOtherPartOfTheCase() {
        Story.Case told = sentToTheMash();
        HttpPerson kofi = HttpPerson.loggedIn(port, engine.getName(), RECEIVER);
        String api = "/camunda/api/engine/engine/" + engine.getName();
        String own = told.step(SAY_WHETHER_IT_ARRIVED).getId();
        String senders = told.step(CONFIRM_RECEIPT).getId();

        assertThat(kofi.get(api + "/task/" + own).statusCode()).isEqualTo(200);
        assertThat(kofi.get(api + "/task/" + senders).statusCode()).isEqualTo(404);
        assertThat(kofi.page("/cases/" + told.reference()).statusCode()).isEqualTo(404);
        assertThat(kofi.page("/records/" + told.reference()).statusCode()).isEqualTo(404);
        assertThat(kofi.page("/cases/by-task/" + own).statusCode()).isEqualTo(404);
        assertThat(kofi.page("/cases").body()).doesNotContain(told.reference());
    }

    @Test
    void nobodyOfTheSendersAgencyAndNobodyElseOfTheRecipientsHasTheStep() {
        Story.Case told = sentToTheMash();
        String step = "/camunda/api/engine/engine/" + engine.getName() + "/task/" + told.step(SAY_WHETHER_IT_ARRIVED).getId();

        for (String other : List.of(Story.PRACTITIONER, Story.LEAD, "daniel.reid", "leila.novak", "omar.aziz")) {
            assertThat(HttpPerson.loggedIn(port, engine.getName(), other).get(step).statusCode()).as(other).isEqualTo(404);
        }
    }

    @Test
    void aYesEndsTheSendersStepInAJobOfItsOwn() {
        Story.Case told = sentToTheMash().finish(RECEIVER, sayThatItArrived());

        assertThat(told.openSteps()).containsExactly(CONFIRM_RECEIPT);

        told.runOut(ReceiptProcess.TELL_THE_SENDER);

        assertThat(told.openSteps()).doesNotContain(CONFIRM_RECEIPT);
        assertThat(told.hasEnded("concern")).isTrue();
        assertThat(transfers.ofCase(told.reference())).allSatisfy(transfer -> assertThat(transfer.receivedAt()).isNotNull());
    }

    @Test
    void whatIsNotRightIsAskedAboutAndSentAnotherWay() {
        Story.Case told = sentToTheMash()
                .finish(RECEIVER, new Filled(
                        SAY_WHETHER_IT_ARRIVED, Map.of("received", "wrong", "whatIsWrong", "We know another Mia Lowe.")))
                .runOut(ReceiptProcess.TELL_THE_SENDER);

        assertThat(told.openSteps())
                .containsExactlyInAnyOrder(SharingProcess.Step.CHOOSE_ANOTHER_WAY, BreachProcess.WAS_THIS_A_BREACH);

        told.finish(chooseAnotherWay().with("method", "encrypted-media")).finish(sendIt());

        assertThat(told.step(SAY_WHETHER_IT_ARRIVED).getTenantId()).isEqualTo("hillingdon-mash");
    }

    @Test
    void whatTheSenderHeardByTelephoneIsAskedNoMore() {
        Story.Case told = sentToTheMash().finish(confirmReceipt());

        assertThat(told.step(SAY_WHETHER_IT_ARRIVED)).isNull();
        assertThat(told.hasEnded(ReceiptProcess.KEY)).isTrue();
        assertThatThrownBy(() -> told.finish(RECEIVER, sayThatItArrived())).hasMessageContaining("cannot find the step");
    }

    private static Filled thatIsAnotherChild() {
        return new Filled(SAY_WHETHER_IT_ARRIVED, Map.of("received", "wrong", "whatIsWrong", "We know another Mia Lowe."));
    }

    /** Between their answer and the job that takes it across lie seconds, or hours while a node is down. */
    @Test
    void whatTheRecipientFoundWrongIsNotConfirmedOverTheirHeads() {
        Story.Case told = sentToTheMash().finish(RECEIVER, thatIsAnotherChild());

        assertThatThrownBy(() -> told.finish(confirmReceipt()))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("The recipient has answered this themselves");
        told.runOut(ReceiptProcess.TELL_THE_SENDER);

        assertThat(told.openSteps())
                .containsExactlyInAnyOrder(SharingProcess.Step.CHOOSE_ANOTHER_WAY, BreachProcess.WAS_THIS_A_BREACH);
        assertThat(transfers.ofCase(told.reference())).allSatisfy(one -> assertThat(one.receivedAt()).isNull());
    }

    @Test
    void thatItIsAboutAnotherChildReachesTheLeadAlsoWhereTheCaseHasEndedMeanwhile() {
        Story.Case told = sentToTheMash().finish(RECEIVER, thatIsAnotherChild()).change(raisedInError());

        told.runOut(ReceiptProcess.TELL_THE_SENDER);

        assertThat(told.timesAt(BreachProcess.WAS_THIS_A_BREACH)).isEqualTo(1);
        assertThat(shown.forTask(told.step(BreachProcess.WAS_THIS_A_BREACH).getId(), Story.LEAD).get("breachText"))
                .asString()
                .contains("Multi-Agency Safeguarding Hub", "72 hours");
    }

    /** Whoever waited for it was told by the clock first; the lead is asked once all the same. */
    @Test
    void theLeadIsAskedOnceWhereTheTimeRanOutBeforeTheAnswerCameAcross() {
        Story.Case told = sentToTheMash()
                .finish(RECEIVER, thatIsAnotherChild())
                .runOut(SharingProcess.Step.NOBODY_CONFIRMS)
                .runOut(ReceiptProcess.TELL_THE_SENDER);

        assertThat(told.timesAt(BreachProcess.WAS_THIS_A_BREACH)).isEqualTo(1);
        assertThat(told.openSteps())
                .containsExactlyInAnyOrder(SharingProcess.Step.CHOOSE_ANOTHER_WAY, BreachProcess.WAS_THIS_A_BREACH);
    }

    private Story.Case sentToTheHealthVisitors() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt());
    }

    @Test
    void whereNobodyTakesInWhatIsSentTheLeadDoes() {
        Story.Case told = sentToTheHealthVisitors();

        assertThat(told.step(SAY_WHETHER_IT_ARRIVED).getAssignee()).isEqualTo("grace.adeyemi");
    }

    /** It went to the sender's lead, who does not see it: a tenant is a wall (R5.1, R11.8). */
    @Test
    void whatIsOverdueStaysWithTheRecipientAlsoWhereTheyHaveNoSeniorManager() {
        Story.Case toTheMash = sentToTheMash();
        Story.Case toTheHealthVisitors = sentToTheHealthVisitors();
        withoutTheSeniorManager("nora.flynn", "hillingdon-mash", () -> toTheMash.runOut(SAY_WHETHER_IT_ARRIVED));
        withoutTheSeniorManager("peter.marsh", "riverside-health", () -> toTheHealthVisitors.runOut(SAY_WHETHER_IT_ARRIVED));

        assertThat(toTheMash.step(SAY_WHETHER_IT_ARRIVED).getAssignee()).as("their lead").isEqualTo("omar.aziz");
        assertThat(toTheHealthVisitors.step(SAY_WHETHER_IT_ARRIVED).getAssignee())
                .as("their lead still: nobody else of theirs is above")
                .isEqualTo("grace.adeyemi");
        for (Story.Case one : List.of(toTheMash, toTheHealthVisitors)) {
            Task step = one.step(SAY_WHETHER_IT_ARRIVED);
            String path = "/camunda/api/engine/engine/" + engine.getName() + "/task/" + step.getId();
            assertThat(HttpPerson.loggedIn(port, engine.getName(), step.getAssignee()).get(path).statusCode()).isEqualTo(200);
        }
    }

    private void withoutTheSeniorManager(String senior, String agency, Runnable then) {
        IdentityService identities = engine.getIdentityService();
        identities.deleteMembership(senior, agency + "-senior");
        try {
            then.run();
        } finally {
            identities.createMembership(senior, agency + "-senior");
        }
    }

    @Test
    void aRecipientWhoDoesNotUseTheProductIsAskedByTheSenderAlone() {
        Map<String, Object> nursery = Map.of(
                "agency", "little-oaks-nursery", "person", "The lead", "method", "hard-copy", "items", "all",
                "why", "She looks after her.", "methodAgreed", "yes");
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().with("recipients", List.of(nursery)))
                .finish(sendIt());

        assertThat(told.openSteps()).containsExactly(CONFIRM_RECEIPT);
        assertThat(told.passed()).doesNotContain(ReceiptProcess.KEY);
    }
}
