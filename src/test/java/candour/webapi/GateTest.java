package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class GateTest {

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

    private static final String NOTHING = "{\"variables\":{}}";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    private String model;
    private ProcessInstance ofAmina;
    private ProcessInstance ofManagers;

    @BeforeEach
    void aTaskOfAminaAndOneOfTheManagers() {
        model = models.createDeployment()
                .addModelInstance(
                        "of-amina.bpmn",
                        Bpmn.createExecutableProcess("of-amina")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("work")
                                .camundaAssignee("amina.khan")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        String reference = person("amina.khan").raisesAConcern(engine.getName());
        Map<String, Object> facts = Map.of(
                "caseReference", reference, "agency", "northfield-school", "practitioner", "amina.khan", "harm", "unsure",
                "adviceFrom", "manager", "askedAt", Instant.now().toString());
        ofAmina = cases.startProcessInstanceByKey("of-amina", reference, facts);
        ofManagers = cases.startProcessInstanceByKey("advice-manager", reference, facts);
    }

    @AfterEach
    void removed() {
        models.deleteDeployment(model, true);
        cases.deleteProcessInstancesIfExists(List.of(ofManagers.getId()), "end of test", true, true, true);
    }

    private String engineApi() {
        return "/camunda/api/engine/engine/" + engine.getName();
    }

    private String taskOf(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    }

    private HttpPerson person(String userId) {
        return HttpPerson.loggedIn(port, engine.getName(), userId);
    }

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
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"dueAfterExpression\":\"${1 + 1}\"}]}",
                "{\"dueAfterExpression\":\"${1 + 1}\"}",
                "{\"orQueries\":[{\"orQueries\":[{\"taskNameExpression\":\"#{1 + 1}\"}]}]}",
                "{\"sorting\":[{\"parameters\":{\"assigneeEXPRESSION\":\"${1 + 1}\"}}]}"
            })
    void an_expression_in_a_search_is_refused_and_never_evaluated(String search) {
        var amina = person("amina.khan");
        String anyList = amina.get(engineApi() + "/filter").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

        var answer = amina.post(engineApi() + "/task", search);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).as("refused before the engine saw it").contains("Expressions are not accepted here.");
        assertThat(amina.post(engineApi() + "/task/count", search).statusCode()).isEqualTo(400);
        assertThat(amina.post(engineApi() + "/filter/" + anyList + "/list", search).statusCode())
                .isEqualTo(400);
        assertThat(amina.post(engineApi() + "/filter/" + anyList + "/count", search).statusCode())
                .isEqualTo(400);
        assertThat(amina.post(engineApi() + "/filter/create", search).statusCode()).isEqualTo(403);
        assertThat(amina.get(engineApi() + "/filter?x=1&dueAfterExpression=%24%7B1%7D").statusCode())
                .isEqualTo(400);
    }

    /** A list shows no fact of a case; a condition or an order would tell it guess by guess (R11.8). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"processVariables\":[{\"name\":\"harm\",\"operator\":\"eq\",\"value\":\"unsure\"}]}",
                "{\"taskVariables\":[{\"name\":\"harm\",\"operator\":\"like\",\"value\":\"u%\"}]}",
                "{\"caseInstanceVariables\":[{\"name\":\"harm\",\"operator\":\"eq\",\"value\":\"unsure\"}]}",
                "{\"orQueries\":[{\"nameLike\":\"x\",\"processVariables\":[{\"name\":\"harm\",\"operator\":\"eq\",\"value\":\"unsure\"}]}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"processVariables\":[{\"name\":\"harm\",\"operator\":\"eq\",\"value\":\"unsure\"}]}]}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\","
                        + "\"parameters\":{\"variable\":\"harm\",\"type\":\"String\"}}]}",
                "{\"candidateUser\":\"ruth.bell\"}",
                "{\"involvedUser\":\"ruth.bell\"}",
                "[{\"processVariables\":[]}]"
            })
    void what_a_list_does_not_show_is_not_searched_for(String search) {
        var tom = person("tom.okafor");
        String anyList = filters.createTaskFilterQuery().list().get(0).getId();

        for (String call : List.of("/task", "/task/count", "/filter/" + anyList + "/list", "/filter/" + anyList + "/count")) {
            var answer = tom.post(engineApi() + call, search);
            assertThat(answer.statusCode()).as(call).isEqualTo(400);
            assertThat(answer.body()).as(call).contains("only by what a list shows of them");
        }
    }

    /** As Tasklist asks. */
    @Test
    void a_search_for_a_name_finds_it() {
        String search = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"active\":true,\"orQueries\":[{"
                + "\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],\"nameLike\":\"%advice%\"}],"
                + "\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[]}";

        assertThat(person("tom.okafor").post(engineApi() + "/task", search).body()).contains(taskOf(ofManagers));
    }

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
        var tom = person("tom.okafor");

        assertThat(tom.sendWrittenBy("amina.khan", raise, NOTHING).statusCode()).isEqualTo(409);
        assertThat(tom.sendWrittenBy("amina.khan", engineApi() + "/task/" + taskOf(ofAmina) + "/submit-form", NOTHING).statusCode())
                .isEqualTo(409);

        // nothing is filled in, which is what is said to the writer
        assertThat(tom.sendWrittenBy("tom.okafor", raise, NOTHING).statusCode()).isEqualTo(400);
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

    @Test
    void everyone_sees_only_what_is_theirs_in_the_lists() {
        assertThat(person("amina.khan").post(engineApi() + "/task", "{}").body())
                .contains(taskOf(ofAmina))
                .doesNotContain(taskOf(ofManagers));
        assertThat(person("tom.okafor").post(engineApi() + "/task", "{}").body())
                .contains(taskOf(ofManagers))
                .doesNotContain(taskOf(ofAmina));
        assertThat(person("olive.grant").post(engineApi() + "/task", "{}").statusCode()).isEqualTo(403);
        assertThat(person("james.oneill").post(engineApi() + "/task", "{}").body())
                .doesNotContain(taskOf(ofAmina), taskOf(ofManagers));
    }

    @Test
    void a_process_owner_sees_counts_and_no_case() {
        var olive = person("olive.grant");

        assertThat(olive.get(engineApi() + "/process-definition/statistics").body()).contains("\"instances\":1");
        assertThat(olive.get(engineApi() + "/process-instance").statusCode()).isEqualTo(403);
        assertThat(olive.post("/camunda/api/cockpit/plugin/base/" + engine.getName() + "/process-instance", "{}")
                        .body())
                .isEqualTo("[]");
    }

    /** Each step in hand is a right of whoever has it: by them all, its way from hand to hand could be followed. */
    @Test
    void an_administrator_sees_what_each_role_may_and_not_who_has_which_step() {
        var adele = person("adele.stone");
        String check = engineApi() + "/authorization/check?permissionName=READ&resourceName=TASK&resourceType=7&resourceId=" + taskOf(ofAmina);

        assertThat(adele.get(engineApi() + "/authorization?resourceType=6").body()).contains("northfield-school");
        for (String rights : List.of("?resourceType=7", "?userIdIn=amina.khan", "?resourceId=" + taskOf(ofAmina), "")) {
            assertThat(adele.get(engineApi() + "/authorization" + rights).body()).as(rights).doesNotContain(taskOf(ofAmina));
            assertThat(adele.get(engineApi() + "/authorization/count" + rights).statusCode()).as(rights).isEqualTo(403);
        }
        assertThat(adele.get(check + "&userId=amina.khan").statusCode()).isEqualTo(403);
        assertThat(adele.get(check + "&userId=adele.stone&userId=amina.khan").statusCode()).isEqualTo(403);
        assertThat(adele.get(check).body()).contains("\"authorized\":false");
        assertThat(person("amina.khan").get(check + "&userId=amina.khan").body()).contains("\"authorized\":true");
    }

    @Test
    void counts_are_for_process_owners_alone() {
        for (String count : List.of("/process-definition/statistics", "/task/count", "/process-instance/count")) {
            assertThat(person("olive.grant").get(engineApi() + count).statusCode()).as(count).isEqualTo(200);
            assertThat(person("amina.khan").get(engineApi() + count).statusCode()).as(count).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "businessKey=%s",
                "businessKeyLike=IS%%25",
                "variables=practitioner_eq_amina.khan",
                "processInstanceIds=1",
                "tenantIdIn=northfield-school"
            })
    void a_process_owner_cannot_find_a_case_by_counting(String about) {
        String question = about.formatted(ofAmina.getBusinessKey());

        for (String count : List.of("/process-instance/count", "/incident/count", "/task/count")) {
            assertThat(person("olive.grant").get(engineApi() + count + "?" + question).statusCode())
                    .as(count)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"businessKey\":\"IS-2026-000001\"}",
                "{\"variables\":[{\"name\":\"harm\",\"operator\":\"eq\",\"value\":\"unsure\"}]}",
                "{\"orQueries\":[{\"businessKey\":\"IS-2026-000001\"}]}",
                "{\"processInstanceId\":\"1\"}"
            })
    void a_count_is_of_models_and_steps_only(String about) {
        var olive = person("olive.grant");
        String cockpit = "/camunda/api/cockpit/plugin/base/" + engine.getName();
        String called = "/process-definition/" + ofManagers.getProcessDefinitionId() + "/called-process-definitions";

        for (String count : List.of(
                engineApi() + "/process-instance/count",
                cockpit + "/process-instance/count",
                cockpit + "/incident/count",
                cockpit + called)) {
            assertThat(olive.post(count, about).statusCode()).as(count).isEqualTo(400);
        }
        assertThat(olive.get(cockpit + called + "?businessKey=IS-2026-000001").statusCode()).isEqualTo(403);
        long waitingForAdvice = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(ofManagers.getProcessDefinitionId())
                .activityIdIn("give-advice")
                .count();
        assertThat(olive.post(
                                cockpit + "/process-instance/count",
                                "{\"processDefinitionId\":\"" + ofManagers.getProcessDefinitionId()
                                        + "\",\"activityIdIn\":[\"give-advice\"]}")
                        .body())
                .contains("\"count\":" + waitingForAdvice);
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

    @Test
    void what_cannot_wait_stands_first_in_every_list() {
        var amina = person("amina.khan");
        var police = cases.createProcessInstanceByKey("tell-the-police")
                .businessKey(ofAmina.getBusinessKey())
                .setVariables(Map.of(
                        "caseReference", ofAmina.getBusinessKey(),
                        "agency", "northfield-school",
                        "practitioner", "amina.khan",
                        "harm", "unsure"))
                .execute();
        String mine = filters.createTaskFilterQuery().filterName("My tasks").singleResult().getId();
        String oldestFirst = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"asc\"}]}";

        String list = amina.post(engineApi() + "/filter/" + mine + "/list", oldestFirst).body();

        assertThat(list.indexOf(taskOf(police))).isBetween(0, list.indexOf(taskOf(ofAmina)));
        cases.deleteProcessInstancesIfExists(List.of(police.getId()), "end of test", true, true, true);
    }
}
