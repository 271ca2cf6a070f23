package candour.scenario;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One situation, as a file tells it.
 *
 * @param id the name of the file
 * @param story what happens, for a reader
 * @param because the requirement ids that lead to the outcome
 */
public record Scenario(String id, String story, List<String> because, List<Step> steps, Expect expect) {

    /** Stands in the place of a user where a day comes and nobody does anything. */
    static final String TIME = "time";

    /**
     * The same situation as far as it waits at this step.
     *
     * @throws IllegalArgumentException if it never comes there
     */
    public Scenario until(String step) {
        List<String> ids = steps.stream().map(Step::step).toList();
        if (!ids.contains(step)) {
            throw new IllegalArgumentException("%s never comes to “%s”".formatted(id, step));
        }
        return new Scenario(id, story, because, steps.subList(0, ids.indexOf(step)), expect);
    }

    /** The steps that are not refused; a refusal leaves no trace in a case. */
    List<Step> stepsTaken() {
        return steps.stream().filter(step -> step.refused() == null).toList();
    }

    /** The same situation with other people: each of these words replaced by another, whoever says or does it. */
    public Scenario with(Map<String, String> instead) {
        if (instead.isEmpty()) {
            return this;
        }
        // the longest first, so that a whole name goes before a part of it
        Pattern words = Pattern.compile(instead.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")));
        List<Step> changed = steps.stream()
                .map(step -> new Step(
                        step.step(),
                        replaced(step.by(), words, instead),
                        replaced(step.answers(), words, instead),
                        step.refused()))
                .toList();
        return new Scenario(id, story, because, changed, expect);
    }

    @SuppressWarnings("unchecked")
    private static <T> T replaced(T value, Pattern words, Map<String, String> instead) {
        Object changed = value;
        if (value instanceof String text) {
            changed = words.matcher(text).replaceAll(word -> Matcher.quoteReplacement(instead.get(word.group())));
        } else if (value instanceof List<?> list) {
            changed = list.stream().map(one -> (Object) replaced(one, words, instead)).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> answers = new LinkedHashMap<>();
            map.forEach((key, answer) -> answers.put(key, replaced(answer, words, instead)));
            changed = answers;
        }
        return (T) changed;
    }

    /**
     * One thing somebody does.
     *
     * @param step the id of the form that is filled in
     * @param by the user id of whoever fills it in, or {@code time} where the step is a day that comes
     * @param refused words of the refusal this leads to, or null where it is taken
     */
    public record Step(String step, String by, Map<String, Object> answers, List<String> refused) {}

    /**
     * What it leads to.
     *
     * @param outcome an outcome in words, or {@code held}
     * @param at the step it waits at, where it is held
     * @param passes steps and processes the case went through, by id or by name
     * @param avoids steps and processes it never reached
     */
    public record Expect(String outcome, String at, List<String> passes, List<String> avoids) {

        public Expect {
            passes = passes == null ? List.of() : List.copyOf(passes);
            avoids = avoids == null ? List.of() : List.copyOf(avoids);
        }
    }
}
