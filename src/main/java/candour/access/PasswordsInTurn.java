package candour.access;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has tries at the same password take turns, by whatever door they come: the engine would compare all that come before the
 * first is counted, and count one (R11.9). It also asks an administrator for their own where they set another's. Each try costs the
 * same, also that of somebody who has to wait: the engine would answer them at once, and whoever measures know that there is somebody.
 */
class PasswordsInTurn extends DbIdentityServiceProvider {

    private final JdbcClient jdbc;
    private final SlowHash hash;
    private String compared;

    PasswordsInTurn(JdbcClient jdbc, SlowHash hash) {
        this.hash = hash;
        this.jdbc = jdbc;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        jdbc.sql("select ID_ from ACT_ID_USER where ID_ = :user for update").param("user", userId).query(String.class).list();
        compared = "";
        boolean right = super.checkPassword(userId, password);
        if (hash.made(compared)) {
            hash.makeUpFor(compared, password);
        } else if (password != null) {
            Context.getProcessEngineConfiguration().getPasswordManager().encrypt(password);
        }
        return right;
    }

    /** What a former release kept, or a weaker setting, is compared in less time. */
    @Override
    protected boolean matchPassword(String password, UserEntity user) {
        if (user.getPassword() == null) {
            return false;
        }
        compared = user.getPassword();
        return super.matchPassword(password, user);
    }
}
