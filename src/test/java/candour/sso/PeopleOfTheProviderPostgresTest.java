package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;

import candour.access.FormerIds;
import candour.access.Members;
import candour.agency.Agencies;
import candour.testing.PostgresTest;
import candour.testing.Serves;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
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
        var settings = new SsoSettings(null, null, null, null, null, null, null, null, null, null, false);
        var people = new PeopleOfTheProvider(identities, known, formerIds, agencies, settings, transactions);
        Instant before = Instant.now();
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> logIns = Stream.<Callable<String>>generate(() -> () -> people.enter(PAT, MANAGES)).limit(4).toList();
            for (var one : threads.invokeAll(logIns)) {
                assertThat(one.get()).isEqualTo("pat.new");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(members.find("pat.new").orElseThrow().groups()).containsExactlyInAnyOrderElementsOf(MANAGES.groups());
        assertThat(known.endedAt("pat.new")).isEmpty();

        people.leave(PAT);

        assertThat(members.find("pat.new").orElseThrow().groups()).isEmpty();
        assertThat(known.endedAt("pat.new").orElseThrow()).isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
        identities.deleteUser("pat.new");
    }
}
