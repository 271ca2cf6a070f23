package candour.lead;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever draws a step that somebody has by name alone says whose it is (R11.8). */
@Serves("R11.8")
class StepsByNameTest {

    private static final Pattern BY_NAME_ALONE =
            Pattern.compile("<bpmn:userTask id=\"([a-z-]+)\"(?![^>]*candidateGroups)[^>]*camunda:assignee=\"\\$\\{([A-Za-z]+)}\"");

    /** Whoever has or raised the case; whoever is told of an opening: those hear of it, whatever they are. */
    private static final Set<String> WHATEVER_THEY_ARE = Set.of("practitioner", "raisedBy", "reader");

    @Test
    void eachStepByNameIsOfWhoeverHasTheCaseOrOfWhoeverAnswersForSomething() throws IOException {
        Set<String> ofOthers = new TreeSet<>();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            for (Path model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                Matcher step = BY_NAME_ALONE.matcher(Files.readString(model));
                while (step.find()) {
                    if (!WHATEVER_THEY_ARE.contains(step.group(2))) {
                        ofOthers.add(step.group(1));
                    }
                }
            }
        }

        assertThat(ofOthers).isEqualTo(new TreeSet<>(StepsByName.OF_WHOEVER_ANSWERS));
    }
}
