package candour.demo;

import candour.agency.Agencies;
import candour.demo.DemoPeople.DemoPerson;
import candour.law.LawfulBases;
import candour.scenario.Scenario;
import candour.scenario.Scenarios;
import candour.submission.FormWords;
import candour.submission.FormWords.Line;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The way through one case by hand: the steps of a scenario, with a word on each. What to answer is what the
 * scenario is tested with, and the questions are those of the forms.
 */
@Component
@Profile("demo")
class Guide {

    private static final String SCENARIO = "guided-case";

    /** What the scenario's shorthand means to a reader. */
    private static final Map<String, String> SHORTHAND =
            Map.of("all", "All of them", "today", "Today", "now", "The time it is now");

    /** What the file says about one step. */
    private record Word(String step, String title, String say) {}

    /**
     * One step on the way.
     *
     * @param step the id of the form that is filled in
     * @param say what to do there, and what to notice
     */
    record Leg(String step, String title, String say, DemoPerson who, List<Line> answers) {}

    private final List<Leg> legs;

    Guide(
            @Value("classpath:demo/guide.yaml") Resource file,
            Scenarios scenarios,
            FormWords forms,
            Agencies agencies,
            LawfulBases bases) {
        Map<String, String> names = new HashMap<>(SHORTHAND);
        agencies.all().forEach(agency -> names.put(agency.id(), agency.name()));
        bases.offered().forEach(basis -> names.put(basis.key(), basis.title()));
        Map<String, Word> words = read(file);
        List<Scenario.Step> steps = scenarios.byId(SCENARIO).steps();
        steps.forEach(step -> names.putAll(peopleByPosition(step.answers())));
        this.legs = steps.stream()
                .map(step -> leg(step, words.get(step.step()), forms.read(step.step(), step.answers(), names)))
                .toList();
    }

    /** A form offers the people of the case by name, and an answer holds their position. */
    private static Map<String, String> peopleByPosition(Map<String, Object> answers) {
        Map<String, String> names = new HashMap<>();
        if (answers.get("people") instanceof List<?> people) {
            people.forEach(person -> names.put(String.valueOf(names.size() + 1), ((Map<?, ?>) person).get("name").toString()));
        }
        return names;
    }

    private static Map<String, Word> read(Resource file) {
        try {
            List<Word> words = new YAMLMapper().readValue(file.getInputStream(), new TypeReference<>() {});
            return words.stream().collect(Collectors.toMap(Word::step, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("The guide cannot be read", e);
        }
    }

    private static Leg leg(Scenario.Step step, Word word, List<Line> answers) {
        List<Line> readable = answers.stream()
                .map(line -> new Line(
                        line.question(), SHORTHAND.getOrDefault(line.answer(), line.answer()), line.indented()))
                .toList();
        return new Leg(step.step(), word.title(), word.say(), DemoPeople.byId(step.by()), readable);
    }

    List<Leg> legs() {
        return legs;
    }

    /** Whoever raises the case. */
    DemoPerson raiser() {
        return legs.get(0).who();
    }
}
