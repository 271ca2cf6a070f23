package candour.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.scenario.Scenario;
import candour.scenario.ScenarioPlayer;
import candour.scenario.Scenarios;
import candour.testing.PostgresTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that refuses a row quotes it; nobody else may (R11.9, fault P08). */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class WhatADatabaseSaysTest {

    private static final String CANARY = "Canary-Brackenfold";

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private JdbcTemplate database;

    private void refuse() {
        // what is written stands sealed, so it can be refused by its time alone
        database.execute("alter table submission add constraint refuses check (submitted_at < timestamp with time zone '"
                + Instant.now().atOffset(ZoneOffset.UTC) + "')");
    }

    /** As if the line were cut, or the database stopped, in the middle of it. */
    private void cutTheLine() {
        database.execute("create function cut() returns trigger as $$ begin perform pg_terminate_backend(pg_backend_pid()); "
                + "return new; end $$ language plpgsql");
        database.execute("create trigger cuts after insert on submission for each row execute function cut()");
    }

    @AfterEach
    void letItBe() {
        database.execute("alter table submission drop constraint if exists refuses");
        database.execute("drop trigger if exists cuts on submission");
        database.execute("drop function if exists cut");
    }

    /** With its detail, whoever logs or shows what the database says would quote the row. */
    @Test
    void theDatabaseSaysWhatItRefusedWithoutTheRow() {
        database.execute("create table child (name varchar(50) primary key)");
        try {
            database.update("insert into child values (?)", CANARY);

            assertThatThrownBy(() -> database.update("insert into child values (?)", CANARY))
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessageContaining("child_pkey")
                    .hasMessageNotContaining(CANARY);
        } finally {
            database.execute("drop table child");
        }
    }

    @Test
    void aLineThatIsCutTellsNothingAndNothingIsHalfKept(CapturedOutput log) {
        cutTheLine();
        Scenario.Step raise = scenarios.all().get(0).steps().get(0);
        Map<String, Object> answers = new HashMap<>(raise.answers());
        answers.put("whatHappened", CANARY);
        int casesBefore = cases();

        assertThatThrownBy(() -> player.raise(raise.by(), answers)).satisfies(failure -> {
            for (Throwable one = failure; one != null; one = one.getCause()) {
                assertThat(one.toString()).doesNotContain(CANARY);
            }
        });

        assertThat(cases()).isEqualTo(casesBefore);
        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    @Test
    void aRowThatTheDatabaseRefusesIsQuotedNowhereAndNothingIsHalfKept(CapturedOutput log) {
        refuse();
        Scenario.Step raise = scenarios.all().get(0).steps().get(0);
        Map<String, Object> answers = new HashMap<>(raise.answers());
        answers.put("whatHappened", CANARY);
        int casesBefore = cases();

        assertThatThrownBy(() -> player.raise(raise.by(), answers))
                .isInstanceOf(NotSaved.class)
                .hasMessageContaining("Your words are still here")
                .hasNoCause();

        assertThat(cases()).isEqualTo(casesBefore);
        assertThat(log.getAll()).contains("could not keep form concern").doesNotContain(CANARY);
    }

    private int cases() {
        return database.queryForObject("select count(*) from case_file", Integer.class);
    }
}
