package candour.access;

import candour.start.StartRefused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Creates the first administrator where there is none yet, from
 * {@code candour.admin.id} and {@code candour.admin.password}. Without a
 * password of one's own the product does not start. The demonstration brings
 * its own people, and so does the log-in at a provider.
 */
@Component
@Profile("!demo & !sso")
class FirstAdministrator {

    private final IdentityService identities;
    private final String id;
    private final String password;

    FirstAdministrator(
            IdentityService identities,
            @Value("${candour.admin.id:administrator}") String id,
            @Value("${candour.admin.password:}") String password) {
        this.identities = identities;
        this.id = id;
        this.password = password;
    }

    void ensure() {
        boolean thereIsOne =
                identities.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() > 0;
        if (thereIsOne) {
            return;
        }
        if (KnownPasswords.isMissing(password)) {
            throw refused("There is no administrator yet, and no password for the first one.");
        }
        PasswordRules.fault(password, id).ifPresent(fault -> {
            throw refused("The password for the first administrator does not do. " + fault);
        });
        if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new StartRefused(
                    "The id for the first administrator has other characters than small letters, digits, dots and hyphens.",
                    "Set CANDOUR_ADMIN_ID to something like first.last.");
        }
        if (identities.createUserQuery().userId(id).count() > 0) {
            throw new StartRefused(
                    "There is no administrator, but the id for the first one is taken.",
                    "Set CANDOUR_ADMIN_ID to an id that nobody has.");
        }
        User first = identities.newUser(id);
        first.setLastName("Administrator");
        first.setPassword(password);
        identities.saveUser(first);
        identities.createMembership(id, Groups.ADMINISTRATORS);
    }

    private static StartRefused refused(String reason) {
        return new StartRefused(
                reason,
                "Set CANDOUR_ADMIN_PASSWORD (candour.admin.password) to a password of at least " + PasswordRules.SHORTEST
                        + " characters that nobody else knows, and CANDOUR_ADMIN_ID (candour.admin.id) to the id of"
                        + " the first administrator. To look around first, start with the profile demo.");
    }
}
