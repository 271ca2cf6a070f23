package candour.scenario;

import java.util.List;
import java.util.Map;

/**
 * One situation, as a file tells it.
 *
 * @param id the name of the file
 * @param story what happens, for a reader
 * @param because the requirement ids that lead to the outcome
 */
public record Scenario(String id, String story, List<String> because, List<Step> steps, Expect expect) {

    /**
     * One thing somebody does.
     *
     * @param step the id of the form that is filled in
     * @param by the user id of whoever fills it in
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
