package candour.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every case there is, in the engine and in the case file: those that were played, those that people raised by hand,
 * and the end of them all. Exists in the demonstration alone.
 */
@Component
@Profile("demo")
class AllCases {

    /** Under this name the engine keeps, with the first of the demonstration's people, which case was played last. */
    private static final String LAST_PLAYED = "demonstration-last-played";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final IdentityService identities;
    private final JdbcTemplate jdbc;

    AllCases(
            RuntimeService runtime,
            HistoryService history,
            ManagementService management,
            IdentityService identities,
            JdbcTemplate jdbc) {
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    boolean areThere() {
        return jdbc.queryForObject("select count(*) from case_file", Long.class) > 0;
    }

    /** Notes that people raise the cases after this one. */
    void werePlayedUpTo(String reference) {
        identities.setUserInfo(keeper(), LAST_PLAYED, reference);
    }

    boolean isByHand(String reference) {
        String last = identities.getUserInfo(keeper(), LAST_PLAYED);
        return last == null || reference.compareTo(last) > 0;
    }

    private static String keeper() {
        return DemoPeople.ALL.get(0).id();
    }

    /** Deletes them and the days of training, and counts references from the beginning again. People, groups, rights and models stay. */
    @Transactional
    void delete() {
        // whoever asks for this may see a few cases; it concerns them all
        identities.clearAuthentication();
        deleteWhatRuns();
        deleteWhatTheEngineRemembers();
        jdbc.execute((Connection connection) -> emptyTheCaseFile(connection));
        jdbc.update("delete from refresher");
        jdbc.update("delete from training");
        jdbc.update("update case_number set last_number = 0");
        identities.deleteUserInfo(keeper(), LAST_PLAYED);
    }

    private void deleteWhatRuns() {
        List<String> roots = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!roots.isEmpty()) {
            runtime.deleteProcessInstances(roots, "The demonstration begins anew", true, true);
        }
    }

    private void deleteWhatTheEngineRemembers() {
        List<String> finished = history.createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!finished.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(finished);
        }
        List<String> answered = history.createHistoricDecisionInstanceQuery().list().stream()
                .map(HistoricDecisionInstance::getId)
                .toList();
        if (!answered.isEmpty()) {
            history.deleteHistoricDecisionInstancesBulk(answered);
        }
        history.createUserOperationLogQuery()
                .categoryIn(UserOperationLogEntry.CATEGORY_TASK_WORKER, UserOperationLogEntry.CATEGORY_OPERATOR)
                .list()
                .forEach(entry -> history.deleteUserOperationLogEntry(entry.getId()));
        management.deleteTaskMetrics(null);
    }

    private static Set<String> emptyTheCaseFile(Connection connection) throws SQLException {
        Set<String> emptied = new HashSet<>();
        boolean capitals = connection.getMetaData().storesUpperCaseIdentifiers();
        empty(connection, capitals ? "CASE_FILE" : "case_file", emptied);
        return emptied;
    }

    /** Empties a table after all those that refer to it. */
    private static void empty(Connection connection, String table, Set<String> emptied) throws SQLException {
        if (!emptied.add(table)) {
            return;
        }
        List<String> referring = new ArrayList<>();
        try (ResultSet keys = connection.getMetaData().getExportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                referring.add(keys.getString("FKTABLE_NAME"));
            }
        }
        for (String other : referring) {
            empty(connection, other, emptied);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + table);
        }
    }
}
