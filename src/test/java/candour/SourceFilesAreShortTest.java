package candour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no longer fits into one reading is two things; a test that tells one story may be longer. */
class SourceFilesAreShortTest {

    private static final int MOST_LINES = 300;

    @Test
    void noSourceFileIsOverThreeHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    tooLong.add("%s has %d lines".formatted(file, lines));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
