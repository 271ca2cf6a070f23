package candour.access;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody read lies in no file of the browser, also where the webapps would allow it (issue 7). */
@Serves("R11.8")
@EngineTest
class NoAnswerIsCachedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @ParameterizedTest
    @ValueSource(strings = {
        "/camunda/api/candour/drafts/step/{step}", "{engine}/task/{step}", "{engine}/task/{step}/deployed-form",
        "{engine}/task/{step}/form-variables", "{engine}/task/none", "/cases", "/cases/none", "/"
    })
    void nothingThatIsReadHereIsLeftWithTheBrowser(String path) {
        String step = story.raise(concern()).step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
        var amina = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);

        var answer = amina.page(path.replace("{engine}", "/camunda/api/engine/engine/" + engine.getName()).replace("{step}", step));

        assertThat(answer.headers().allValues("Cache-Control")).singleElement().asString().contains("no-store");
    }
}
