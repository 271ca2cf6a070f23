package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a role may see is the product’s, whatever rights, groups or steps somebody gives besides (R11.8; fault A04). */
@Serves("R11.8")
@EngineTest
class RightsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AccessSetUp setUp;

    /** Whoever keeps the groups could join any of them. */
    @Test
    void an_administrator_who_joins_an_agency_sees_no_case_of_it_all_the_same() {
        String reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
        String own = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("amina.khan").list().get(0).getId();
        String rest = "/camunda/api/engine/engine/" + engine.getName();
        identities.createMembership("adele.stone", "northfield-school-lead");
        identities.createMembership("adele.stone", "northfield-school-manager");
        identities.createTenantUserMembership("northfield-school", "adele.stone");
        try {
            var adele = HttpPerson.loggedIn(port, engine.getName(), "adele.stone");
            everyRight("adele.stone", null);

            assertThat(adele.page("/cases/" + reference).statusCode()).isEqualTo(404);
            assertThat(adele.page("/cases").body()).doesNotContain(reference);
            assertThat(adele.page("/cases/" + reference + "/reads").statusCode()).isIn(403, 404);
            assertThat(adele.get(rest + "/task/" + own).statusCode()).isEqualTo(404);
            assertThat(adele.get(rest + "/task/" + own + "/form-variables").statusCode()).isIn(403, 404);
            assertThat(adele.post(rest + "/task", "{}").statusCode()).isEqualTo(403);
            assertThat(adele.get(rest + "/process-instance/count").statusCode()).isEqualTo(403);
            assertThat(adele.page("/").body()).contains("Users and groups").doesNotContain("Raise a concern");
        } finally {
            identities.deleteMembership("adele.stone", "northfield-school-lead");
            identities.deleteMembership("adele.stone", "northfield-school-manager");
            identities.deleteTenantUserMembership("northfield-school", "adele.stone");
            setUp.afterSingletonsInstantiated();
        }
    }

    private void everyRight(String user, String group) {
        for (Resources resource : List.of(Resources.TASK, Resources.PROCESS_INSTANCE)) {
            var right = authorizations.createNewAuthorization(1);
            right.setUserId(user);
            right.setGroupId(group);
            right.setResource(resource);
            right.setResourceId("*");
            right.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(right);
        }
    }

    /** A model could give them a step, an older release a right, and whoever keeps users a group (process.md, Roles). */
    @Test
    void a_process_owner_sees_no_case_whatever_groups_rights_or_steps_they_get() {
        String reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
        var own = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("amina.khan").list().get(0);
        String rest = "/camunda/api/engine/engine/" + engine.getName();
        identities.createMembership("olive.grant", "northfield-school-lead");
        everyRight(null, "process-owners");
        everyRight("olive.grant", null);
        tasks.setAssignee(own.getId(), "olive.grant");
        try {
            var olive = HttpPerson.loggedIn(port, engine.getName(), "olive.grant");

            assertThat(olive.page("/cases/" + reference).statusCode()).isEqualTo(404);
            assertThat(olive.page("/cases/by-task/" + own.getId()).statusCode()).isEqualTo(404);
            assertThat(olive.page("/cases").body()).doesNotContain(reference);
            assertThat(olive.page("/cases/" + reference + "/reads").statusCode()).isIn(403, 404);
            for (String part : List.of("", "/form", "/form-variables", "/identity-links")) {
                assertThat(olive.get(rest + "/task/" + own.getId() + part).statusCode()).as(part).isEqualTo(404);
            }
            assertThat(olive.post(rest + "/task/" + own.getId() + "/submit-form", "{\"variables\":{}}").statusCode()).isEqualTo(404);
            assertThat(olive.post(rest + "/task", "{}").statusCode()).isEqualTo(403);
            assertThat(olive.get(rest + "/filter").statusCode()).isEqualTo(403);
            assertThat(olive.get(rest + "/process-instance/count").statusCode()).as("counts as before").isEqualTo(200);
            assertThat(olive.page("/").body()).doesNotContain(reference, "Raise a concern");
        } finally {
            tasks.setAssignee(own.getId(), "amina.khan");
            identities.deleteMembership("olive.grant", "northfield-school-lead");
            setUp.afterSingletonsInstantiated();
        }
    }

    /** Where there is one agency alone, its figures are all that a process owner has of it. */
    @Test
    void a_process_owner_is_of_no_agency_also_where_there_is_only_one() {
        assertThat(new Members.Member("olive.grant", "Olive Grant", List.of("process-owners"), List.of("northfield-school")).agency())
                .isEmpty();
    }

    /** What a role may see is the product's (Grants), not what somebody gave it (R11.8). */
    @Test
    void rights_that_somebody_gave_besides_end_with_the_next_start() {
        String reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
        String own = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("amina.khan").list().get(0).getId();
        everyRight(null, "board");
        everyRight("leila.novak", null);
        var held = authorizations.createAuthorizationQuery().groupIdIn("process-owners").resourceType(Resources.PROCESS_DEFINITION).singleResult();
        held.addPermission(ProcessDefinitionPermissions.READ_TASK);
        authorizations.saveAuthorization(held);

        setUp.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId("*").count()).isZero();
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_INSTANCE).userIdIn("leila.novak").count()).isZero();
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("process-owners").resourceType(Resources.PROCESS_DEFINITION).singleResult()
                        .isPermissionGranted(ProcessDefinitionPermissions.READ_TASK))
                .isFalse();
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(own).userIdIn("amina.khan").count())
                .as("whoever has a step keeps it")
                .isEqualTo(1);
    }

    /** Earlier releases, and the engine's own set-up, left more than rights to cases and models. */
    @Test
    void rights_on_single_steps_people_groups_and_lists_end_with_the_next_start_too() {
        String reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
        String own = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("amina.khan").list().get(0).getId();
        String list = filters.createTaskFilterQuery().list().get(0).getId();
        List<String> given = List.of(
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.TASK, own),
                right(Authorization.AUTH_TYPE_GRANT, null, "board", Resources.TASK, own),
                right(Authorization.AUTH_TYPE_GRANT, "amina.khan", null, Resources.TASK, "a-step-long-done"),
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.USER, "amina.khan"),
                right(Authorization.AUTH_TYPE_GRANT, null, "board", Resources.USER, "*"),
                right(Authorization.AUTH_TYPE_GRANT, null, "camunda-admin", Resources.GROUP, "*"),
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.GROUP, "board"),
                right(Authorization.AUTH_TYPE_GRANT, null, "camunda-admin", Resources.GROUP_MEMBERSHIP, "*"),
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.TENANT, "northfield-school"),
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.FILTER, list),
                right(Authorization.AUTH_TYPE_GRANT, null, "camunda-admin", Resources.SYSTEM, "*"),
                right(Authorization.AUTH_TYPE_GLOBAL, null, null, Resources.FILTER, "*"));

        setUp.afterSingletonsInstantiated();

        assertThat(given).allSatisfy(id -> assertThat(authorizations.createAuthorizationQuery().authorizationId(id).count()).isZero());
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");
        String rest = "/camunda/api/engine/engine/" + engine.getName();
        assertThat(amina.get(rest + "/task/" + own).statusCode()).as("what she has in hand").isEqualTo(200);
        assertThat(amina.get(rest + "/user/amina.khan/profile").body()).contains("Amina");
        assertThat(amina.get(rest + "/identity/groups?userId=amina.khan").body()).contains("northfield-school-practitioner");
        assertThat(amina.get(rest + "/filter/" + list + "/count").statusCode()).isEqualTo(200);
    }

    private String right(int type, String user, String group, Resources on, String id) {
        var right = authorizations.createNewAuthorization(type);
        if (type != Authorization.AUTH_TYPE_GLOBAL) {
            right.setUserId(user);
            right.setGroupId(group);
        }
        right.setResource(on);
        right.setResourceId(id);
        right.addPermission(Permissions.ALL);
        return authorizations.saveAuthorization(right).getId();
    }

    @Test
    void setting_up_again_changes_nothing() {
        long rights = authorizations.createAuthorizationQuery().count();
        long lists = filters.createTaskFilterQuery().count();

        setUp.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(lists).isEqualTo(5);
    }

    @Test
    void a_case_belongs_to_the_agency_of_whoever_starts_it_whatever_they_send_along() {
        String deployment = models.createDeployment()
                .addModelInstance(
                        "started-by-a-person.bpmn",
                        Bpmn.createExecutableProcess("started-by-a-person")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("wait")
                                .camundaAssignee("ruth.bell")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        String reference = HttpPerson.loggedIn(port, engine.getName(), "sian.hughes").raisesAConcern(engine.getName());
        String id;
        try {
            id = startAs("sian.hughes", reference);
        } finally {
            identities.clearAuthentication();
        }

        var task = tasks.createTaskQuery().processInstanceId(id).singleResult();
        assertThat(task.getTenantId()).isEqualTo("northfield-school");
        assertThat(authorizations.createAuthorizationQuery().resourceId(task.getId()).list())
                .extracting(right -> right.getUserId())
                .containsOnly("ruth.bell");

        tasks.setAssignee(task.getId(), "amina.khan");
        assertThat(authorizations.createAuthorizationQuery().resourceId(task.getId()).list())
                .as("the former assignee loses sight of it")
                .extracting(right -> right.getUserId())
                .containsExactly("amina.khan");
        models.deleteDeployment(deployment, true);
    }

    private String startAs(String userId, String reference) {
        var right = authorizations.createNewAuthorization(1);
        right.setUserId(userId);
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId("started-by-a-person");
        right.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(right);
        identities.setAuthentication(userId, List.of("northfield-school-senior"), List.of("northfield-school"));
        String id = cases.startProcessInstanceByKey("started-by-a-person", reference, Map.of("agency", "riverside-health"))
                .getId();
        identities.clearAuthentication();
        authorizations.deleteAuthorization(right.getId());
        return id;
    }

    /** Whoever asks for somebody else's is told of none, as of somebody who is not there. */
    @Test
    void nobody_learns_the_groups_of_somebody_else() {
        String groups = "/camunda/api/engine/engine/" + engine.getName() + "/identity/groups?userId=";
        var tom = HttpPerson.loggedIn(port, engine.getName(), "tom.okafor");

        assertThat(tom.get(groups + "amina.khan").body()).isEqualTo(tom.get(groups + "nobody.at-all").body());
    }
}
