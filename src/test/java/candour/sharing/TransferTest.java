package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.lookASecondTime;
import static candour.testing.Filled.sayThatItArrived;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Filled.writeTheStatement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.breach.BreachProcess;
import candour.casefile.CaseEntryRepository;
import candour.casefile.FailedTransferRepository;
import candour.casefile.Transfer;
import candour.concern.ConcernProcess;
import candour.lead.LeadDecides;
import candour.receipt.ReceiptProcess;
import candour.submission.Moment;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Model {@code transfer}: sent safely, followed by what its method asks for, and seen through until it arrived. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTest extends Sending {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private FailedTransferRepository failures;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private TaskService tasks;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(SharingProcess.TRANSFER);
    }

    /** Whoever goes on with it would send it against a no; it may have come to somebody, so it stays on record as sent. */
    @Serves("R7.6")
    @Test
    void whatWentAstrayIsNotSentAgainOnceTheConsentIsTakenBack() {
        Story.Case one = chosen("hard-copy").finish(sendIt()).finish(itDidNotArrive());

        one.change(withdrawConsent());

        assertThat(one.openSteps()).doesNotContain(CHOOSE_ANOTHER_WAY);
        assertThat(one.passed()).contains(SharingProcess.Step.INFORMATION_NOT_SENT_AGAIN);
        assertThat(transfers.ofCase(one.reference())).singleElement()
                .satisfies(transfer -> assertThat(transfer.withheldAt()).isNull());
        assertThat(entries.ofCase(one.reference())).extracting("kind").contains("kept-back");
    }

    @Serves("R7.6")
    @Test
    void nothingIsSentOnceTheConsentIsTakenBack() {
        Story.Case one = chosen("telephone").change(withdrawConsent());

        assertThat(one.openSteps()).doesNotContain(SharingProcess.Step.SEND_IT);
        assertThat(one.passed()).contains(SharingProcess.Step.INFORMATION_WITHHELD);
    }

    private static Filled agreeTheMinutes() {
        return new Filled(
                AGREE_THE_MINUTES,
                Map.of("minutes", "Mia has no coat.", "agreedBy", "Leila Novák and I", "agreedOn", "today"));
    }

    @Serves("R11.10")
    @ParameterizedTest
    @ValueSource(strings = {"telephone", "face-to-face"})
    void whatWasSaidAloudIsWrittenDown(String method) {
        Story.Case told = chosen(method).finish(sendIt());

        assertThat(told.openSteps()).containsExactly(WRITE_THE_STATEMENT);

        told.finish(writeTheStatement()).finish(confirmReceipt());

        assertThat(told.passed()).contains(INFORMATION_RECEIVED).doesNotContain(AGREE_THE_MINUTES);
    }

    @Serves("R11.10")
    @Test
    void aStatementThatMixesFactAndOpinionIsRefused() {
        Story.Case told = chosen("telephone").finish(sendIt());

        assertThatThrownBy(() -> told.finish(writeTheStatement().with("statementMarked", "no")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("mark each point as fact, statement or opinion, and say whose it is.");
        assertThat(told.openSteps()).containsExactly(WRITE_THE_STATEMENT);
    }

    @Serves("R11.11")
    @Test
    void whatWasSharedInAMeetingIsKeptInAgreedMinutes() {
        Story.Case told = chosen("meeting").finish(sendIt());

        assertThat(told.openSteps()).containsExactly(AGREE_THE_MINUTES);

        told.finish(agreeTheMinutes()).finish(confirmReceipt());

        assertThat(told.passed()).contains(INFORMATION_RECEIVED).doesNotContain(WRITE_THE_STATEMENT);
    }

    @Test
    void minutesAreNotAgreedTomorrow() {
        Story.Case told = chosen("meeting").finish(sendIt());

        assertThatThrownBy(() -> told.finish(agreeTheMinutes().with("agreedOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“When was the last agreement given?”: this lies in the future.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hard-copy", "encrypted-media", "secure-email", "encrypted-email", "file-transfer", "access-in-place"})
    void afterAnythingElseOnlyTheReceiptIsDue(String method) {
        Story.Case told = chosen(method).finish(sendIt());

        assertThat(told.openSteps()).containsExactly(CONFIRM_RECEIPT);

        told.finish(confirmReceipt());

        assertThat(told.passed())
                .contains(INFORMATION_RECEIVED)
                .doesNotContain(WRITE_THE_STATEMENT, AGREE_THE_MINUTES);
    }

    @Serves("R11.16")
    @Test
    void whatDidNotArriveIsSentAgainAnotherWayAndTheFirstTryStays() {
        Story.Case told = chosen("hard-copy").finish(sendIt()).finish(itDidNotArrive());

        assertThat(told.openSteps()).containsExactlyInAnyOrder(CHOOSE_ANOTHER_WAY, BreachProcess.WAS_THIS_A_BREACH);
        assertThat(told.passed()).doesNotContain(INFORMATION_RECEIVED);

        told.finish(chooseAnotherWay());

        assertThat(told.openSteps()).containsExactlyInAnyOrder(SEND_IT, BreachProcess.WAS_THIS_A_BREACH);
        assertThat(told.factIn(SEND_IT, SharingProcess.METHOD.name())).isEqualTo("telephone");

        told.finish(sendIt()).finish(writeTheStatement()).finish(confirmReceipt());

        assertThat(told.passed()).contains(INFORMATION_RECEIVED);
        assertThat(transfers.ofCase(told.reference())).extracting(Transfer::method).containsExactlyInAnyOrder("hard-copy", "telephone");
        assertThat(failures.ofCase(told.reference())).singleElement().satisfies(failed -> {
            assertThat(failed.why()).isEqualTo("no");
            assertThat(transfers.get(failed.transfer())).satisfies(first -> {
                assertThat(first.method()).isEqualTo("hard-copy");
                assertThat(first.sentAt()).isNotNull();
                assertThat(first.receivedAt()).isNull();
            });
            assertThat(transfers.get(failed.followedBy())).satisfies(second -> {
                assertThat(second.items()).isEqualTo(transfers.get(failed.transfer()).items());
                assertThat(second.receivedAt()).isNotNull();
            });
        });
    }

    @Serves("R11.16")
    @Test
    void whatTheRecipientAnswersEndsTheSendersStep() {
        Story.Case told = chosen("hard-copy").finish(sendIt());

        told.finish("grace.adeyemi", sayThatItArrived()).runOut(ReceiptProcess.TELL_THE_SENDER);

        assertThat(told.passed()).contains(RECIPIENT_HAS_ANSWERED, INFORMATION_RECEIVED, ConcernProcess.Step.CASE_FINISHED);
        assertThat(transferOf(told).receivedAt()).isNotNull();
    }

    @Serves({"R11.1", "R11.8"})
    @Test
    void whatAManagerSendsBackIsChosenAnewFromWhatFailed() {
        Story.Case told = muchIsSent(weighTheRisk()).finish(toAFriend());
        told.finish(Story.MANAGER, lookASecondTime().with("secondLook", "think-again").with("secondLookReasons", "Who is that?"));

        assertThat(told.openSteps()).containsExactlyInAnyOrder(CHOOSE_ANOTHER_WAY, BreachProcess.WAS_THIS_A_BREACH);
        assertThat(shown.forTask(told.step(CHOOSE_ANOTHER_WAY).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("**Your manager asks you to think again:** “Who is that?”", "by email through an agreed encryption service");
        told.finish(chooseAnotherWay());

        assertThat(told.openSteps()).contains(SEND_IT).doesNotContain(LOOK);
        assertThat(transfers.ofCase(told.reference())).extracting(Transfer::person).containsOnly("The trainer");
        assertThat(failures.ofCase(told.reference())).singleElement().satisfies(failed ->
                assertThat(transfers.get(failed.followedBy()).method()).isEqualTo("telephone"));
    }

    @Serves({"R11.12", "R11.16"})
    @Test
    void silenceRemindsTheSenderThenBringsInTheLeadThenCountsAsGoneAstray() {
        Story.Case told = chosen("hard-copy").finish(sendIt());

        told.remind(CONFIRM_RECEIPT);

        assertThat(told.step(CONFIRM_RECEIPT)).satisfies(step -> {
            assertThat(step.getAssignee()).isEqualTo(Story.PRACTITIONER);
            assertThat(step.getPriority()).isEqualTo(90);
        });

        told.runOut(CONFIRM_RECEIPT);

        assertThat(told.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");

        told.runsOutIn(NOBODY_CONFIRMS, Duration.ofHours(72));
        told.runOut(NOBODY_CONFIRMS);

        assertThat(told.openSteps()).contains(CHOOSE_ANOTHER_WAY, BreachProcess.WAS_THIS_A_BREACH).doesNotContain(CONFIRM_RECEIPT);
        assertThat(failures.ofCase(told.reference())).singleElement().satisfies(failed -> assertThat(failed.why()).isEqualTo("silence"));
    }

    @Serves("R11.16")
    @Test
    void twoStepsOfOneCaseAreToldApartByTheirRecipient() {
        Story.Case told = decidedToShare().finish(chooseWhatToWhomAndHow().withRow("recipients", NURSERY));

        assertThat(named(told, SEND_IT))
                .containsExactlyInAnyOrder(
                        "Send it to Riverside Health Visiting · " + told.reference(),
                        "Send it to Little Oaks Nursery · " + told.reference());

        told.finish(sendIt()).finish(sendIt());

        assertThat(named(told, CONFIRM_RECEIPT))
                .containsExactlyInAnyOrder(
                        "Confirm receipt by Riverside Health Visiting · " + told.reference(),
                        "Confirm receipt by Little Oaks Nursery · " + told.reference());
    }

    @Serves({"R11.7", "R11.16"})
    @Test
    void theCaseAndItsRecordSayHowManyHaveConfirmedAndKeepEachTry() {
        Map<String, Object> outside = new HashMap<>(Map.of(
                "agency", "outside", "outsideName", "The swimming club", "person", "The trainer", "method", "hard-copy",
                "items", "all", "why", "She sees her on Fridays.", "methodAgreed", "yes"));
        Map<String, Object> nursery = new HashMap<>(outside);
        nursery.put("agency", "little-oaks-nursery");
        nursery.remove("outsideName");
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().withRow("recipients", nursery).withRow("recipients", outside))
                .finish(sendIt())
                .finish(sendIt())
                .finish(sendIt());
        HttpPerson amina = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);

        assertThat(amina.page("/cases/" + told.reference()).body()).contains("None of 3 recipients have confirmed");

        told.finish(confirmReceipt()).finish(confirmReceipt()).finish(itDidNotArrive());

        for (String page : List.of("/cases/", "/records/")) {
            assertThat(amina.page(page + told.reference()).body())
                    .contains("2 of 3 recipients have confirmed that it arrived.", "It did not arrive, ");
        }

        told.finish(chooseAnotherWay());

        assertThat(amina.page("/records/" + told.reference()).body())
                .contains("2 of 3 recipients have confirmed", "It was sent again another way.", "by telephone");
    }

    private List<String> named(Story.Case told, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(told.reference())
                .taskDefinitionKey(step)
                .list()
                .stream()
                .map(Task::getName)
                .toList();
    }

    @Test
    void whenItWasSentAndReceivedIsKeptAsAnInstant() {
        Story.Case told = chosen("hard-copy").finish(sendIt()).finish(confirmReceipt());

        LocalDate yesterday = LocalDate.now(Moment.LONDON).minusDays(1);
        Transfer transfer = transferOf(told);
        assertThat(transfer.sentAt())
                .isEqualTo(yesterday.atTime(LocalTime.of(16, 50)).atZone(Moment.LONDON).toInstant());
        assertThat(transfer.sentBy()).isEqualTo(Story.PRACTITIONER);
        assertThat(transfer.receivedAt())
                .isEqualTo(yesterday.atTime(LocalTime.of(17, 10)).atZone(Moment.LONDON).toInstant());
    }

    @Test
    void everyOverdueStepBringsInTheLeadAndStaysOpen() {
        Story.Case spoken = chosen("telephone");
        overdueIn(spoken, SEND_IT, Duration.ofHours(24));
        spoken.finish(sendIt());
        overdueIn(spoken, WRITE_THE_STATEMENT, Duration.ofHours(24));
        spoken.finish(writeTheStatement());
        overdueIn(spoken, CONFIRM_RECEIPT, Duration.ofHours(48));

        Story.Case met = chosen("meeting").finish(sendIt());
        overdueIn(met, AGREE_THE_MINUTES, Duration.ofHours(24));
    }

    private static void overdueIn(Story.Case told, String step, Duration time) {
        told.isDueIn(step, time);
        long before = told.timesAt(LeadDecides.DECIDE_AS_LEAD);

        told.runOut(step);

        assertThat(told.timesAt(LeadDecides.DECIDE_AS_LEAD)).isEqualTo(before + 1);
        assertThat(told.openSteps()).contains(step, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.step(step).getAssignee()).isEqualTo(Story.PRACTITIONER);
    }

    @Test
    void whereHarmIsMetItIsSentWithinTwoHours() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .finish(share().with("lawfulBasis", "dpa-2018-safeguarding"))
                .finish(by("hard-copy"));

        told.isDueIn(SEND_IT, Duration.ofHours(2));
    }

    @Serves({"R7.6", "R11.8"})
    @Test
    void whatIsTakenBackIsNoLongerLookedAtAgain() {
        Story.Case told = muchIsSent(weighTheRisk()).finish(toAFriend()).change(withdrawConsent());

        assertThat(told.openSteps()).doesNotContain(LOOK, SEND_IT);
        assertThat(told.hasEnded(SharingProcess.SECOND_LOOK)).isTrue();
        assertThat(transfers.ofCase(told.reference()))
                .filteredOn(transfer -> transfer.person().startsWith("A friend"))
                .singleElement()
                .satisfies(transfer -> assertThat(transfer.withheldAt()).isNotNull());
    }
}
