package candour.training;

import static org.assertj.core.api.Assertions.assertThat;

import candour.access.Members;
import candour.submission.BritishDate;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody's last training is known, and people are reminded before it lapses (R13.3). */
@EngineTest
class TrainingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Training training;

    @Autowired
    private Members members;

    private HttpPerson as(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private Training.Trained of(String user) {
        return training.of("hillingdon-mash").stream()
                .filter(one -> one.userId().equals(user))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLeadEntersDaysAndPeopleAreRemindedBeforeTheyLapse() {
        LocalDate lately = LocalDate.now().minusDays(10);
        LocalDate nearlyThreeYearsAgo = LocalDate.now().minusYears(3).plusDays(30);
        LocalDate longAgo = LocalDate.now().minusYears(4);
        String lines = "daniel.reid " + nearlyThreeYearsAgo + "\nhelen.price, " + lately + "\nnora.flynn;" + longAgo;

        assertThat(of("daniel.reid").last()).isNull();
        assertThat(of("daniel.reid").due()).isTrue();
        int status = as("omar.aziz").sendForm("/training", Map.of("days", lines)).statusCode();

        assertThat(status).isEqualTo(302);
        assertThat(of("daniel.reid").due()).isTrue();
        assertThat(of("daniel.reid").lapsed()).isFalse();
        assertThat(of("helen.price").due()).isFalse();
        assertThat(of("nora.flynn").lapsed()).isTrue();
        assertThat(training.reminder(members.find("daniel.reid").orElseThrow())).contains("lapses on");
        assertThat(training.reminder(members.find("helen.price").orElseThrow())).isEmpty();
        assertThat(as("daniel.reid").page("/").body())
                .contains("Your safeguarding training lapses on", "Raise a concern");
        assertThat(as("omar.aziz").page("/training").body()).contains("Daniel Reid", "Due soon", "Lapsed");
    }

    @Test
    void aLineThatIsWrongIsNamedAndNothingIsHalfEntered() {
        String lines = "helen.price 2026-01-05\namina.khan 2026-01-05\nhelen.price 2199-01-05\nhelen.price soon";

        String answer = as("omar.aziz").sendForm("/training", Map.of("days", lines)).body();

        assertThat(answer).contains("Line 2 needs", "Line 3 needs", "Line 4 needs", "amina.khan 2026-01-05").doesNotContain("Line 1 needs");
    }

    /** On the page a manager entered what the step forbids them. */
    @Test
    void nobodyEntersTheirOwnTraining() {
        String lines = "helen.price 2026-01-05\nomar.aziz 2026-01-05";

        String answer = as("omar.aziz").sendForm("/training", Map.of("days", lines)).body();

        assertThat(answer)
                .contains("Line 2 is your own training: another manager or lead enters it.")
                .doesNotContain("Line 1");
        assertThat(of("omar.aziz").last()).isNull();
    }

    @Test
    void thePageIsForManagersAndLeadsOfTheirOwnAgency() {
        for (String user : List.of(Story.PRACTITIONER, "beatrice.lowry", "olive.grant")) {
            assertThat(as(user).page("/training").statusCode()).as(user).isEqualTo(404);
        }
        assertThat(as(Story.MANAGER).page("/training").body()).contains("Amina Khan").doesNotContain("Daniel Reid");
    }

    /** A day that a friend entered, and that was not true, looked like any other. */
    @Test
    void whoEnteredADayStandsBesideItForWhoeverAnswersAndForThePersonThemselves() {
        LocalDate lately = LocalDate.now().minusDays(3);
        as("omar.aziz").sendForm("/training", Map.of("days", "kofi.mensah " + lately));
        training.enter("hillingdon-mash", "helen.price", lately, "A course", "helen.price");

        for (String reader : List.of("omar.aziz", "helen.price", senior())) {
            assertThat(as(reader).page("/training").body()).as(reader).contains("entered by Omar Aziz", "entered by themselves");
        }
        assertThat(as("kofi.mensah").page("/").body())
                .contains("You were last trained in safeguarding on " + BritishDate.of(lately), "Omar Aziz entered it");
        assertThat(as("helen.price").page("/").body()).doesNotContain("You were last trained");
    }

    /** Whoever enters the same day once more does not hide who entered it first. */
    @Test
    void whoeverEnteredADayFirstStaysBesideIt() {
        LocalDate lately = LocalDate.now().minusDays(2);
        training.enter("hillingdon-mash", "frances.lund", lately, null, "omar.aziz");
        training.enter("hillingdon-mash", "frances.lund", lately, null, "frances.lund");

        assertThat(of("frances.lund").enteredBy()).isEqualTo("Omar Aziz");
    }

    private String senior() {
        return members.ofGroup("hillingdon-mash-senior").get(0);
    }
}
