package candour.webapi;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list asks the database for each thing once: with very many open tasks each question more is waited for (R11.8). */
@EngineTest
class OneLookTest {

    private static final String SEARCH = "{\"active\": true}";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Story story;

    @Autowired
    private JdbcTemplate jdbc;

    private HttpPerson tom;
    private String list;

    @BeforeEach
    void logIn() {
        tom = HttpPerson.loggedIn(port, engine.getName(), "tom.okafor");
        list = listNamed("My team’s tasks");
        tom.list(list, SEARCH);
        jdbc.execute("set query_statistics true");
    }

    @AfterEach
    void countNoMore() {
        jdbc.execute("set query_statistics false");
    }

    @Test
    void theListItselfAndTheRightToItAreAskedForOnce() {
        assertThat(tom.list(list, SEARCH).statusCode()).isEqualTo(200);

        assertThat(asked()).filteredOn(statement -> statement.contains("from ACT_RU_FILTER")).hasSize(1);
        assertThat(asked()).filteredOn(statement -> statement.startsWith("SELECT CASE WHEN EXISTS")).hasSize(1);
    }

    /** Where there are any, those that a step of another case shows are asked for once as well. */
    @Test
    void whoeverAsksIsLookedUpInOneQuestionAndTheCasesAboutThemOnce() {
        assertThat(tom.list(list, SEARCH).statusCode()).isEqualTo(200);

        assertThat(asked()).filteredOn(statement -> statement.contains("ACT_ID_MEMBERSHIP where USER_ID_")).hasSize(1);
        assertThat(asked()).filteredOn(statement -> statement.contains("from case_colleague"))
                .hasSizeBetween(1, 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aListOfMineOrMyTeamsCountsWhatItShows() throws IOException {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent());
        tasks.setAssignee(told.step(AdviceProcess.GIVE_ADVICE).getId(), "another.manager");

        JsonNode urgent = new ObjectMapper().readTree(tom.list(listNamed("Urgent"), SEARCH).body());

        assertThat(urgent.path("count").asLong()).isEqualTo(urgent.path("_embedded").path("task").size());
    }

    @Test
    void aListThatIsNoneIsAnsweredAsBeforeAndHindersNoOther() {
        assertThat(tom.list(listOf("none"), SEARCH).statusCode()).isEqualTo(404);
        assertThat(tom.list(list, SEARCH).statusCode()).isEqualTo(200);
    }

    private String listNamed(String name) {
        return listOf(filters.createTaskFilterQuery().filterName(name).singleResult().getId());
    }

    private String listOf(String filterId) {
        return "/camunda/api/engine/engine/" + engine.getName() + "/filter/" + filterId + "/list";
    }

    /** Each statement as often as it was asked. */
    private List<String> asked() {
        return jdbc
                .query(
                        "select sql_statement, execution_count from information_schema.query_statistics",
                        (row, n) -> Collections.nCopies(row.getInt(2), row.getString(1).replaceAll("\\s+", " ").strip()))
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
