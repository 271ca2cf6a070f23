package candour.submission;

import candour.testing.Story;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine and the case file hold of a case after its forms were sent. */
abstract class ThroughThePipeline {

    @Autowired
    Story story;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    Stream<HistoricVariableInstance> variables(Story.Case told) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(told.reference())
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .stream());
    }

    long rows(String table, String reference) {
        return jdbc.sql("select count(*) from " + table + " where reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
