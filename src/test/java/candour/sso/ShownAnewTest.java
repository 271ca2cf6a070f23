package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;

import candour.sso.ProviderOnTheSide.Fault;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.test.util.ReflectionTestUtils;

/** Where a session ran out, the provider lets in nobody whom it only still knows (R11.9). */
@Serves("R11.8")
@SsoTest
@ExtendWith(OutputCaptureExtension.class)
class ShownAnewTest extends AtTheProvider {

    @Autowired
    private Provider provider;

    /** Whoever sits at a screen that was left can take out of the address that the person is to show anew who they are (R11.9). */
    @ParameterizedTest
    @ValueSource(strings = {"prompt=login", "max_age=0"})
    void where_a_session_ran_out_the_provider_does_not_let_in_whom_it_only_still_knew(String takenOut) {
        var claims = claims("s-20", "twentieth.person", "northfield-school", "candour-lead");
        var window = loggedIn(claims);
        isToldOfALogOut(PROVIDER.logOutToken("s-20", Map.of()));
        assertThat(location(window.page("/"))).isEqualTo("/login");

        for (int time = 0; time < 2; time++) {
            String asked = location(window.page("/oauth2/authorization/candour"));
            assertThat(asked).contains("prompt=login", "max_age=0");
            assertThat(location(comesBack(window, asked.replace("&" + takenOut, ""), claims, Fault.SHOWN_AN_HOUR_AGO))).isEqualTo("/not-in?why=not-shown-anew");
            assertThat(location(window.page("/"))).isEqualTo("/login");
        }
        assertThat(location(logIn(window, claims, Fault.NONE))).as("whoever shows it anew is in").isEqualTo("/");
    }

    /** A browser in which somebody logged in, whose session the server has ended since, before anything else is asked for with it. */
    private HttpPerson leftBehind(Map<String, Object> claims) throws Exception {
        var window = loggedIn(claims);
        isToldOfALogOut(PROVIDER.logOutToken((String) claims.get("sub"), Map.of()));
        HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                        .header("Cookie", "JSESSIONID=" + window.cookie("JSESSIONID").orElseThrow())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return window;
    }

    private void mustShowAnewWhoTheyAre(HttpPerson window, String begin, Map<String, Object> claims) {
        String asked = location(window.page(begin));
        assertThat(asked).contains("prompt=login", "max_age=0");
        assertThat(location(comesBack(window, asked.replace("&prompt=login", ""), claims, Fault.SHOWN_AN_HOUR_AGO))).startsWith("/not-in");
        assertThat(location(window.page("/cases"))).isEqualTo("/login");
    }

    /** Whatever is typed first begins a session of nobody's, which must not be taken for that of a browser nobody used (R11.9). */
    @ParameterizedTest
    @ValueSource(strings = {
        "/cases", "/", "/login", "/login?out", "/logout", "/not-in", "/reader", "/error", "/nowhere", "/candour.css", "/favicon.ico", "/cases%2Fx",
        "/cases;x", "/camunda/lib/x", "/camunda/lib/deps.js", "/camunda/assets/x", "/camunda/app/", "/camunda/api/x", "/actuator/health",
        "/oauth2/authorization/another", "/login/oauth2/code/candour?code=stolen&state=stolen"
    })
    void no_address_typed_first_makes_it_forgotten_that_a_session_ran_out(String typed) throws Exception {
        var claims = claims("s-22", "twenty-second.person", "northfield-school", "candour-lead");
        var window = leftBehind(claims);

        window.page(typed);

        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", claims);
    }

    /** A browser sends a cookie by the letters of an address, and the server begins a log-in at all of these: so it goes with every address. */
    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorization/candour", "/oauth2/authorizatio%6e/candour", "/oauth2/authorization/c%61ndour", "/%6fauth2/authorization/candour"})
    void however_the_log_in_is_begun_it_is_shown_anew(String begin) throws Exception {
        var claims = claims("s-23", "twenty-third.person", "northfield-school", "candour-lead");
        var answer = logIn(HttpPerson.anonymous(port), claims, Fault.NONE);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("candour-not-logged-out="))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Path=/;", "HttpOnly", "SameSite=Lax", "Max-Age=2592000");
        mustShowAnewWhoTheyAre(leftBehind(claims), begin, claims);
    }

    /** Easier than any address: the browser forgets its session, and the provider often does not. */
    @Test
    void closing_the_browser_is_no_log_out() {
        var claims = claims("s-24", "twenty-fourth.person", "northfield-school", "candour-lead");
        var window = loggedIn(claims);
        var cookies = ((CookieManager) ReflectionTestUtils.getField(window, "cookies")).getCookieStore();

        List.copyOf(cookies.getCookies()).stream().filter(cookie -> cookie.getMaxAge() < 0).forEach(cookie -> cookies.remove(null, cookie));

        assertThat(window.cookie("JSESSIONID")).isEmpty();
        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", claims);
    }

    @Test
    void nor_is_a_log_out_of_whoever_is_not_logged_in() throws Exception {
        var claims = claims("s-25", "twenty-fifth.person", "northfield-school", "candour-lead");
        var window = leftBehind(claims);

        window.sendForm("/logout", "");
        window.post("/camunda/api/admin/auth/user/x/logout", "");

        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", claims);
    }

    /** A provider may know several people in one browser, and somebody with an account of their own could choose a colleague then. */
    @Test
    void nor_is_the_log_out_of_whoever_logged_in_after_them() throws Exception {
        var left = claims("s-28", "twenty-eighth.person", "northfield-school", "candour-lead");
        var next = claims("s-29", "twenty-ninth.person", "northfield-school", "candour-practitioner");
        var window = leftBehind(left);

        assertThat(location(logIn(window, next, Fault.NONE))).isEqualTo("/");
        logOut(window);

        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", left);
        assertThat(location(logIn(window, left, Fault.NONE))).isEqualTo("/cases");
        logOut(window);
        assertThat(location(window.page("/oauth2/authorization/candour"))).as("now both have").doesNotContain("prompt=");
    }

    @Test
    void nor_is_it_that_whoever_logged_in_after_them_is_still_logged_in() throws Exception {
        var left = claims("s-33", "thirty-third.person", "northfield-school", "candour-lead");
        var window = leftBehind(left);
        assertThat(location(logIn(window, claims("s-34", "thirty-fourth.person", "northfield-school", "candour-practitioner"), Fault.NONE)))
                .isEqualTo("/");

        String asked = location(window.page("/oauth2/authorization/candour"));
        var answer = comesBack(window, asked.replace("&prompt=login", ""), left, Fault.SHOWN_AN_HOUR_AGO);

        assertThat(asked).contains("prompt=login", "max_age=0");
        assertThat(location(answer)).startsWith("/not-in");
    }

    /** It goes on knowing them: the next person at that screen would be in as them by one press. */
    @Test
    void nor_is_their_own_log_out_where_the_provider_has_none() {
        var claims = claims("s-35", "thirty-fifth.person", "northfield-school", "candour-lead");
        var window = loggedIn(claims);
        @SuppressWarnings("unchecked")
        var found = (AtomicReference<ClientRegistration>) ReflectionTestUtils.getField(provider, "found");
        ClientRegistration with = found.get();
        found.set(ClientRegistration.withClientRegistration(with).providerConfigurationMetadata(Map.of()).build());

        try {
            logOut(window);
        } finally {
            found.set(with);
        }

        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", claims);
    }

    /** So that somebody else, or another account of theirs, can be chosen. */
    @Test
    void whoever_was_not_let_in_is_asked_anew_who_they_are_and_no_more_once_somebody_was() {
        var window = HttpPerson.anonymous(port);
        logIn(window, claims("s-30", "thirtieth.person", "northfield-school"), Fault.NONE);
        assertThat(location(window.page("/oauth2/authorization/candour"))).contains("prompt=login");

        assertThat(location(logIn(window, claims("s-31", "thirty-first.person", "northfield-school", "candour-lead"), Fault.NONE))).isEqualTo("/");
        logOut(window);

        assertThat(location(window.page("/oauth2/authorization/candour"))).doesNotContain("prompt=");
    }

    @Test
    void what_the_browser_keeps_of_who_was_logged_in_names_nobody() {
        var window = loggedIn(claims("s-32", "thirty-second.person", "northfield-school", "candour-lead"));

        String kept = window.cookie("candour-not-logged-out").orElseThrow();

        assertThat(kept).matches("[0-9a-f]{16}").isNotEqualTo(new Identity(PROVIDER.issuer(), "s-32").digest().substring(0, 16));
    }

    @Test
    void whoever_is_logged_in_and_logs_in_once_more_need_not_show_it_anew() {
        var claims = claims("s-26", "twenty-sixth.person", "northfield-school", "candour-lead");
        var window = loggedIn(claims);

        assertThat(location(window.page("/oauth2/authorization/candour"))).doesNotContain("prompt=");
        assertThat(location(logIn(window, claims, Fault.SHOWN_AN_HOUR_AGO))).isEqualTo("/");
    }

    /** Some providers ask, and then say the time of the first showing again: to try once more leads nowhere, and somebody has to hear of it. */
    @Test
    void where_the_provider_keeps_the_time_of_a_former_showing_the_page_and_the_log_say_what_helps(CapturedOutput log) throws Exception {
        var claims = claims("s-27", "twenty-seventh.person", "northfield-school", "candour-lead");
        var window = leftBehind(claims);

        var answer = logIn(window, claims, Fault.SHOWN_AN_HOUR_AGO);

        assertThat(location(answer)).isEqualTo("/not-in?why=not-shown-anew");
        var page = window.page(location(answer));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("You are not logged in", "If you see this page again", "the IT desk of the council, 01632 960250", "ring 999")
                .doesNotContain("Try again", "begun in another window");
        assertThat(log.getAll()).containsPattern("WARN.*FailedLogIns.*auth_time.*prompt=login").doesNotContain("twenty-seventh.person");
        assertThat(window.page("/login").headers().firstValue("Refresh").orElse("")).as("a new log-in there has a new time").contains("/log-out?of=area");
        assertThat(window.page("/login").headers().firstValue("Refresh")).isEmpty();
        assertThat(location(logIn(window, claims, Fault.NONE))).isEqualTo("/");
    }

    /** Whom nobody was logged in before is let in as the provider knows them. */
    @Test
    void where_no_session_ran_out_whom_the_provider_knows_need_not_show_it_anew() {
        var answer = logIn(
                HttpPerson.anonymous(port), claims("s-21", "twenty-first.person", "northfield-school", "candour-lead"), Fault.SHOWN_AN_HOUR_AGO);

        assertThat(location(answer)).isEqualTo("/");
    }
}
