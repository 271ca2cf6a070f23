package candour.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import candour.CandourApplication;
import candour.scenario.Scenario;
import candour.scenario.ScenarioPlayer;
import candour.scenario.Scenarios;
import candour.submission.Refused;
import candour.testing.HttpPerson;
import candour.testing.Meanwhile;
import candour.testing.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Two nodes of the product on one PostgreSQL (faults T06, M06, J06, B03). The second runs on until all tests end: the webapps
 * share what they know in static fields, and a node that stops would take it from every test that comes after in this JVM.
 */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    @Autowired
    private ModelsAtStart models;

    @Autowired
    private ModelCheck check;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private ScenarioPlayer here;

    @Autowired
    private Scenarios scenarios;

    private ConfigurableApplicationContext otherNode;
    private long versionsOfOneNode;
    private long versionsOfTwoNodes;

    @BeforeAll
    void startTheOtherNode(@Autowired Environment settings) {
        versionsOfOneNode = versions();
        List<String> same = new ArrayList<>();
        for (String name : List.of("url", "username", "password")) {
            same.add("--spring.datasource.%s=%s".formatted(name, settings.getProperty("spring.datasource." + name)));
        }
        same.addAll(List.of(
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false",
                "--camunda.bpm.metrics.enabled=false",
                "--camunda.bpm.generate-unique-process-engine-name=true"));
        otherNode = new SpringApplicationBuilder(CandourApplication.class)
                .profiles("demo", "postgres")
                .run(same.toArray(String[]::new));
        versionsOfTwoNodes = versions();
    }

    private long versions() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("concern").count();
    }

    @Test
    void aSecondNodeAndEachRestartMakeNoNewVersion() {
        models.deploy();
        long before = versions();

        models.deploy();
        otherNode.getBean(ModelsAtStart.class).deploy();

        assertThat(versionsOfTwoNodes).isEqualTo(versionsOfOneNode);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void changedModelsBecomeOneNewVersionWhenBothNodesStartAtOnce() throws Exception {
        long before = versions();
        ShippedModels changed = new ShippedModels() {
            @Override
            List<Resource> all() {
                return super.all().stream()
                        .map(resource -> resource.isModel()
                                ? new Resource(resource.name(), resource.content() + "<!-- changed -->")
                                : resource)
                        .toList();
            }
        };

        Meanwhile.<Object>together(
                () -> {
                    new ModelsAtStart(changed, check, repository, management).deploy();
                    return null;
                },
                () -> {
                    new ModelsAtStart(
                                    changed,
                                    otherNode.getBean(ModelCheck.class),
                                    otherNode.getBean(RepositoryService.class),
                                    otherNode.getBean(ManagementService.class))
                            .deploy();
                    return null;
                });

        assertThat(versions()).isEqualTo(before + 1);
    }

    @Test
    void aNodeLeavesAloneTheJobsOfModelsItCannotRun() {
        String ofAnotherRelease = repository
                .createDeployment()
                .name(ModelsAtStart.NAME)
                .addString("other.bpmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="candour">
                          <bpmn:process id="other" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <bpmn:startEvent id="start"/>
                            <bpmn:sequenceFlow id="go" sourceRef="start" targetRef="work"/>
                            <bpmn:serviceTask id="work" camunda:asyncBefore="true" camunda:delegateExpression="${onlyThere}"/>
                          </bpmn:process>
                        </bpmn:definitions>""")
                .deploy()
                .getId();

        models.deploy();

        assertThat(management.getRegisteredDeployments()).isNotEmpty().doesNotContain(ofAnotherRelease);
        repository.deleteDeployment(ofAnotherRelease);
    }

    @Test
    void theSameConcernSentToBothNodesAtOnceIsOneCase() throws Exception {
        Scenario.Step raise = scenarios.all().get(0).steps().get(0);
        ScenarioPlayer there = otherNode.getBean(ScenarioPlayer.class);

        List<Object> answers = Meanwhile.<Object>together(
                () -> raised(here, raise), () -> raised(there, raise));

        assertThat(answers).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .asString()
                .contains(answers.stream().filter(String.class::isInstance).findFirst().orElseThrow().toString());
    }

    /** Whoever has to log in on the other node, because theirs is gone, finds every form as they left it (R11.9). */
    @Test
    void whatSomebodyWroteOnOneNodeIsFoundOnTheOther(@LocalServerPort int port, @Autowired ProcessEngine engine) {
        String other = otherNode.getBean(ProcessEngine.class).getName();
        int otherPort = ((WebServerApplicationContext) otherNode).getWebServer().getPort();
        var here = HttpPerson.loggedIn(port, engine.getName(), "daniel.reid");
        String draft = "/camunda/api/candour/drafts/start/concern";
        assertThat(here.draft("PUT", draft, "{\"whatHappened\":\"A bruise, seen today.\"}").statusCode()).isEqualTo(204);

        var there = HttpPerson.loggedIn(otherPort, other, "daniel.reid");

        assertThat(there.get(draft).body()).contains("A bruise, seen today.");
        assertThat(HttpPerson.loggedIn(otherPort, other, "helen.price").get(draft).statusCode()).isEqualTo(204);
        assertThat(there.draft("DELETE", draft, "").statusCode()).isEqualTo(204);
        assertThat(here.get(draft).statusCode()).as("and gone from both").isEqualTo(204);
    }

    private static Object raised(ScenarioPlayer player, Scenario.Step raise) {
        try {
            return player.raise("daniel.reid", raise.answers());
        } catch (Refused refusal) {
            return refusal;
        }
    }
}
