package candour.access;

import static candour.access.Doors.EVERYBODY;
import static candour.access.Doors.LEAD;
import static candour.access.Doors.MANAGER;
import static candour.access.Doors.NOBODY;
import static candour.access.Doors.OF_THE_AGENCY;
import static candour.access.Doors.OWNER;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.access.Doors.Door;
import candour.advice.AdviceProcess;
import candour.attachment.AttachmentKind;
import candour.attachment.Attachments;
import candour.attachment.FileName;
import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.Files;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
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

    private static final String NEWCOMER = "nell.newcomer";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private Attachments attachments;

    private final Map<String, HttpPerson> people = new LinkedHashMap<>();
    private String reference;
    private Task own;
    private Task asked;
    private Task lapsed;
    private final Map<String, String> ids = new HashMap<>();

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
        staff.join(NEWCOMER, "Nell", "Newcomer");
        attachments.add(reference, AttachmentKind.OTHER, "A letter.", new FileName("letter.pdf"), Files.pdf(), OWNER);
        ids.put("right", engine.getAuthorizationService().createAuthorizationQuery().groupIdIn(Groups.PROCESS_OWNERS).list().get(0).getId());
        ids.put("filter", engine.getFilterService().createTaskFilterQuery().list().get(0).getId());
        ids.put("concern", models().createProcessDefinitionQuery().processDefinitionKey(ConcernProcess.KEY).latestVersion().singleResult().getId());
        ids.put("decision", models().createDecisionDefinitionQuery().latestVersion().list().get(0).getId());
        ids.put("deployment", models().createDeploymentQuery().list().get(0).getId());
        ids.put("resource", models().getDeploymentResources(ids.get("deployment")).get(0).getId());
        ids.put("file", attachments.ofCase(reference).get(0).id().toString());
        ids.put("newcomer", NEWCOMER);
        ids.put("engine", engine.getName());
        lapsed = engine.getTaskService().createTaskQuery().processInstanceId(training).singleResult();
        EVERYBODY.stream().sorted().forEach(who -> people.put(
                who, who.equals(NOBODY) ? HttpPerson.anonymous(port) : HttpPerson.loggedIn(port, engine.getName(), who)));
    }

    @AfterAll
    void nothingWaitsForManagersAnyMore() {
        staff.leave(NEWCOMER);
        engine.getRuntimeService().deleteProcessInstance(lapsed.getProcessInstanceId(), "Put away");
    }

    @TestFactory
    Stream<DynamicTest> whoMayPassEachDoorAndNobodyElse() {
        return Doors.ALL.stream().map(door -> DynamicTest.dynamicTest(door.method() + " " + door.path(), () -> {
            List<String> wrong = new ArrayList<>();
            people.forEach((who, person) -> {
                HttpResponse<String> answer = at(door, person, own.getId(), asked.getId());
                int status = answer.statusCode();
                boolean in = status < 300 || status == 400 || status == 409 || status == 302 && !leadsToLogIn(answer);
                // what is not there is so for whoever was let through, too
                boolean couldBeThere = !door.path().matches(".*no[-.]such.*");
                boolean refused = status == 403
                        || status == 404 && couldBeThere
                        || who.equals(NOBODY) && (status == 401 || leadsToLogIn(answer));
                if (door.allowed().contains(who) ? !in : !refused) {
                    wrong.add(who + ": " + status);
                }
            });
            assertThat(wrong).isEmpty();
        }));
    }

    private RepositoryService models() {
        return engine.getRepositoryService();
    }

    private static boolean leadsToLogIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/login");
    }

    /** Absent and forbidden look the same. */
    @TestFactory
    Stream<DynamicTest> whatOneMayNotKnowLooksAsIfItWereNotThere() {
        return Doors.ALL.stream()
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
                .replace("{E}", "/camunda/api/engine/engine/{engine}")
                .replace("{C}", "/camunda/api/cockpit/plugin/base/{engine}")
                .replace("{own}", ownTask)
                .replace("{asked}", askedTask)
                .replace("{lapsed}", isThere ? lapsed.getId() : askedTask)
                .replace("{instance}", own.getProcessInstanceId())
                .replace("{case}", theCase);
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        boolean isForScripts = path.matches("/camunda/.*|/reader|/writing-help|/cases/after.*|/earlier-concerns/like|/engine-rest.*|/actuator.*|/v3.*");
        if (door.method().equals("GET")) {
            return isForScripts ? person.get(path) : person.page(path);
        }
        if (door.method().equals("HEAD")) {
            return person.call("HEAD", path, "");
        }
        return isForScripts ? person.call(door.method(), path, door.body()) : person.sendForm(path, "");
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
            if (!OF_THE_AGENCY.contains(who)) {
                assertThat(list).as(who).doesNotContain("northfield-school");
            }
        });
    }
}
