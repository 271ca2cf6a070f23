package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;

import candour.sso.ProviderOnTheSide.Fault;
import candour.testing.Serves;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever logs out here is logged out there, and whom the provider logs out is out here (R11.8, R11.9). */
@Serves("R11.8")
@SsoTest
class LogOutAtProviderTest extends AtTheProvider {

    @Autowired
    private SsoSettings settings;

    @Test
    void a_leaver_of_whom_nobody_tells_is_out_after_ten_hours() {
        assertThat(settings.longestSession()).isEqualTo(Duration.ofHours(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/x/logout"})
    void logging_out_here_goes_on_to_the_provider_once_and_logs_nobody_in_again(String logOut) {
        var person = loggedIn(claims("s-14", "fourteenth.person", "northfield-school", "candour-practitioner"));
        if (logOut.equals("/logout")) {
            logOut(person);
        } else {
            assertThat(person.post(logOut, "").statusCode()).isEqualTo(204);
        }

        var page = person.page("/login?out");

        assertThat(page.body()).contains("You are logged out of Candour");
        assertThat(page.headers().firstValue("Refresh").orElseThrow())
                .startsWith("0; url=" + PROVIDER.issuer() + "/log-out?of=area&client_id=" + ProviderOnTheSide.CLIENT)
                .endsWith("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Flogin%3Fout")
                .doesNotContain("id_token", "fourteenth");
        assertThat(person.page("/login?out").headers().firstValue("Refresh")).isEmpty();
        assertThat(location(person.page("/"))).isEqualTo("/login");
        assertThat(location(person.page("/oauth2/authorization/candour"))).doesNotContain("prompt=");
    }

    /** A leaver is out when the provider says so; whoever sits at the screen then shows who they are. */
    @Test
    void the_provider_ends_every_session_of_a_person_and_nobody_elses() {
        var window = loggedIn(claims("s-15", "fifteenth.person", "northfield-school", "candour-practitioner"));
        var otherWindow = loggedIn(claims("s-15", "fifteenth.person", "northfield-school", "candour-practitioner"));
        var colleague = loggedIn(claims("s-16", "sixteenth.person", "northfield-school", "candour-practitioner"));

        var told = isToldOfALogOut(PROVIDER.logOutToken("s-15", Map.of()));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(location(window.page("/"))).isEqualTo("/login");
        assertThat(otherWindow.get(api("/filter")).statusCode()).isEqualTo(401);
        assertThat(colleague.page("/").statusCode()).isEqualTo(200);
        String again = location(window.page("/oauth2/authorization/candour"));
        assertThat(again).contains("prompt=login");
        assertThat(location(comesBack(window, again, claims("s-15", "fifteenth.person", "northfield-school", "candour-practitioner"), Fault.NONE))).isEqualTo("/");
        assertThat(window.page("/").statusCode()).isEqualTo(200);
    }

    /** Anybody can send one, and the provider must not be asked for each. */
    @Test
    void log_outs_that_nobody_signed_do_not_make_the_provider_busy() {
        String unsigned = PROVIDER.logOutToken("s-18", Map.of()).replaceAll("\\.[^.]+$", ".AAAA");
        int before = PROVIDER.askedForKeys();

        for (int time = 0; time < 10; time++) {
            isToldOfALogOut(unsigned);
        }

        assertThat(PROVIDER.askedForKeys() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void a_log_out_that_the_provider_did_not_tell_of_ends_nothing() {
        var person = loggedIn(claims("s-17", "seventeenth.person", "northfield-school", "candour-practitioner"));
        var unsigned = PROVIDER.logOutToken("s-17", Map.of()).replaceAll("\\.[^.]+$", ".AAAA");

        for (String token : List.of(
                "", "nonsense", unsigned, PROVIDER.logOutToken("s-17", Map.of("nonce", "as-in-a-log-in")),
                PROVIDER.logOutToken("s-17", Map.of("events", Map.of("another", Map.of()))),
                PROVIDER.logOutToken("s-17", Map.of("aud", "another-client")), PROVIDER.logOutToken("s-17", Map.of("iat", 1_600_000_000)))) {
            assertThat(isToldOfALogOut(token).statusCode()).isEqualTo(400);
        }

        assertThat(person.page("/").statusCode()).isEqualTo(200);
    }
}
