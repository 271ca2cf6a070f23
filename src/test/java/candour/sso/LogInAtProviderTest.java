package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;

import candour.sso.ProviderOnTheSide.Fault;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.test.util.ReflectionTestUtils;

/** The log-in at a provider, there and back, and what goes wrong on the way (R11.8, R11.9; faults A10, S12). */
@Serves("R11.8")
@SsoTest
@ExtendWith(OutputCaptureExtension.class)
class LogInAtProviderTest extends AtTheProvider {

    @Autowired
    private Provider provider;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext product;

    @Test
    void the_way_to_the_provider_and_back_leads_to_the_page_that_was_asked_for() {
        var person = HttpPerson.anonymous(port);
        assertThat(location(person.page("/cases?open=1"))).isEqualTo("/login");
        assertThat(person.page("/login").body())
                .contains("Log in with your organisation’s account", "/oauth2/authorization/candour", "ring 999")
                .doesNotContain("password\"");
        String there = location(person.page("/oauth2/authorization/candour"));
        String before = person.cookie("JSESSIONID").orElseThrow();

        var answer = comesBack(
                person, there, claims("s-1", "first.person", "northfield-school", "candour-practitioner", "of-another-product"), Fault.NONE);

        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize?").contains("max_age=43200", "nonce=").doesNotContain("prompt=");
        assertThat(location(answer)).isEqualTo("/cases?open=1");
        assertThat(person.cookie("JSESSIONID").orElseThrow()).as("a session of their own").isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(person.page("/").body())
                .contains("Pat O’Brien", "Northfield Primary School", "Raise a concern")
                .doesNotContain("Change your password");
        assertThat(groupsOf("first.person")).containsExactly("northfield-school-practitioner");
        assertThat(members.find("first.person").orElseThrow().agency()).hasValue("northfield-school");
    }

    @Test
    void one_log_in_opens_our_pages_and_the_tasklist_and_a_case_can_be_raised() {
        var person = loggedIn(claims("s-2", "second.person", "/areas/north/Northfield Primary School", "candour-practitioner"));

        assertThat(person.get("/camunda/api/admin/auth/user/" + engine.getName()).body())
                .contains("\"userId\":\"second.person\"", "tasklist")
                .doesNotContain("cockpit", "\"admin\"");
        String reference = person.raisesAConcern(engine.getName());
        assertThat(person.page("/cases/" + reference).statusCode()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskAssignee("second.person").tenantIdIn("northfield-school").count()).isPositive();
    }

    /** Fault S12: the log-in itself changes which token holds. */
    @Test
    void the_first_form_after_the_log_in_is_refused_without_its_token() {
        var person = loggedIn(claims("s-3", "third.person", "northfield-school", "candour-practitioner"));

        assertThat(person.postWithoutToken("/logout", "").statusCode()).isEqualTo(403);
        assertThat(person.page("/").statusCode()).as("nobody was logged out").isEqualTo(200);
        assertThat(person.postWithoutToken(api("/task"), "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void nothing_that_the_provider_says_besides_is_kept() {
        loggedIn(claims("s-4", "fourth.person", "northfield-school", "candour-manager"));

        User kept = identities.createUserQuery().userId("fourth.person").singleResult();
        assertThat(kept.getEmail()).isNull();
        assertThat(jdbc.sql("select digest from provider_identity where user_id = 'fourth.person'").query(String.class).single())
                .hasSize(64)
                .doesNotContain("s-4");
    }

    /** Whoever comes by a session has nothing to ask the provider with. */
    @Test
    void no_token_of_the_provider_is_kept_in_the_session() throws IOException {
        var person = loggedIn(claims("s-4b", "fourth.session", "northfield-school", "candour-manager"));
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) product).getWebServer();
        Context ours = (Context) server.getTomcat().getHost().findChildren()[0];
        HttpSession session = ours.getManager().findSession(person.cookie("JSESSIONID").orElseThrow()).getSession();

        List<Object> kept = Collections.list(session.getAttributeNames()).stream()
                .map(session::getAttribute)
                .flatMap(one -> one instanceof Map<?, ?> several ? several.values().stream() : Stream.of(one))
                .toList();

        assertThat(kept).noneMatch(one -> one instanceof OAuth2AuthorizedClient || one instanceof OAuth2Token);
        assertThat(kept)
                .filteredOn(SecurityContext.class::isInstance)
                .singleElement()
                .extracting(one -> ((SecurityContext) one).getAuthentication().getPrincipal())
                .isInstanceOf(Person.class);
    }

    @Test
    void what_the_browser_keeps_of_a_log_in_and_a_log_out_goes_over_https_alone_and_to_no_script() {
        var tls = Map.of("X-Forwarded-Proto", "https", "Content-Type", "application/x-www-form-urlencoded");
        var coming = HttpPerson.anonymous(port);
        URI back = URI.create(PROVIDER.agree(
                location(coming.page("/oauth2/authorization/candour")),
                claims("s-4c", "fourth.browser", "northfield-school", "candour-manager"), Fault.NONE));
        var leaving = loggedIn(claims("s-4d", "fourth.leaving", "northfield-school", "candour-manager"));
        String token = token(leaving);

        var loggedIn = coming.call("GET", back.getRawPath() + "?" + back.getRawQuery(), tls, "");
        var loggedOut = leaving.call("POST", "/logout", tls, "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));

        assertThat(loggedIn.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("candour-not-logged-out="));
        assertThat(loggedOut.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("candour-logged-out="));
        assertThat(Stream.of(loggedIn, loggedOut).flatMap(answer -> answer.headers().allValues("Set-Cookie").stream()))
                .allMatch(cookie -> cookie.contains("; Secure"))
                .filteredOn(cookie -> cookie.startsWith("candour-"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"));
    }

    @Test
    void there_is_no_password_to_log_in_with_or_to_change() {
        var person = loggedIn(claims("s-11", "eleventh.person", "northfield-school", "candour-practitioner"));
        var anonymous = HttpPerson.anonymous(port);

        assertThat(person.page("/password").statusCode()).isEqualTo(404);
        assertThat(anonymous.logIn("eleventh.person", "candour-demo").statusCode()).isIn(401, 403, 404, 405);
        assertThat(person.logIn("eleventh.person", "candour-demo").statusCode()).isIn(403, 404, 405);
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            String webapps = "/camunda/api/admin/auth/user/" + engine.getName() + "/login/" + app;
            assertThat(anonymous.sendForm(webapps, "username=eleventh.person&password=candour-demo").statusCode()).isIn(401, 403);
            assertThat(person.call("POST", webapps, "").statusCode()).isEqualTo(403);
        }
        assertThat(location(anonymous.page("/"))).isEqualTo("/login");
    }

    @Test
    void an_administrator_sees_who_there_is_and_removes_a_leaver_but_makes_nobody() {
        loggedIn(claims("s-12", "twelfth.person", "northfield-school", "candour-practitioner"));
        var administrator = loggedIn(claims("s-admin", "ada.keeper", null, "candour-administrator"));

        assertThat(administrator.page("/").body()).contains("Who works here", "kept where your organisation keeps its people").doesNotContain("Raise a concern");
        assertThat(administrator.get(api("/user")).body()).contains("twelfth.person");
        assertThat(administrator.post(api("/user/create"), "{\"profile\":{\"id\":\"m\"},\"credentials\":{\"password\":\"three-grey-herons\"}}").statusCode()).isEqualTo(403);
        for (String shut : List.of(
                "PUT /user/twelfth.person/credentials", "PUT /user/twelfth.person/profile", "POST /group/create",
                "PUT /group/northfield-school-lead/members/ada.keeper", "PUT /group/northfield-school-lead/members/twelfth.person",
                "DELETE /group/northfield-school-practitioner/members/twelfth.person",
                "PUT /tenant/northfield-school/user-members/ada.keeper", "DELETE /tenant/northfield-school")) {
            assertThat(administrator.call(shut.split(" ")[0], api(shut.split(" ")[1]), "{}").statusCode()).as(shut).isEqualTo(403);
        }
        assertThat(administrator.call("DELETE", api("/user/twelfth.person"), "").statusCode()).isEqualTo(204);
        assertThat(identities.createUserQuery().userId("twelfth.person").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_CONSENT, cancelled", "OTHER_STATE, late", "OTHER_NONCE, late", "OTHER_KEY, late", "OTHER_AUDIENCE, late", "EXPIRED, late",
        "FROM_TOMORROW, late", "SHOWN_LONG_AGO, late", "USED_TWICE, late", "NOT_SAID_WHEN_SHOWN, not-said-when", "NO_TOKEN, out-of-reach", "BROKEN, out-of-reach",
        "SHOWN_TOMORROW, late", "SHOWN_AT_NO_TIME, not-said-when", "NOT_SAID_WHO, out-of-reach"
    })
    void a_log_in_that_goes_wrong_ends_on_a_plain_page_and_names_nobody(Fault fault, String why, CapturedOutput log) {
        var person = HttpPerson.anonymous(port);

        var answer = logIn(person, claims("s-wrong", "wrong.person", "northfield-school", "candour-lead"), fault);

        assertThat(location(answer)).isEqualTo("/not-in?why=" + why);
        assertThat(person.page(location(answer)).body())
                .contains("ring 999", "Back to the log-in")
                .containsAnyOf("You are not logged in", "did not say when you last showed");
        assertThat(location(person.page("/"))).isEqualTo("/login");
        assertThat(identities.createUserQuery().userId("wrong.person").count()).isZero();
        assertThat(log.getAll()).doesNotContain("wrong.person", "s-wrong", "Amina", "private.example", "eyJ");
    }

    @Test
    void an_answer_that_nobody_waits_for_is_refused() {
        var person = loggedIn(claims("s-18", "eighteenth.person", "northfield-school", "candour-practitioner"));

        assertThat(location(person.page("/login/oauth2/code/candour?code=stolen&state=stolen"))).isEqualTo("/not-in?why=late");
        assertThat(person.page("/").statusCode()).as("nobody is logged out by a link").isEqualTo(200);
        assertThat(person.page("/not-in?why=%3Cscript%3E").body()).doesNotContain("<script>").contains("begun in another window");
    }

    @Test
    void a_provider_that_does_not_answer_keeps_out_whoever_comes_and_nobody_who_is_in(CapturedOutput log) {
        var inside = loggedIn(claims("s-13", "thirteenth.person", "northfield-school", "candour-practitioner"));
        var outside = HttpPerson.anonymous(port);
        PROVIDER.isDown(true);
        ReflectionTestUtils.setField(provider, "found", new AtomicReference<>());

        var answer = outside.page("/oauth2/authorization/candour");

        assertThat(location(answer)).isEqualTo("/not-in?why=out-of-reach");
        assertThat(outside.page(location(answer)).statusCode()).isEqualTo(503);
        assertThat(inside.page("/").statusCode()).isEqualTo(200);
        assertThat(log.getAll()).contains("could not be used").doesNotContain("\tat ");
        PROVIDER.isDown(false);
        loggedIn(claims("s-13", "thirteenth.person", "northfield-school", "candour-practitioner"));
    }

    /** It is for whoever keeps the set-up to mend, so the log says what is missing. */
    @Test
    void where_the_provider_never_says_when_somebody_showed_who_they_are_the_log_names_what_is_missing(CapturedOutput log) {
        logIn(HttpPerson.anonymous(port), claims("s-wrong", "wrong.person", "northfield-school", "candour-lead"), Fault.NOT_SAID_WHEN_SHOWN);

        assertThat(log.getAll()).contains("auth_time").doesNotContain("wrong.person");
    }
}
