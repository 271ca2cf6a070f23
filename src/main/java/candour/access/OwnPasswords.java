package candour.access;

import candour.access.AccountChange.Kind;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose password is known to themselves alone: the one that they chose, and not one that somebody else set (R11.9). */
@Component
@Profile("!sso")
public class OwnPasswords {

    private final IdentityService identities;
    private final AccountChanges changes;

    OwnPasswords(IdentityService identities, AccountChanges changes) {
        this.identities = identities;
        this.changes = changes;
    }

    /** Whether this is somebody's password, and not while they have to wait. */
    public boolean isOf(String userId, String password) {
        return identities.checkPassword(userId, password);
    }

    /** Changes somebody's password to the one that they chose. */
    @Transactional
    public void choose(String userId, String password) {
        User person = identities.createUserQuery().userId(userId).singleResult();
        person.setPassword(password);
        identities.saveUser(person);
        changes.note(userId, Kind.PASSWORD_CHOSEN, userId);
    }

    /** Who set the password that somebody has now, and when; empty where it is their own. */
    Optional<AccountChange> setByAnother(String userId) {
        return changes.setByAnother(userId);
    }

    /** What was done to it, the newest first. */
    List<AccountChange> latest(String userId) {
        return changes.passwordsOf(userId, 10);
    }
}
