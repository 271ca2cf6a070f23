package candour.scenario;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scenarios that ship with the product, by id. */
@Component
public class Scenarios {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws IllegalArgumentException if there is none of this id */
    public Scenario byId(String id) {
        return all().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario " + id));
    }

    /** @throws IllegalStateException if a file is not called after its scenario */
    public List<Scenario> all() {
        List<Scenario> found = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:scenarios/*.yaml")) {
                Scenario scenario = yaml.readValue(file.getInputStream(), Scenario.class);
                if (!(scenario.id() + ".yaml").equals(file.getFilename())) {
                    throw new IllegalStateException("The scenario in %s calls itself %s".formatted(file, scenario.id()));
                }
                found.add(scenario);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A scenario cannot be read", e);
        }
        found.sort(Comparator.comparing(Scenario::id));
        return found;
    }
}
