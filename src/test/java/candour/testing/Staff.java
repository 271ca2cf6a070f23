package candour.testing;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/** People beside those of the demonstration, who come and go within a test: all tests share one product. */
public class Staff {

    private final IdentityService identities;

    Staff(IdentityService identities) {
        this.identities = identities;
    }

    /**
     * Somebody starts work, and logs in as the people of the demonstration do.
     *
     * @param groups of the engine, as {@code northfield-school-manager}
     */
    public void join(String userId, String firstName, String lastName, String... groups) {
        User person = identities.newUser(userId);
        person.setFirstName(firstName);
        person.setLastName(lastName);
        person.setPassword("candour-demo");
        // by the rules of the product that would be no password
        ((IdentityServiceImpl) identities).saveUser(person, true);
        Stream.of(groups).forEach(group -> identities.createMembership(userId, group));
    }

    public void leave(String... userIds) {
        Stream.of(userIds).forEach(identities::deleteUser);
    }

    /** While somebody has a role no more. */
    public void without(String group, String userId, Runnable then) {
        identities.deleteMembership(userId, group);
        try {
            then.run();
        } finally {
            identities.createMembership(userId, group);
        }
    }

    /** While somebody has one role more. */
    public void with(String group, String userId, Runnable then) {
        identities.createMembership(userId, group);
        try {
            then.run();
        } finally {
            identities.deleteMembership(userId, group);
        }
    }
}
