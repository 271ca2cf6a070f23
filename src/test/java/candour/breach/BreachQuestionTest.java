package candour.breach;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.reportTheBreach;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.thisWasABreachToReport;
import static candour.testing.Filled.thisWasNoBreach;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Model {@code breach-question}: the lead answers within a day, and what must be reported is, before 72 hours are over. */
@Serves({"R11.16", "R11.17"})
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreachQuestionTest {

    private static final String WAS_THIS_A_BREACH = BreachProcess.WAS_THIS_A_BREACH;
    private static final String REPORT_THE_BREACH = BreachProcess.REPORT_THE_BREACH;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(BreachProcess.KEY);
    }

    private Story.Case astray() {
        return astray(Story.PRACTITIONER);
    }

    private Story.Case astray(String sender) {
        return story.raise(sender, concern())
                .finish(sender, describeTheInformation())
                .finish(sender, weighTheRisk())
                .finish(sender, askForConsent())
                .finish(sender, share())
                .finish(sender, chooseWhatToWhomAndHow())
                .finish(sender, sendIt())
                .finish(sender, itDidNotArrive());
    }

    @Test
    void theLeadHasADayOfTheSeventyTwoHoursAndThenTheSeniorManager() {
        Story.Case told = astray();

        assertThat(told.groupsOf(WAS_THIS_A_BREACH)).containsExactly("northfield-school-lead");
        told.isDueIn(WAS_THIS_A_BREACH, Duration.ofHours(24));
        assertThat(shown.forTask(told.step(WAS_THIS_A_BREACH).getId(), Story.LEAD).get("breachText").toString())
                .contains("Riverside Health Visiting", "If it has to be reported, then by ", "72 hours")
                .doesNotContain("Mia", "coat");

        told.runOut(WAS_THIS_A_BREACH);

        assertThat(told.step(WAS_THIS_A_BREACH).getAssignee()).isEqualTo(Story.SENIOR);
    }

    @Serves("R5.3")
    @Test
    void nobodySaysOfWhatTheySentThemselvesThatItWasNoBreach() {
        Story.Case told = astray(Story.LEAD);

        assertThat(told.step(WAS_THIS_A_BREACH).getAssignee()).isEqualTo(Story.SENIOR);
        String step = told.step(WAS_THIS_A_BREACH).getId();
        engine.getTaskService().setAssignee(step, Story.LEAD);
        assertThatThrownBy(() -> told.finish(Story.LEAD, thisWasNoBreach())).hasMessageContaining("your own case");
        engine.getTaskService().setAssignee(step, Story.SENIOR);
        told.finish(Story.SENIOR, thisWasNoBreach());
        assertThat(told.hasEnded(BreachProcess.KEY)).isTrue();
    }

    /** It went where they had said that it goes. */
    @Serves("R5.3")
    @Test
    void whoeverChoseWhereItGoesDoesNotSayThatItWasNoBreachThatAnotherSentIt() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .change(handOver("Ruth Bell"))
                .finish(Story.LEAD, chooseWhatToWhomAndHow())
                .change(Story.LEAD, handOver("Amina Khan"))
                .finish(sendIt())
                .finish(itDidNotArrive());

        assertThat(told.step(WAS_THIS_A_BREACH).getAssignee()).isEqualTo(Story.SENIOR);
        engine.getTaskService().setAssignee(told.step(WAS_THIS_A_BREACH).getId(), Story.LEAD);
        assertThatThrownBy(() -> told.finish(Story.LEAD, thisWasNoBreach())).hasMessageContaining("You wrote this yourself");
    }

    @Test
    void whatWasNoBreachNeedsNoReport() {
        Story.Case told = astray().finish(Story.LEAD, thisWasNoBreach());

        assertThat(told.hasEnded(BreachProcess.KEY)).isTrue();
        assertThat(told.passed()).doesNotContain(REPORT_THE_BREACH);
    }

    @Test
    void aBreachIsReportedBeforeTheClockThatBeganWhenItBecameKnownRunsOut() {
        Story.Case told = astray().finish(Story.LEAD, thisWasABreachToReport());

        told.isDueIn(REPORT_THE_BREACH, Duration.ofHours(60));
        told.runOut(REPORT_THE_BREACH);

        assertThat(told.step(REPORT_THE_BREACH).getAssignee()).isEqualTo(Story.SENIOR);
        assertThatThrownBy(() -> told.finish(Story.SENIOR, reportTheBreach().with("reportedOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("this lies in the future");

        told.finish(Story.SENIOR, reportTheBreach());

        assertThat(told.hasEnded(BreachProcess.KEY)).isTrue();
        String record = HttpPerson.loggedIn(port, engine.getName(), Story.LEAD)
                .page("/records/" + told.reference())
                .body();
        assertThat(record)
                .contains("Was this a personal-data breach?", "The caretaker looks for it.", "The data protection officer")
                .contains("If it has to be reported, then by ", "IC-4711");
    }
}
