package candour.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine. A model is a compartment: reading the
 * tasks of a group is granted on the model that holds only that group's tasks,
 * and the tenant keeps agencies apart.
 */
@Component
class Grants {

    /** The models that people start. */
    private static final List<String> STARTED_BY_PEOPLE = List.of(
            "concern", "information-request", "ask-for-information", "procedure-conflict", "case-event", "unsecured-receipt");

    /** A model that stands nowhere here holds tasks of single people alone. */
    private static final Map<Role, List<String>> WORK = Map.of(
            Role.MANAGER, List.of("advice-manager", "confirm-not-sharing", "second-look", "training-overdue"),
            Role.LEAD, List.of("advice-lead", "lead-decides", "confirm-not-telling", "earlier-concerns", "request-refused", "breach-question",
                    "mash-disagreement", "emergency-opening-checked"),
            Role.SENIOR, List.of("advice-senior", "procedure-conflict", "mash-escalation"),
            Role.CALDICOTT, List.of("advice-caldicott", "emergency-opening-told-caldicott"),
            Role.RECEIVING, List.of("receipt"));

    private final AuthorizationService authorizations;
    private final IdentityService identities;
    private final JdbcClient jdbc;

    Grants(AuthorizationService authorizations, IdentityService identities, JdbcClient jdbc) {
        this.authorizations = authorizations;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    record Grant(String group, Resource on, String id, List<Permission> permissions) {

        Grant(String group, Resource on, String id, Permission... permissions) {
            this(group, on, id, List.of(permissions));
        }

        private boolean is(Authorization held) {
            return held.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                    && group.equals(held.getGroupId())
                    && on.resourceType() == held.getResourceType()
                    && id.equals(held.getResourceId());
        }
    }

    List<Grant> ofAgency(String agencyId) {
        var grants = new ArrayList<Grant>();
        for (Role role : Role.values()) {
            String group = role.groupOf(agencyId);
            grants.add(new Grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
            grants.add(new Grant(group, Resources.FILTER, ANY, Permissions.READ));
            grants.add(new Grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ));
            grants.add(new Grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
            STARTED_BY_PEOPLE.forEach(model -> grants.add(
                    new Grant(group, Resources.PROCESS_DEFINITION, model, Permissions.CREATE_INSTANCE)));
        }
        WORK.forEach((role, models) ->
                models.forEach(model -> grants.add(workOn(model, role.groupOf(agencyId)))));
        return grants;
    }

    /**
     * The engine opens a form only to those who may read the task's variables; the web API shows none.
     * Assigning is needed to put a task back; the web API lets only its holder do so.
     */
    private static Grant workOn(String model, String group) {
        return new Grant(
                group,
                Resources.PROCESS_DEFINITION,
                model,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.TASK_ASSIGN);
    }

    List<Grant> acrossAgencies() {
        return List.of(
                new Grant(Groups.BOARD, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                new Grant(Groups.BOARD, Resources.FILTER, ANY, Permissions.READ),
                new Grant(Groups.BOARD, Resources.PROCESS_DEFINITION, ANY, Permissions.READ),
                workOn("procedure-conflict-board", Groups.BOARD),
                new Grant(Groups.PROCESS_OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                // The engine counts only instances that may be read; the web API keeps the list of them closed.
                new Grant(
                        Groups.PROCESS_OWNERS,
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        Permissions.READ,
                        Permissions.READ_INSTANCE),
                new Grant(Groups.PROCESS_OWNERS, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
                new Grant(Groups.PROCESS_OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
                new Grant(Groups.PROCESS_OWNERS, Resources.DEPLOYMENT, ANY, Permissions.READ),
                new Grant(Groups.ADMINISTRATORS, Resources.APPLICATION, "admin", Permissions.ACCESS),
                new Grant(Groups.ADMINISTRATORS, Resources.USER, ANY, Permissions.ALL),
                new Grant(Groups.ADMINISTRATORS, Resources.GROUP, ANY, Permissions.ALL),
                new Grant(Groups.ADMINISTRATORS, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL),
                new Grant(Groups.ADMINISTRATORS, Resources.TENANT, ANY, Permissions.ALL),
                new Grant(Groups.ADMINISTRATORS, Resources.TENANT_MEMBERSHIP, ANY, Permissions.ALL),
                // What a role may see stands here, and is not given in Admin.
                new Grant(Groups.ADMINISTRATORS, Resources.AUTHORIZATION, ANY, Permissions.READ));
    }

    /** Gives the group what it needs, and nothing more. */
    void ensure(Grant grant) {
        Authorization held = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.on())
                .resourceId(grant.id())
                .singleResult();
        if (held == null) {
            held = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            held.setGroupId(grant.group());
            held.setResource(grant.on());
            held.setResourceId(grant.id());
        }
        int before = ((AuthorizationEntity) held).getPermissions();
        held.setPermissions(grant.permissions().toArray(Permission[]::new));
        if (((AuthorizationEntity) held).getPermissions() == before) {
            return;
        }
        authorizations.saveAuthorization(held);
    }

    /**
     * Ends every other right: earlier releases let administrators give them, and the engine's own set-up gives some. What
     * the engine writes by itself and needs stays: to each what they have in hand, their own account, and the name of their
     * own group and agency.
     */
    void endOthers(List<Grant> granted) {
        endOnStepsOfOthers();
        for (Resource resource : Resources.values()) {
            if (resource != Resources.TASK) {
                authorizations.createAuthorizationQuery().resourceType(resource).list().stream()
                        .filter(held -> !isOfTheEngine(held) && granted.stream().noneMatch(grant -> grant.is(held)))
                        .forEach(held -> authorizations.deleteAuthorization(held.getId()));
            }
        }
    }

    /** In one statement, for another node may just give a step to somebody; there are as many as there are steps. */
    private void endOnStepsOfOthers() {
        jdbc.sql("""
                delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = :task and not (TYPE_ = :grant and exists (
                    select 1 from ACT_RU_TASK t
                    where t.ID_ = ACT_RU_AUTHORIZATION.RESOURCE_ID_ and t.ASSIGNEE_ = ACT_RU_AUTHORIZATION.USER_ID_))""")
                .param("task", Resources.TASK.resourceType())
                .param("grant", Authorization.AUTH_TYPE_GRANT)
                .update();
    }

    private boolean isOfTheEngine(Authorization held) {
        if (held.getAuthorizationType() != Authorization.AUTH_TYPE_GRANT) {
            return false;
        }
        int on = held.getResourceType();
        boolean readsOnly = ((AuthorizationEntity) held).getPermissions() == Permissions.READ.getValue();
        return on == Resources.USER.resourceType() && held.getResourceId().equals(held.getUserId())
                || on == Resources.GROUP.resourceType() && readsOnly && held.getResourceId().equals(held.getGroupId())
                || on == Resources.TENANT.resourceType() && readsOnly && isIn(held);
    }

    private boolean isIn(Authorization held) {
        TenantQuery itself = identities.createTenantQuery().tenantId(held.getResourceId());
        return (held.getUserId() != null ? itself.userMember(held.getUserId()) : itself.groupMember(held.getGroupId())).count() > 0;
    }
}
