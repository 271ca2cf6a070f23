package candour.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One shipped decision table in the bare decision engine, with the inputs a test tries on it: every
 * listed value, no answer, and a word nobody knows. Answers are kept, since the engine reads every
 * cell anew each time.
 */
final class Table {

    static final String UNKNOWN = "something-else";

    /** What a careless caller sends for an answer (faults D03 and D08). */
    private static final List<Object> LOOK_ALIKES = Arrays.asList("", "Yes", " yes ", "No", "true", true, false, 1);

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Map<String, List<String>> inputs = new LinkedHashMap<>();
    private final Map<Map<String, ?>, Outcome> outcomes = new HashMap<>();
    private List<String> lastMatched;

    private record Outcome(List<Map<String, Object>> answers, List<String> rules) {
    }

    Table(String id) {
        DmnDecisionTableEvaluationListener noteTheRules = event ->
                lastMatched = event.getMatchingRules().stream().map(rule -> rule.getId()).toList();
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(noteTheRules);
        engine = configuration.buildEngine();
        try (var file = Files.newInputStream(Path.of("bpmn/decisions", id + ".dmn"))) {
            decision = engine.parseDecision(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Table with(String input, String... listed) {
        inputs.put(input, List.of(listed));
        return this;
    }

    /** The answers of all rules that match. */
    List<Map<String, Object>> answers(Map<String, ?> given) {
        return outcome(given).answers();
    }

    List<String> rulesFor(Map<String, ?> given) {
        return outcome(given).rules();
    }

    /** The one answer; fails where no rule or more than one matches. */
    Map<String, Object> answer(Map<String, ?> given) {
        Outcome outcome = outcome(given);
        assertThat(outcome.rules()).as("rules that match %s", given).hasSize(1);
        return outcome.answers().get(0);
    }

    void forEveryCombination(BiConsumer<Map<String, String>, Map<String, Object>> check) {
        combinations().forEach(given -> check.accept(given, answer(given)));
    }

    Set<Object> everyAnswerFor(String output) {
        return combinations().stream().flatMap(given -> answers(given).stream())
                .map(answer -> answer.get(output)).collect(Collectors.toSet());
    }

    void provesThatEveryRuleIsHit() {
        Collection<String> hit = oneCombinationPerRule().keySet();
        List<String> all = ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules().stream()
                .map(DmnDecisionTableRuleImpl::getId).toList();
        assertThat(hit).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Around each rule: a look-alike decides what an unknown word decides, a missing variable what no answer does. */
    void provesThatOnlyTheListedWordsCount() {
        for (Map<String, String> listed : oneCombinationPerRule().values()) {
            for (String input : inputs.keySet()) {
                List<Map<String, Object>> unknown = answers(changed(listed, input, UNKNOWN));
                LOOK_ALIKES.forEach(lookAlike -> {
                    Map<String, Object> given = changed(listed, input, lookAlike);
                    assertThat(answers(given)).as("%s", given).isEqualTo(unknown);
                });

                Map<String, Object> missing = changed(listed, input, null);
                List<Map<String, Object>> unanswered = answers(missing);
                missing.remove(input);
                assertThat(answers(missing)).as("%s", missing).isEqualTo(unanswered);
            }
        }
    }

    private Outcome outcome(Map<String, ?> given) {
        Outcome known = outcomes.get(given);
        if (known != null) {
            return known;
        }
        List<Map<String, Object>> answers =
                engine.evaluateDecisionTable(decision, new HashMap<String, Object>(given)).getResultList();
        Outcome outcome = new Outcome(answers, lastMatched);
        outcomes.put(new HashMap<>(given), outcome);
        return outcome;
    }

    private Map<String, Map<String, String>> oneCombinationPerRule() {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        combinations().forEach(given -> outcome(given).rules().forEach(rule -> found.putIfAbsent(rule, given)));
        return found;
    }

    private List<Map<String, String>> combinations() {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, List<String>> input : inputs.entrySet()) {
            List<String> values = new ArrayList<>(input.getValue());
            values.add(null);
            values.add(UNKNOWN);
            all = all.stream().flatMap(sofar -> values.stream().map(value -> changed(sofar, input.getKey(), value))).toList();
        }
        return all;
    }

    private static <T> Map<String, T> changed(Map<String, ? extends T> given, String input, T value) {
        Map<String, T> changed = new LinkedHashMap<>(given);
        changed.put(input, value);
        return changed;
    }
}
