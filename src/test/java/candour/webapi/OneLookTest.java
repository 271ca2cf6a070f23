package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
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
    private JdbcTemplate jdbc;

    private HttpPerson tom;
    private String list;

    @BeforeEach
    void logIn() {
        tom = HttpPerson.loggedIn(port, engine.getName(), "tom.okafor");
        list = listOf(filters.createTaskFilterQuery().filterName("My team’s tasks").singleResult().getId());
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

        assertThat(timesAsked("%from ACT_RU_FILTER%")).isEqualTo(1);
        assertThat(timesAsked("select case when exists%ACT_RU_AUTHORIZATION%")).isEqualTo(1);
    }

    @Test
    void whoeverMayNotReadAListIsToldSo() {
        String nobodys = filters.saveFilter(filters.newTaskFilter("Nobody’s").setQuery(tasks.createTaskQuery())).getId();

        try {
            assertThat(tom.list(listOf(nobodys), SEARCH).statusCode()).isEqualTo(403);
            assertThat(tom.list(listOf("none"), SEARCH).statusCode()).isEqualTo(404);
            assertThat(tom.list(list, SEARCH).statusCode()).isEqualTo(200);
        } finally {
            filters.deleteFilter(nobodys);
        }
    }

    private String listOf(String filterId) {
        return "/camunda/api/engine/engine/" + engine.getName() + "/filter/" + filterId + "/list";
    }

    private int timesAsked(String statement) {
        return jdbc.queryForObject(
                "select coalesce(sum(execution_count), 0) from information_schema.query_statistics where sql_statement ilike ?",
                Integer.class,
                statement);
    }
}
