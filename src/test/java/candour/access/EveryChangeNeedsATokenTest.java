package candour.access;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page elsewhere changes anything in the name of whoever is logged in, from the first moment on (fault S12). */
@Serves("R11.9")
@EngineTest
class EveryChangeNeedsATokenTest {

    private static final String CONCERN = "{\"variables\": {}}";

    /** Asks by POST only to keep a name out of the address. */
    private static final Set<String> CHANGE_NOTHING = Set.of("POST /earlier-concerns/like");

    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    private Set<String> changing() {
        Set<String> changing = new TreeSet<>();
        doors.getHandlerMethods().keySet().forEach(door -> door.getMethodsCondition().getMethods().stream()
                .filter(CHANGING::contains)
                .forEach(method -> door.getPatternValues().forEach(path -> changing.add(method + " " + path))));
        changing.removeAll(CHANGE_NOTHING);
        return changing;
    }

    @TestFactory
    Stream<DynamicTest> everyDoorOfOursThatChangesSomethingIsShutWithoutOne() {
        List<String> changing = List.copyOf(changing());
        assertThat(changing).contains("PUT /camunda/api/candour/drafts/step/{task}", "POST /password");

        String task = story.raise(concern()).step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
        return changing.stream().map(door -> DynamicTest.dynamicTest(door, () -> {
            String[] parts = door.split(" ");
            var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

            var answer = amina.callWithoutToken(parts[0], parts[1].replace("{task}", task).replaceAll("\\{[^}]+}", "1"), "{}");

            assertThat(answer.statusCode()).isEqualTo(403);
        }));
    }

    @Test
    void theVeryFirstCallAfterTheLogInNeedsOneToo() {
        String raise = "/camunda/api/engine/engine/" + engine.getName() + "/process-definition/key/concern/submit-form";
        var amina = HttpPerson.anonymous(port);
        amina.logIn("amina.khan", "candour-demo");

        assertThat(amina.postWithoutToken(raise, CONCERN).statusCode()).isEqualTo(403);

        amina.logIn("amina.khan", "candour-demo");
        // refused for what it says, and not at the door
        assertThat(amina.post(raise, CONCERN).statusCode()).isEqualTo(400);
    }

    /** What was found is noted as read by whoever asked. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void whatIsAskedWithoutOneTakesNothingThatAPageOfElsewhereCanSend(String type) {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        for (String asked : CHANGE_NOTHING) {
            assertThat(amina.call("POST", asked.split(" ")[1], type, "{\"name\": \"Ellie Carter\"}").statusCode()).as(asked).isEqualTo(415);
        }
    }

    /** The webapps ask for theirs only behind the log-out. */
    @Test
    void nobodyIsLoggedOutByAPageOfElsewhere() {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        for (String logOut : List.of("/logout", "/camunda/api/admin/auth/user/" + engine.getName() + "/logout")) {
            assertThat(amina.postWithoutToken(logOut, "").statusCode()).as(logOut).isEqualTo(403);
            assertThat(amina.page("/").statusCode()).as(logOut).isEqualTo(200);
        }
    }

    /** They would ask for it only after it was noted for the lead. */
    @Test
    void nobodyIsNotedAsHavingTriedAStepByAPageOfElsewhere() {
        Story.Case told = story.raise(concern());
        String step = "/camunda/api/engine/engine/" + engine.getName() + "/task/"
                + told.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
        var james = HttpPerson.loggedIn(port, engine.getName(), "james.oneill");

        for (String call : List.of("/submit-form", "/claim", "/complete")) {
            assertThat(james.postWithoutToken(step + call, CONCERN).statusCode()).as(call).isEqualTo(403);
        }

        assertThat(triesAt(told.reference())).isZero();
        james.post(step + "/submit-form", CONCERN);
        assertThat(triesAt(told.reference())).isEqualTo(1);
    }

    private int triesAt(String reference) {
        return jdbc.sql("select count(*) from case_read where reference = ? and reader = 'james.oneill'")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    /** A Tasklist that is still open in another tab asks with the cookie of this moment, and logs nobody out again. */
    @Test
    void theTokenOfASessionComesAndEndsWithIt() {
        String raise = "/camunda/api/engine/engine/" + engine.getName() + "/process-definition/key/concern/submit-form";
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");
        String before = amina.cookie("XSRF-TOKEN").orElseThrow();
        amina.logIn("amina.khan", "candour-demo");

        assertThat(amina.cookie("XSRF-TOKEN").orElseThrow()).isNotEqualTo(before);
        assertThat(amina.post(raise, CONCERN).statusCode()).isEqualTo(400);
    }

    /** A browser forgets a cookie only under the path that it has. */
    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/x/logout"})
    void theTokenIsTakenAwayWhereItWasGiven(String logOut) {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        var answer = logOut.equals("/logout") ? amina.sendForm(logOut, "") : amina.post(logOut, "");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .contains("Path=/camunda;", "Max-Age=0");
        assertThat(amina.cookie("XSRF-TOKEN")).isEmpty();
    }

    /** The cookie of the token is there for scripts to read; the one of the session is in {@link AccessTest}. */
    @Test
    void theTokenIsSentToThisSiteAlone() {
        var answer = HttpPerson.anonymous(port).logIn("amina.khan", "candour-demo");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN"))
                .singleElement()
                .asString()
                .contains("Path=/camunda", "SameSite=Lax");
    }
}
