package candour.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that a page or a form gives as an example is of a year before there were cases: else it is a child's one day. */
class ExamplesOfNumbersTest {

    private static final Pattern NUMBER = Pattern.compile("IS-(\\d{4})-\\d+");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/templates", "forms"})
    void noExampleIsTheNumberOfACase(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<String> examples = files.filter(Files::isRegularFile).flatMap(ExamplesOfNumbersTest::years).toList();

            assertThat(examples).isNotEmpty().containsOnly("2019");
        }
    }

    private static Stream<String> years(Path file) {
        try {
            return NUMBER.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
