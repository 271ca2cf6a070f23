package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.SubmissionRepository;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Staff;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at the same step in the same moment: one wins, the other is told so in plain words (faults T05, T08, A11). */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtTheSameTaskTest {

    private static final int ROUNDS = 50;

    private static final String ADVICE = "{\"variables\":{\"adviceGiven\":{\"value\":\"share\"},"
            + "\"adviceReasons\":{\"value\":\"A child may come to harm.\"}}}";

    private static final String COLLEAGUE = "second.manager";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Staff staff;

    @Autowired
    private RuntimeService cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private SubmissionRepository submissions;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private HttpPerson tom;
    private HttpPerson tomInAnotherTab;
    private HttpPerson colleague;
    private String reference;

    @BeforeAll
    void twoManagers() {
        staff.join(COLLEAGUE, "Mo", "Green", "northfield-school-manager");
        tom = HttpPerson.loggedIn(port, engine.getName(), "tom.okafor");
        tomInAnotherTab = HttpPerson.loggedIn(port, engine.getName(), "tom.okafor");
        colleague = HttpPerson.loggedIn(port, engine.getName(), COLLEAGUE);
        reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
    }

    @AfterAll
    void onlyOneManager() {
        two.shutdownNow();
        staff.leave(COLLEAGUE);
    }

    private String task() {
        String instance = cases.startProcessInstanceByKey(
                        "advice-manager",
                        reference,
                        Map.of(
                                "caseReference", reference,
                                "agency", "northfield-school",
                                "practitioner", "amina.khan",
                                "harm", "unsure", "adviceFrom", "manager", "askedAt", Instant.now().toString()))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    private String path(String task) {
        return "/camunda/api/engine/engine/" + engine.getName() + "/task/" + task;
    }

    private static String claimBy(String user) {
        return "{\"userId\":\"" + user + "\"}";
    }

    private List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (Callable<HttpResponse<String>> call : List.of(one, other)) {
            answers.add(two.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    private void oneWinsAndTheOtherIsToldPlainly(List<HttpResponse<String>> answers) {
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(204);
        HttpResponse<String> loser =
                answers.get(0).statusCode() == 204 ? answers.get(1) : answers.get(0);
        assertThat(loser.statusCode()).as(loser.body()).isIn(409, 400);
        assertThat(loser.body())
                .containsAnyOf(
                        "Someone else finished this step",
                        "You finished this step at ",
                        "Take this step first",
                        "has this step now.")
                .doesNotContain("ENGINE-", "Exception", "Locking", "null");
    }

    private void isFinishedOnce(String task) {
        assertThat(submissions.ofCase(reference)).filteredOn(sent -> task.equals(sent.taskId())).hasSize(1);
        assertThat(history.createHistoricTaskInstanceQuery().taskId(task).finished().count()).isEqualTo(1);
    }

    @Test
    void finishingAndPuttingBackAtOnceHasOneWinner() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String task = task();
            tasks.claim(task, "tom.okafor");

            List<HttpResponse<String>> answers = atOnce(
                    () -> tom.post(path(task) + "/submit-form", ADVICE),
                    () -> tomInAnotherTab.post(path(task) + "/unclaim", ""));

            oneWinsAndTheOtherIsToldPlainly(answers);
            if (answers.get(0).statusCode() == 204) {
                isFinishedOnce(task);
            } else {
                assertThat(submissions.ofTask(task)).isEmpty();
                assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count()).isEqualTo(1);
            }
        }
    }

    /** The product passes a step on by name where its group may not have it any more: nothing may free it again (A11). */
    @Test
    void whatIsPassedOnByNameInTheMomentItIsPutBackStaysWithThatPerson() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String task = task();
            tasks.claim(task, "tom.okafor");
            CyclicBarrier start = new CyclicBarrier(2);
            int wait = round % 10;

            Future<HttpResponse<String>> answer = two.submit(() -> {
                start.await();
                return tom.post(path(task) + "/unclaim", "");
            });
            start.await();
            Thread.sleep(wait);
            passOn(task);

            assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(204, 409);
            assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).as("round %s", round).isEqualTo("ruth.bell");
        }
    }

    /** As a job of the product does, which is tried again. */
    private void passOn(String task) {
        try {
            tasks.setAssignee(task, "ruth.bell");
        } catch (OptimisticLockingException again) {
            passOn(task);
        }
    }

    @Test
    void whatOneFinishesNobodyElseTakesInTheSameMoment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String task = task();
            tasks.claim(task, "tom.okafor");

            List<HttpResponse<String>> answers = atOnce(
                    () -> tom.post(path(task) + "/submit-form", ADVICE),
                    () -> colleague.post(path(task) + "/claim", claimBy(COLLEAGUE)));

            oneWinsAndTheOtherIsToldPlainly(answers);
            isFinishedOnce(task);
        }
    }

    @Test
    void oneStepIsTakenByOneOfTwo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String task = task();

            List<HttpResponse<String>> answers = atOnce(
                    () -> tom.post(path(task) + "/claim", claimBy("tom.okafor")),
                    () -> colleague.post(path(task) + "/claim", claimBy(COLLEAGUE)));

            oneWinsAndTheOtherIsToldPlainly(answers);
            boolean isToms = answers.get(0).statusCode() == 204;
            HttpPerson other = isToms ? colleague : tom;
            HttpResponse<String> byAddress = other.post(path(task) + "/submit-form", ADVICE);
            assertThat(byAddress.statusCode()).isEqualTo(409);
            assertThat(byAddress.body()).contains(isToms ? "Tom Okafor has this step now." : "Mo Green has this step now.");
            assertThat(submissions.ofTask(task)).isEmpty();
        }
    }

    @Test
    void aDoubleClickSendsOneForm() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String task = task();
            tasks.claim(task, "tom.okafor");

            List<HttpResponse<String>> answers = atOnce(
                    () -> tom.post(path(task) + "/submit-form", ADVICE),
                    () -> tomInAnotherTab.post(path(task) + "/submit-form", ADVICE));

            oneWinsAndTheOtherIsToldPlainly(answers);
            isFinishedOnce(task);
        }
    }
}
