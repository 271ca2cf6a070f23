package candour.models;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that reaches a screen has a straight apostrophe; of the forms FormsFollowTheHouseStyleTest says so. */
@Serves("R11.6")
class ApostrophesAreTypographicTest {

    /** “child's”, “children's” and “councils' former”; not the quotes around a word of code. */
    private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'\\p{L}|s' \\p{L}");

    private static final Pattern WORDS_OF_A_MODEL = Pattern.compile(
            "(?s)<(?:bpmn:documentation|description)>(.*?)</| (?:name|label)=\"([^\"]*)\"");
    private static final Pattern VALUE_OF_YAML = Pattern.compile("(?m)^(?!\\s*#).*$");
    private static final Pattern WORDS_BETWEEN_TAGS = Pattern.compile("(?s)(?:<(?:\"[^\"]*\"|[^\">])*>)|([^<]+)");
    private static final Pattern LITERAL_OF_JAVA = Pattern.compile("(?m)(?s:\"\"\".*?\"\"\")|^\\s*(?:\\*|//).*$|'.'|\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern LABEL = Pattern.compile("\"[^\"]+\":\\s*\"((?:\\\\.|[^\"\\\\])*)\"");

    @Test
    void ofModelsAndTables() {
        assertThat(straight(Path.of("bpmn"), ".*\\.(bpmn|dmn)", WORDS_OF_A_MODEL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies.yaml", "law", "demo/guide.yaml"})
    void ofTheListsThatProcessOwnersKeep(String file) {
        assertThat(straight(Path.of("src/main/resources", file), ".*\\.yaml", VALUE_OF_YAML)).isEmpty();
    }

    @Test
    void ofOurPages() {
        assertThat(straight(Path.of("src/main/resources/templates"), ".*\\.html", WORDS_BETWEEN_TAGS)).isEmpty();
    }

    /** The reasons of the calls that are open stand on no screen. */
    @Test
    void ofWhatTheCodeSays() {
        assertThat(straight(Path.of("src/main/java"), "(?!.*OpenCalls).*\\.java", LITERAL_OF_JAVA)).isEmpty();
    }

    @Test
    void ofTasklist() {
        assertThat(straight(Path.of("src/main/resources/META-INF"), ".*en\\.json", LABEL)).isEmpty();
    }

    private static List<String> straight(Path where, String name, Pattern words) {
        try (Stream<Path> files = Files.walk(where)) {
            return files.filter(file -> file.toString().matches(name))
                    .flatMap(file -> words.matcher(text(file)).results()
                            .map(ApostrophesAreTypographicTest::said)
                            .filter(said -> STRAIGHT.matcher(said).find())
                            .map(said -> file.getFileName() + ": " + said.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The groups of a pattern are what is said; of one without groups it is all of it. */
    private static String said(MatchResult found) {
        return found.groupCount() == 0
                ? found.group()
                : IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
