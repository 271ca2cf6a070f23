package candour.access;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has tries at the same password take turns, by whatever door they come: the engine would compare all that come before the
 * first is counted, and count one (R11.9). It also asks an administrator for their own where they set another's.
 */
class PasswordsInTurn extends DbIdentityServiceProvider {

    private final JdbcClient jdbc;

    PasswordsInTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        jdbc.sql("select ID_ from ACT_ID_USER where ID_ = :user for update").param("user", userId).query(String.class).list();
        return super.checkPassword(userId, password);
    }
}
