package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Names of lists, models, steps, groups and people are words and never part of a page (fault S09). */
@Serves("R11.9")
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesAreOnlyWordsTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final String CALL = "Ring 1234 for help";
    private static final String NAME =
            "<h1 style=\"position:fixed;inset:0\">" + CALL + "</h1><img src=x onerror=\"window.ran=1\"><a href=\"javascript:window.ran=1\">x</a>";

    private static final String ID = "named-with-markup";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private String model;
    private Filter list;

    @BeforeAll
    void everythingIsNamedSo() {
        model = engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .addModelInstance(
                        ID + ".bpmn",
                        Bpmn.createExecutableProcess(ID)
                                .name(NAME)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("work")
                                .name(NAME)
                                .camundaAssignee(Story.PRACTITIONER)
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        engine.getRuntimeService().startProcessInstanceByKey(ID);
        list = engine.getFilterService().newTaskFilter(NAME);
        list.setQuery(engine.getTaskService().createTaskQuery().taskDefinitionKey("work"));
        list.setProperties(Map.of("description", NAME, "priority", 0));
        engine.getFilterService().saveFilter(list);
        Group group = engine.getIdentityService().newGroup(ID);
        group.setName(NAME);
        group.setType("WORKFLOW");
        engine.getIdentityService().saveGroup(group);
        User user = engine.getIdentityService().newUser(ID);
        user.setFirstName(NAME);
        user.setLastName("Bold");
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(ID, "northfield-school-practitioner");
    }

    @AfterAll
    void nothingIsNamedSoAnyMore() {
        engine.getFilterService().deleteFilter(list.getId());
        engine.getRepositoryService().deleteDeployment(model, true);
        engine.getIdentityService().deleteUser(ID);
        engine.getIdentityService().deleteGroup(ID);
    }

    /** @param where a page, and beside it the element on it that shows a name */
    private void isShownAsWritten(String user, String... where) {
        try (Desk desk = Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), user)) {
            for (int at = 0; at < where.length; at += 2) {
                String page = where[at];
                desk.goTo(page.replace("{engine}", engine.getName()));
                desk.page().locator(where[at + 1] + ":has-text('<h1 style=')").first().waitFor();
                assertThat(desk.page().locator("h1:has-text('" + CALL + "'), img[src=x], a[href^='javascript:window']").count())
                        .as(page)
                        .isZero();
                assertThat(desk.page().evaluate("() => window.ran")).as(page).isNull();
            }
            desk.lookAt("names-are-words-" + user);
        }
    }

    @Test
    void inTasklist() {
        String task = engine.getTaskService().createTaskQuery().processDefinitionKey(ID).singleResult().getId();

        isShownAsWritten(
                Story.PRACTITIONER,
                "/camunda/app/tasklist/{engine}/#/?filter=" + list.getId(), ".tasks-list h4 a",
                "/camunda/app/tasklist/{engine}/#/?filter=" + list.getId() + "&task=" + task, ".task-card h2");
    }

    @Test
    void onPagesThatNamePeople() {
        isShownAsWritten(Story.LEAD, "/training", "main");
    }

    /** A browser that opens an answer by itself takes it for data, whatever stands in it. */
    @Test
    void inWhatTheServerAnswers() {
        String api = "/camunda/api/engine/engine/" + engine.getName();
        var amina = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);
        var adele = HttpPerson.loggedIn(port, engine.getName(), "adele.stone");

        for (var answer : List.of(
                amina.get(api + "/filter"),
                amina.get(api + "/process-definition?key=" + ID),
                amina.post(api + "/task", "{\"taskDefinitionKey\":\"work\"}"),
                adele.get(api + "/group"),
                adele.get(api + "/user"))) {
            assertThat(answer.body()).contains(CALL);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/").contains("json");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }
}
