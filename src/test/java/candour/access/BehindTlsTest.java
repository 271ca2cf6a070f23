package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is told where the product stands behind HTTPS, as it must outside one machine (R11.9). */
@Serves("R11.9")
@EngineTest
class BehindTlsTest {

    @LocalServerPort
    private int port;

    private String answerTo(String path, String... headers) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: candour.example\r\nAccept: text/html\r\nConnection: close\r\n"
                                    + String.join("", headers) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/camunda/app/tasklist/default/"})
    void theSessionGoesOverHttpsAloneAndTheBrowserRemembersIt(String path) throws IOException {
        String answer = answerTo(path, "X-Forwarded-Proto: https\r\n");

        assertThat(answer).contains("Strict-Transport-Security: max-age=31536000");
        assertThat(answer.lines().filter(line -> line.startsWith("Set-Cookie: JSESSIONID"))).isNotEmpty().allMatch(line -> line.contains("; Secure"));
    }

    /** It is asked for on every change (fault S12). */
    @Test
    void theTokenOfTheWebappsGoesOverHttpsAlone() {
        var page = HttpPerson.anonymous(port).call("GET", "/login", Map.of("X-Forwarded-Proto", "https"), "");
        String session = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();

        var answer = HttpPerson.anonymous(port).call(
                "POST",
                "/login",
                Map.of("X-Forwarded-Proto", "https", "Cookie", session, "Content-Type", "application/x-www-form-urlencoded"),
                "username=amina.khan&password=candour-demo&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void onOneMachineAloneItWorksWithout() throws IOException {
        assertThat(answerTo("/login"))
                .contains("Set-Cookie: JSESSIONID")
                .doesNotContain("; Secure", "Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/law", "/cases/IS-1999-000001", "/camunda/api/engine/engine/default/task/x"})
    void nothingIsKeptFramedOrSentOn(String path) throws IOException {
        assertThat(answerTo(path))
                .contains("Cache-Control: no-cache, no-store", "X-Frame-Options: DENY", "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff");
    }
}
