package candour.models;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a form hides a field: the small part of FEEL that both the browser and the server read alike. An answer
 * is compared with one of its choices, or with {@code null} where the question has not been answered; {@code and}
 * binds closer than {@code or}.
 *
 * @param alternatives any of them hides the field, each where all its comparisons hold
 */
record HideCondition(List<Set<HideCondition.Comparison>> alternatives) {

    private static final Pattern COMPARISON = Pattern.compile("(this\\.)?(\\w+) (!?=) (?:\"([a-z0-9-]+)\"|null)");

    /** @param value the choice it is compared with, or null where the question has not been answered */
    record Comparison(boolean inRow, String key, boolean same, String value) {

        boolean holds(Map<String, String> answers) {
            return Objects.equals(answers.get(key), value) == same;
        }
    }

    /** @throws IllegalArgumentException if it says more than comparisons can */
    static HideCondition of(String feel) {
        if (!feel.startsWith("=")) {
            throw new IllegalArgumentException("is no expression: " + feel);
        }
        return new HideCondition(Arrays.stream(feel.substring(1).split(" or "))
                .map(alternative -> Arrays.stream(alternative.split(" and "))
                        .map(comparison -> comparison(comparison, feel))
                        .collect(Collectors.toUnmodifiableSet()))
                .toList());
    }

    private static Comparison comparison(String text, String feel) {
        Matcher read = COMPARISON.matcher(text);
        if (!read.matches() || read.group(4) == null && read.group(3).equals("!=")) {
            throw new IllegalArgumentException("hides on more than comparisons: " + feel);
        }
        return new Comparison(read.group(1) != null, read.group(2), read.group(3).equals("="), read.group(4));
    }

    List<Comparison> comparisons() {
        return alternatives.stream().flatMap(Set::stream).toList();
    }

    boolean hides(Map<String, String> answers) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(one -> one.holds(answers)));
    }

    /** Whether this hides wherever the other one does, as far as it can be seen from how they are written. */
    boolean hidesWherever(HideCondition other) {
        return alternatives.containsAll(other.alternatives);
    }
}
