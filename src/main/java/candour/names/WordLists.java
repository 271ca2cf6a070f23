package candour.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of words that ship with the product. */
public final class WordLists {

    private WordLists() {}

    /**
     * The lines of a list, without its comments.
     *
     * @throws UncheckedIOException if there is no such list, or it cannot be read
     */
    public static List<String> lines(String list) {
        try (InputStream in = WordLists.class.getResourceAsStream("/words/" + list + ".txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of words " + list + " cannot be read", e);
        }
    }

    /** All words of a list, of which several stand on a line; fails as {@link #lines} does. */
    public static Set<String> words(String list) {
        return lines(list).stream().flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }
}
