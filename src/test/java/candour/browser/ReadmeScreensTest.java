package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import candour.browser.Journey.Tale;
import candour.testing.EngineTest;
import candour.testing.Story;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Not a test: goes the walk of README and takes its pictures anew, when asked to by {@code -Ppictures}. */
@EngineTest
@Tag("pictures")
class ReadmeScreensTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final Path PICTURES = Path.of("src/docs/pictures");
    private static final Pattern SHOWN = Pattern.compile("src/docs/pictures/([\\w-]+)\\.png");

    /** As wide as README shows it, and small enough to be kept with the source. */
    private static final Browser.NewContextOptions SCREEN = Desk.inEngland().setViewportSize(1100, 800);

    private static final int MOST_BYTES = 160_000;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @BeforeEach
    void clearTheDesks() {
        story.clearTheDesks();
    }

    @Test
    void takeThePicturesOfTheWalk() throws IOException {
        Tale tale = new Tale(
                "amina.khan",
                "tom.okafor",
                "Ben Carter",
                "Kim Carter",
                "Carter",
                "Ben came without a coat and without breakfast three times this week. He says he is cold.");
        String home = "http://localhost:" + port;
        new Journey(user -> Desk.of(CHROMIUM.browser(), SCREEN, home, engine.getName(), user), tale).go();
        for (String name : shownInReadme()) {
            Path picture = Desk.SCREENS.resolve(name + ".png");
            assertThat(picture).exists();
            assertThat(Files.size(picture)).as("bytes of %s", picture).isLessThan(MOST_BYTES);
            Files.copy(picture, PICTURES.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The screens that README shows, by name. */
    private static List<String> shownInReadme() throws IOException {
        return SHOWN.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
