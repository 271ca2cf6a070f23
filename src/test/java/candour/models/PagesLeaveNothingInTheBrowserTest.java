package candour.models;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What somebody typed about a child is not offered to whoever sits at the same computer next, and does not lie in the
 * profile of its browser (issue 7). Whether a browser keeps what stands in a textarea goes by its form alone.
 */
@Serves("R11.8")
class PagesLeaveNothingInTheBrowserTest {

    /** These ask people for their own account alone, and a keeper of passwords goes by what their fields are called. */
    private static final List<String> OWN_ACCOUNT = List.of("login.html", "password.html");

    private static final String ATTRIBUTES = "((?:\"[^\"]*\"|[^\">])*)";
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b" + ATTRIBUTES + ">(.*?)</form>");
    private static final Pattern ANSWER = Pattern.compile("<(textarea|select|input)\\b" + ATTRIBUTES + ">");
    private static final Pattern NOT_TYPED = Pattern.compile("\\stype=\"(hidden|submit|button)\"");
    private static final Pattern LINE = Pattern.compile("\\stype=\"text\"");
    private static final String OFF = " autocomplete=\"off\"";

    @Test
    void noFormIsKept() {
        assertThat(all(FORM).filter(form -> hasAnswer(form.group(2))).map(form -> form.group(1)))
                .isNotEmpty()
                .allMatch(form -> form.contains(OFF));
    }

    /** Said of each line as well: some browsers ask the line alone. */
    @Test
    void noLineIsOffered() {
        assertThat(all(ANSWER).map(line -> line.group(2)).filter(line -> LINE.matcher(line).find()))
                .isNotEmpty()
                .allMatch(line -> line.contains(OFF));
    }

    /** Nothing could be said there of a textarea. */
    @Test
    void nothingIsAskedOutsideAForm() {
        assertThat(pages().values()).noneMatch(page -> hasAnswer(FORM.matcher(page).replaceAll("")));
    }

    private static boolean hasAnswer(String part) {
        return ANSWER.matcher(part).results().anyMatch(answer -> !NOT_TYPED.matcher(answer.group(2)).find());
    }

    private static Stream<MatchResult> all(Pattern what) {
        return pages().values().stream().flatMap(page -> what.matcher(page).results());
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(pages).containsKeys(OWN_ACCOUNT.toArray(String[]::new));
        pages.keySet().removeAll(OWN_ACCOUNT);
        return pages;
    }
}
