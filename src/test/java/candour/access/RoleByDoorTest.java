package candour.access;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every role at every door: who gets in, over HTTP with a real session, and that a door that is shut says the same as one
 * that is not there (R11.8, faults A01 A03 A04 A06 A08 to A11).
 */
@Serves("R11.8")
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleByDoorTest {

    private static final String NOBODY = "nobody";
    private static final String OWNER = "amina.khan";
    private static final String MANAGER = "tom.okafor";
    private static final String LEAD = "ruth.bell";
    private static final String SENIOR = "sian.hughes";
    private static final String GUARDIAN = "maya.desai";
    private static final String PROCESS_OWNER = "olive.grant";
    private static final String ADMINISTRATOR = "adele.stone";

    /** The same roles of another agency, and those that belong to none. */
    private static final List<String> OTHERS = List.of(
            "leila.novak", "james.oneill", "grace.adeyemi", "peter.marsh", GUARDIAN, "daniel.reid", "kofi.mensah",
            "beatrice.lowry");

    private static final List<String> EVERYBODY = Stream.concat(
                    Stream.of(NOBODY, OWNER, MANAGER, LEAD, SENIOR, PROCESS_OWNER, ADMINISTRATOR), OTHERS.stream())
            .toList();

    private static final Set<String> OF_AN_AGENCY = Set.of(OWNER, MANAGER, LEAD, SENIOR);

    /** A door and who may pass it. */
    private record Door(String method, String path, Set<String> allowed) {}

    private static Door get(String path, String... allowed) {
        return new Door("GET", path, Set.of(allowed));
    }

    private static Door post(String path, String... allowed) {
        return new Door("POST", path, Set.of(allowed));
    }

    private static Door other(String method, String path, String... allowed) {
        return new Door(method, path, Set.of(allowed));
    }

    private static Door shut(String methodAndPath) {
        String[] parts = methodAndPath.split(" ");
        return new Door(parts[0], parts[1], Set.of());
    }

    /** {own} is a step of the owner's, {asked} one that any manager may take; both are of case {case}; {lapsed} is of none, but about the owner. */
    private static final List<Door> DOORS = Stream.concat(
                    Stream.of(
                            get("{E}/task/{own}", OWNER),
                            get("{E}/task/{own}/form", OWNER),
                            get("{E}/task/{own}/deployed-form", OWNER),
                            get("{E}/task/{own}/form-variables", OWNER),
                            get("{E}/task/{own}/identity-links", OWNER),
                            post("{E}/task/{own}/submit-form", OWNER),
                            get("{D}/step/{own}", OWNER),
                            other("PUT", "{D}/step/{own}", OWNER),
                            other("DELETE", "{D}/step/{own}", OWNER),
                            get("{D}/step/{asked}"),
                            other("PUT", "{D}/step/{asked}"),
                            other("DELETE", "{D}/step/{asked}"),
                            get("{E}/task/{asked}", MANAGER),
                            get("{E}/task/{asked}/form", MANAGER),
                            get("{E}/task/{asked}/deployed-form", MANAGER),
                            get("{E}/task/{asked}/form-variables", MANAGER),
                            get("{E}/task/{asked}/identity-links", MANAGER),
                            get("{E}/task/{lapsed}", MANAGER),
                            get("{E}/task/{lapsed}/form-variables", MANAGER),
                            get("/cases/{case}", OWNER, MANAGER, LEAD),
                            get("/cases/by-task/{asked}", OWNER, MANAGER, LEAD),
                            get("/cases/{case}/reads", LEAD),
                            get("/cases/{case}/changes/danger", OWNER, LEAD),
                            get("/records/{case}", OWNER, LEAD),
                            get("/absence", MANAGER, LEAD, "james.oneill", "grace.adeyemi"),
                            get("/training", MANAGER, LEAD, SENIOR, "james.oneill", "grace.adeyemi", "peter.marsh"),
                            get("/emergency", MANAGER, LEAD, SENIOR, "james.oneill", "grace.adeyemi", "peter.marsh", GUARDIAN),
                            post("/emergency", MANAGER, LEAD, SENIOR, "james.oneill", "grace.adeyemi", "peter.marsh", GUARDIAN),
                            get("/people", LEAD, SENIOR, "grace.adeyemi", "peter.marsh"),
                            post("/people", LEAD, SENIOR, "grace.adeyemi", "peter.marsh"),
                            get("/health-disclosures", GUARDIAN),
                            post("/cases/{case}/advice", OWNER, LEAD),
                            get("{E}/user", ADMINISTRATOR),
                            get("{E}/user/count", ADMINISTRATOR),
                            get("{E}/group", ADMINISTRATOR),
                            get("{E}/tenant", ADMINISTRATOR),
                            // what a role may see; a right on a step tells who has it
                            get("{E}/authorization?resourceType=6", ADMINISTRATOR),
                            get("{E}/authorization/count?resourceType=6", ADMINISTRATOR),
                            get("{E}/authorization/check?permissionName=READ&resourceName=TASK&resourceType=7&resourceId={own}&userId=" + OWNER, OWNER),
                            get("{E}/deployment", PROCESS_OWNER),
                            get("{E}/deployment/count", PROCESS_OWNER),
                            get("{E}/decision-definition", PROCESS_OWNER),
                            get("{E}/process-instance/count", PROCESS_OWNER),
                            get("{E}/incident/count", PROCESS_OWNER),
                            get("{E}/task/count", PROCESS_OWNER),
                            get("{E}/job-definition", PROCESS_OWNER),
                            get("/camunda/api/cockpit/plugin/base/{engine}/process-definition/statistics", PROCESS_OWNER)),
                    // names are asked for by whoever has taken the step of advising, and nobody has yet
                    Stream.of(
                                    "GET /cases/{case}/names", "POST /cases/{case}/openings/1/end", "POST {E}/task/{own}/complete", "POST {E}/task/{own}/resolve",
                                    "POST {E}/task/{own}/assignee", "POST {E}/task/{own}/delegate",
                                    "POST {E}/task/{own}/bpmnError", "POST {E}/task/{own}/bpmnEscalation",
                                    "GET {E}/task/{own}/variables", "POST {E}/task/{own}/variables",
                                    "GET {E}/task/{own}/localVariables", "GET {E}/task/{own}/rendered-form",
                                    "GET {E}/task/{own}/comment", "POST {E}/task/{own}/comment/create",
                                    "GET {E}/task/{own}/attachment", "POST {E}/task/{own}/attachment/create",
                                    "POST {E}/task/{own}/identity-links", "DELETE {E}/task/{own}", "PUT {E}/task/{own}",
                                    "GET {E}/task", "GET {E}/task/report/candidate-group-count",
                                    "GET {E}/process-instance/{instance}", "DELETE {E}/process-instance/{instance}",
                                    "GET {E}/process-instance/{instance}/variables",
                                    "GET {E}/process-instance/{instance}/activity-instances",
                                    "POST {E}/process-instance/{instance}/modification",
                                    "PUT {E}/process-instance/{instance}/suspended", "GET {E}/process-instance",
                                    "GET {E}/execution", "GET {E}/variable-instance", "POST {E}/variable-instance",
                                    "GET {E}/history/variable-instance", "GET {E}/history/detail", "GET {E}/history/task",
                                    "GET {E}/history/process-instance", "GET {E}/history/process-instance/{instance}",
                                    "GET {E}/history/activity-instance", "GET {E}/history/identity-link-log",
                                    "GET {E}/history/decision-instance", "GET {E}/history/incident",
                                    "GET {E}/history/job-log", "GET {E}/history/user-operation",
                                    "GET {E}/history/batch", "GET {E}/history/cleanup/configuration",
                                    "GET {E}/job", "GET {E}/job/count", "POST {E}/job/retries", "GET {E}/incident",
                                    "GET {E}/external-task", "POST {E}/external-task/fetchAndLock", "GET {E}/batch",
                                    "GET {E}/metrics/activity-instance-start/sum", "GET {E}/telemetry/data",
                                    "GET {E}/event-subscription", "POST {E}/message", "POST {E}/signal", "POST {E}/condition",
                                    "POST {E}/deployment/create", "DELETE {E}/deployment/1", "POST {E}/migration/generate",
                                    "POST {E}/modification/execute", "POST {E}/filter/create", "PUT {E}/filter/1",
                                    "DELETE {E}/filter/1", "POST {E}/process-definition/key/concern/start",
                                    "PUT {E}/process-definition/suspended", "POST {E}/decision-definition/key/harm/evaluate",
                                    "POST {E}/authorization/create", "PUT {E}/authorization/{right}",
                                    "DELETE {E}/authorization/{right}", "GET {E}/authorization/{right}", "GET {E}/authorization",
                                    "GET {E}/authorization?resourceType=7", "GET {E}/authorization?resourceType=8",
                                    "GET {E}/authorization?resourceType=19", "GET {E}/authorization?resourceType=20",
                                    "GET {E}/authorization?resourceType=07", "GET {E}/authorization?resourceType=6&resourceType=7",
                                    "GET {E}/authorization/count", "GET {E}/authorization/count?resourceType=7",
                                    "GET /camunda/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated",
                                    "GET /camunda/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated?metrics=task-users&groupBy=month", "POST {E}/process-definition/key/concern/authorization",
                                    "GET {E}/schema/log", "GET {E}/identity/groups/x", "POST {E}/identity/verify",
                                    "POST {D}/step/{own}", "GET {D}", "GET {D}/step", "GET {D}/step/{own}/answers", "POST {D}/start/concern",
                                    "GET /camunda/api/cockpit/plugin/base/{engine}/process-instance/{instance}",
                                    "POST /camunda/api/admin/setup/{engine}/user/create",
                                    "GET /engine-rest/engine", "GET /actuator", "GET /actuator/env", "GET /actuator/heapdump",
                                    "GET /actuator/metrics", "GET /h2-console/", "GET /v3/api-docs")
                            .map(RoleByDoorTest::shut))
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    private final Map<String, HttpPerson> people = new LinkedHashMap<>();
    private String reference;
    private Task own;
    private Task asked;
    private Task lapsed;
    private String right;

    @BeforeAll
    void aCaseAndEverybody() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent());
        reference = told.reference();
        asked = told.step(AdviceProcess.GIVE_ADVICE);
        own = story.raise(concern()).step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        String training = engine.getRuntimeService()
                .startProcessInstanceByKey("training-overdue", Map.of(
                        "agency", "northfield-school", "practitioner", OWNER, "harm", "not-met", "lapsesOn", "2026-03-12"))
                .getId();
        right = engine.getAuthorizationService().createAuthorizationQuery().groupIdIn(Groups.PROCESS_OWNERS).list().get(0).getId();
        lapsed = engine.getTaskService().createTaskQuery().processInstanceId(training).singleResult();
        EVERYBODY.forEach(who -> people.put(
                who, who.equals(NOBODY) ? HttpPerson.anonymous(port) : HttpPerson.loggedIn(port, engine.getName(), who)));
    }

    @AfterAll
    void nothingWaitsForManagersAnyMore() {
        engine.getRuntimeService().deleteProcessInstance(lapsed.getProcessInstanceId(), "Put away");
    }

    @TestFactory
    Stream<DynamicTest> whoMayPassEachDoorAndNobodyElse() {
        return DOORS.stream().map(door -> DynamicTest.dynamicTest(door.method() + " " + door.path(), () -> {
            List<String> wrong = new ArrayList<>();
            people.forEach((who, person) -> {
                HttpResponse<String> answer = at(door, person, own.getId(), asked.getId());
                int status = answer.statusCode();
                boolean in = status < 300 || status == 400 || status == 302 && !leadsToLogIn(answer);
                boolean refused = status == 403 || status == 404 || who.equals(NOBODY) && (status == 401 || leadsToLogIn(answer));
                if (door.allowed().contains(who) ? !in : !refused) {
                    wrong.add(who + ": " + status);
                }
            });
            assertThat(wrong).isEmpty();
        }));
    }

    private static boolean leadsToLogIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/login");
    }

    /** Absent and forbidden look the same. */
    @TestFactory
    Stream<DynamicTest> whatOneMayNotKnowLooksAsIfItWereNotThere() {
        return DOORS.stream()
                .filter(door -> !door.allowed().isEmpty() && door.path().matches(".*\\{(own|asked|lapsed|case)}.*"))
                .map(door -> DynamicTest.dynamicTest(door.method() + " " + door.path(), () -> {
                    String absent = UUID.randomUUID().toString();
                    people.forEach((who, person) -> {
                        if (!door.allowed().contains(who)) {
                            HttpResponse<String> there = at(door, person, own.getId(), asked.getId());
                            HttpResponse<String> gone = at(door, person, absent, absent);
                            assertThat(there.statusCode()).as(who).isEqualTo(gone.statusCode());
                            assertThat(plain(there.body())).as(who).isEqualTo(plain(gone.body()));
                        }
                    });
                }));
    }

    private static String plain(String body) {
        return body.replaceAll("\"timestamp\":\"[^\"]+\"", "WHEN")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("IS-\\d{4}-\\d{6}", "CASE");
    }

    private HttpResponse<String> at(Door door, HttpPerson person, String ownTask, String askedTask) {
        boolean isThere = ownTask.equals(own.getId());
        String theCase = isThere ? reference : "IS-1999-000001";
        String path = door.path()
                .replace("{D}", "/camunda/api/candour/drafts")
                .replace("{E}", "/camunda/api/engine/engine/" + engine.getName())
                .replace("{engine}", engine.getName())
                .replace("{own}", ownTask)
                .replace("{asked}", askedTask)
                .replace("{lapsed}", isThere ? lapsed.getId() : askedTask)
                .replace("{right}", right)
                .replace("{instance}", own.getProcessInstanceId())
                .replace("{case}", theCase);
        if (door.method().equals("GET")) {
            return path.startsWith("/camunda") ? person.get(path) : person.page(path);
        }
        return path.matches("/cases/.*|/emergency|/people") ? person.sendForm(path, "") : person.call(door.method(), path, "{}");
    }

    /** Lists show everybody their own and nothing else. */
    @Test
    void listsHoldWhatIsTheirsAlone() {
        people.forEach((who, person) -> {
            if (who.equals(NOBODY)) {
                return;
            }
            String list = person.post("/camunda/api/engine/engine/" + engine.getName() + "/task", "{}").body();
            assertThat(list.contains(own.getId())).as(who + " and the owner's step").isEqualTo(who.equals(OWNER));
            assertThat(list.contains(asked.getId())).as(who + " and the managers' step").isEqualTo(who.equals(MANAGER));
            // a list has pages, so only what must not be on any of them can be told from the first
            if (!Set.of(OWNER, MANAGER, LEAD).contains(who)) {
                assertThat(person.page("/cases").body()).as(who + " and the case").doesNotContain(reference);
            }
            if (!OF_AN_AGENCY.contains(who)) {
                assertThat(list).as(who).doesNotContain("northfield-school");
            }
        });
    }
}
