package candour.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that a reader of tasks can meet in the Tasklist speaks the engine's language (the words and look of the product). */
class TasklistSpeaksPlainlyTest {

    private static final String WORDS = "META-INF/resources/webjars/camunda/app/tasklist/locales/en.json";
    private static final Path OURS = Path.of("src/main/resources", WORDS);
    private static final Path SCRIPTS = OURS.resolveSibling("../scripts").normalize();

    private static final Pattern OF_THE_ENGINE = Pattern.compile(
            "(?i)process|instance|variable|camunda|tenant|entity|workflow|submi|bpmn|invalid|!|definition|execution"
                    + "|engine|filter|criteri|expression|seriali|parameter|resource|authenticat|authori[sz]|server|session"
                    + "|null|assign|claim|delegat|\\bplease\\b|\\blogin\\b|error|fail|\\bid\\b");

    /** Labels of what nobody meets, and why. */
    private static final Map<String, String> HIDDEN = Map.ofEntries(
            Map.entry("FILTER_.+|ADD_FILTER_HINT", "changing lists: hidden by the style sheet, the call is closed"),
            Map.entry(".*VARIABLE.*|OBJECT_.*|(DE)?SERIALI[SZ].*|LOAD_VARIABLES", "forms of bare values: every step has its own form"),
            Map.entry("CAM_WIDGET_INLINE_FIELD_.+|CAM_WIDGET_STRING_DIALOG_.+", "changing values in place: nothing can be changed so"),
            Map.entry("(ADD_|REMOVE_|MANAGE_|CURRENT_|USE_ADD_|DUPLICATE_)?GROUPS?(_.+)?|(ADD|REMOVE)_GROUP_FAILED", "whose step it is: hidden by the style sheet, the call is closed"),
            Map.entry("CASE_.+|caseInstanceId|EXECUTION_ID|PROCESS_(DEFINITION|INSTANCE)(_ID|_KEY)?|TASK_DEFINITION_KEY", "searching: only the name of a step is offered"),
            Map.entry("(WITHOUT_)?TENANT_ID|NEW_TASK_.+|CANDIDATE_.+|INVOLVED_USER|OWNER.*|DELEGATION_STATE|parentTask", "searching and adding tasks: not offered, the call is closed"),
            Map.entry("DELEGATE_.+|RESOLVE_.+|Delegate|delegation|owner|Set.+|Assign|Suspend|(Add|Delete).+Link", "the engine's own history: its tab is hidden, the call is closed"),
            Map.entry("COMMENT.*|Comment", "the engine's comments: hidden by the style sheet, the call is closed"),
            Map.entry(".*EXTERNAL_FORM.*|EMPTY_CONTEXT_PATH|USE_GENERIC_FORM", "kinds of forms that no model has"),
            Map.entry("INVALID_DATE.*|REQUIRED_.+_FIELD|REQUIRE_UNIQUE_.+|DIRECTIVE_INPLACE.+", "fields of the Tasklist's own dialogs, none of which opens"),
            Map.entry("BANNER_.+|FIRST_LOGIN_.+", "the vendor's news: hidden by the style sheet"),
            Map.entry("CAM_WIDGET_(CMMN|DMN)_.+", "drawings that no step has"));

    private static Map<String, String> words(InputStream file) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> label :
                new ObjectMapper().readTree(file).path("labels").properties()) {
            words.put(label.getKey(), label.getValue().asText());
        }
        return words;
    }

    private static Map<String, String> ours() throws IOException {
        try (InputStream file = Files.newInputStream(OURS)) {
            return words(file);
        }
    }

    private static boolean isHidden(String key) {
        return HIDDEN.keySet().stream().anyMatch(key::matches);
    }

    @Test
    void everyLabelThatCanBeMetIsInPlainWords() throws IOException {
        Map<String, String> met = ours();
        met.keySet().removeIf(TasklistSpeaksPlainlyTest::isHidden);

        met.values().removeIf(words -> !OF_THE_ENGINE.matcher(words).find());

        assertThat(met).isEmpty();
    }

    /** A label that is missing would show as its key. */
    @Test
    void everyLabelOfTheVendorIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (URL url : Collections.list(getClass().getClassLoader().getResources(WORDS))) {
            if (url.getProtocol().equals("jar")) {
                try (InputStream file = url.openStream()) {
                    missing.addAll(words(file).keySet());
                }
            }
        }
        assertThat(missing).isNotEmpty();

        missing.removeAll(ours().keySet());

        assertThat(missing).isEmpty();
    }

    @Test
    void ourScriptsSayNothingOfTheEngineEither() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.toList()).isNotEmpty().allSatisfy(script -> {
                var sentences = Pattern.compile("['`]([A-Z][^'`]* [^'`]*[.?…]?)['`]").matcher(Files.readString(script));
                while (sentences.find()) {
                    assertThat(OF_THE_ENGINE.matcher(sentences.group(1)).find())
                            .as("%s: %s", script.getFileName(), sentences.group(1))
                            .isFalse();
                }
            });
        }
    }
}
