package candour.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts the Chromium or Chrome that is installed, and says loudly where there is none. */
final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private Browsers() {}

    static Browser launch(Playwright playwright) {
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
        Stream<Path> folders = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)).map(Path::of);
        return folders.flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
