package candour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A group that is repeated without end calls itself once for each time: one long text would run out of room, and its case could
 * be read by nobody any more. A possessive one (“)*+”), or one with an end (“){0,99}”), does not.
 */
class PatternsAreBoundedTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");
    private static final Pattern WITHOUT_END = Pattern.compile("(?<!\\\\)\\)[*+](?!\\+)|(?<!\\\\)\\)\\{\\d+,}(?!\\+)");

    @Test
    void noGroupOfAPatternIsRepeatedWithoutEnd() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(literal -> !literal.contains("%s") && WITHOUT_END.matcher(literal).find())
                        .forEach(literal -> found.add(file.getFileName() + ": " + literal));
            }
        }
        assertThat(found).isEmpty();
    }
}
