package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What to do when a child is in danger stands above everything else, also above what was kept of a form (R5.2). */
@Serves("R5.2")
@EngineTest
class DangerStandsFirstTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final String DRAFT = "/camunda/api/candour/drafts/start/concern";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Test
    void aboveWhatWasKept() {
        var http = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);
        http.draft("PUT", DRAFT, "{\"whatHappened\":\"A bruise.\"}");

        try (Desk amina = Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), Story.PRACTITIONER)) {
            amina.raiseAConcern();
            amina.page().locator(".candour-kept").waitFor();

            double danger = amina.page().getByText("In danger now? Ring 999").boundingBox().y;
            double question = amina.page().getByText("Is a child in danger right now?").boundingBox().y;
            assertThat(amina.page().locator(".candour-kept").boundingBox().y).isBetween(danger, question);
            amina.lookAt("danger-first");
        } finally {
            http.draft("DELETE", DRAFT, "");
        }
    }
}
