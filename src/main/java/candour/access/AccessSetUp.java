package candour.access;

import candour.agency.Agencies;
import candour.agency.Agency;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings tenants, groups, rights and lists in line with the agency directory
 * before the first request is answered. Repeatable: a restart and a second
 * node find everything in place. Rights are the product's alone; people and groups stay.
 */
@Component
class AccessSetUp implements SmartInitializingSingleton {

    /** Fills the engine's own administrators' group, which must have a member; nobody can log in as it. */
    static final String TECHNICAL_MEMBER = "candour-technical";

    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate transaction;
    private final IdentityService identities;
    private final Agencies agencies;
    private final Grants grants;
    private final StandardFilters filters;
    private final ListIndexes indexes;
    private final ObjectProvider<FirstAdministrator> firstAdministrator;

    AccessSetUp(
            ProcessEngineConfigurationImpl engine,
            PlatformTransactionManager transactions,
            IdentityService identities,
            Agencies agencies,
            Grants grants,
            StandardFilters filters,
            ListIndexes indexes,
            ObjectProvider<FirstAdministrator> firstAdministrator) {
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
        this.identities = identities;
        this.agencies = agencies;
        this.grants = grants;
        this.filters = filters;
        this.indexes = indexes;
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        inTurns(this::setUp);
        // by itself: on one machine the database ends a transaction with it
        inTurns(indexes::ensure);
    }

    /** Two nodes that start together take turns. */
    private void inTurns(Runnable work) {
        transaction.executeWithoutResult(status -> {
            inEngine(command -> command.getPropertyManager().acquireExclusiveLockForStartup());
            work.run();
        });
    }

    private void setUp() {
        for (String group : List.of(Groups.BOARD, Groups.PROCESS_OWNERS, Groups.ADMINISTRATORS, Groups.ENGINE_ADMINISTRATORS)) {
            ensureGroup(group, readable(group));
        }
        ensureTenant(Groups.BOARD, "Safeguarding board");
        ensureInTenant(Groups.BOARD, Groups.BOARD);
        agencies.usingTheProduct().forEach(this::ensureAgency);
        List<Grants.Grant> granted = Stream.concat(
                        grants.acrossAgencies().stream(),
                        agencies.usingTheProduct().stream().flatMap(agency -> grants.ofAgency(agency.id()).stream()))
                .toList();
        granted.forEach(grants::ensure);
        grants.endOthers(granted);
        ensureTechnicalMember();
        firstAdministrator.ifAvailable(FirstAdministrator::ensure);
        filters.ensure();
    }

    private void ensureAgency(Agency agency) {
        ensureTenant(agency.id(), agency.name());
        for (Role role : Role.values()) {
            String group = role.groupOf(agency.id());
            ensureGroup(group, agency.name() + ", " + readable(role.name()));
            ensureInTenant(agency.id(), group);
        }
        // Figures over all agencies: the engine counts only in the tenants one belongs to.
        ensureInTenant(agency.id(), Groups.PROCESS_OWNERS);
    }

    private void ensureTenant(String id, String name) {
        if (identities.createTenantQuery().tenantId(id).count() == 0) {
            Tenant tenant = identities.newTenant(id);
            tenant.setName(name);
            identities.saveTenant(tenant);
        }
    }

    private void ensureGroup(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void ensureInTenant(String tenantId, String groupId) {
        boolean isIn = identities.createTenantQuery().tenantId(tenantId).groupMember(groupId).count() > 0;
        if (!isIn) {
            identities.createTenantGroupMembership(tenantId, groupId);
        }
    }

    private void ensureTechnicalMember() {
        if (identities.createUserQuery().userId(TECHNICAL_MEMBER).count() == 0) {
            byte[] random = new byte[48];
            new SecureRandom().nextBytes(random);
            User technical = identities.newUser(TECHNICAL_MEMBER);
            technical.setLastName("Technical member");
            technical.setPassword(Base64.getEncoder().encodeToString(random));
            identities.saveUser(technical);
            identities.createMembership(TECHNICAL_MEMBER, Groups.ENGINE_ADMINISTRATORS);
        }
        inEngine(command -> command.getIdentityInfoManager()
                .updateUserLock(
                        (UserEntity) command.getReadOnlyIdentityProvider().findUserById(TECHNICAL_MEMBER),
                        Integer.MAX_VALUE,
                        Date.from(FOR_EVER)));
    }

    private void inEngine(Consumer<CommandContext> work) {
        engine.getCommandExecutorTxRequired().execute(command -> {
            work.accept(command);
            return null;
        });
    }

    private static String readable(String id) {
        String words = id.replace('-', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
