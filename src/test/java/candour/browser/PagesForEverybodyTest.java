package candour.browser;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;

import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our pages can be used by everybody: WCAG 2.2 AA as far as a machine can tell, on a phone, at twice the size (R1.1). */
@Serves("R1.1")
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesForEverybodyTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    /** A phone, and the width that is left of 1280 at 400 per cent (WCAG 2.2, 1.4.10). */
    private static final int NARROW = 320;

    private static final int WIDE = 1400;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    private final Map<String, Desk> desks = new HashMap<>();

    private String reference;

    @BeforeAll
    void playACase() {
        reference = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .reference();
    }

    @AfterAll
    void leaveTheDesks() {
        desks.values().forEach(Desk::close);
    }

    @ParameterizedTest
    @CsvSource({
        "amina.khan, /", "ruth.bell, /", "olive.grant, /", "adele.stone, /",
        "ruth.bell, /cases", "tom.okafor, /cases", "amina.khan, /cases/{case}", "amina.khan, /records/{case}",
        "amina.khan, /cases/IS-2026-999999", "amina.khan, /guide", "amina.khan, /demonstration", "amina.khan, /password", "amina.khan, /law",
        "amina.khan, /reads", "ruth.bell, /reads", "ruth.bell, /people", "ruth.bell, /training", "ruth.bell, /absence", "maya.desai, /health-disclosures",
        "amina.khan, /cases/{case}/changes/danger"
    })
    void aPageIsReadAndWalkedByEverybody(String user, String page) {
        Desk desk = desks.computeIfAbsent(
                user, person -> Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), person));
        desk.page().setViewportSize(WIDE, 1000);
        desk.goTo(page.replace("{case}", reference));

        Accessibility.check(desk.page(), page);
        desk.page().setViewportSize(NARROW, 800);
        Accessibility.fitsItsWidth(desk.page(), page + " on a phone");
    }

    @ParameterizedTest
    @CsvSource({"/login", "/login?out", "/login?error"})
    void theLogInPageToo(String path) {
        try (var strangers = CHROMIUM.browser().newContext(); var page = strangers.newPage()) {
            page.navigate("http://localhost:" + port + path);

            Accessibility.check(page, path);
            page.setViewportSize(NARROW, 800);
            Accessibility.fitsItsWidth(page, path + " on a phone");
        }
    }
}
