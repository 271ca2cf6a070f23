package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After an update a browser works with the scripts of the new release, whatever date their files have. */
@EngineTest
class ScriptsByContentTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {
        "/camunda/app/tasklist/scripts/forms.js", "/camunda/app/tasklist/styles/forms.css", "/camunda/app/tasklist/locales/en.json", "/candour.css",
        "/forget.js", "/left.js"
    })
    void aBrowserIsToldByTheContentAloneThatItHasTheFile(String file) {
        HttpPerson amina = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);
        HttpResponse<String> first = amina.get(file);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(first.headers().allValues("Cache-Control")).singleElement().asString().contains("no-cache");
        assertThat(amina.call("GET", file, Map.of("If-None-Match", tag), "").statusCode()).isEqualTo(304);
        assertThat(amina.call("GET", file, Map.of("If-None-Match", "\"of the release before\""), "").statusCode()).isEqualTo(200);
        assertThat(amina.call("GET", file, Map.of("If-Modified-Since", "Tue, 19 Jan 2038 00:00:00 GMT"), "").statusCode())
                .as("as a browser asks that has it from a release of before")
                .isEqualTo(200);
    }
}
