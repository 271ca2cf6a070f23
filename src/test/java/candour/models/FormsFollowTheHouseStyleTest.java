package candour.models;

import static org.assertj.core.api.Assertions.assertThat;

import candour.models.FormFile.Component;
import candour.testing.Serves;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What every form in {@code forms/} keeps to, whoever changes it in Camunda Modeler. */
class FormsFollowTheHouseStyleTest {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");
    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "datetime");
    private static final Set<String> OTHERS = Set.of("text", "dynamiclist", "group", "button");

    private static final Pattern SHOWN_VALUE = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern FORBIDDEN_WORDS = Pattern.compile(
            "\\b(process|instance|task|variable|workflow|submit|entity|BPMN|please|wish|invalid|mandatory|narrative|subject|minor"
                    + "|e\\.g\\.|i\\.e\\.|etc|via|per|prior|utilise|commence|in order to|e-mail)\\b|!|['\"]",
            Pattern.CASE_INSENSITIVE);

    private final List<FormFile> forms = FormFile.all();

    @Test
    void aFormIsCalledAfterItsStepAndMadeForTheTasklistWeHave() {
        Set<String> steps = new HashSet<>();
        for (Model model : Model.all()) {
            model.userTasks().forEach(task -> steps.add(task.getCamundaFormRef()));
            model.every(StartEvent.class).stream()
                    .filter(start -> start.getCamundaFormRef() != null)
                    .forEach(start -> steps.add(start.getCamundaFormRef()));
        }

        assertThat(forms).allSatisfy(form -> {
            assertThat(form.json().path("id").asText()).isEqualTo(form.file());
            assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
            assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
            assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
        });
        assertThat(forms).extracting(FormFile::file).containsExactlyInAnyOrderElementsOf(steps);
    }

    @Test
    void aFormNamesWhatTheGuidanceAsksOfIt() {
        assertThat(forms).allSatisfy(form -> {
            String cited = form.json().path("properties").path("requirements").asText();
            assertThat(Requirements.names(cited)).as(form.file()).isTrue();
        });
    }

    @Test
    void aFormHoldsOnlyWhatTheTasklistShowsAndTheServerChecks() {
        assertThat(faults((form, component) -> INPUTS.contains(component.type()) || OTHERS.contains(component.type())
                        ? null
                        : "a " + component.type() + " cannot be shown or checked"))
                .isEmpty();
    }

    @Test
    void keysAreSpeakingAndStandOnce() {
        assertThat(forms).allSatisfy(form -> {
            assertThat(form.components()).extracting(c -> c.json().path("id").asText()).doesNotHaveDuplicates();
            assertThat(form.components().stream()
                            .map(Component::key)
                            .filter(key -> !key.isEmpty())
                            .toList())
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.matches("[a-z][a-zA-Z]+"), "a speaking key");
        });
    }

    @Test
    void onlyAChoiceOfFixedAnswersMayRouteACase() {
        assertThat(faults((form, component) -> {
                    boolean fixedChoice = Set.of("radio", "select").contains(component.type())
                            && !component.optionValues().isEmpty();
                    return component.isRouting() && (!fixedChoice || component.inRow())
                            ? "routes the case, but is not a choice of fixed answers"
                            : null;
                }))
                .isEmpty();
    }

    @Test
    void limitsAreNumbersAndNothingIsAnsweredBeforehand() {
        assertThat(faults((form, component) -> {
                    JsonNode validate = component.json().path("validate");
                    for (String limit : List.of("maxLength", "minLength", "min", "max")) {
                        if (validate.has(limit) && !validate.path(limit).isInt()) {
                            return limit + " is written as text";
                        }
                    }
                    if (validate.has("required") && !validate.path("required").isBoolean()) {
                        return "required is neither true nor false";
                    }
                    if (component.json().has("defaultValue")) {
                        return "is answered beforehand";
                    }
                    return null;
                }))
                .isEmpty();
    }

    @Test
    void everyTextHasALengthAndEveryDateIsADate() {
        assertThat(faults((form, component) -> {
                    int longest = component.json().path("validate").path("maxLength").asInt();
                    return switch (component.type()) {
                        case "textarea" -> longest == 20_000 ? null : "takes no 20,000 characters";
                        case "textfield" -> component.key().endsWith("AtTime")
                                ? (longest == 5 ? null : "takes more than a time of day")
                                : (longest >= 1 && longest <= 200 ? null : "has no length of at most 200");
                        case "datetime" -> "date".equals(component.json().path("subtype").asText())
                                ? null
                                : "asks for date and time in one";
                        default -> null;
                    };
                }))
                .isEmpty();
    }

    @Test
    void everyChoiceHasOptionsAndYesIsAlwaysCalledYes() {
        Map<String, String> usualLabels = Map.of("yes", "Yes", "unsure", "I’m not sure");
        assertThat(faults((form, component) -> {
                    if (!CHOICES.contains(component.type())) {
                        return null;
                    }
                    List<String> values = component.optionValues();
                    boolean fromCaseFile = component.json().path("valuesKey").asText().endsWith("Options");
                    boolean fromForm = component.json().has("valuesExpression");
                    if (Stream.of(!values.isEmpty(), fromCaseFile, fromForm).filter(is -> is).count() != 1) {
                        return "needs its options from exactly one place";
                    }
                    if (new HashSet<>(values).size() < values.size()) {
                        return "has an option twice";
                    }
                    for (JsonNode option : component.json().path("values")) {
                        String value = option.path("value").asText();
                        String label = option.path("label").asText();
                        if (!value.matches("[a-z][a-z0-9-]*") || label.isBlank()) {
                            return "has an option without a plain value or a label";
                        }
                        if (values.contains("yes") && values.contains("unsure")
                                && !label.equals(usualLabels.getOrDefault(value, label))) {
                            return "calls " + value + " “" + label + "”";
                        }
                    }
                    return null;
                }))
                .isEmpty();
    }

    @Test
    void aFieldHidesOnlyOnAnswersThatStandInTheSameFormOrRow() throws IOException {
        String sources = allSources();
        assertThat(faults((form, component) -> component.hide() == null ? null : faultOfHiding(component, sources)))
                .isEmpty();
    }

    private static String faultOfHiding(Component component, String sources) {
        for (HideCondition.Comparison comparison : component.hide().comparisons()) {
            Component asked = component.besideCalled(comparison.key());
            if (asked == null) {
                return "hides on " + comparison.key() + ", which nobody is asked there";
            }
            if (comparison.inRow() != component.inRow()) {
                return "“this.” is for rows, and for rows alone: " + comparison.key();
            }
            if (comparison.value() == null && !(asked.isChoice() && asked.isRequired())) {
                return "waits for " + comparison.key() + ", which is no choice that has to be made";
            }
            if (comparison.value() != null && !asked.canBe(comparison.value(), sources)) {
                return "hides on an answer that cannot be given: " + comparison.key() + " " + comparison.value();
            }
            if (asked.hide() != null && !component.hide().hidesWherever(asked.hide())) {
                return "may stay where " + comparison.key() + ", which it follows, is hidden";
            }
        }
        return null;
    }

    @Test
    void whatAFormShowsComesFromTheCaseFileUnderItsOwnKey() throws IOException {
        String sources = allSources();
        assertThat(faults((form, component) -> {
                    String optionsKey = component.json().path("valuesKey").asText(null);
                    if (optionsKey != null && !sources.contains("\"" + optionsKey + "\"")) {
                        return "nothing gives " + optionsKey;
                    }
                    Matcher shown = SHOWN_VALUE.matcher(component.json().path("text").asText());
                    while (shown.find()) {
                        String value = shown.group(1);
                        boolean rowNumber = component.inRow() && value.equals("i[1]");
                        boolean given = value.endsWith("Text") && sources.contains("\"" + value + "\"");
                        if (!rowNumber && !given) {
                            return "nothing gives " + value;
                        }
                    }
                    return null;
                }))
                .isEmpty();
    }

    private static String allSources() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }

    @Test
    void aFormWithRowsBringsItsOwnButton() {
        assertThat(forms.stream().filter(form -> form.components().stream()
                        .anyMatch(component -> component.type().equals("dynamiclist"))))
                .allSatisfy(form -> assertThat(form.components())
                        .as(form.file())
                        .anyMatch(component -> component.type().equals("button")
                                && component.json().path("action").asText().equals("submit")));
    }

    @Serves({"R1.1", "R11.6"})
    /** form-js shows whoever fails a pattern the pattern itself, whatever message the form gives. */
    @Test
    void everyCheckOfAFormHasWordsOfOurs() {
        Set<String> withWords = Set.of("required", "min", "max", "minLength", "maxLength");
        assertThat(faults((form, component) -> {
                    List<String> checks = new ArrayList<>();
                    component.json().path("validate").fieldNames().forEachRemaining(checks::add);
                    checks.removeAll(withWords);
                    return checks.isEmpty() ? null : "is checked by " + checks;
                }))
                .isEmpty();
    }

    @Test
    void aListSaysWhatItsRowsAreCalledAndWhatIsSeenOfThemWhenClosed() {
        assertThat(faults((form, component) -> {
                    if (!component.type().equals("dynamiclist")) {
                        return null;
                    }
                    JsonNode properties = component.json().path("properties");
                    List<String> keys = FormFile.stream(component.json().path("components"))
                            .map(inRow -> inRow.path("key").asText())
                            .toList();
                    return properties.path("row").asText().matches("[A-Z][a-z]+")
                                    && keys.containsAll(List.of(properties.path("summary").asText().split(" ")))
                            ? null
                            : "has rows without a name or a summary";
                }))
                .isEmpty();
    }

    @Test
    void whatRefersToARowRefersToAListOfItsForm() {
        assertThat(faults((form, component) -> {
                    String list = component.json().path("properties").path("refersTo").asText(null);
                    boolean there = list == null
                            || form.components().stream()
                                    .anyMatch(other -> other.type().equals("dynamiclist") && other.key().equals(list));
                    return there ? null : "refers to " + list + ", which is no list here";
                }))
                .isEmpty();
    }

    @Test
    void aFormSpeaksToPeopleAndNotOfTheEngine() {
        assertThat(faults((form, component) -> {
                    if (component.isField() && component.question().isBlank()) {
                        return "asks nothing";
                    }
                    Matcher forbidden = FORBIDDEN_WORDS.matcher(String.join(" ", component.words()));
                    return forbidden.find() ? "says “" + forbidden.group() + "”" : null;
                }))
                .isEmpty();
    }

    private List<String> faults(BiFunction<FormFile, Component, String> fault) {
        List<String> faults = new ArrayList<>();
        for (FormFile form : forms) {
            for (Component component : form.components()) {
                String found = fault.apply(form, component);
                if (found != null) {
                    faults.add("%s: %s %s %s".formatted(form.file(), component.type(), component.key(), found));
                }
            }
        }
        return faults;
    }
}
