package candour.telling;

import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.leadTellsThem;
import static candour.testing.Filled.tellThemAfterAll;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Decision;
import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.lead.LeadDecides;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.Filled;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The police and Children's Services are told at once, or not told with the safeguarding lead's word for it (R5.2). */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TellingStory {

    private final String matter;
    private final String other;
    private final String step;
    private final Supplier<Filled> tell;
    private final Supplier<Filled> leaveUntold;

    TellingStory(String matter, String other, Supplier<Filled> tell, Supplier<Filled> leaveUntold) {
        this.matter = matter;
        this.other = other;
        this.step = Telling.formOf(matter);
        this.tell = tell;
        this.leaveUntold = leaveUntold;
    }

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private TaskService tasks;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(matter);
    }

    @ParameterizedTest
    @CsvSource({"yes, no", "unsure, no", "no, yes", "yes, yes"})
    void dangerOrCrimeStartsTheTellingAtOnceBesideTheCase(String dangerNow, String crimeSuspected) {
        Case one = story.raise(concern().with("dangerNow", dangerNow).with("crimeSuspected", crimeSuspected));

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE,
                        Telling.NOTIFY_CHILDRENS_SERVICES,
                        ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        assertThat(one.step(step).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.step(step).getPriority()).isEqualTo(100);
        one.isDueIn(step, Duration.ofMinutes(15));
    }

    @Test
    void withoutDangerOrCrimeNobodyIsToldAtOnce() {
        Case one = story.raise(concern());

        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        assertThat(one.passed()).doesNotContain(matter);
    }

    @Test
    void whatWasToldIsRecordedAndNeedsNobodysAgreement() {
        Case one = story.raise(danger());

        one.finish(tell.get());

        assertThat(one.hasEnded(matter)).isTrue();
        assertThat(one.hasEnded(other)).isFalse();
        assertThat(one.decisionsOn(matter)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.TOLD);
            assertThat(decision.decidedBy()).isEqualTo(PRACTITIONER);
            assertThat(decision.reasons()).isEqualTo("That Mia is in danger, and where she is.");
            assertThat(decision.content()).containsKey("practitioner").doesNotContainKey("safeguardingLead");
        });
        assertThat(one.passed()).doesNotContain(Telling.CONFIRM_NOT_TELLING);
    }

    @Test
    void notTellingIsNotSettledBeforeTheLeadAgrees() {
        Case one = story.raise(danger());

        one.finish(leaveUntold.get());

        assertThat(one.groupsOf(Telling.AGREE_NOT_TO_TELL)).containsExactly("northfield-school-lead");
        assertThat(one.hasEnded(matter)).isFalse();
        assertThat(one.decisionsOn(matter)).isEmpty();

        one.finish(LEAD, agreeNotToTell());

        assertThat(one.hasEnded(matter)).isTrue();
        assertThat(one.decisionsOn(matter)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.NOT_TOLD);
            assertThat(decision.decidedBy()).isEqualTo(LEAD);
            assertThat(decision.reasons()).isEqualTo("They know; I called and asked.");
            assertThat(decision.content()).containsKeys("practitioner", "safeguardingLead");
        });
    }

    @Test
    void aLeadWhoDoesNotAgreeSendsThePractitionerBackToTellThem() {
        Case one = story.raise(danger()).finish(leaveUntold.get());

        one.finish(LEAD, tellThemAfterAll());

        assertThat(one.step(step).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.timesAt(step)).isEqualTo(2);
        assertThat(one.decisionsOn(matter)).isEmpty();

        one.finish(tell.get());

        assertThat(one.decisionsOn(matter))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.TOLD));
    }

    @Test
    void aLeadMayTellThemThemselves() {
        Case one = story.raise(danger()).finish(leaveUntold.get());

        one.finish(LEAD, leadTellsThem());

        assertThat(one.hasEnded(matter)).isTrue();
        assertThat(one.timesAt(step)).isEqualTo(1);
        assertThat(one.decisionsOn(matter)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.TOLD);
            assertThat(decision.decidedBy()).isEqualTo(LEAD);
        });
    }

    @Test
    void nobodyAgreesToTheirOwnSilence() {
        Case own = story.raise(LEAD, danger()).finish(LEAD, leaveUntold.get());

        assertThatThrownBy(() -> own.finish(LEAD, agreeNotToTell()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("your own case");

        assertThat(own.hasEnded(matter)).isFalse();
        assertThat(own.decisionsOn(matter)).isEmpty();
    }

    @Test
    void nothingCountsAsToldThatLiesAhead() {
        Case one = story.raise(danger());

        assertThatThrownBy(() -> one.finish(tell.get().with("toldOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("lies in the future");

        assertThat(one.openSteps()).contains(step);
    }

    @Test
    void afterFifteenMinutesTheLeadIsAskedAndTheTellingStaysOpen() {
        Case one = story.raise(danger());

        one.runOut(step);

        assertThat(one.openSteps()).contains(step, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.STEP.name()))
                .isEqualTo(step);
        one.isDueIn(LeadDecides.DECIDE_AS_LEAD, Duration.ofHours(2));

        one.finish(LEAD, carryOn()).finish(tell.get());

        assertThat(one.hasEnded(matter)).isTrue();
    }

    /** The lead’s answer about the first held back the second, of which nobody was told (R5.2). */
    @Test
    void aNewDangerIsToldAtOnceAlsoWhileTheLeadIsAskedAboutSilenceOnAnEarlierOne() {
        Case one = story.raise(danger()).finish(leaveUntold.get());

        one.change(dangerNow());

        assertThat(one.openSteps()).contains(step, Telling.AGREE_NOT_TO_TELL);
        assertThat(one.step(step).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.step(step).getPriority()).isEqualTo(100);
        one.isDueIn(step, Duration.ofMinutes(15));
    }

    /** The lead agreed to what they knew of, and it closed what came after (R5.2, R5.3). */
    @Test
    void aYesToSilenceCoversOnlyTheDangerTheLeadWasAskedAbout() {
        Case one = story.raise(danger()).finish(leaveUntold.get()).change(dangerNow());

        one.finish(LEAD, agreeNotToTell());

        assertThat(one.hasEnded(matter)).as("the second is still to be told").isFalse();
        one.finish(tell.get());
        assertThat(one.hasEnded(matter)).isTrue();
        assertThat(one.decisionsOn(matter)).extracting(Decision::outcome).containsExactly(Outcome.NOT_TOLD, Outcome.TOLD);
        assertThat(one.decisionsOn(matter).get(1).content()).doesNotContainKey("safeguardingLead");
    }

    /** Each record is of one danger: what was answered in the other telling is no part of it (R11.7). */
    @Test
    void theRecordOfOneDangerHoldsNothingOfTheOther() {
        Case one = story.raise(danger()).finish(leaveUntold.get()).change(dangerNow());

        one.finish(tell.get()).finish(LEAD, agreeNotToTell());

        assertThat(one.decisionsOn(matter)).extracting(Decision::outcome).containsExactly(Outcome.TOLD, Outcome.NOT_TOLD);
        assertThat(one.decisionsOn(matter).get(1).decidedBy()).isEqualTo(LEAD);
        assertThat(one.decisionsOn(matter).get(1).content().get("practitioner").toString())
                .contains("notToldReasons")
                .doesNotContain("That Mia is in danger");
    }

    /** Whoever had rung before the second danger would have written that call down for both (R5.2). */
    @ParameterizedTest
    @CsvSource({"yes, no", "no, yes"})
    void eachDangerIsToldInAStepOfItsOwnAndTheCaseWaitsForAll(String dangerNow, String crimeSuspected) {
        Case one = story.raise(concern().with("dangerNow", dangerNow).with("crimeSuspected", crimeSuspected));

        one.change(dangerNow());

        assertThat(one.openSteps().stream().filter(step::equals)).hasSize(2);
        one.finish(tell.get());
        assertThat(one.hasEnded(matter)).isFalse();
        one.finish(tell.get());
        assertThat(one.hasEnded(matter)).isTrue();
        assertThat(one.decisionsOn(matter)).hasSize(2);
    }

    @Test
    void whoeverPressesTwiceAsksForNoSecondTelling() {
        Case one = story.raise(concern()).change(dangerNow());

        assertThatThrownBy(() -> one.change(dangerNow()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("told us this already");

        assertThat(one.openSteps()).containsOnlyOnce(step);
    }

    /** With one danger nobody needs to be told which; with two, a step that does not say so is finished for both (R5.2). */
    @Test
    void whereThereIsMoreThanOneDangerEachStepSaysWhichItIsAbout() {
        Case one = story.raise(danger());
        assertThat(shown.forTask(one.step(step).getId(), PRACTITIONER).get("dangerText")).isEqualTo("");

        one.finish(leaveUntold.get()).change(dangerNow()).finish(leaveUntold.get());

        List<Task> asked = tasks.createTaskQuery()
                .processInstanceBusinessKey(one.reference())
                .taskDefinitionKey(Telling.AGREE_NOT_TO_TELL)
                .list();
        assertThat(asked).hasSize(2).allSatisfy(question -> assertThat(
                        shown.forTask(question.getId(), LEAD).get("caseText"))
                .asString()
                .containsPattern("what was reported on \\w+day \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d")
                .contains("Your answer is about that alone"));
        one.finish(LEAD, tellThemAfterAll());
        assertThat(shown.forTask(one.step(step).getId(), PRACTITIONER).get("dangerText"))
                .asString()
                .contains("This step is about what was reported on");
    }

    /** R5.2: whoever left them untold is told that the lead says no, before they answer the same once more. */
    @Test
    void theStepThatComesBackSaysThatTheLeadWantsThemTold() {
        Case one = story.raise(danger()).finish(leaveUntold.get());

        one.finish(LEAD, tellThemAfterAll());

        assertThat(shown.forTask(one.step(step).getId(), PRACTITIONER).get("dangerText"))
                .asString()
                .contains("The answer is that they have to be");
    }
}
