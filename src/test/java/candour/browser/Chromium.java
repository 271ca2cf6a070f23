package candour.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium or Chrome that is installed, open while the tests of a class run; says loudly where there is none. The one
 * without windows of its own comes first: it shows the same and takes a quarter less time.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private Playwright playwright;
    private Browser browser;

    /** The open browser. */
    Browser browser() {
        return browser;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = launch(playwright);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
    }

    private static Browser launch(Playwright playwright) {
        Optional<Path> installed = installed();
        if (installed.isEmpty()) {
            String line = "NO CHROMIUM OR CHROME IS INSTALLED: the browser tests prove nothing";
            if ("true".equals(System.getenv("CANDOUR_REQUIRE_BROWSER"))) {
                fail(line);
            }
            System.err.println("\n=== " + line + " ===\n");
            abort(line);
        }
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update")));
    }

    private static Optional<Path> installed() {
        List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
