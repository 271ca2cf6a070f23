package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the webapps may call, by whom, and what they may send (R11.8; faults A01, A03, S12). */
@EngineTest
class GateTest extends AtTheGate {

    /** What is open to those who work, and what is open to everybody but administrators (OpenCall.Who). */
    private static final List<String> OF_THOSE_WHO_WORK = List.of(
            "GET /filter", "GET /filter/count", "POST /task", "POST /task/count", "GET /process-definition", "GET /process-definition/count");

    /** Asked for by no webapp, or gone round by our own pages. */
    private static final List<String> CLOSED = List.of(
            "POST /task/{task}/complete",
            "POST /task/{task}/resolve",
            "POST /task/{task}/delegate",
            "POST /task/{task}/assignee",
            "POST /task/{task}/bpmnError",
            "POST /task/{task}/bpmnEscalation",
            "GET /task",
            "POST /task/create",
            "PUT /task/{task}",
            "DELETE /task/{task}",
            "GET /task/{task}/variables",
            "POST /task/{task}/variables",
            "POST /task/{task}/localVariables",
            "GET /task/{task}/comment",
            "POST /task/{task}/comment/create",
            "GET /task/{task}/attachment",
            "POST /task/{task}/attachment/create",
            "DELETE /task/{task}/attachment/1",
            "POST /process-definition/key/concern/start",
            "POST /process-definition/key/concern/submit-form/x",
            "GET /process-instance/{case}/variables",
            "POST /process-instance",
            "POST /process-instance/{case}/modification",
            "DELETE /process-instance/{case}",
            "GET /variable-instance",
            "GET /history/variable-instance",
            "GET /history/detail",
            "GET /history/task",
            "GET /history/activity-instance",
            "GET /history/process-instance",
            "POST /history/task",
            "POST /message",
            "POST /signal",
            "POST /execution/1/signal",
            "POST /deployment/create",
            "POST /filter/create",
            "PUT /filter/1",
            "GET /batch",
            "GET /job",
            "POST /external-task/fetchAndLock",
            "GET /user",
            "GET /user/count",
            "GET /group",
            "POST /user/create",
            "POST /condition",
            "POST /migration/execute",
            "POST /TASK");

    @Autowired
    private IdentityService identities;

    /** A leaver, an account that was only made, or somebody in a group of no agency: closed by default (R11.8). */
    @Test
    void whoever_has_no_part_in_any_agency_finds_everything_closed() {
        for (String group : new String[] {null, "visitors"}) {
            ((IdentityServiceImpl) identities).saveUser(newcomer(), true);
            if (group != null) {
                identities.saveGroup(identities.newGroup(group));
                identities.createMembership("some.body", group);
            }
            HttpPerson nobody = person("some.body");
            String task = taskOf(ofAmina);
            tasks.setAssignee(task, "some.body");

            for (String call : OF_THOSE_WHO_WORK) {
                String[] part = call.split(" ");
                HttpResponse<String> answer = part[0].equals("GET")
                        ? nobody.get(engineApi() + part[1])
                        : nobody.post(engineApi() + part[1], "{}");
                assertThat(answer.statusCode()).as("%s as one of %s", call, group).isEqualTo(403);
            }
            assertThat(nobody.get(engineApi() + "/task/" + task).statusCode()).isEqualTo(404);
            tasks.setAssignee(task, "amina.khan");
            identities.deleteUser("some.body");
        }
        identities.deleteGroup("visitors");
    }

    private User newcomer() {
        User user = identities.newUser("some.body");
        user.setFirstName("Some");
        user.setLastName("Body");
        user.setPassword("candour-demo");
        return user;
    }

    @Test
    void calls_that_no_webapp_needs_are_closed() {
        var amina = person("amina.khan");

        for (String closed : CLOSED) {
            String[] call = closed.replace("{task}", taskOf(ofAmina))
                    .replace("{case}", ofAmina.getId())
                    .split(" ");
            var answer = amina.call(call[0], engineApi() + call[1], "{}");
            assertThat(answer.statusCode()).as(closed).isEqualTo(403);
            assertThat(answer.body()).as(closed).contains("This cannot be done here.");
        }
        assertThat(taskOf(ofAmina)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Object\",\"value\":\"rO0ABXNyAA==\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"type\":\"Bytes\",\"value\":\"AAAA\"}",
                "{\"type\":\"File\",\"value\":\"AAAA\",\"valueInfo\":{\"filename\":\"x\"}}",
                "{\"type\":\"Xml\",\"value\":\"<a/>\"}",
                "{\"value\":{\"a\":1}}",
                "{\"value\":[1]}",
                "\"text\"",
                "{\"type\":\"Json\",\"value\":\"[]\",\"valueInfo\":{\"transient\":true}}"
            })
    void only_plain_values_are_taken(String value) {
        var answer = person("amina.khan")
                .post(engineApi() + "/task/" + taskOf(ofAmina) + "/submit-form", "{\"variables\":{\"x\":" + value + "}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(taskOf(ofAmina)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{},\"withVariablesInReturn\":true}",
                "{\"variables\":{},\"businessKey\":\"IS-2026-000001\"}",
                "{\"variables\":{},\"variables\":{\"x\":{\"value\":1}}}",
                "{\"variables\":{}} {}",
                "null",
                "not json"
            })
    void nothing_but_a_forms_own_answers_is_taken(String body) {
        var amina = person("amina.khan");

        assertThat(amina.post(engineApi() + "/task/" + taskOf(ofAmina) + "/submit-form", body).statusCode())
                .isEqualTo(400);
        assertThat(amina.post(engineApi() + "/process-definition/key/concern/submit-form", body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_body_nested_without_end_or_too_long_is_refused() {
        var amina = person("amina.khan");

        assertThat(amina.post(engineApi() + "/task", "{\"orQueries\":".repeat(40) + "1" + "}".repeat(40)).statusCode())
                .isEqualTo(400);
        assertThat(amina.post(engineApi() + "/task", " ".repeat(BodyCheck.MOST_BYTES + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_webapp_call_needs_the_token_against_forged_requests() {
        var answer = person("amina.khan")
                .postWithoutToken(engineApi() + "/task/" + taskOf(ofAmina) + "/submit-form", NOTHING);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(taskOf(ofAmina)).isNotNull();
    }

    /** A page that is being left sends what was typed there; by then somebody else may have logged in in another tab. */
    @Test
    void words_are_sent_in_nobodys_name_but_of_whoever_wrote_them() {
        String raise = engineApi() + "/process-definition/key/concern/submit-form";
        String amina = person("amina.khan").reader();
        var tom = person("tom.okafor");

        assertThat(tom.callWrittenBy(amina, "POST", raise, NOTHING).statusCode()).isEqualTo(409);
        assertThat(tom.callWrittenBy(amina, "POST", engineApi() + "/task/" + taskOf(ofAmina) + "/submit-form", NOTHING).statusCode())
                .isEqualTo(409);

        // opened before he moved here
        assertThat(tom.callWrittenBy("tom.okafor/riverside-health", "POST", raise, NOTHING).body()).contains("You no longer work in the agency");

        // nothing is filled in, which is what is said to the writer
        assertThat(tom.callWrittenBy(tom.reader(), "POST", raise, NOTHING).statusCode()).isEqualTo(400);
    }
}
