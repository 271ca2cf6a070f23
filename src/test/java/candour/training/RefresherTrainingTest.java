package candour.training;

import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.BritishDate;
import candour.submission.Moment;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Meanwhile;
import candour.testing.Serves;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;

/**
 * Models {@code daily-look-at-training}, {@code refresher-training} and {@code training-overdue}: people are asked before
 * their training lapses, then their manager; it belongs to no case and keeps nobody from anything (R13.3).
 */
@Serves("R13.3")
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefresherTrainingTest {

    private static final String HEALTH = "riverside-health";
    private static final String MANAGER = "james.oneill";
    private static final String LEAD = "grace.adeyemi";
    private static final String SENIOR = "peter.marsh";

    private static final String BOOK_AND_DO_IT = RefresherProcess.BOOK_AND_DO_IT;
    private static final String SEE_TO_IT = RefresherProcess.SEE_TO_IT;

    private static final LocalDate TODAY = LocalDate.now(Moment.LONDON);
    private static final LocalDate LAPSES_SOON = TODAY.plusDays(30);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Refreshers refreshers;

    @Autowired
    private Training training;

    private int people;
    private String person;

    @BeforeEach
    void somebodyStartsWork() {
        // whoever was given a step for a day is given none for it again, so each test is about somebody else
        person = "pat.late" + ++people;
        IdentityService identities = engine.getIdentityService();
        User user = identities.newUser(person);
        user.setFirstName("Pat");
        user.setLastName("Late");
        user.setPassword("candour-demo");
        ((IdentityServiceImpl) identities).saveUser(user, true);
        identities.createMembership(person, HEALTH + "-practitioner");
    }

    @AfterEach
    void andLeaves() {
        engine.getIdentityService().deleteUser(person);
        for (String agency : List.of(HEALTH, "northfield-school", "hillingdon-mash")) {
            training.of(agency).forEach(one -> refreshers.settle(agency, one.userId()));
        }
        refreshers.look();
        training.of("hillingdon-mash").forEach(one -> refreshers.settle("hillingdon-mash", one.userId()));
    }

    @AfterAll
    void everyStepWasReached() {
        for (String process : List.of(RefresherProcess.KEY, RefresherProcess.OVERDUE, RefresherProcess.DAILY_LOOK)) {
            Set<String> drawn = engine.getRepositoryService()
                    .getBpmnModelInstance(engine.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(process)
                            .latestVersion()
                            .singleResult()
                            .getId())
                    .getModelElementsByType(FlowNode.class)
                    .stream()
                    .map(FlowNode::getId)
                    .collect(Collectors.toSet());
            Set<String> passed = engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                    .filter(step -> process.equals(step.getProcessDefinitionKey()))
                    .map(HistoricActivityInstance::getActivityId)
                    .collect(Collectors.toSet());
            assertThat(passed).as(process).containsAll(drawn);
        }
    }

    private HttpPerson as(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private void isTrainedUntil(LocalDate day) {
        training.enter(HEALTH, person, day.minusYears(3), null, MANAGER);
    }

    private void isAsked() {
        isTrainedUntil(LAPSES_SOON);
        refreshers.look();
    }

    private void hasLapsed() {
        isAsked();
        runOut(BOOK_AND_DO_IT);
    }

    private List<Task> steps() {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKeyIn(RefresherProcess.KEY, RefresherProcess.OVERDUE)
                .processVariableValueEquals("practitioner", person)
                .list();
    }

    private List<String> openSteps() {
        return steps().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private Task step(String id) {
        return steps().stream().filter(task -> task.getTaskDefinitionKey().equals(id)).findFirst().orElseThrow();
    }

    private Job timer(String id) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .variableValueEquals("practitioner", person)
                .list()
                .stream()
                .flatMap(instance -> engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(id)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow();
    }

    private void runOut(String id) {
        engine.getManagementService().executeJob(timer(id).getId());
    }

    private boolean nothingRuns() {
        return engine.getRuntimeService().createProcessInstanceQuery().variableValueEquals("practitioner", person).count() == 0;
    }

    private HttpResponse<String> finish(String user, String step, Map<String, String> answers) {
        HttpPerson who = as(user);
        String path = "/camunda/api/engine/engine/" + engine.getName() + "/task/" + step(step).getId();
        who.post(path + "/claim", "{\"userId\":\"" + user + "\"}");
        return who.post(path + "/submit-form", answers.entrySet().stream()
                .map(answer -> "\"%s\": {\"value\": \"%s\"}".formatted(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(", ", "{\"variables\": {", "}}")));
    }

    private static Map<String, String> done(LocalDate day) {
        return Map.of("trainingAnswer", "done", "doneOn", day.toString(), "course", "online");
    }

    private static Map<String, String> booked(LocalDate day) {
        return Map.of("trainingAnswer", "booked", "bookedFor", day.toString());
    }

    private static Map<String, String> seenTo(String how, Map<String, String> more) {
        var answers = new HashMap<>(more);
        answers.remove("trainingAnswer");
        answers.put("trainingSeenTo", how);
        return answers;
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(LocalTime.of(7, 0)).atZone(Moment.LONDON).toInstant();
    }

    // the person

    @Test
    void theDailyLookAsksWhoeverIsAboutToLapseAndTheDayOfTheCertificateEndsIt() {
        isTrainedUntil(LAPSES_SOON);
        Job look = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(RefresherProcess.DAILY_LOOK)
                .singleResult();
        assertThat(look.getDuedate().toInstant()).isBefore(Instant.now().plus(Duration.ofDays(1)));

        engine.getManagementService().executeJob(look.getId());

        Task step = step(BOOK_AND_DO_IT);
        assertThat(step.getName()).isEqualTo("Book and do your refresher training");
        assertThat(step.getAssignee()).isEqualTo(person);
        assertThat(step.getTenantId()).isEqualTo(HEALTH);
        assertThat(step.getDueDate().toInstant()).isEqualTo(morningOf(LAPSES_SOON));
        assertThat(timer(BOOK_AND_DO_IT).getDuedate().toInstant()).isEqualTo(morningOf(LAPSES_SOON));

        assertThat(finish(person, BOOK_AND_DO_IT, done(TODAY)).statusCode()).isEqualTo(204);

        assertThat(nothingRuns()).isTrue();
        assertThat(training.lastDay(HEALTH, person)).contains(TODAY);
        refreshers.look();
        assertThat(openSteps()).isEmpty();
    }

    @Test
    void whatIsBookedIsAskedAfterOnItsDay() {
        isAsked();

        finish(person, BOOK_AND_DO_IT, booked(TODAY.plusDays(10)));

        assertThat(openSteps()).isEmpty();
        assertThat(timer(RefresherProcess.BOOKED_DAY_HAS_COME).getDuedate().toInstant()).isEqualTo(morningOf(TODAY.plusDays(10)));
        refreshers.look();
        assertThat(openSteps()).isEmpty();

        runOut(RefresherProcess.BOOKED_DAY_HAS_COME);

        assertThat(openSteps()).containsExactly(BOOK_AND_DO_IT);
        assertThat(step(BOOK_AND_DO_IT).getDueDate().toInstant()).isEqualTo(morningOf(LAPSES_SOON));
    }

    @Test
    void whatIsBookedForLaterThanItLapsesIsAskedAfterOnTheDayItLapses() {
        isAsked();

        finish(person, BOOK_AND_DO_IT, booked(LAPSES_SOON.plusDays(40)));

        assertThat(timer(RefresherProcess.BOOKED_DAY_HAS_COME).getDuedate().toInstant()).isEqualTo(morningOf(LAPSES_SOON));
    }

    @Test
    void aDayThatCannotBeIsRefusedInWords() {
        isAsked();
        String last = BritishDate.of(LAPSES_SOON.minusYears(3));

        assertThat(finish(person, BOOK_AND_DO_IT, done(TODAY.plusDays(1))).body()).contains("this lies in the future");
        assertThat(finish(person, BOOK_AND_DO_IT, done(LAPSES_SOON.minusYears(3))).body())
                .contains("enter a day after the last training, which was on " + last);
        assertThat(finish(person, BOOK_AND_DO_IT, booked(TODAY)).body()).contains("choose a day that is still to come, within a year.");
        assertThat(finish(person, BOOK_AND_DO_IT, Map.of("trainingAnswer", "done")).statusCode()).isEqualTo(400);
        assertThat(openSteps()).containsExactly(BOOK_AND_DO_IT);
    }

    @Test
    void itKeepsNobodyFromRaisingAConcern() {
        hasLapsed();

        assertThat(as(person).raisesAConcern(engine.getName())).startsWith("IS-");
    }

    // the manager

    @Test
    void onceItHasLapsedAManagerIsAskedOnceAndThenTheLeadByName() {
        hasLapsed();

        assertThat(openSteps()).containsExactlyInAnyOrder(BOOK_AND_DO_IT, SEE_TO_IT);
        Task asked = step(SEE_TO_IT);
        assertThat(asked.getAssignee()).isNull();
        assertThat(asked.getTenantId()).isEqualTo(HEALTH);
        assertThat(asked.getDueDate().toInstant())
                .isBetween(Instant.now().plus(Duration.ofHours(335)), Instant.now().plus(Duration.ofHours(337)));
        assertThat(as(MANAGER).get("/camunda/api/engine/engine/" + engine.getName() + "/task/" + asked.getId() + "/form-variables").body())
                .contains("Pat Late’s safeguarding training lapses on");
        finish(person, BOOK_AND_DO_IT, booked(TODAY.plusDays(3)));
        runOut(RefresherProcess.BOOKED_DAY_HAS_COME);
        runOut(BOOK_AND_DO_IT);
        assertThat(openSteps()).containsExactlyInAnyOrder(BOOK_AND_DO_IT, SEE_TO_IT);

        runOut(SEE_TO_IT);

        assertThat(step(SEE_TO_IT).getAssignee()).isEqualTo(LEAD);
    }

    @Test
    void aManagerWhoEntersTheDaySettlesItForBoth() {
        hasLapsed();

        finish(MANAGER, SEE_TO_IT, seenTo("booked", booked(TODAY.plusDays(5))));
        assertThat(openSteps()).containsExactly(BOOK_AND_DO_IT);
        runOut(RefresherProcess.BOOKED_DAY_HAS_COME);
        finish(MANAGER, SEE_TO_IT, seenTo("done", done(TODAY.minusDays(1))));

        assertThat(nothingRuns()).isTrue();
        assertThat(training.lastDay(HEALTH, person)).contains(TODAY.minusDays(1));
    }

    @Test
    void aPersonWhoEntersTheDaySettlesItForBoth() {
        hasLapsed();

        finish(person, BOOK_AND_DO_IT, done(TODAY));

        assertThat(nothingRuns()).isTrue();
    }

    @Test
    void nobodySeesToTheirOwnTraining() {
        engine.getIdentityService().createMembership(person, HEALTH + "-manager");
        hasLapsed();

        assertThat(finish(person, SEE_TO_IT, seenTo("left", Map.of())).body()).contains("This is your own training");

        assertThat(openSteps()).contains(SEE_TO_IT);
        assertThat(refreshers.whereNoManagerCan(HEALTH, MANAGER)).isNull();
        engine.getIdentityService().deleteMembership(person, HEALTH + "-manager");
        assertThat(refreshers.whereNoManagerCan(HEALTH, MANAGER)).isEqualTo(LEAD);
        assertThat(refreshers.aboveTheManagers(HEALTH, LEAD)).isEqualTo(SENIOR);
    }

    // the page, and people who go

    @Test
    void aDayOnThePageEndsBothSteps() {
        hasLapsed();

        as(LEAD).sendForm("/training", Map.of("days", person + " " + LAPSES_SOON.minusYears(4)));
        assertThat(openSteps()).hasSize(2);
        as(LEAD).sendForm("/training", Map.of("days", person + " " + TODAY));

        assertThat(nothingRuns()).isTrue();
    }

    @Test
    void whoeverHasLeftIsNotWaitedForOnceTheirAccountIsGone() {
        hasLapsed();

        HttpResponse<String> early = finish(MANAGER, SEE_TO_IT, seenTo("left", Map.of()));
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("they can still log in here");
        assertThat(openSteps()).hasSize(2);
        engine.getIdentityService().deleteMembership(person, HEALTH + "-practitioner");
        finish(MANAGER, SEE_TO_IT, seenTo("left", Map.of()));

        assertThat(nothingRuns()).isTrue();
        refreshers.look();
        assertThat(nothingRuns()).isTrue();
    }

    @Test
    void theNextLookEndsTheStepsOfWhoeverIsNoMemberAnyMore() {
        isAsked();

        engine.getIdentityService().deleteUser(person);
        refreshers.look();

        assertThat(nothingRuns()).isTrue();
    }

    /** A lead who says that a friend has left would settle their lapsed training by a word. */
    @Test
    void nobodyStandsInForSomebodysTrainingAndOnlyWhoIsReallyGoneIsAskedNoMore() {
        hasLapsed();

        as(LEAD).sendForm("/absence", Map.of("away", person, "why", "away", "instead", MANAGER));
        assertThat(step(BOOK_AND_DO_IT).getAssignee()).isEqualTo(person);
        assertThat(as(LEAD).page("/absence").body()).contains("Pat Late");
        as(LEAD).sendForm("/absence", Map.of("away", person, "why", "left", "instead", MANAGER));
        refreshers.look();
        assertThat(step(BOOK_AND_DO_IT).getAssignee()).as("they can still log in").isEqualTo(person);
        assertThat(step(SEE_TO_IT)).as("and whoever sees to it still has it").isNotNull();

        engine.getIdentityService().deleteMembership(person, HEALTH + "-practitioner");
        refreshers.look();

        assertThat(nothingRuns()).isTrue();
    }

    // what it leaves, and twice at once

    @Test
    void theStepStandsOnTheStartPageAndInNoCase() {
        isAsked();
        String task = step(BOOK_AND_DO_IT).getId();
        String rest = "/camunda/api/engine/engine/" + engine.getName() + "/task/" + task;

        HttpPerson pat = as(person);

        assertThat(pat.post(rest + "/unclaim", "").body()).contains("yours alone").doesNotContain("hand the case over");
        assertThat(pat.page("/").body()).contains("Book and do your refresher training", task).doesNotContain("IS-");
        assertThat(pat.get(rest + "/form-variables").body())
                .contains("Your safeguarding training lapses on **" + BritishDate.of(LAPSES_SOON) + ".**");
        assertThat(pat.get("/cases/by-task/" + task).statusCode()).isEqualTo(404);
        finish(person, BOOK_AND_DO_IT, done(TODAY));
        assertThat(pat.get("/cases/after/" + task).statusCode()).isEqualTo(404);
        assertThat(pat.page("/reads").statusCode()).isEqualTo(200);
    }

    @Serves("R11.8")
    @Test
    void theEngineKnowsNothingOfThePersonButWhoseStepItIs() {
        hasLapsed();
        finish(person, BOOK_AND_DO_IT, booked(TODAY.plusDays(10)));

        List<HistoricVariableInstance> known = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processDefinitionKey(RefresherProcess.KEY)
                .list();

        assertThat(known)
                .extracting(HistoricVariableInstance::getName)
                .isSubsetOf("agency", "practitioner", "harm", "lapsesOn", "bookedFor", "trainingAnswer");
        assertThat(known).allSatisfy(fact -> assertThat(String.valueOf(fact.getValue())).doesNotContain("Pat", "Late"));
    }

    @Test
    void twoLooksInTheSameMomentGiveOneStep() throws Exception {
        isTrainedUntil(LAPSES_SOON);

        List<Throwable> failed = Meanwhile.refusals(refreshers::look, refreshers::look);

        // the one that comes too late is undone as a whole, and its job is tried again
        assertThat(failed).hasSizeLessThanOrEqualTo(1).allMatch(DuplicateKeyException.class::isInstance);
        refreshers.look();
        assertThat(openSteps()).containsExactly(BOOK_AND_DO_IT);
    }
}
