package candour.unsecured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.breach.BreachProcess;
import candour.lead.LeadDecides;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Model {@code unsecured-receipt}: what came by an unsafe way is secured, and both sides agree a secure one. */
@Serves({"R11.9", "R11.17"})
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsecuredReceiptTest {

    private static final String SECURE_IT = UnsecuredReceipt.SECURE_IT;
    private static final String TELL_THE_SENDER = UnsecuredReceipt.TELL_THE_SENDER;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(UnsecuredReceipt.KEY);
    }

    private static Filled somethingCame() {
        return new Filled(UnsecuredReceipt.KEY, Map.of(
                "cameFrom", "The clinic", "howItCame", "email", "cameOn", "yesterday", "cameAtTime", "16:50",
                "whatCame", "A list of children. Note " + UUID.randomUUID()));
    }

    private static Filled secureIt() {
        return new Filled(SECURE_IT, Map.of("securedHow", "Moved and deleted.", "whoHasSeenIt", "The office"));
    }

    private static Filled tellTheSender() {
        return new Filled(TELL_THE_SENDER, Map.of(
                "whomOfTheSender", "Their manager", "toldOn", "yesterday", "toldAtTime", "17:10", "secureRoute", "file-transfer",
                "whatWasAgreed", "The portal of the council."));
    }

    @Test
    void itIsSecuredFirstThenTheSenderToldAndTheBreachQuestionRunsBesideFromTheFirstMoment() {
        Story.Case told = story.begin(Story.PRACTITIONER, somethingCame());

        assertThat(told.openSteps()).containsExactlyInAnyOrder(SECURE_IT, BreachProcess.WAS_THIS_A_BREACH);
        told.isDueIn(SECURE_IT, Duration.ofHours(2));
        told.isDueIn(BreachProcess.WAS_THIS_A_BREACH, Duration.ofHours(24));
        assertThat(told.groupsOf(BreachProcess.WAS_THIS_A_BREACH)).containsExactly("northfield-school-lead");

        told.finish(secureIt());
        told.isDueIn(TELL_THE_SENDER, Duration.ofHours(24));
        told.finish(tellTheSender());

        assertThat(told.hasEnded(UnsecuredReceipt.KEY)).isTrue();
        assertThat(told.openSteps()).containsExactly(BreachProcess.WAS_THIS_A_BREACH);
    }

    @Test
    void itIsACaseWithARecordOfItsOwn() {
        Story.Case told = story.begin(Story.PRACTITIONER, somethingCame()).finish(secureIt()).finish(tellTheSender());
        HttpPerson amina = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);

        assertThat(amina.page("/cases/" + told.reference()).body()).contains("Finished", "A list of children.");
        assertThat(amina.page("/records/" + told.reference()).body())
                .contains("On record: it was secured and the sender told", "The portal of the council.", "Moved and deleted.");
        assertThat(told.decisionsOn(UnsecuredReceipt.KEY)).hasSize(1);
    }

    @Test
    void nothingOfItLiesInTheFuture() {
        assertThatThrownBy(() -> story.begin(Story.PRACTITIONER, somethingCame().with("cameOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("this lies in the future");
    }

    @Test
    void whatIsNotSecuredInTimeComesBeforeTheLead() {
        Story.Case told = story.begin(Story.PRACTITIONER, somethingCame());

        told.runOut(SECURE_IT);

        assertThat(told.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD, SECURE_IT);
    }

    /** Any agency role may start it from Tasklist, with the rights it has. */
    @Test
    void everybodyOfAnAgencyCanStartIt() {
        for (String user : List.of("daniel.reid", "tom.okafor", "kofi.mensah")) {
            HttpResponse<String> answer = HttpPerson.loggedIn(port, engine.getName(), user)
                    .post(
                            "/camunda/api/engine/engine/" + engine.getName()
                                    + "/process-definition/key/unsecured-receipt/submit-form",
                            """
                            {"variables": {
                              "cameFrom": {"value": "The clinic"}, "howItCame": {"value": "post"},
                              "cameOn": {"value": "2026-01-15"}, "cameAtTime": {"value": "09:30"},
                              "whatCame": {"value": "A letter that lay open. %s"}}}"""
                                    .formatted(UUID.randomUUID()));

            assertThat(answer.statusCode()).as(user).isEqualTo(200);
        }
    }
}
