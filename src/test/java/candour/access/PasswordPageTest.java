package candour.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody keeps a password that somebody else gave them (R11.9). */
@Serves("R11.9")
@EngineTest
class PasswordPageTest {

    private static final String NEWCOMER = "new.teacher";
    private static final String GIVEN = "candour-demo";
    private static final String OWN = "copper ladder seven owls";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    private HttpPerson newcomer;

    @BeforeEach
    void somebodyNew() {
        User user = identities.newUser(NEWCOMER);
        user.setLastName("Newcomer");
        user.setPassword(GIVEN);
        ((IdentityServiceImpl) identities).saveUser(user, true);
        newcomer = HttpPerson.loggedIn(port, engine.getName(), NEWCOMER);
        newcomer.page("/password");
    }

    @AfterEach
    void leaves() {
        identities.deleteUser(NEWCOMER);
    }

    private HttpResponse<String> change(String old, String chosen, String again) {
        return newcomer.sendForm("/password", Map.of("old", old, "chosen", chosen, "again", again));
    }

    /** As the engine keeps it; after a wrong one it lets nobody try for some seconds. */
    private String stored() {
        return identities.createUserQuery().userId(NEWCOMER).singleResult().getPassword();
    }

    @Test
    void everybody_changes_their_own() {
        var answer = change(GIVEN, OWN, OWN);

        assertThat(answer.headers().firstValue("Location")).hasValue("/password");
        assertThat(newcomer.page("/password").body()).contains("Your password is changed");
        assertThat(identities.checkPassword(NEWCOMER, OWN)).isTrue();
        assertThat(identities.checkPassword(NEWCOMER, GIVEN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "candour-demo, short, short, at least 12 characters",
        "candour-demo, candour-demo, candour-demo, everybody knows",
        "copper ladder seven owls, copper ladder seven owls, copper ladder seven owls, another one than you have now",
        "candour-demo, New.Teacher.2026, New.Teacher.2026, your user name stands in",
        "candour-demo, copper ladder seven owls, copper ladder seven owl, once more",
        "a wrong password, copper ladder seven owls, copper ladder seven owls, not your password now"
    })
    void what_is_wrong_is_said_beside_its_field_and_nothing_changes(String old, String chosen, String again, String said) {
        String before = stored();

        var answer = change(old, chosen, again);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(said, "aria-invalid=\"true\"").doesNotContain(chosen + "\"");
        assertThat(stored()).isEqualTo(before);
    }

    /** Also those that an administrator gives, in Admin or by whichever door. */
    @ParameterizedTest
    @ValueSource(strings = {"new.teacher.2026", "My-New.Teacher-1", "too short", "passwordpassword"})
    void nobody_is_given_one_that_is_easy_to_guess(String given) {
        User user = identities.createUserQuery().userId(NEWCOMER).singleResult();
        user.setPassword(given);

        assertThatThrownBy(() -> identities.saveUser(user)).hasMessageContaining("policy");
    }
}
