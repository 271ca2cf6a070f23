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
import candour.casefile.ColleagueRepository;
import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Models {@code emergency-opening-told}, {@code emergency-opening-told-caldicott} and {@code emergency-opening-checked}, and
 * the page by which one case is opened to somebody who has no right to it, for hours (R11.7, R11.8, faults A03 A04).
 */
@Serves({"R11.7", "R11.8"})
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyTest {

    private static final String PAGE = "/emergency";
    private static final String NO_CASE = "No case could be opened with this.";
    private static final String WHY = "The police look for the child, and nobody of the case can be reached.";

    private static final String HEALTH_VISITOR = "leila.novak";
    private static final String HEALTH_LEAD = "grace.adeyemi";
    private static final String HEALTH_GUARDIAN = "maya.desai";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ReadLog reads;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private EmergencyOpenings emergencies;

    @Autowired
    private GiveBack giveBack;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyHasTriedYet() {
        jdbc.sql("delete from emergency_try").update();
    }

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(EmergencyProcess.TOLD);
        story.wentThroughAllOf(EmergencyProcess.TOLD_CALDICOTT);
        story.wentThroughAllOf(EmergencyProcess.CHECKED);
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private static String page(Story.Case told) {
        return "/cases/" + told.reference();
    }

    private static Map<String, String> asks(String field, String value) {
        return new HashMap<>(Map.of(field, value, "why", WHY, "needs", "Where the father lives."));
    }

    private HttpResponse<String> opens(String user, Story.Case told) {
        return person(user).sendForm(PAGE, asks("reference", told.reference()));
    }

    /** A case of the health visitors about a child of whom the number, the name and the day of birth are known. */
    private Story.Case ofTheHealthVisitors(String name, String nhsNumber) {
        return story.raise(HEALTH_VISITOR, concern())
                .finish(HEALTH_VISITOR, describeTheInformation()
                        .with("people", List.of(
                                Map.of(
                                        "role", "child", "name", name, "birthDate", "2019-03-12", "knowsNumbers", "yes", "nhsNumber", nhsNumber,
                                        "canDecide", "too-young", "careStatus", "none"),
                                Map.of(
                                        "role", "mother", "name", "Ruth Anne Bell",
                                        "parentalResponsibility", "yes", "livesWithChild", "yes"))));
    }

    private static String someNhsNumber() {
        while (true) {
            String nine = String.valueOf(ThreadLocalRandom.current().nextInt(400_000_000, 499_999_999));
            int sum = 0;
            for (int place = 0; place < 9; place++) {
                sum += (10 - place) * Character.digit(nine.charAt(place), 10);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
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
                .contains("Amina Khan asks:", "Why did nobody ring me");

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
    void theWholeNameWithTheDayOfBirthFindsItAndLessDoesNot() {
        String name = "Ilse Brand" + someNhsNumber();
        Story.Case told = ofTheHealthVisitors(name, someNhsNumber());
        HttpPerson sian = person(Story.SENIOR);
        Map<String, String> wrongDay = asks("name", name);
        wrongDay.put("born", "13 3 2019");
        Map<String, String> alike = asks("name", name.replace("Ilse", "Else"));
        alike.put("born", "12 3 2019");
        Map<String, String> right = asks("name", name.toUpperCase());
        right.put("born", "12/03/2019");

        assertThat(sian.sendForm(PAGE, wrongDay).body()).contains(NO_CASE);
        assertThat(sian.sendForm(PAGE, alike).body()).contains(NO_CASE);
        HttpResponse<String> opened = sian.sendForm(PAGE, right);

        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith(page(told)).doesNotContain("Ilse");
    }

    @Test
    void whereTheLeadIsConcernedAndTheSeniorManagerOpenedItSomebodyElseChecks() {
        Story.Case told = story.raise(concern());
        colleagues.add(told.reference(), Story.LEAD, Story.MANAGER);

        opens(Story.SENIOR, told);

        assertThat(told.step(EmergencyProcess.CHECK).getAssignee()).isEqualTo(Story.MANAGER);
    }

    /** Absent, another agency's and about oneself: one answer, and the lead sees that it was tried. */
    @Test
    void whoTheCaseIsAboutCanNeverOpenItAndLearnsNothing() {
        Story.Case told = story.raise(concern());
        colleagues.add(told.reference(), Story.MANAGER, Story.LEAD);
        HttpPerson tom = person(Story.MANAGER);

        HttpResponse<String> about = tom.sendForm(PAGE, asks("reference", told.reference()));
        HttpResponse<String> absent = tom.sendForm(PAGE, asks("reference", "IS-1999-000001"));

        assertThat(about.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
        assertThat(plain(about.body(), told.reference())).isEqualTo(plain(absent.body(), "IS-1999-000001"));
        assertThat(tom.page(page(told)).statusCode()).isEqualTo(404);
        assertThat(tom.page("/reads").body()).doesNotContain(told.reference());
        assertThatThrownBy(() -> emergencies.open(told.reference(), Story.MANAGER, WHY, "x")).isInstanceOf(Refused.class);
        HttpPerson ruth = person(Story.LEAD);
        assertThat(ruth.page(page(told) + "/reads").body()).contains("Who tried to open it in an emergency and could not", "Tom Okafor");
        assertThat(ruth.page("/reads").body()).contains("tried to open a case in an emergency and could not, 2 times");
    }

    private static String plain(String page, String reference) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace("value=\"" + reference, "value=\"");
    }

    @Test
    void whoIsFoundToBeTheOneItIsAboutReadsNoMore() {
        Story.Case told = story.raise(concern());
        opens(Story.MANAGER, told);

        colleagues.add(told.reference(), Story.MANAGER, Story.LEAD);

        HttpPerson tom = person(Story.MANAGER);
        assertThat(tom.page(page(told)).statusCode()).isEqualTo(404);
        assertThat(tom.page("/").body() + tom.page(PAGE).body()).as("nor learns it by a link that leads nowhere")
                .doesNotContain(told.reference());
    }

    @Test
    void guessingIsSlowedAndCounted() {
        Story.Case told = story.raise(concern());
        HttpPerson sian = person(Story.SENIOR);
        for (int i = 0; i < 5; i++) {
            assertThat(sian.sendForm(PAGE, asks("reference", "IS-1999-00000" + i)).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> sixth = sian.sendForm(PAGE, asks("reference", told.reference()));

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("You have tried too often. Try again", "ring 999");
        assertThat(sian.page(page(told)).statusCode()).isEqualTo(404);
        assertThat(opens(Story.MANAGER, told).statusCode()).as("somebody else").isEqualTo(302);
        jdbc.sql("update emergency_try set tried_at = tried_at - interval '61' minute where tried_by = :who")
                .param("who", Story.SENIOR)
                .update();
        assertThat(opens(Story.SENIOR, told).statusCode()).as("an hour later").isEqualTo(302);
        assertThat(person(Story.LEAD).page("/reads").body()).contains("tried to open a case in an emergency and could not");
    }

    @Test
    void withoutAReasonNothingIsLookedForAndNothingIsLost() {
        HttpPerson sian = person(Story.SENIOR);
        Map<String, String> tooShort = asks("reference", "IS-1999-000001");
        tooShort.put("why", "Urgent");
        tooShort.put("needs", "");

        HttpResponse<String> refused = sian.sendForm(PAGE, tooShort);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Say in a sentence who is in danger", "Say what you need to know.", "IS-1999-000001", "Urgent");
        assertThat(sian.sendForm(PAGE, asks("number", "401 023 2138")).body()).contains("one digit is wrong");
        Map<String, String> two = asks("number", "4010232137");
        two.put("reference", "IS-1999-000001");
        assertThat(sian.sendForm(PAGE, two).body()).contains("in one way only");
        assertThat(jdbc.sql("select count(*) from emergency_try").query(Long.class).single()).isZero();
    }

    @Test
    void whoeverMayReadTheCaseAnywayOpensNothing() {
        Story.Case told = story.raise(concern());

        HttpResponse<String> answer = opens(Story.LEAD, told);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page(told));
        assertThat(told.passed()).doesNotContain(EmergencyProcess.CHECKED);
    }

    /** The session of somebody who is no manager any more goes on, but not what they opened. */
    @Test
    void whoeverLeavesReadsNoMore() {
        Story.Case told = story.raise(concern());
        HttpPerson tom = person(Story.MANAGER);
        tom.sendForm(PAGE, asks("reference", told.reference()));
        assertThat(tom.page(page(told)).statusCode()).isEqualTo(200);

        identities.deleteMembership(Story.MANAGER, "northfield-school-manager");
        try {
            assertThat(tom.page(page(told)).statusCode()).isEqualTo(404);
            assertThat(tom.page("/records/" + told.reference()).statusCode()).isEqualTo(404);
            assertThat(tom.page(PAGE).statusCode()).isEqualTo(404);
        } finally {
            identities.createMembership(Story.MANAGER, "northfield-school-manager");
        }
    }
}
