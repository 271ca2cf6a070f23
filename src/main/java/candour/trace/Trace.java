package candour.trace;

import candour.trace.Mention.Kind;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The requirements and the places that name them. A requirement is covered when something people use names it,
 * an element of a model, a rule or a form, <em>and</em> a test that serves it has passed.
 */
record Trace(List<Requirement> requirements, List<Mention> mentions) {

    Trace {
        requirements = List.copyOf(requirements);
        mentions = List.copyOf(mentions);
    }

    /** @throws IOException if a file of the product cannot be read */
    static Trace ofTheProduct() throws IOException {
        try (InputStream in = new ClassPathResource("trace/requirements.yaml").getInputStream()) {
            return new Trace(Arrays.asList(new YAMLMapper().readValue(in, Requirement[].class)), Mentions.shipped());
        }
    }

    List<String> where(Requirement requirement, Kind kind) {
        return mentions.stream()
                .filter(mention -> mention.id().equals(requirement.id()) && mention.kind() == kind)
                .map(Mention::where)
                .distinct()
                .sorted()
                .toList();
    }

    boolean isCovered(Requirement requirement) {
        boolean inUse = Stream.of(Kind.MODEL, Kind.RULE, Kind.FORM)
                .anyMatch(kind -> !where(requirement, kind).isEmpty());
        return inUse && !where(requirement, Kind.TEST).isEmpty();
    }

    /** What has to be covered from now on and is not. */
    List<Requirement> missing() {
        return requirements.stream()
                .filter(requirement -> requirement.done() && !isCovered(requirement))
                .toList();
    }

    /** Ids that some place names although the guidance has no such clause. */
    List<Mention> unknown() {
        List<String> ids = requirements.stream().map(Requirement::id).toList();
        return mentions.stream().filter(mention -> !ids.contains(mention.id())).toList();
    }
}
