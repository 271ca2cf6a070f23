package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every open call with a word in each place that somebody can type into, in forms that no webapp sends: the library that
 * answers it writes none of it down, and what cannot be kept is refused and is no failure of ours (R11.9).
 */
@Serves("R11.9")
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class CallsInAnOddFormTest {

    private static final String WORD = "Zephyrine4Quade";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private String pathOf(OpenCall call) {
        return call.path()
                .pattern()
                .replace("@", engine.getName())
                .replaceAll("\\(\\?<\\w+>\\[\\^/]\\+\\)|\\.\\+", WORD)
                .replaceAll("/\\?$", "");
    }

    private static String whoMakes(OpenCall call) {
        return switch (call.who()) {
            case EVERYBODY, NO_ADMINISTRATORS, WHOEVER_WORKS -> Story.PRACTITIONER;
            case PROCESS_OWNERS -> "olive.grant";
            case ADMINISTRATORS, KEEPERS_OF_PEOPLE -> "adele.stone";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Content-Type | application/x-www-form-urlencoded",
        "Content-Type | multipart/form-data; boundary=" + WORD,
        "Content-Type | application/" + WORD + "; child=" + WORD,
        "Content-Type | " + WORD,
        "Accept | application/" + WORD + "; child=" + WORD,
        "Accept | application/json; child=" + WORD,
        "Accept | " + WORD,
        "Accept-Language | " + WORD + "; q=" + WORD,
        "Accept-Encoding | " + WORD + "; q=" + WORD,
        "If-None-Match | " + WORD,
        "If-Modified-Since | " + WORD,
        "Range | bytes=" + WORD,
        "Cookie | x=\"" + WORD,
        "X-HTTP-Method-Override | " + WORD
    })
    void noCallIsWrittenDown(String header, String value, CapturedOutput log) {
        Map<String, HttpPerson> people = Map.of(
                Story.PRACTITIONER, person(Story.PRACTITIONER), "olive.grant", person("olive.grant"), "adele.stone", person("adele.stone"));

        for (OpenCall call : OpenCalls.CALLS) {
            boolean sends = Set.of("POST", "PUT").contains(call.method()) && !header.equals("Content-Type");
            Map<String, String> headers = sends ? Map.of("Content-Type", "application/json", header, value) : Map.of(header, value);
            people.get(whoMakes(call))
                    .call(call.method(), pathOf(call) + "?name=" + WORD + "&" + WORD + "=" + WORD, headers, sends ? "{}" : "");
        }

        assertThat(log.getAll()).doesNotContain(WORD);
    }

    /** A browser that follows a link, and what Tasklist asks a list with. */
    @ParameterizedTest
    @ValueSource(strings = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
        "application/hal+json, application/json; q=0.5",
        "application/json, text/plain, */*",
        "*/*"
    })
    void whatABrowserTakesIsAnswered(String accept) {
        var answer = person(Story.PRACTITIONER)
                .call("GET", "/camunda/api/engine/engine/" + engine.getName() + "/filter/count", Map.of("Accept", accept), "");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerInAnotherWayIsNotThere() {
        var answer = person(Story.PRACTITIONER)
                .call("GET", "/camunda/api/engine/engine/" + engine.getName() + "/filter/count", Map.of("Accept", "text/csv"), "");

        assertThat(answer.statusCode()).isEqualTo(406);
    }

    /** What no table can hold is wrong, and was not lost by us. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST | /user/create | {'profile': {'id': '{65}', 'firstName': 'A', 'lastName': 'B'}, 'credentials': {'password': 'warm-otter-lamp-9'}}",
        "POST | /user/create | {'profile': {'id': 'long.name', 'firstName': '{256}', 'lastName': 'B'}, 'credentials': {'password': 'warm-otter-lamp-9'}}",
        "POST | /user/create | {}",
        "POST | /user/create | {'profile': {}, 'credentials': {}}",
        "POST | /user/create | {'profile': {'id': ''}, 'credentials': {'password': 'warm-otter-lamp-9'}}",
        "POST | /user/create | {'profile': {'id': 'weak.person', 'firstName': 'A', 'lastName': 'B'}, 'credentials': {'password': 'short'}}",
        "PUT | /user/amina.khan/credentials | {'password': 'short'}",
        "PUT | /user/amina.khan/profile | {'id': 'amina.khan', 'firstName': '{256}'}",
        "PUT | /user/amina.khan/profile | {}",
        "PUT | /user/amina.khan/credentials | {}",
        "PUT | /user/nobody.here/credentials | {'password': 'warm-otter-lamp-9'}",
        "POST | /group/create | {}",
        "POST | /group/create | {'id': '', 'name': 'x'}",
        "POST | /group/create | {'id': '{65}', 'name': 'x'}",
        "POST | /group/create | {'id': 'long-name', 'name': '{256}'}",
        "POST | /tenant/create | {}",
        "POST | /tenant/create | {'id': '', 'name': 'x'}",
        "POST | /tenant/create | {'id': '{65}', 'name': 'x'}",
        "PUT | /group/no-such-group/members/amina.khan | ''",
        "PUT | /tenant/no-such-agency/user-members/nobody.here | ''"
    })
    void whatCannotBeKeptIsRefused(String method, String call, String body, CapturedOutput log) {
        String sent = body.replace('\'', '"').replace("{65}", "a".repeat(65)).replace("{256}", "a".repeat(256));

        var answer = person("adele.stone").call(method, "/camunda/api/engine/engine/" + engine.getName() + call, sent);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(log.getAll()).doesNotContain("The engine could not do");
    }
}
