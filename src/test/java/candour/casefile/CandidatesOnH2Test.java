package candour.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To look for earlier cases takes longer with each case that is like it, and not with each times each (R11.3). */
@EngineTest
class CandidatesOnH2Test {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatTheKeysLeadToIsGoneThroughOnce() {
        String plan = jdbc.sql("explain " + CaseMatchRepository.CANDIDATES)
                .param("agency", "northfield-school")
                .param("reference", "IS-2026-000001")
                .param("keys", List.of("one", "another"))
                .param("limit", 500)
                .query(String.class)
                .single();

        assertThat(plan.indexOf("\"SEARCH_KEY\" \"S\"")).isPositive().isLessThan(plan.indexOf("\"CASE_FILE\" \"C\""));
    }
}
