package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets to the product at all, how they log in and out, and what every answer carries (R11.8, R11.9). */
@Serves("R11.8")
@EngineTest
class AccessTest {

    private static final List<String> HEADERS = List.of(
            "cache-control", "content-security-policy", "referrer-policy", "strict-transport-security", "x-content-type-options", "x-frame-options");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ServerProperties server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine", "/engine-rest/task", "/ENGINE-REST/task", "/engine-rest/",
                "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/task/",
                "/camunda//api/engine/engine/default/task", "/camunda/api/engine/engine/default/task;x=1",
                "/CAMUNDA/API/engine/engine/default/task", "/camunda/API/engine/engine/default/task",
                "/camunda/api/engine/engine/", "/camunda/api/engine/engine/default/user",
                "/camunda/api/admin/auth/user/default", "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/", "/actuator;x/env",
                "/h2-console", "/h2-console/", "/v3/api-docs", "/swagger-ui.html", "/cases/by-task/1", "/cases/after/1", "/cases/after-raising/IS-2026-000001", "/reader", "/password",
                "/camunda/%61pi/engine/engine/default/task", "/c%61munda/api/engine/engine/default/task"
            })
    void an_anonymous_call_reaches_nothing(String path) {
        var anonymous = HttpPerson.anonymous(port);

        assertThat(anonymous.get(path).statusCode()).isIn(401, 403, 404);
        assertThat(anonymous.post(path, "{}").statusCode()).isIn(401, 403, 404);
    }

    @Test
    void health_says_up_or_down_and_nothing_else() {
        assertThat(HttpPerson.anonymous(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void a_page_leads_an_anonymous_visitor_to_the_log_in() {
        var answer = HttpPerson.anonymous(port).page("/camunda/app/tasklist/default/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    /** Whatever stands in front of the server may keep an answer for others. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases?open=1", "/camunda/app/tasklist/default/", "/logout"})
    void nobody_is_sent_on_to_a_host_that_a_request_names(String path) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: elsewhere.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Location: /login\r\n")
                    .doesNotContain("elsewhere.example");
        }
    }

    @Test
    void the_log_in_leads_to_the_page_that_was_asked_for() {
        var amina = HttpPerson.anonymous(port);
        amina.page("/cases?open=1");

        assertThat(amina.logIn("amina.khan", "candour-demo").headers().firstValue("Location"))
                .hasValue("/cases?open=1");
    }

    @Test
    void one_log_in_opens_our_pages_and_the_tasklist() {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        assertThat(amina.page("/").body()).contains("Amina Khan", "Northfield Primary School", "Raise a concern");
        assertThat(amina.get("/camunda/api/admin/auth/user/" + engine.getName()).body())
                .contains("\"userId\":\"amina.khan\"", "tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    void another_letter_case_is_the_same_person() {
        var amina = HttpPerson.anonymous(port);
        amina.logIn("Amina.KHAN ", "candour-demo");
        amina.page("/camunda/app/tasklist/" + engine.getName() + "/");

        assertThat(amina.get("/camunda/api/admin/auth/user/" + engine.getName()).body()).contains("\"userId\":\"amina.khan\"");
    }

    @Test
    void a_known_and_an_unknown_name_get_the_same_answer() {
        var known = HttpPerson.anonymous(port).logIn("nora.flynn", "wrong-password");
        var unknown = HttpPerson.anonymous(port).logIn("nobody.here", "wrong-password");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
    }

    @Test
    void the_log_in_gives_a_new_session_that_scripts_cannot_read() {
        var amina = HttpPerson.anonymous(port);
        String before = amina.page("/login").headers().firstValue("Set-Cookie").orElseThrow();
        var answer = amina.logIn("amina.khan", "candour-demo");

        String after = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        assertThat(after).contains("HttpOnly", "SameSite=Lax");
        assertThat(after.split(";")[0]).isNotEqualTo(before.split(";")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/x/logout"})
    void logging_out_anywhere_ends_the_session(String logOut) {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");
        if (logOut.equals("/logout")) {
            amina.sendForm(logOut, "");
        } else {
            amina.post(logOut, "");
        }

        assertThat(amina.page("/").statusCode()).isEqualTo(302);
        assertThat(amina.get("/camunda/api/engine/engine/" + engine.getName() + "/filter").statusCode()).isEqualTo(401);
    }

    /** Whether somebody is there is counted from it ({@link AbsentReaderTest}). */
    @Test
    void a_session_of_nobody_ends_after_half_an_hour() {
        assertThat(server.getServlet().getSession().getTimeout()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void our_pages_refuse_a_form_without_its_token() {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        assertThat(amina.postWithoutToken("/logout", "").statusCode()).isEqualTo(403);
    }

    /** What the server shows instead of a page is no page to ask for. */
    @Test
    void the_page_of_errors_is_like_any_that_is_not_there() {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        assertThat(amina.page("/error").statusCode()).isEqualTo(404);
        assertThat(amina.page("/error").body()).isEqualTo(amina.page("/no-such-page").body());
        assertThat(amina.sendForm("/error", "").statusCode()).isEqualTo(404);
        assertThat(HttpPerson.anonymous(port).page("/error").statusCode()).isEqualTo(302);
    }

    /** Also the page that says that there is nothing, wherever somebody looked for it. */
    @ParameterizedTest
    @ValueSource(strings = {"/password", "/nope", "/camunda/nope", "/camunda/app/tasklist/nope/", "/camunda/api/nope"})
    void our_pages_load_run_and_send_nothing_elsewhere(String path) {
        var answer = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").page(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow().split("; "))
                .containsExactlyInAnyOrder(
                        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
                        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope/@/", "nope/@", "nope/", "nope", "nope/@/scripts/x.js", "tasklist/nope/", "tasklist/nope/x", "tasklist/nope", "admin/nope/", "nope/nope/"})
    void a_webapp_that_is_none_is_not_there(String app) {
        var answer = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").page("/camunda/app/" + app.replace("@", engine.getName()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here");
    }

    /** Whoever comes there by accident or tries it out: no answer of ours is without them. */
    @ParameterizedTest
    @ValueSource(strings = {"GET //nope", "GET /nope;x=1", "GET /nope%0A", "GET /camunda//api", "NOPE /login"})
    void an_address_that_is_none_is_answered_with_all_headers(String request) {
        String[] asked = request.split(" ");
        var answer = HttpPerson.anonymous(port).call(asked[0], asked[1], Map.of("X-Forwarded-Proto", "https"), "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map().keySet()).containsAll(HEADERS);
    }

    /** It is answered before the door. */
    @ParameterizedTest
    @ValueSource(strings = {"/law", "/nope", "/login"})
    void a_form_with_files_where_none_is_taken_is_answered_with_all_headers(String path) {
        var answer = HttpPerson.anonymous(port)
                .call("POST", path, Map.of("X-Forwarded-Proto", "https", "Content-Type", "multipart/form-data; boundary=x"), "--x--");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map().keySet()).containsAll(HEADERS);
    }
}
