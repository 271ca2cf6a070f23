package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.sso.SsoSettings.AgencyValue;
import candour.sso.SsoSettings.Claims;
import candour.sso.SsoSettings.RoleValue;
import candour.start.StartRefused;
import candour.testing.Serves;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings may say, and what the product says at its start of those that will not do (R11.8). */
@Serves("R11.8")
class ClaimsReaderTest {

    private static final Claims CLAIMS = new Claims("uid", "where", "realm_access.roles");
    private static final List<RoleValue> ROLES = List.of(new RoleValue("teacher", "practitioner"), new RoleValue("dsl", "lead"));

    private static SsoSettings settings(String issuer, Claims claims, List<AgencyValue> agencies, List<RoleValue> roles) {
        return new SsoSettings(
                issuer, "client", "secret", List.of("openid"), claims, agencies, roles, "the desk", Duration.ofHours(12), Duration.ofHours(10), false);
    }

    private static ClaimsReader reader(Claims claims, List<AgencyValue> agencies, List<RoleValue> roles) {
        return new ClaimsReader(settings("https://login.example", claims, agencies, roles), DIRECTORY);
    }

    private static final Agencies DIRECTORY = directory();

    private static Agencies directory() {
        var directory = mock(Agencies.class);
        when(directory.usingTheProduct()).thenReturn(Stream.of("northfield-school", "riverside-health")
                .map(id -> new Agency(id, id, "", "", true, "a.lead", "a.senior", null, null, null, null, null))
                .toList());
        return directory;
    }

    @Test
    void a_claim_may_stand_within_another_one_and_hold_one_value_or_many() {
        var reader = reader(CLAIMS, List.of(new AgencyValue("N1", "northfield-school")), ROLES);

        var standing = reader.read(Map.of("uid", " A.Khan", "where", "N1", "realm_access", Map.of("roles", List.of("dsl", "teacher", "x")), "name", "Amina Khan"));

        assertThat(standing.userId()).isEqualTo("a.khan");
        assertThat(standing.lastName()).isEqualTo("Amina Khan");
        assertThat(standing.groups()).containsExactlyInAnyOrder("northfield-school-lead", "northfield-school-practitioner");
    }

    @Test
    void values_that_nobody_has_explained_give_nothing() {
        var reader = reader(CLAIMS, List.of(), ROLES);

        assertThatThrownBy(() -> reader.read(Map.of("uid", "a.khan", "where", "northfield-school", "realm_access", Map.of("roles", List.of("lead", "LEAD", "dsl "))))).isInstanceOf(NotIn.class).hasMessage("no-role");
        assertThatThrownBy(() -> reader.read(Map.of("uid", 12, "where", 3, "realm_access", "roles"))).isInstanceOf(NotIn.class);
    }

    /** Who somebody is here was settled at their first log-in: a name that will not do must not hide that they have no role any more. */
    @Test
    void a_role_that_is_gone_is_seen_also_where_the_user_name_will_not_do() {
        var reader = reader(CLAIMS, List.of(), ROLES);

        assertThatThrownBy(() -> reader.read(Map.of("uid", "a@b.example", "where", "northfield-school"))).isInstanceOf(NotIn.class).hasMessage("no-role");
        assertThatThrownBy(() -> reader.read(Map.of("where", "northfield-school"))).isInstanceOf(NotIn.class).hasMessage("no-user-id");
    }

    @Test
    void settings_that_would_let_in_nobody_or_the_wrong_people_stop_the_start() {
        assertRefused("in which claims", () -> reader(null, List.of(), ROLES));
        assertRefused("in which claims", () -> reader(new Claims("uid", " ", "roles"), List.of(), ROLES));
        assertRefused("nobody could log in", () -> reader(CLAIMS, List.of(), List.of()));
        assertRefused("a role that there is not: boss", () -> reader(CLAIMS, List.of(), List.of(new RoleValue("x", "boss"))));
        assertRefused("stands twice", () -> reader(CLAIMS, List.of(), List.of(new RoleValue("x", "lead"), new RoleValue("x", "administrator"))));
        assertRefused("does not use the product: border-force", () -> reader(CLAIMS, List.of(new AgencyValue("b", "border-force")), ROLES));
        assertRefused("does not use the product: nowhere", () -> reader(CLAIMS, List.of(new AgencyValue("b", "nowhere")), ROLES));
        assertRefused("two agencies", () -> reader(CLAIMS, List.of(new AgencyValue("n", "northfield-school"), new AgencyValue("n", "riverside-health")), ROLES));
        assertRefused("two agencies", () -> reader(CLAIMS, List.of(new AgencyValue("northfield-school", "riverside-health")), ROLES));
    }

    @ParameterizedTest
    @CsvSource({
        "'', not set up yet", "http://login.example, does not begin with https", "login.example, does not begin with https",
        "https:// x, does not begin with https", "http://localhost.login.example, does not begin with https"
    })
    void a_provider_that_cannot_be_trusted_on_the_way_stops_the_start(String issuer, String said) {
        assertRefused(said, () -> new Provider(settings(issuer, CLAIMS, List.of(), ROLES), Clock.systemUTC()));
    }

    private static void assertRefused(String said, org.assertj.core.api.ThrowableAssert.ThrowingCallable start) {
        assertThatThrownBy(start).isInstanceOf(StartRefused.class).hasMessageContaining(said);
    }
}
