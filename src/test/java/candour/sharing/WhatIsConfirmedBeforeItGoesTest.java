package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.concern.ConcernProcess;
import candour.submission.Moment;
import candour.submission.Option;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing goes before every safeguard of its method is confirmed, and the form says which transfer it is (R11.6, R11.12 to R11.16). */
@EngineTest
class WhatIsConfirmedBeforeItGoesTest extends Sending {

    @Autowired
    private JdbcClient jdbc;

    /** A warning where the words are looked at once more, and no refusal: whoever sends it writes them out. */
    @Serves("R11.6")
    @Test
    void whatTheRecipientMayNotKnowIsPointedOutBeforeItIsSent() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(Filled.item("1", "The SENCO wrote an EHCP."))))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(by("telephone"));

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("abbreviationsText").toString())
                .contains("Write these out", "- EHCP (education, health and care plan)", "- SENCO (special");
        told.finish(sendIt());
        assertThat(shown.forTask(told.step(WRITE_THE_STATEMENT).getId(), Story.PRACTITIONER).get("abbreviationsText"))
                .asString()
                .contains("EHCP");
    }

    @Serves("R7.1")
    @Test
    void whatRestsOnAConsentThatHasEndedStaysHere() {
        Story.Case told = chosen("hard-copy");
        jdbc.sql("update consent set expires_on = :before where reference = :reference")
                .param("before", LocalDate.now(Moment.LONDON).minusDays(2))
                .param("reference", told.reference())
                .update();

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("**Do not send it:** the consent for item 1 held until ");
        assertThatThrownBy(() -> told.finish(sendIt()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“On what day did you send or say it?”: the consent for item 1 held until ")
                .hasMessageContaining("say below that it stays here");

        told.finish(itStaysHere());

        assertThat(told.passed())
                .contains(SharingProcess.Step.INFORMATION_WITHHELD, ConcernProcess.Step.CASE_FINISHED)
                .doesNotContain(SharingProcess.Step.CONFIRM_RECEIPT);
        assertThat(transfers.ofCase(told.reference())).singleElement().satisfies(transfer -> {
            assertThat(transfer.withheldAt()).isNotNull();
            assertThat(transfer.sentAt()).isNull();
        });
    }

    @Serves({"R5.3", "R10.1"})
    @Test
    void nothingStaysHereWhereAChildMayComeToHarm() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .finish(share())
                .finish(chooseWhatToWhomAndHow());

        assertThatThrownBy(() -> told.finish(itStaysHere()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the law lets it go. Send it now.");
    }

    private static Filled itStaysHere() {
        return sendIt().with("withheld", "yes").with("whyWithheld", "I ask her again on Monday.");
    }

    @Serves({"R11.12", "R11.13", "R11.15", "R11.16", "G6"})
    @ParameterizedTest
    @ValueSource(strings = {
        "telephone", "face-to-face", "meeting", "hard-copy", "encrypted-media", "secure-email", "encrypted-email", "file-transfer", "access-in-place"
    })
    void nothingIsSentBeforeEverySafeguardOfItsMethodIsConfirmed(String method) {
        Story.Case told = chosen(method);
        List<?> offered = (List<?>) shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("safeguardOptions");
        assertThat(offered).isNotEmpty();

        assertThatThrownBy(() -> told.finish(sendIt().with("safeguards", List.of())))
                .isInstanceOf(Refused.class)
                .satisfies(refusal -> offered.forEach(safeguard -> assertThat(refusal)
                        .hasMessageContaining("make sure of this before you send: " + ((Option) safeguard).label())));
        assertThat(told.openSteps()).containsExactly(SEND_IT);
        assertThat(transferOf(told).sentAt()).isNull();
    }

    @Test
    void oneSafeguardMissingIsNamedAlone() {
        Story.Case told = chosen("hard-copy");

        assertThatThrownBy(() -> told.finish(sendIt().with("safeguards", List.of(
                        "method-agreed", "same-person", "marked-private", "addressed-by-name", "locked-away"))))
                .isInstanceOf(Refused.class)
                .hasMessage("Put this right:\n- “What have you done to keep it safe?”:"
                        + " make sure of this before you send: It is in a sealed envelope");
    }

    @Test
    void nothingIsSentOrReceivedTomorrow() {
        Story.Case told = chosen("hard-copy");

        assertThatThrownBy(() -> told.finish(sendIt().with("sentOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("this lies in the future. Enter when it happened.");
        assertThatThrownBy(() -> told.finish(sendIt().with("sentAtTime", "9:5")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("enter the time, for example 16:50.");

        told.finish(sendIt().with("sentAtTime", "16.50"));

        assertThatThrownBy(() -> told.finish(confirmReceipt().with("receivedOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("this lies in the future. Enter when it happened.");
    }

    @Test
    void theFormSaysWhichTransferItIsWithoutANameOrAText() {
        Story.Case told = chosen("hard-copy");

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER))
                .containsEntry(
                        "transferText",
                        "**Recipient 1: Riverside Health Visiting,** on paper in a sealed envelope\n\n- Item 1, about person 1 (the child)");
    }
}
