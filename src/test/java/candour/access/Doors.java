package candour.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every door of the product, and who may pass it: the roles of one agency, the same of others, those of none, and nobody. */
public final class Doors {

    static final String NOBODY = "nobody";
    static final String OWNER = "amina.khan";
    static final String MANAGER = "tom.okafor";
    static final String LEAD = "ruth.bell";
    static final String SENIOR = "sian.hughes";
    static final String GUARDIAN = "maya.desai";
    static final String BOARD = "beatrice.lowry";
    static final String PROCESS_OWNER = "olive.grant";
    static final String ADMINISTRATOR = "adele.stone";

    static final Set<String> OF_THE_AGENCY = Set.of(OWNER, MANAGER, LEAD, SENIOR);

    /** Whoever may raise a concern: everybody who works in an agency. */
    private static final Set<String> IN_AGENCIES = and(
            OF_THE_AGENCY, "leila.novak", "james.oneill", "grace.adeyemi", "peter.marsh", GUARDIAN, "daniel.reid", "kofi.mensah");

    private static final Set<String> WHOEVER_WORKS = and(IN_AGENCIES, BOARD);
    private static final Set<String> NO_ADMINISTRATORS = and(WHOEVER_WORKS, PROCESS_OWNER);
    private static final Set<String> LOGGED_IN = and(NO_ADMINISTRATORS, ADMINISTRATOR);
    static final Set<String> EVERYBODY = and(LOGGED_IN, NOBODY);

    private static final Set<String> SEE_THE_CASE_WHOLE = Set.of(OWNER, LEAD);
    private static final Set<String> MANAGE = Set.of(MANAGER, "james.oneill");
    private static final Set<String> LEAD_AN_AGENCY = Set.of(LEAD, "grace.adeyemi");
    private static final Set<String> SENIORS = Set.of(SENIOR, "peter.marsh");
    private static final Set<String> MANAGERS_LEADS_AND_SENIORS = and(MANAGE, LEAD_AN_AGENCY, SENIORS);

    private Doors() {}

    /** A door and who may pass it. */
    public record Door(String method, String path, Set<String> allowed) {

        /** Nothing, but where that would be no question. */
        String body() {
            return path.endsWith("/password-policy") ? "{\"password\":\"three-grey-herons\"}" : "{}";
        }
    }

    /**
     * {own} is a step of the owner's, {asked} one that any manager may take; both are of case {case}, to which {file} was added; {lapsed}
     * is of none, but about the owner. {newcomer} is somebody who is nothing yet.
     */
    public static final List<Door> ALL = Stream.of(pages(), lists(), steps(), drafts(), models(), counts(), people(), shut())
            .flatMap(doors -> doors)
            .toList();

    /** Our own pages. */
    private static Stream<Door> pages() {
        return Stream.of(
                doors(
                        LOGGED_IN,
                        "GET /", "GET /camunda", "GET /guide", "GET /law", "GET /demonstration", "GET /reader", "GET /writing-help",
                        "GET /password", "POST /password", "POST /guide/go-on", "GET /cases", "GET /cases/search", "POST /cases/search",
                        "GET /reads", "POST /earlier-concerns/like"),
                doors(
                        EVERYBODY,
                        "GET /login"),
                doors(
                        and(SEE_THE_CASE_WHOLE, MANAGER),
                        "GET /cases/{case}", "GET /cases/by-task/{asked}"),
                doors(
                        Set.of(OWNER),
                        "GET /cases/after-raising/{case}"),
                doors(
                        Set.of(LEAD),
                        "GET /cases/{case}/reads"),
                doors(
                        SEE_THE_CASE_WHOLE,
                        "GET /cases/{case}/changes/danger", "POST /cases/{case}/changes/danger", "GET /cases/{case}/attachments/{file}",
                        "POST /cases/{case}/attachments", "POST /cases/{case}/attachments/{file}/in-error", "POST /cases/{case}/advice",
                        "HEAD /cases/{case}/changes/danger", "HEAD /cases/{case}/advice", "GET /records/{case}"),
                doors(
                        and(MANAGE, LEAD_AN_AGENCY),
                        "GET /absence", "POST /absence"),
                doors(
                        MANAGERS_LEADS_AND_SENIORS,
                        "GET /training", "POST /training"),
                doors(
                        and(MANAGERS_LEADS_AND_SENIORS, GUARDIAN),
                        "GET /emergency", "POST /emergency"),
                doors(
                        and(LEAD_AN_AGENCY, SENIORS),
                        "GET /people", "POST /people"),
                doors(
                        Set.of(GUARDIAN),
                        "GET /health-disclosures"))
                .flatMap(doors -> doors);
    }

    /** The lists of Tasklist, and what every webapp asks for. */
    private static Stream<Door> lists() {
        return Stream.of(
                doors(
                        LOGGED_IN,
                        "GET /camunda/api/engine/engine/", "GET /camunda/api/admin/auth/user/{engine}",
                        "GET /camunda/api/admin/plugin/adminPlugins/static/app/plugin.js", "GET {E}/version",
                        // of others it answers nothing (RightsTest)
                        "GET {E}/identity/groups?userId=amina.khan"),
                doors(
                        Set.of(OWNER, ADMINISTRATOR),
                        "GET {E}/user/amina.khan/profile"),
                doors(
                        WHOEVER_WORKS,
                        "GET {E}/filter", "GET {E}/filter/count", "GET {E}/filter/{filter}", "GET {E}/filter/{filter}/list",
                        "POST {E}/filter/{filter}/list", "GET {E}/filter/{filter}/count", "POST {E}/filter/{filter}/count",
                        "OPTIONS {E}/filter", "OPTIONS {E}/filter/{filter}", "POST {E}/task", "POST {E}/task/count"))
                .flatMap(doors -> doors);
    }

    /** Steps in Tasklist. */
    private static Stream<Door> steps() {
        return Stream.of(
                doors(
                        Set.of(OWNER),
                        "GET {E}/task/{own}", "GET {E}/task/{own}/form", "GET {E}/task/{own}/deployed-form",
                        "GET {E}/task/{own}/form-variables", "GET {E}/task/{own}/identity-links", "POST {E}/task/{own}/submit-form",
                        "POST {E}/task/{own}/claim",
                        "GET {E}/authorization/check?permissionName=READ&resourceName=TASK&resourceType=7&resourceId={own}&userId=amina.khan"),
                doors(
                        Set.of(MANAGER),
                        "GET {E}/task/{asked}", "GET {E}/task/{asked}/form", "GET {E}/task/{asked}/deployed-form",
                        "GET {E}/task/{asked}/form-variables", "GET {E}/task/{asked}/identity-links", "POST {E}/task/{asked}/submit-form",
                        "POST {E}/task/{asked}/claim", "POST {E}/task/{asked}/unclaim", "GET {E}/task/{lapsed}",
                        "GET {E}/task/{lapsed}/form-variables"))
                .flatMap(doors -> doors);
    }

    /** What somebody has written and not sent yet. */
    private static Stream<Door> drafts() {
        return Stream.of(
                doors(
                        Set.of(OWNER),
                        "GET {D}/step/{own}", "PUT {D}/step/{own}", "DELETE {D}/step/{own}"),
                doors(
                        Set.of(),
                        "GET {D}/step/{asked}", "PUT {D}/step/{asked}", "DELETE {D}/step/{asked}"),
                doors(
                        IN_AGENCIES,
                        "GET {D}/start/concern", "PUT {D}/start/concern", "DELETE {D}/start/concern"))
                .flatMap(doors -> doors);
    }

    /** Models, to start or to look at. */
    private static Stream<Door> models() {
        return Stream.of(
                doors(
                        NO_ADMINISTRATORS,
                        "GET {E}/process-definition", "GET {E}/process-definition/count", "GET {E}/process-definition/{concern}",
                        "GET {E}/process-definition/{concern}/startForm", "GET {E}/process-definition/{concern}/deployed-start-form",
                        "GET {E}/process-definition/{concern}/xml"),
                doors(
                        WHOEVER_WORKS,
                        "GET {E}/process-definition/{concern}/form-variables", "GET {E}/process-definition/key/concern/form-variables"),
                doors(
                        IN_AGENCIES,
                        "POST {E}/process-definition/{concern}/submit-form", "POST {E}/process-definition/key/concern/submit-form"),
                doors(
                        Set.of(PROCESS_OWNER),
                        "GET {E}/process-definition/key/concern",
                        "GET {E}/process-definition/{concern}/static-called-process-definitions",
                        "POST {C}/process-definition/{concern}/called-process-definitions", "GET {E}/decision-definition",
                        "GET {E}/decision-definition/count", "GET {E}/decision-definition/{decision}",
                        "GET {E}/decision-definition/{decision}/xml", "GET {E}/decision-requirements-definition",
                        "GET {E}/decision-requirements-definition/count", "GET {E}/deployment", "GET {E}/deployment/count",
                        "GET {E}/deployment/{deployment}", "GET {E}/deployment/{deployment}/resources",
                        "GET {E}/deployment/{deployment}/resources/{resource}",
                        "GET {E}/deployment/{deployment}/resources/{resource}/data", "GET {E}/job-definition",
                        "GET {E}/job-definition/count"))
                .flatMap(doors -> doors);
    }

    /** How cases run, in figures. */
    private static Stream<Door> counts() {
        return doors(
                Set.of(PROCESS_OWNER),
                "GET {C}/process-definition/statistics", "GET {C}/process-definition/statistics-count",
                "GET {E}/process-definition/statistics", "GET {E}/process-definition/{concern}/statistics",
                "GET {E}/process-instance/count", "POST {E}/process-instance/count", "POST {C}/process-instance/count",
                "POST {C}/process-instance", "GET {E}/incident/count", "POST {C}/incident/count", "POST {C}/incident",
                "GET {E}/task/count", "GET {E}/case-definition/count");
    }

    /** Who works here, in Admin. */
    private static Stream<Door> people() {
        return doors(
                Set.of(ADMINISTRATOR),
                "GET {E}/user", "GET {E}/user/count", "POST {E}/user/create", "PUT {E}/user/{newcomer}/profile",
                "PUT {E}/user/{newcomer}/credentials", "POST {E}/user/{newcomer}/unlock", "DELETE {E}/user/no.such.person",
                "GET {E}/identity/password-policy", "POST {E}/identity/password-policy", "GET {E}/group", "GET {E}/group/count",
                "GET {E}/group/board", "POST {E}/group", "POST {E}/group/count", "POST {E}/group/create",
                "PUT {E}/group/no-such-group", "DELETE {E}/group/no-such-group",
                "PUT {E}/group/northfield-school-practitioner/members/{newcomer}",
                "DELETE {E}/group/northfield-school-practitioner/members/{newcomer}", "GET {E}/tenant", "GET {E}/tenant/count",
                "GET {E}/tenant/northfield-school", "POST {E}/tenant/create", "PUT {E}/tenant/no-such-agency",
                "DELETE {E}/tenant/no-such-agency", "PUT {E}/tenant/northfield-school/user-members/{newcomer}",
                "DELETE {E}/tenant/northfield-school/user-members/{newcomer}", "GET {E}/authorization?resourceType=6",
                "GET {E}/authorization/count?resourceType=6", "OPTIONS {E}/user", "OPTIONS {E}/user/{newcomer}",
                "OPTIONS {E}/group", "OPTIONS {E}/group/board", "OPTIONS {E}/group/board/members", "OPTIONS {E}/tenant",
                "OPTIONS {E}/tenant/northfield-school", "OPTIONS {E}/tenant/northfield-school/user-members",
                "OPTIONS {E}/tenant/northfield-school/group-members", "OPTIONS {E}/authorization",
                "OPTIONS {E}/authorization/{right}");
    }

    /**
     * Through these nobody goes: names are asked for by whoever has taken the step of advising, and nobody has yet; what nobody else
     * could take is not put back; and what comes after a step is not there before.
     */
    private static Stream<Door> shut() {
        return doors(
                Set.of(),
                "GET /cases/{case}/names", "HEAD /cases/{case}/names", "POST /cases/{case}/names", "GET /cases/after/{own}",
                "POST /cases/{case}/openings/1/end",
                "POST {E}/task/{own}/unclaim", "POST {E}/task/{own}/complete", "POST {E}/task/{own}/resolve",
                "POST {E}/task/{own}/assignee", "POST {E}/task/{own}/delegate", "POST {E}/task/{own}/bpmnError",
                "POST {E}/task/{own}/bpmnEscalation", "GET {E}/task/{own}/variables", "POST {E}/task/{own}/variables",
                "GET {E}/task/{own}/localVariables", "GET {E}/task/{own}/rendered-form", "GET {E}/task/{own}/comment",
                "POST {E}/task/{own}/comment/create", "GET {E}/task/{own}/attachment", "POST {E}/task/{own}/attachment/create",
                "POST {E}/task/{own}/identity-links", "DELETE {E}/task/{own}", "PUT {E}/task/{own}", "GET {E}/task",
                "GET {E}/task/report/candidate-group-count", "GET {E}/process-instance/{instance}",
                "DELETE {E}/process-instance/{instance}", "GET {E}/process-instance/{instance}/variables",
                "GET {E}/process-instance/{instance}/activity-instances", "POST {E}/process-instance/{instance}/modification",
                "PUT {E}/process-instance/{instance}/suspended", "GET {E}/process-instance", "GET {E}/execution",
                "GET {E}/variable-instance", "POST {E}/variable-instance", "GET {E}/history/variable-instance", "GET {E}/history/detail",
                "GET {E}/history/task", "GET {E}/history/process-instance", "GET {E}/history/process-instance/{instance}",
                "GET {E}/history/activity-instance", "GET {E}/history/identity-link-log", "GET {E}/history/decision-instance",
                "GET {E}/history/incident", "GET {E}/history/job-log", "GET {E}/history/user-operation", "GET {E}/history/batch",
                "GET {E}/history/cleanup/configuration", "GET {E}/job", "GET {E}/job/count", "POST {E}/job/retries", "GET {E}/incident",
                "GET {E}/external-task", "POST {E}/external-task/fetchAndLock", "GET {E}/batch",
                "GET {E}/metrics/activity-instance-start/sum", "GET {E}/telemetry/data", "GET {E}/event-subscription", "POST {E}/message",
                "POST {E}/signal", "POST {E}/condition", "POST {E}/deployment/create", "DELETE {E}/deployment/1",
                "POST {E}/migration/generate", "POST {E}/modification/execute", "POST {E}/filter/create", "PUT {E}/filter/1",
                "DELETE {E}/filter/1", "POST {E}/process-definition/key/concern/start", "PUT {E}/process-definition/suspended",
                "POST {E}/decision-definition/key/harm/evaluate", "POST {E}/authorization/create", "PUT {E}/authorization/{right}",
                "DELETE {E}/authorization/{right}", "GET {E}/authorization/{right}", "GET {E}/authorization",
                "GET {E}/authorization?resourceType=7", "GET {E}/authorization?resourceType=8", "GET {E}/authorization?resourceType=19",
                "GET {E}/authorization?resourceType=20", "GET {E}/authorization?resourceType=07",
                "GET {E}/authorization?resourceType=6&resourceType=7", "GET {E}/authorization/count",
                "GET {E}/authorization/count?resourceType=7", "GET /camunda/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated",
                "GET /camunda/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated?metrics=task-users&groupBy=month",
                "POST {E}/process-definition/key/concern/authorization", "GET {E}/schema/log", "GET {E}/identity/groups/x",
                "POST {E}/identity/verify", "POST {D}/step/{own}", "GET {D}", "GET {D}/step", "GET {D}/step/{own}/answers",
                "POST {D}/start/concern", "GET /camunda/api/cockpit/plugin/base/{engine}/process-instance/{instance}",
                "POST /camunda/api/admin/setup/{engine}/user/create", "GET /engine-rest/engine", "GET /actuator", "GET /actuator/env",
                "GET /actuator/heapdump", "GET /actuator/metrics", "GET /h2-console/", "GET /v3/api-docs");
    }

    private static Stream<Door> doors(Set<String> allowed, String... methodsAndPaths) {
        return Stream.of(methodsAndPaths).map(door -> door.split(" ", 2)).map(door -> new Door(door[0], door[1], allowed));
    }

    private static Set<String> and(Set<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }

    @SafeVarargs
    private static Set<String> and(Set<String>... groups) {
        return Stream.of(groups).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
