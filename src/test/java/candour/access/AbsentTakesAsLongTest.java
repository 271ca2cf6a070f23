package candour.access;

import static candour.testing.Filled.concern;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody measures whether there is a case of others, or one about themselves (R11.8, ADR 32). */
@Serves("R11.8")
@EngineTest
class AbsentTakesAsLongTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ColleagueRepository colleagues;

    @ParameterizedTest
    @ValueSource(strings = {"/cases/%s", "/records/%s", "/cases/%s/changes/danger", "/cases/%s/reads", "/cases/%s/names"})
    void whatIsNotThereTakesAsLongAsWhatIsNotTheirs(String page) {
        String ofOthers = story.raise(MANAGER, concern()).reference();
        String aboutHer = story.raise(MANAGER, concern()).reference();
        colleagues.add(aboutHer, PRACTITIONER, MANAGER);
        HttpPerson amina = HttpPerson.loggedIn(port, engine.getName(), PRACTITIONER);

        for (String reference : List.of(ofOthers, aboutHer, "IS-1999-000001")) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = amina.page(page.formatted(reference));

            assertThat(answer.statusCode()).as(reference).isEqualTo(404);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(reference).isGreaterThan(Duration.ofMillis(100));
        }
    }
}
