package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A task is seen, taken, given back and finished by those whose it is, and is not there for others (R11.8; fault A03). */
@EngineTest
class TasksThroughTheGateTest extends AtTheGate {

    @Autowired
    private FilterService filters;

    /** Reading a task's variables is closed; so is having them told beside the task (A03). */
    @Test
    void a_task_is_shown_without_its_variables() {
        var amina = person("amina.khan");
        String own = taskOf(ofAmina);
        String list = filters.createTaskFilterQuery().list().get(0).getId();
        String asking = "{\"withTaskVariablesInReturn\":true}";

        assertThat(List.of(
                        amina.post(engineApi() + "/task", asking),
                        amina.post(engineApi() + "/task", "{\"withTaskLocalVariablesInReturn\":true}"),
                        amina.post(engineApi() + "/filter/" + list + "/list", asking),
                        amina.get(engineApi() + "/task/" + own + "?withTaskVariablesInReturn=true")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).doesNotContain("unsure");
                });
        assertThat(amina.get(engineApi() + "/task/" + own).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom.okafor", "ruth.bell", "leila.novak", "james.oneill", "olive.grant", "adele.stone"})
    void someone_elses_task_is_not_there_for_others(String other) {
        var person = person(other);
        String task = engineApi() + "/task/" + taskOf(ofAmina);

        assertThat(person.post(task + "/submit-form", NOTHING).statusCode()).isEqualTo(404);
        assertThat(person.post(task + "/unclaim", "{}").statusCode()).isEqualTo(404);
        assertThat(person.post(task + "/claim", "{\"userId\":\"" + other + "\"}").statusCode())
                .isEqualTo(404);
        assertThat(person.get(task).statusCode()).isEqualTo(404);
        assertThat(person.get(task + "/form-variables").statusCode()).isEqualTo(404);
        assertThat(person.get(engineApi() + "/task/no-such-task").body()).isEqualTo(person.get(task).body());
        assertThat(tasks.createTaskQuery().taskId(taskOf(ofAmina)).taskAssignee("amina.khan").count())
                .isEqualTo(1);
    }

    @Test
    void a_managers_task_is_taken_first_then_finished_once() {
        var tom = person("tom.okafor");
        String id = taskOf(ofManagers);
        String task = engineApi() + "/task/" + id;

        assertThat(person("james.oneill").get(task).statusCode()).as("another agency").isEqualTo(404);
        assertThat(person("amina.khan").get(task).statusCode()).as("another role").isEqualTo(404);
        var tooEarly = tom.post(task + "/submit-form", NOTHING);
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("Take this step first");

        assertThat(tom.post(task + "/claim", "{\"userId\":\"helen.price\"}").statusCode()).isEqualTo(400);
        String byTom = "{\"userId\":\"tom.okafor\"}";
        assertThat(tom.post(task + "/claim", byTom))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(204, "");
        assertThat(tom.post(task + "/unclaim", ""))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(204, "");
        assertThat(tom.post(task + "/claim", byTom).statusCode()).isEqualTo(204);
        assertThat(tom.post(task + "/submit-form", NOTHING).body()).contains("Refused");
        String advice = "{\"variables\":{\"adviceGiven\":{\"value\":\"share\"},"
                + "\"adviceReasons\":{\"value\":\"A child may come to harm.\"}}}";
        assertThat(tom.post(task + "/submit-form", advice))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(204, "");

        var again = tom.post(task + "/submit-form", advice);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("You finished this step at ", "Your words are still here");
        var seenAgain = tom.get(task);
        assertThat(seenAgain.statusCode()).isEqualTo(404);
        assertThat(seenAgain.body()).contains("You finished this step at ").doesNotContain("Your words");
        assertThat(person("james.oneill").post(task + "/submit-form", NOTHING).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_task_that_nobody_else_could_take_is_not_put_back() {
        var answer = person("amina.khan").post(engineApi() + "/task/" + taskOf(ofAmina) + "/unclaim", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("hand the case over");
    }

    @Test
    void a_form_that_is_not_complete_is_refused_in_plain_words() {
        var amina = person("amina.khan");
        String reference = amina.raisesAConcern(engine.getName());
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("describe-the-information")
                .singleResult()
                .getId();

        var answer = amina.post(engineApi() + "/task/" + task + "/submit-form", NOTHING);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"type\":\"Refused\"").doesNotContain("Cannot submit", "ENGINE");
        assertThat(amina.get(engineApi() + "/task/" + task + "/form").statusCode()).isEqualTo(200);
        assertThat(amina.get(engineApi() + "/task/" + task + "/deployed-form").statusCode())
                .isEqualTo(200);
        assertThat(amina.get(engineApi() + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/form", "/deployed-form", "/form-variables", "/identity-links"})
    void a_task_one_may_not_know_is_like_none_at_all(String part) {
        for (String other : List.of("tom.okafor", "leila.novak", "olive.grant")) {
            var person = person(other);
            var foreign = person.get(engineApi() + "/task/" + taskOf(ofAmina) + part);
            var none = person.get(engineApi() + "/task/none" + part);

            assertThat(foreign.statusCode()).as(other).isEqualTo(404);
            assertThat(foreign.body()).as(other).isEqualTo(none.body());
        }
    }
}
