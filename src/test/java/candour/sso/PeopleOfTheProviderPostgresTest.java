package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.access.FormerIds;
import candour.access.Members;
import candour.agency.Agencies;
import candour.testing.Meanwhile;
import candour.testing.PostgresTest;
import candour.testing.Serves;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** PostgreSQL ends a transaction at the first fault: log-ins at the same moment begin again there (R11.8). */
@Serves("R11.8")
@PostgresTest
class PeopleOfTheProviderPostgresTest {

    private static final Identity PAT = new Identity("https://login.example", "4711");
    private static final Standing MANAGES = new Standing(
            "pat.new", "Pat", "New", Optional.of("northfield-school"), Set.of("northfield-school-manager", "northfield-school-practitioner"));

    private static final String PASSWORD = "three-grey-herons";

    @Autowired
    private IdentityService identities;

    @Autowired
    private FormerIds formerIds;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Members members;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void log_ins_at_the_same_moment_are_one_person_and_a_log_out_is_known() throws Exception {
        var known = new KnownIdentities(jdbc, Clock.systemUTC());
        var people = people(false);
        Instant before = Instant.now();
        Callable<String> logIn = () -> people.enter(PAT, MANAGES);

        assertThat(Meanwhile.together(logIn, logIn, logIn, logIn)).containsOnly("pat.new");
        assertThat(members.find("pat.new").orElseThrow().groups()).containsExactlyInAnyOrderElementsOf(MANAGES.groups());
        assertThat(known.endedAt("pat.new")).isEmpty();

        people.leave(PAT);

        assertThat(members.find("pat.new").orElseThrow().groups()).isEmpty();
        assertThat(known.endedAt("pat.new").orElseThrow()).isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
        identities.deleteUser("pat.new");
    }

    private PeopleOfTheProvider people(boolean takeOverUsers) {
        var settings = new SsoSettings(null, null, null, null, null, null, null, null, null, null, takeOverUsers);
        return new PeopleOfTheProvider(
                identities, new KnownIdentities(jdbc, Clock.systemUTC()), formerIds, agencies, settings, transactions);
    }

    /** Somebody who logged in by a password before the provider was there, as a manager, and in an agency by themselves. */
    private void wasThereBefore(String userId) {
        User user = identities.newUser(userId);
        user.setLastName("Before");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(userId, "riverside-health-manager");
        identities.createTenantUserMembership("riverside-health", userId);
    }

    private static Standing practitioner(String userId) {
        return new Standing(userId, "Pat", "After", Optional.of("northfield-school"), Set.of("northfield-school-practitioner"));
    }

    @Test
    void whoever_was_there_before_is_taken_over_where_the_settings_say_so() {
        wasThereBefore("pat.before");
        var provider = new Identity("https://login.example", "4712");

        assertThat(people(true).enter(provider, practitioner("pat.before"))).isEqualTo("pat.before");

        var now = members.find("pat.before").orElseThrow();
        assertThat(now.groups()).as("what the provider says, and nothing else").containsExactly("northfield-school-practitioner");
        assertThat(now.agency()).hasValue("northfield-school");
        assertThat(now.name()).isEqualTo("Pat After");
        assertThat(identities.checkPassword("pat.before", PASSWORD)).as("the password of before opens nothing").isFalse();
        assertThat(people(true).enter(provider, practitioner("pat.before"))).as("and again").isEqualTo("pat.before");
        var another = new Identity("https://login.example", "4713");
        assertThatThrownBy(() -> people(true).enter(another, practitioner("pat.before")))
                .isInstanceOfSatisfying(NotIn.class, refused -> assertThat(refused.why()).isEqualTo(Why.ID_TAKEN));
        identities.deleteUser("pat.before");
    }

    @Test
    void nobody_who_was_there_before_is_taken_over_otherwise_nor_ever_the_technical_member() {
        wasThereBefore("pat.stays");
        var provider = new Identity("https://login.example", "4714");

        assertThatThrownBy(() -> people(false).enter(provider, practitioner("pat.stays"))).isInstanceOf(NotIn.class);
        assertThatThrownBy(() -> people(true).enter(provider, practitioner("candour-technical"))).isInstanceOf(NotIn.class);

        assertThat(members.find("pat.stays").orElseThrow().groups()).containsExactly("riverside-health-manager");
        assertThat(identities.checkPassword("pat.stays", PASSWORD)).isTrue();
        assertThat(people(false).enter(provider, practitioner("pat.another"))).as("nothing was kept of it").isEqualTo("pat.another");
        identities.deleteUser("pat.stays");
        identities.deleteUser("pat.another");
    }
}
