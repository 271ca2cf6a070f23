package candour.sso;

import candour.access.FormerIds;
import candour.access.Groups;
import candour.access.Role;
import candour.agency.Agencies;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the engine's users and groups what the provider says of a person at each log-in: all of it or nothing. Whom the
 * provider means by a user id is settled at the first log-in and never again (faults A06, A09).
 */
@Component
@Profile("sso")
class PeopleOfTheProvider {

    /** Two first log-ins of one person at the same moment: the one that comes second finds what the first has done. */
    private static final int ATTEMPTS = 3;

    private final IdentityService identities;
    private final KnownIdentities known;
    private final FormerIds formerIds;
    private final Agencies agencies;
    private final SsoSettings settings;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    PeopleOfTheProvider(
            IdentityService identities,
            KnownIdentities known,
            FormerIds formerIds,
            Agencies agencies,
            SsoSettings settings,
            PlatformTransactionManager transactions) {
        this.identities = identities;
        this.known = known;
        this.formerIds = formerIds;
        this.agencies = agencies;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @return under which user id the person works here, which is that of their first log-in
     * @throws NotIn where the user id is another's, or the directory keeps it for somebody with another role
     */
    String enter(Identity identity, Standing standing) {
        try {
            return again(() -> entered(identity, standing));
        } catch (DuplicateKeyException another) {
            throw new NotIn(Why.ID_TAKEN);
        }
    }

    private String entered(Identity identity, Standing standing) {
        Optional<String> before = known.lockedUserIdOf(identity);
        String userId = before.orElseGet(() -> firstLogIn(identity, standing));
        User user = identities.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            user = identities.newUser(userId);
            user.setPassword(noPassword());
        } else if (before.isEmpty()) {
            user.setPassword(noPassword());
        }
        user.setFirstName(standing.firstName());
        user.setLastName(standing.lastName());
        identities.saveUser(user);
        hasGroups(userId, standing.groups());
        return userId;
    }

    /** Whoever has no place here any more is in no group from now on, nor in any window that is still open. */
    void leave(Identity identity) {
        again(() -> {
            known.lockedUserIdOf(identity).ifPresent(userId -> hasGroups(userId, Set.of()));
            known.endSessionsOf(identity);
            return null;
        });
    }

    private String firstLogIn(Identity identity, Standing standing) {
        String userId = standing.userId();
        // First of all: whoever logs in as the same person in this moment waits here, and then finds them.
        known.add(identity, userId);
        Set<String> named = groupsTheDirectoryNamesFor(userId);
        boolean isThere = identities.createUserQuery().userId(userId).count() > 0;
        boolean isAnothers = isThere
                ? !settings.takeOverUsers() || groupsOf(userId).contains(Groups.ENGINE_ADMINISTRATORS)
                : named.isEmpty() ? formerIds.isUsed(userId) : formerIds.hasWorked(userId);
        if (isAnothers) {
            throw new NotIn(Why.ID_TAKEN);
        }
        // the wrong one would have what waits for the right one, who could then never log in
        if (!named.isEmpty() && Collections.disjoint(named, standing.groups())) {
            throw new NotIn(Why.KEPT_FOR_ANOTHER);
        }
        return userId;
    }

    /** Deadlines end with those whom the directory names, also before they have ever logged in. */
    private Set<String> groupsTheDirectoryNamesFor(String userId) {
        return agencies.usingTheProduct().stream()
                .flatMap(agency -> Stream.of(
                        userId.equals(agency.lead()) ? Role.LEAD.groupOf(agency.id()) : null,
                        userId.equals(agency.senior()) ? Role.SENIOR.groupOf(agency.id()) : null,
                        userId.equals(agency.caldicott()) ? Role.CALDICOTT.groupOf(agency.id()) : null))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void hasGroups(String userId, Set<String> wanted) {
        Set<String> has = groupsOf(userId);
        without(has, wanted).forEach(group -> identities.deleteMembership(userId, group));
        without(wanted, has).forEach(group -> identities.createMembership(userId, group));
        List<Tenant> byThemselves = identities.createTenantQuery().userMember(userId).list();
        byThemselves.forEach(tenant -> identities.deleteTenantUserMembership(tenant.getId(), userId));
    }

    private Set<String> groupsOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Nobody knows it, also where the product is one day started without a provider. */
    private String noPassword() {
        byte[] bytes = new byte[48];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (DuplicateKeyException | ConcurrencyFailureException | OptimisticLockingException atTheSameMoment) {
                if (attempt == ATTEMPTS) {
                    throw atTheSameMoment;
                }
            }
        }
    }
}
