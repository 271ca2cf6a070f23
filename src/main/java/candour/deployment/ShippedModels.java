package candour.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, tables and forms on the classpath, by file name. */
@Component
class ShippedModels {

    private static final List<String> PLACES =
            List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/decisions/*.dmn", "classpath*:forms/*.form");

    List<Resource> all() {
        List<Resource> found = new ArrayList<>();
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        try {
            for (String place : PLACES) {
                for (org.springframework.core.io.Resource file : files.getResources(place)) {
                    found.add(new Resource(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models that ship with Candour cannot be read", e);
        }
        found.sort(Comparator.comparing(Resource::name));
        return found;
    }
}
