package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list holds what is somebody’s own, and no search, order or count tells more (R11.8; fault A03). */
@EngineTest
class SearchesAndCountsTest extends AtTheGate {

    @Autowired
    private FilterService filters;

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
                "[{\"processVariables\":[]}]",
                ""
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
