package candour.webapi;

import candour.testing.HttpPerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls of the webapps, from their own sessions, beside a task that Amina Khan has and one that waits for the managers. */
abstract class AtTheGate {

    static final String NOTHING = "{\"variables\":{}}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService cases;

    @Autowired
    TaskService tasks;

    String model;
    ProcessInstance ofAmina;
    ProcessInstance ofManagers;

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

    String engineApi() {
        return "/camunda/api/engine/engine/" + engine.getName();
    }

    String taskOf(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    }

    HttpPerson person(String userId) {
        return HttpPerson.loggedIn(port, engine.getName(), userId);
    }
}
