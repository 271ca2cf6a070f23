package candour.casefile;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One row for each agency, which whoever compares its cases holds (decision 19). It is there as soon as anybody needs it. */
@Repository
class AgencyTurns {

    private final JdbcClient jdbc;
    private final TransactionTemplate byItself;

    AgencyTurns(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.byItself = new TransactionTemplate(transactions);
        this.byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * In a transaction of its own, which ends at once: whoever puts it there in the same moment waits for nothing else, and PostgreSQL
     * takes nothing more in one in which a row was there already.
     */
    void putThere(String agency) {
        if (isThere(agency)) {
            return;
        }
        try {
            byItself.executeWithoutResult(status ->
                    jdbc.sql("insert into agency_turn (agency) values (:agency)").param("agency", agency).update());
        } catch (DuplicateKeyException somebodyWasFaster) {
            // then it is there
        }
    }

    private boolean isThere(String agency) {
        return jdbc.sql("select agency from agency_turn where agency = :agency")
                .param("agency", agency)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Waits until nobody else has it, and has it until this transaction ends. */
    void hold(String agency) {
        // a node of a release before it opens cases without it
        putThere(agency);
        jdbc.sql("select agency from agency_turn where agency = :agency for update")
                .param("agency", agency)
                .query(String.class)
                .single();
    }
}
