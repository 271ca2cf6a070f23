package candour.trace;

import candour.trace.Mention.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads what ships with the product, and the tests that passed when it was built, for the requirements they name. */
final class Mentions {

    /** Written by the build's tests as they pass, by each of several runs at once; absent from a build that ran none. */
    static final String TESTS = "trace/tests-that-passed-*.txt";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Mentions() {}

    /** @throws IOException if a file cannot be read */
    static List<Mention> shipped() throws IOException {
        List<Mention> found = new ArrayList<>();
        for (Resource model : files("classpath*:bpmn/*.bpmn")) {
            found.addAll(ofModel(model));
        }
        for (Resource table : files("classpath*:bpmn/decisions/*.dmn")) {
            found.addAll(ofTable(table));
        }
        for (Resource form : files("classpath*:forms/*.form")) {
            found.addAll(ofForm(form));
        }
        for (Resource tests : files("classpath*:" + TESTS)) {
            found.addAll(ofTests(tests));
        }
        return found;
    }

    private static Resource[] files(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }

    private static List<Mention> ofModel(Resource file) throws IOException {
        List<Mention> found = new ArrayList<>();
        try (InputStream in = file.getInputStream()) {
            var model = Bpmn.readModelFromStream(in);
            String process = model.getModelElementsByType(Process.class).iterator().next().getId();
            for (BaseElement element : model.getModelElementsByType(BaseElement.class)) {
                String where = process.equals(element.getId()) ? process : process + "/" + element.getId();
                element.getDocumentations()
                        .forEach(said -> add(found, Kind.MODEL, where, said.getTextContent()));
            }
        }
        return found;
    }

    private static List<Mention> ofTable(Resource file) throws IOException {
        List<Mention> found = new ArrayList<>();
        try (InputStream in = file.getInputStream()) {
            DmnModelInstance table = Dmn.readModelFromStream(in);
            String id = table.getModelElementsByType(Decision.class).iterator().next().getId();
            int row = 0;
            for (Rule rule : table.getModelElementsByType(Rule.class)) {
                row++;
                if (rule.getDescription() != null) {
                    add(found, Kind.RULE, id + " " + row, rule.getDescription().getTextContent());
                }
            }
        }
        return found;
    }

    private static List<Mention> ofForm(Resource file) throws IOException {
        List<Mention> found = new ArrayList<>();
        try (InputStream in = file.getInputStream()) {
            JsonNode form = JSON.readTree(in);
            add(found, Kind.FORM, form.path("id").asText(), form.path("properties").path("requirements").asText());
        }
        return found;
    }

    /** A line says which test passed and which requirements it serves, with a tab between. */
    private static List<Mention> ofTests(Resource file) throws IOException {
        List<Mention> found = new ArrayList<>();
        file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] testAndIds = line.split("\t");
            add(found, Kind.TEST, testAndIds[0], testAndIds.length > 1 ? testAndIds[1] : "");
        });
        return found;
    }

    private static void add(List<Mention> found, Kind kind, String where, String text) {
        RequirementIds.in(text).forEach(id -> found.add(new Mention(id, kind, where)));
    }
}
