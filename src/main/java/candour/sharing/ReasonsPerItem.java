package candour.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why one recipient needs each item, as somebody wrote it: a line for each item that begins with its number, or with
 * several numbers that share a reason; a single item needs no number (R11.1, ADR 0022).
 *
 * @param byPosition the reasons by the place of the item in the case
 * @param faults what is missing, in words that say what to do; empty where every item has its reason
 */
record ReasonsPerItem(Map<Integer, String> byPosition, List<String> faults) {

    /** Group 2 is the mark that shows that the numbers are meant as such; “5 times a week” has none. */
    private static final Pattern LINE = Pattern.compile(
            "(?ius)^\\s*(?:items?\\s+)?(\\d{1,2}(?:\\s*(?:,|and|&|\\+)\\s*\\d{1,2}){0,99})\\s*([:.)=–—-]|\\s|$)\\s*(.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** @param chosen the places of the items that this recipient gets */
    static ReasonsPerItem of(String text, Collection<Integer> chosen) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        List<Integer> current = List.of();
        for (String line : text == null ? List.<String>of() : text.strip().lines().toList()) {
            Matcher numbered = LINE.matcher(line);
            List<Integer> meant = numbered.matches() ? numbers(numbered.group(1)) : List.of();
            boolean marked = numbered.matches() && !numbered.group(2).isBlank();
            if (!meant.isEmpty() && (marked && !Collections.disjoint(chosen, meant) || chosen.containsAll(meant))) {
                current = meant.stream().filter(chosen::contains).toList();
                add(reasons, current, numbered.group(3));
            } else if (chosen.size() == 1) {
                add(reasons, List.copyOf(chosen), line);
            } else if (marked) {
                // the reason of an item that is no longer ticked
                current = List.of();
            } else {
                add(reasons, current, line);
            }
        }
        return new ReasonsPerItem(reasons, faults(reasons, chosen));
    }

    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text).results().map(number -> Integer.valueOf(number.group())).toList();
    }

    private static void add(Map<Integer, String> reasons, List<Integer> items, String words) {
        if (!words.isBlank()) {
            items.forEach(item -> reasons.merge(item, words.strip(), (before, more) -> before + " " + more));
        }
    }

    private static List<String> faults(Map<Integer, String> reasons, Collection<Integer> chosen) {
        List<String> faults = new ArrayList<>();
        TreeSet<Integer> without = new TreeSet<>(chosen);
        without.removeAll(reasons.keySet());
        if (!without.isEmpty()) {
            String names = without.stream().map(item -> "item " + item).collect(Collectors.joining(" and "));
            String first = chosen.size() == 1 ? "" : " Write a line for each item that begins with its number, as in “%d: …”."
                    .formatted(without.first());
            faults.add("say why they need %s, or leave it out.%s".formatted(names, first));
        }
        return faults;
    }
}
