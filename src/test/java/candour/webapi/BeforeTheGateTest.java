package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a call is taken for before the engine has it (R11.8; faults A03, A09). */
@EngineTest
class BeforeTheGateTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private String api(String call) {
        return "/camunda/api/engine/engine/" + engine.getName() + call;
    }

    /** It would be read into memory, however long, for anybody. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void aFormFromAStrangerIsNotEvenRead(String method) {
        var answer = HttpPerson.anonymous(port).call(method, "/login", "application/x-www-form-urlencoded", "a=%zz");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-16", "application/json; charset=iso-8859-1", "application/jsonx", "text/plain"})
    void aBodyIsReadInOneWayOnly(String type) {
        assertThat(person(Story.MANAGER).call("POST", api("/task/count"), type, "{}").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "Application/JSON; charset=\"utf-8\""})
    void whatAWebappSendsIsRead(String type) {
        assertThat(person(Story.MANAGER).call("POST", api("/task/count"), type, "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"give-advice", "send-it", "check-the-opening", "decision", "none"})
    void onlyWhatBeginsSomethingIsShownWithoutAStep(String form) {
        var answer = person(Story.PRACTITIONER).get(api("/process-definition/key/" + form + "/form-variables"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
    }

    /** The engine would begin it with the checks of then, from an old page as well as by hand. */
    @Test
    void onlyTheLatestVersionOfAModelBegins() {
        RepositoryService models = engine.getRepositoryService();
        List<ProcessDefinition> versions = Stream.of("first", "second")
                .map(name -> models.createDeployment()
                        .addModelInstance("twice.bpmn", Bpmn.createExecutableProcess("twice").name(name).startEvent().endEvent().done())
                        .deployWithResult()
                        .getDeployedProcessDefinitions()
                        .get(0))
                .toList();

        try {
            var answer = person(Story.PRACTITIONER)
                    .post(api("/process-definition/" + versions.get(0).getId() + "/submit-form"), "{\"variables\":{}}");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("Open it again");
            assertThat(person(Story.PRACTITIONER)
                            .post(api("/process-definition/" + versions.get(1).getId() + "/submit-form"), "{\"variables\":{}}")
                            .statusCode())
                    .as("no right to begin it")
                    .isEqualTo(404);
        } finally {
            versions.forEach(version -> models.deleteDeployment(version.getDeploymentId(), true));
        }
    }

    @Test
    void whoeverIsNoAdministratorAnyMoreIsNoneFromTheNextCallOn() {
        String former = "former.administrator";
        User user = identities.newUser(former);
        user.setPassword("candour-demo");
        ((IdentityServiceImpl) identities).saveUser(user, true);
        identities.createMembership(former, "administrators");
        HttpPerson person = person(former);
        assertThat(person.get(api("/user")).statusCode()).isEqualTo(200);

        identities.deleteMembership(former, "administrators");

        try {
            assertThat(List.of(person.get(api("/user")).statusCode(), person.get(api("/group")).statusCode())).containsOnly(403);
        } finally {
            identities.deleteUser(former);
        }
    }

    /** Without it, Tasklist would ask whoever comes next to set it up. */
    @Test
    void theUserWhoIsTheProductsOwnStays() {
        HttpPerson administrator = person("adele.stone");

        assertThat(administrator.call("DELETE", api("/user/candour-technical"), "").statusCode()).isEqualTo(403);
        assertThat(administrator.call("DELETE", api("/user/CANDOUR-technical"), "").statusCode()).isEqualTo(403);
        assertThat(identities.createUserQuery().userId("candour-technical").count()).isEqualTo(1);
    }
}
