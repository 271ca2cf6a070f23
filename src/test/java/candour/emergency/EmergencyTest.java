package candour.emergency;

import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.reportTheBreach;
import static candour.testing.Filled.theOpeningIsChecked;
import static candour.testing.Filled.theOpeningWasRight;
import static candour.testing.Filled.thisWasABreachToReport;
import static candour.testing.Filled.thisWasNoBreach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.access.Role;
import candour.breach.BreachProcess;
import candour.casefile.ReadLog.Read;
import candour.casefile.ReadLog;
import candour.lead.GiveBack;
import candour.lead.LeadDecides;
import candour.scenario.Scenario;
import candour.scenario.ScenarioPlayer;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Models {@code emergency-opening-told}, {@code emergency-opening-told-caldicott} and {@code emergency-opening-checked}, and
 * the page by which one case is opened to somebody who has no right to it, for hours (R11.7, R11.8, faults A03 A04).
 */
@Serves({"R11.7", "R11.8"})
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyTest extends InAnEmergency {

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ReadLog reads;

    @Autowired
    private GiveBack giveBack;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(EmergencyProcess.TOLD);
        story.wentThroughAllOf(EmergencyProcess.TOLD_CALDICOTT);
        story.wentThroughAllOf(EmergencyProcess.CHECKED);
    }

    @Test
    void aDutyManagerReadsTheOneCaseAndNothingElse() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        Story.Case another = story.raise(concern()).finish(describeTheInformation());
        HttpPerson tom = person(Story.MANAGER);
        assertThat(tom.page(page(told)).statusCode()).isEqualTo(404);

        HttpResponse<String> opened = tom.sendForm(PAGE, asks("reference", told.reference()));

        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith(page(told));
        assertThat(tom.page(page(told)).body())
                .contains("You opened this case in an emergency", "Mia Lowe", "Opened in an emergency", WHY)
                .doesNotContain("Add an attachment", "Ask for advice", "Something changed", "End it now", "Who has read this case");
        assertThat(tom.page("/records/" + told.reference()).statusCode()).isEqualTo(200);
        assertThat(tom.page(PAGE).body()).contains("Open to you now", told.reference());
        assertThat(tom.page(page(another)).statusCode()).as("another case").isEqualTo(404);
        assertThat(tom.page("/cases").body()).as("the list").doesNotContain(told.reference());
        assertThat(tom.page(page(told) + "/reads").statusCode()).isEqualTo(404);
        assertThat(tom.page(page(told) + "/changes/danger").statusCode()).isEqualTo(404);
        assertThat(tom.sendForm(page(told) + "/advice", Map.of("whom", "lead", "question", "What?")).statusCode()).isEqualTo(404);
        assertThat(tom.sendFile(page(told) + "/attachments", Map.of("kind", "other", "description", "x"), "filename=\"a.pdf\"", new byte[] {1}).statusCode())
                .isEqualTo(404);
        assertThat(reads.ofCase(told.reference())).filteredOn(read -> read.reader().equals(Story.MANAGER))
                .extracting(Read::part)
                .contains("open-in-an-emergency", "case-so-far-in-an-emergency", "record-in-an-emergency")
                .doesNotContain("case-so-far", "record");
        assertThat(person(Story.LEAD).page(page(told) + "/reads").body())
                .contains("Tom Okafor", "the case so far, in an emergency", "they opened the case in an emergency");
        assertThat(person("sian.hughes").page(page(told)).statusCode()).as("bound to the one who opened it").isEqualTo(404);
    }

    /** Opened this long ago by the clock: played back in time. */
    private Story.Case openedAgo(Duration ago) {
        String reference = player.playAsOf(ago, new Scenario(
                "opened-at-night",
                "A duty manager opens a case.",
                List.of(),
                List.of(
                        new Scenario.Step("concern", Story.PRACTITIONER, concern().answers(), null),
                        new Scenario.Step(EmergencyProcess.FORM, Story.MANAGER, Map.of("why", WHY, "needs", "All of it."), null)),
                new Scenario.Expect("held", "describe-the-information", List.of(), List.of())));
        return story.of(reference);
    }

    @Test
    void afterEightHoursItIsOverByItself() {
        Story.Case still = openedAgo(Duration.ofHours(8));
        Story.Case over = openedAgo(Duration.ofHours(9));
        HttpPerson tom = person(Story.MANAGER);

        assertThat(tom.page(page(still)).statusCode()).isEqualTo(200);
        assertThat(tom.page(page(over)).statusCode()).isEqualTo(404);
        assertThat(tom.page("/records/" + over.reference()).statusCode()).isEqualTo(404);
        assertThat(tom.page(PAGE).body()).contains(still.reference()).doesNotContain(over.reference());
        assertThat(tom.page("/").body())
                .contains(page(still))
                .doesNotContain(page(over), "There is no case yet that you can open");
        assertThat(person(Story.PRACTITIONER).page(page(over)).body()).contains("The time of the emergency was over");
        assertThat(person(Story.PRACTITIONER).page(page(still)).body()).doesNotContain("The time of the emergency was over");
    }

    @Test
    void whoeverRaisedItAndTheLeadAreToldWithWhoUntilWhenAndWhy() {
        Story.Case told = story.raise(concern());

        opens(Story.MANAGER, told);

        told.isDueIn(EmergencyProcess.READ_WHY, Duration.ofHours(72));
        assertThat(told.step(EmergencyProcess.READ_WHY).getAssignee()).isEqualTo(Story.PRACTITIONER);
        told.isDueIn(EmergencyProcess.CHECK, Duration.ofHours(24));
        assertThat(told.groupsOf(EmergencyProcess.CHECK)).containsExactly("northfield-school-lead");
        assertThat(shown.forTask(told.step(EmergencyProcess.READ_WHY).getId(), Story.PRACTITIONER).get("openingText").toString())
                .contains("Tom Okafor", "Northfield Primary School", "They can read it until", "The police look for the child", "Where the father lives")
                .doesNotContain("same name");

        told.finish(theOpeningWasRight()).finish(Story.LEAD, theOpeningIsChecked());

        assertThat(told.passed()).doesNotContain(EmergencyProcess.TOLD_CALDICOTT, BreachProcess.KEY);
        assertThat(person(Story.MANAGER).page(page(told)).statusCode()).as("it was right").isEqualTo(200);
        assertThat(person(Story.PRACTITIONER).page(page(told)).body())
                .contains("Read why the case was opened", "Yes, this was right", "I spoke to the officer who asked.");
    }

    @Test
    void whatTheLeadDoesNotHoldRightEndsAtOnceAndMayBeABreach() {
        Story.Case told = story.raise(concern());
        opens(Story.MANAGER, told);
        told.finish(theOpeningWasRight().with("openingAnswer", "question").with("openingQuestion", "Why did nobody ring me?"));
        assertThat(shown.forTask(told.step(EmergencyProcess.CHECK).getId(), Story.LEAD).get("questionsText").toString())
                .contains("Amina Khan asks", "Why did nobody ring me");

        told.finish(Story.LEAD, theOpeningIsChecked().with("openingCheck", "not-right"));

        assertThat(person(Story.MANAGER).page(page(told)).statusCode()).isEqualTo(404);
        assertThat(shown.forTask(told.step(BreachProcess.WAS_THIS_A_BREACH).getId(), Story.LEAD).get("breachText").toString())
                .contains("somebody opened the case in an emergency, and that was not right", "72 hours");
        told.finish(Story.LEAD, thisWasNoBreach());
        assertThat(person(Story.PRACTITIONER).page(page(told)).body())
                .contains("The opening in an emergency was ended", "Why did nobody ring me?")
                .doesNotContain("The time of the emergency was over");
    }

    @Test
    void aQuestionThatComesAfterTheLeadHasLookedBringsThemBack() {
        Story.Case told = story.raise(concern());
        opens(Story.MANAGER, told);
        told.finish(Story.LEAD, theOpeningIsChecked());

        told.finish(theOpeningWasRight().with("openingAnswer", "question").with("openingQuestion", "Why?"));

        assertThat(told.timesAt(EmergencyProcess.CHECK)).isEqualTo(2);
        told.finish(Story.LEAD, theOpeningIsChecked());
    }

    /** Whoever comes in the morning is told of both, and asks about one. */
    @Test
    void aQuestionAboutOneOpeningIsNotTakenForOneAboutAnother() {
        Story.Case told = story.raise(concern());
        opens(Story.MANAGER, told);
        opens(Story.SENIOR, told);
        String aboutTom = stepAbout(told, EmergencyProcess.READ_WHY, Story.PRACTITIONER, "Tom Okafor");

        var sent = person(Story.PRACTITIONER).post(
                "/camunda/api/engine/engine/" + engine.getName() + "/task/" + aboutTom + "/submit-form",
                "{\"variables\":{\"openingAnswer\":{\"value\":\"question\"},\"openingQuestion\":{\"value\":\"Is he the uncle?\"}}}");

        assertThat(sent.statusCode()).isEqualTo(204);
        assertThat(shown.forTask(stepAbout(told, EmergencyProcess.CHECK, Story.LEAD, "Tom Okafor"), Story.LEAD).get("questionsText"))
                .asString()
                .contains("Amina Khan asks:", "Is he the uncle?");
        assertThat(shown.forTask(stepAbout(told, EmergencyProcess.CHECK, Story.LEAD, "Hughes"), Story.LEAD).get("questionsText"))
                .asString()
                .isEmpty();
    }

    private String stepAbout(Story.Case told, String step, String reader, String opener) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(told.reference())
                .taskDefinitionKey(step)
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> String.valueOf(shown.forTask(task, reader).get("openingText")).contains(opener))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLeadEndsItFromThePageOfTheCase() {
        Story.Case told = story.raise(concern());
        opens(Story.MANAGER, told);
        String id = jdbc.sql("select id from emergency_opening where reference = :r").param("r", told.reference()).query().singleValue().toString();
        String end = page(told) + "/openings/" + id + "/end";
        assertThat(person(Story.LEAD).page(page(told)).body()).contains("Open in an emergency", "End it now", "Tom Okafor");
        for (String other : List.of(Story.MANAGER, Story.PRACTITIONER, Story.SENIOR, HEALTH_LEAD)) {
            assertThat(person(other).sendForm(end, "").statusCode()).as(other).isEqualTo(404);
        }

        person(Story.LEAD).sendForm(end, "");

        assertThat(person(Story.MANAGER).page(page(told)).statusCode()).isEqualTo(404);
        assertThat(person(Story.LEAD).page(page(told)).body())
                .contains("The opening in an emergency was ended")
                .doesNotContain("End it now");
    }

    /** Who opens it again before the hours are over has two, and would read on by the other. */
    @Test
    void whatIsEndedIsEndedHoweverOftenTheyOpenedIt() {
        Story.Case told = story.raise(concern());
        opens(Story.MANAGER, told);
        opens(Story.MANAGER, told);
        String first = jdbc.sql("select id from emergency_opening where reference = :r order by opened_at")
                .param("r", told.reference())
                .query()
                .listOfRows()
                .get(0)
                .get("id")
                .toString();

        assertThat(person(Story.LEAD).page(page(told)).body()).containsOnlyOnce("End it now");
        person(Story.LEAD).sendForm(page(told) + "/openings/" + first + "/end", "");

        assertThat(person(Story.MANAGER).page(page(told)).statusCode()).isEqualTo(404);
        assertThat(person(Story.LEAD).page(page(told)).body()).doesNotContain("End it now");
    }

    @Test
    void noDeadlineEndsInSilenceAndNobodyAnswersForTheirOwnOpening() {
        Story.Case told = story.raise(concern());
        opens(Story.SENIOR, told);

        told.runOut(EmergencyProcess.CHECK);
        told.runOut(EmergencyProcess.READ_WHY);

        assertThat(told.step(EmergencyProcess.CHECK).getAssignee()).as("not the one who opened it").isEqualTo(Story.LEAD);
        assertThat(told.passed()).contains("lead-decides");

        Story.Case another = story.raise(concern());
        opens(Story.MANAGER, another);
        another.runOut(EmergencyProcess.CHECK);
        assertThat(another.step(EmergencyProcess.CHECK).getAssignee()).isEqualTo(Story.SENIOR);
        engine.getTaskService().setAssignee(another.step(EmergencyProcess.CHECK).getId(), Story.MANAGER);
        assertThatThrownBy(() -> another.finish(Story.MANAGER, theOpeningIsChecked()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("you opened this case yourself");
    }

    /** Whoever opened it had the question of the breach, and with it the whole case again, a day after it had ended. */
    @Test
    void whoeverOpenedACaseIsNotAskedWhetherThatWasABreachAndDoesNotReadItByThat() {
        Story.Case told = endedFor(Story.SENIOR, story.raise(concern()));

        told.runOut(BreachProcess.WAS_THIS_A_BREACH);

        assertThat(told.step(BreachProcess.WAS_THIS_A_BREACH).getAssignee()).as("time ran out").isEqualTo(Story.LEAD);
        assertThat(person(Story.SENIOR).page(page(told)).statusCode()).isEqualTo(404);
        neverComesTo(Story.SENIOR, told, BreachProcess.WAS_THIS_A_BREACH, thisWasNoBreach());

        told.finish(Story.MANAGER, thisWasABreachToReport()).runOut(BreachProcess.REPORT_THE_BREACH);

        assertThat(told.step(BreachProcess.REPORT_THE_BREACH).getAssignee()).as("time ran out").isEqualTo(Story.LEAD);
        neverComesTo(Story.SENIOR, told, BreachProcess.REPORT_THE_BREACH, reportTheBreach());
    }

    @Test
    void whereTheLeadCannotAnswerForABreachWhoeverOpenedTheCaseStillDoesNot() {
        Story.Case own = endedFor(Story.SENIOR, story.raise(Story.LEAD, concern()));
        assertThat(own.step(BreachProcess.WAS_THIS_A_BREACH).getAssignee()).isEqualTo(Story.MANAGER);
    }

    /** What is not read in time is the lead’s to decide, and after them the senior manager’s. */
    @Test
    void whoeverOpenedACaseDoesNotDecideWhatBecomesOfWhatNobodyRead() {
        Story.Case told = story.raise(concern());
        opens(Story.SENIOR, told);
        told.finish(Story.LEAD, theOpeningIsChecked().with("openingCheck", "not-right")).runOut(EmergencyProcess.READ_WHY);

        told.runOut(LeadDecides.DECIDE_AS_LEAD);

        assertThat(told.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).isEqualTo(Story.LEAD);
        assertThat(person(Story.SENIOR).page(page(told)).statusCode()).isEqualTo(404);
        neverComesTo(Story.SENIOR, told, LeadDecides.DECIDE_AS_LEAD, carryOn());
    }

    private Story.Case endedFor(String user, Story.Case told) {
        opens(user, told);
        told.finish(Story.LEAD, theOpeningIsChecked().with("openingCheck", "not-right"));
        assertThat(person(user).page(page(told)).statusCode()).isEqualTo(404);
        return told;
    }

    /** Not from the lead who is away, nor from the manager after them, nor by their own answer if they had it all the same. */
    private void neverComesTo(String user, Story.Case told, String step, Filled answer) {
        Task waiting = told.step(step);
        assertThat(giveBack.isCheckOn(waiting, user)).as("they move it for nobody").isTrue();
        for (String holder : List.of(Story.LEAD, Story.MANAGER)) {
            engine.getTaskService().setAssignee(waiting.getId(), holder);
            giveBack.give(told.step(step), Role.LEAD.groupOf("northfield-school"), holder);
            assertThat(told.step(step).getAssignee()).as("%s is away", holder).isNotEqualTo(user);
        }
        engine.getTaskService().setAssignee(waiting.getId(), user);
        assertThat(person(user).page(page(told)).statusCode()).as("the page").isEqualTo(404);
        assertThatThrownBy(() -> told.finish(user, answer))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("you opened this case yourself");
        engine.getTaskService().setAssignee(waiting.getId(), Story.MANAGER);
    }

    /** The lead of the agency a child moved to knows no number of a case. */
    @Test
    void theLeadOfAnotherAgencyFindsTheCaseByTheChildAloneAndTheGuardianIsToldToo() {
        String nhs = someNhsNumber();
        Story.Case told = ofTheHealthVisitors("Zofia Kowalczyk-" + nhs, nhs);
        HttpPerson ruth = person(Story.LEAD);
        String guess = ruth.sendForm(PAGE, asks("reference", told.reference())).body();
        assertThat(guess).as("numbers can be counted through").contains(NO_CASE);

        HttpResponse<String> opened = ruth.sendForm(PAGE, asks("number", nhs.substring(0, 3) + " " + nhs.substring(3, 6) + " " + nhs.substring(6)));

        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith(page(told));
        assertThat(ruth.page(page(told)).body()).contains("Zofia Kowalczyk", "You opened this case in an emergency").doesNotContain("End it now");
        assertThat(told.groupsOf(EmergencyProcess.CHECK)).containsExactly("riverside-health-lead");
        String lead = shown.forTask(told.step(EmergencyProcess.CHECK).getId(), HEALTH_LEAD).get("openingText").toString();
        assertThat(lead).contains("Ruth Bell", "Northfield Primary School", "Somebody in this case has the same name as the person who opened it, or one like it");
        told.finish(HEALTH_GUARDIAN, theOpeningWasRight().with("openingAnswer", "question").with("openingQuestion", "Is she the mother?"))
                .finish(HEALTH_VISITOR, theOpeningWasRight())
                .finish(HEALTH_LEAD, theOpeningIsChecked());
        Story.Case second = ofTheHealthVisitors("Another Child", someNhsNumber());
        emergencies.open(second.reference(), Story.SENIOR, WHY, "All of it.");
        second.finish(HEALTH_GUARDIAN, theOpeningWasRight());
    }

    @Test
    void whereTheLeadIsConcernedAndTheSeniorManagerOpenedItSomebodyElseChecks() {
        Story.Case told = story.raise(concern());
        colleagues.add(told.reference(), Story.LEAD, Story.MANAGER);

        opens(Story.SENIOR, told);

        assertThat(told.step(EmergencyProcess.CHECK).getAssignee()).isEqualTo(Story.MANAGER);
    }
}
