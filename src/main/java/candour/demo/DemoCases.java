package candour.demo;

import candour.scenario.Scenario;
import candour.scenario.ScenarioPlayer;
import candour.scenario.Scenarios;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The cases of the demonstration, and how they come to be: played step by step, as people would. */
@Component
@Profile("demo")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final List<DemoCase> all;
    private final Map<String, Scenario> scenarios;
    private final ScenarioPlayer player;

    DemoCases(@Value("classpath:demo/cases.yaml") Resource file, Scenarios scenarios, ScenarioPlayer player) {
        try {
            this.all = new YAMLMapper().readValue(file.getInputStream(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The cases of the demonstration cannot be read", e);
        }
        this.scenarios = scenarios.all().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
        this.player = player;
    }

    List<DemoCase> all() {
        return all;
    }

    /** Plays all of them; returns their references, in order. */
    List<String> play() {
        return all.stream().map(this::play).filter(Objects::nonNull).toList();
    }

    private String play(DemoCase line) {
        try {
            return player.playAsOf(line.ago(), played(line));
        } catch (RuntimeException e) {
            // whoever changes a form or a model on the way to their own must still be able to start
            LOG.warn("The demonstration goes without the case “{}”: {}", line.shows(), e.getMessage());
            return null;
        }
    }

    private Scenario played(DemoCase line) {
        return line.of(scenarios.get(line.scenario()));
    }
}
