package candour.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process owner can rely on in every table, also in one added or changed in Camunda Modeler. */
class TablesFollowTheHouseStyleTest {

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn/decisions"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_file_holds_one_decision_of_its_name_with_a_history_time_to_live(Path file) {
        Decision decision = decision(file);

        assertThat(decision.getId() + ".dmn").isEqualTo(file.getFileName().toString());
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void exactly_one_rule_answers_unless_a_list_is_wanted(Path file) {
        boolean list = file.endsWith("transfer-safeguards.dmn");

        assertThat(table(file).getHitPolicy()).isEqualTo(list ? HitPolicy.COLLECT : HitPolicy.UNIQUE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_rule_says_what_it_does_and_which_requirement_it_serves(Path file) {
        assertThat(table(file).getRules()).allSatisfy(rule ->
                assertThat(description(rule)).as(rule.getId()).matches("(?s)[A-Z].{10,}?[.] ([RG]\\d+([.]\\d+)? ?)+"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_id_speaks_and_none_was_generated(Path file) {
        assertThat(model(file).getModelElementsByType(DmnElement.class)).filteredOn(element -> element.getId() != null)
                .allSatisfy(element -> assertThat(element.getId()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_input_asks_a_question_lists_its_answers_and_is_read_as_text(Path file) {
        assertThat(table(file).getInputs()).allSatisfy(input -> {
            assertThat(input.getLabel()).endsWith("?");
            assertThat(input.getInputValues()).isNotNull();
        });
        List<InputExpression> expressions = List.copyOf(model(file).getModelElementsByType(InputExpression.class));
        assertThat(expressions).extracting(InputExpression::getTypeRef).containsOnly("string");
    }

    /** A word without quotes is a variable that nobody sets, and its rule never matches (fault D03). */
    @ParameterizedTest
    @MethodSource("tables")
    void every_cell_holds_words_of_its_input_in_quotes_or_leaves_it_open(Path file) {
        List<Input> inputs = List.copyOf(table(file).getInputs());
        assertThat(table(file).getRules()).allSatisfy(rule -> {
            List<InputEntry> cells = List.copyOf(rule.getInputEntries());
            for (int at = 0; at < cells.size(); at++) {
                String cell = cells.get(at).getTextContent().strip();
                List<String> listed = words(inputs.get(at).getInputValues().getTextContent());
                assertThat(cell.equals("-") || isQuoted(cell.replaceFirst("^not\\((.*)\\)$", "$1"), listed))
                        .as("%s: %s", rule.getId(), cell)
                        .isTrue();
            }
            assertThat(rule.getOutputEntries()).allSatisfy(cell -> assertThat(cell.getTextContent().strip())
                    .as(rule.getId())
                    .matches("\"[^\"]*\""));
        });
    }

    private static boolean isQuoted(String cell, List<String> listed) {
        return Stream.of(cell.split(",", -1)).allMatch(word -> word.equals("null") || listed.contains(word));
    }

    private static List<String> words(String values) {
        return List.of(values.strip().split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Police", "\"Police\"", "\" police \"", "\"police\", other", ""})
    void a_word_without_quotes_or_written_otherwise_is_flagged(String cell) {
        assertThat(isQuoted(cell, List.of("\"police\"", "\"other\""))).isFalse();
    }

    private static String description(Rule rule) {
        return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
    }

    private static DmnModelInstance model(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }

    private static Decision decision(Path file) {
        List<Decision> decisions = List.copyOf(model(file).getModelElementsByType(Decision.class));
        assertThat(decisions).hasSize(1);
        return decisions.get(0);
    }

    private static DecisionTable table(Path file) {
        return (DecisionTable) decision(file).getExpression();
    }
}
