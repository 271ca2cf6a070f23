package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;

import candour.access.Members;
import candour.sso.ProviderOnTheSide.Fault;
import candour.testing.HttpPerson;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People with browsers of their own, who log in at the provider on the side. They share one product: in the others people log in by password. */
abstract class AtTheProvider {

    static final ProviderOnTheSide PROVIDER = SsoTest.PROVIDER;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Members members;

    @AfterEach
    void providerIsThere() {
        PROVIDER.isDown(false);
    }

    static Map<String, Object> claims(String subject, String userId, Object agency, String... roles) {
        var claims = new HashMap<String, Object>(Map.of(
                "sub", subject, "preferred_username", userId, "roles", List.of(roles), "given_name", "Pat", "family_name", "O’Brien",
                "email", "pat@private.example"));
        if (agency != null) {
            claims.put("agency", agency);
        }
        return claims;
    }

    static String somebody() {
        return "p" + UUID.randomUUID().toString().substring(0, 12);
    }

    HttpResponse<String> logIn(HttpPerson person, Map<String, Object> claims, Fault fault) {
        return comesBack(person, location(person.page("/oauth2/authorization/candour")), claims, fault);
    }

    /** The answer to whoever was sent there, once the provider has sent them back. */
    HttpResponse<String> comesBack(HttpPerson person, String there, Map<String, Object> claims, Fault fault) {
        URI back = URI.create(PROVIDER.agree(there, claims, fault));
        assertThat(back.getPort()).isEqualTo(port);
        return person.page(back.getRawPath() + "?" + back.getRawQuery());
    }

    HttpPerson loggedIn(Map<String, Object> claims) {
        var person = HttpPerson.anonymous(port);
        assertThat(location(logIn(person, claims, Fault.NONE))).isEqualTo("/");
        Stream.of("tasklist", "cockpit", "admin").forEach(app -> person.page("/camunda/app/" + app + "/" + engine.getName() + "/"));
        return person;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no Location, status " + answer.statusCode());
    }

    List<String> groupsOf(String userId) {
        return members.find(userId).orElseThrow().groups();
    }

    String api(String rest) {
        return "/camunda/api/engine/engine/" + engine.getName() + rest;
    }

    static void logOut(HttpPerson person) {
        assertThat(location(person.sendForm("/logout", Map.of("_csrf", token(person))))).endsWith("/login?out");
    }

    static String token(HttpPerson person) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(person.page("/").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** What the product answers to a provider that tells of a log-out there. */
    HttpResponse<String> isToldOfALogOut(String token) {
        return HttpPerson.anonymous(port).sendForm("/logout/back-channel", Map.of("logout_token", token));
    }
}
