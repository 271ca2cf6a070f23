package candour.tables;

import candour.testing.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** How long each step may take and who gets it then (R5.2, R5.3). */
@Serves({"R5.2", "R5.3"})
class DeadlinesTableTest {

    private static final List<String> CLOCKS = List.of("decision", "no-answer", "receipt-reminder", "no-receipt", "first-look-at-telling");

    private static final List<String> USER_TASKS = List.of("use-the-other-protocol", "describe-the-information",
            "weigh-the-risk", "assess-understanding", "ask-the-authority-who-is-asked", "ask-for-consent",
            "share-or-decline", "give-advice", "answer-the-adviser", "ring-the-outside-adviser", "read-the-advice",
            "read-what-was-decided", "read-why-your-answer-is-not-needed", "tell-the-designated-officer", "agree-not-to-share", "notify-the-police", "notify-childrens-services",
            "agree-not-to-tell", "decide-as-lead", "link-earlier-cases", "read-why-it-was-opened", "check-the-opening", "choose-what-to-whom-and-how", "send-it", "write-the-statement",
            "agree-the-minutes", "confirm-receipt", "tell-the-person", "what-happens-instead",
            "who-is-really-asking", "look-at-the-refused-request", "discuss-the-procedure", "consider-the-conflict", "record-what-the-mash-answered", "take-up-the-disagreement", "settle-the-disagreement", "read-what-came-of-it", "tell-whoever-asked", "record-the-answer", "put-the-question", "look-a-second-time", "say-whether-it-arrived", "choose-another-way", "was-this-a-breach", "report-the-breach", "review-what-was-declined", "may-they-be-told-now", "secure-it", "tell-the-sender-and-agree-a-secure-route", "tell-each-recipient", "see-to-the-training");

    private static final Table DEADLINES = new Table("deadlines")
            .with("step", Stream.concat(USER_TASKS.stream(), CLOCKS.stream()).toArray(String[]::new))
            .with("harm", "met", "unsure", "not-met");

    @ParameterizedTest
    @CsvSource({
            "notify-the-police,           PT15M, PT15M, PT15M,  lead",
            "notify-childrens-services,   PT15M, PT15M, PT15M,  lead",
            "agree-not-to-tell,           PT15M, PT15M, PT15M,  senior",
            "decide-as-lead,              PT2H,  PT2H,  PT24H,  senior",
            "link-earlier-cases,          PT24H, PT24H, PT24H,  senior",
            "read-why-it-was-opened,      PT72H, PT72H, PT72H,  lead",
            "check-the-opening,           PT24H, PT24H, PT24H,  senior",
            "decision,                    PT4H,  PT24H, PT72H,  lead",
            "share-or-decline,            PT4H,  PT24H, PT24H,  lead",
            "give-advice,                 PT2H,  PT2H,  PT24H,  lead",
            "answer-the-adviser,          PT2H,  PT2H,  PT24H,  lead",
            "ring-the-outside-adviser,    PT2H,  PT2H,  PT24H,  lead",
            "read-the-advice,             PT24H, PT24H, PT24H,  lead",
            "read-what-was-decided,       PT120H, PT120H, PT120H, lead",
            "read-why-your-answer-is-not-needed, PT120H, PT120H, PT120H, lead",
            "tell-the-designated-officer, PT24H, PT24H, PT24H,  senior",
            "agree-not-to-share,          PT2H,  PT2H,  PT2H,   lead",
            "choose-what-to-whom-and-how, PT2H,  PT24H, PT24H,  lead",
            "look-a-second-time,          PT24H, PT24H, PT24H,  lead",
            "send-it,                     PT2H,  PT24H, PT24H,  lead",
            "ask-for-consent,             PT48H, PT48H, PT48H,  lead",
            "no-answer,                   PT72H, PT72H, PT72H,  lead",
            "record-what-the-mash-answered, PT24H, PT72H, PT72H, lead",
            "take-up-the-disagreement,    PT24H, PT24H, PT24H,  senior",
            "settle-the-disagreement,     PT72H, PT72H, PT72H,  lead",
            "read-what-came-of-it,        PT120H, PT120H, PT120H, lead",
            "tell-whoever-asked,          PT24H, PT24H, PT24H,  lead",
            "confirm-receipt,             PT48H, PT48H, PT48H,  lead",
            "receipt-reminder,            PT24H, PT24H, PT24H,  lead",
            "no-receipt,                  PT72H, PT72H, PT72H,  lead",
            "say-whether-it-arrived,      PT48H, PT48H, PT48H,  senior",
            "choose-another-way,          PT2H,  PT24H, PT24H,  lead",
            "was-this-a-breach,           PT24H, PT24H, PT24H,  senior",
            "report-the-breach,           PT60H, PT60H, PT60H,  senior",
            "review-what-was-declined,    PT72H, PT72H, PT72H,  lead",
            "may-they-be-told-now,        PT72H, PT72H, PT72H,  lead",
            "see-to-the-training,         PT336H, PT336H, PT336H, lead",
            "secure-it,                   PT2H, PT2H, PT2H,     lead",
            "tell-the-sender-and-agree-a-secure-route, PT24H, PT24H, PT24H, lead",
            "first-look-at-telling,       PT336H, PT336H, PT336H, lead",
            "describe-the-information,    PT24H, PT24H, PT24H,  lead",
            "weigh-the-risk,              PT24H, PT24H, PT24H,  lead",
            "what-happens-instead,        PT120H, PT120H, PT120H, lead"})
    void each_step_has_the_time_the_process_owners_gave_it(String step, String met, String unsure, String notMet, String thenTo) {
        assertThat(DEADLINES.answer(given(step, "met"))).containsEntry("within", met).containsEntry("thenTo", thenTo);
        assertThat(DEADLINES.answer(given(step, "unsure"))).containsEntry("within", unsure).containsEntry("thenTo", thenTo);
        assertThat(DEADLINES.answer(given(step, "not-met"))).containsEntry("within", notMet).containsEntry("thenTo", thenTo);
    }

    @Test
    void every_deadline_is_a_time_ahead_and_ends_with_somebody() {
        DEADLINES.forEveryCombination((given, answer) -> {
            assertThat(Duration.parse((String) answer.get("within"))).as("%s", given).isPositive();
            assertThat(answer.get("thenTo")).isIn("lead", "senior");
        });
    }

    @Test
    void what_the_lead_or_another_agency_has_in_hand_goes_on_to_a_senior_and_never_back_to_the_lead() {
        DEADLINES.forEveryCombination((given, answer) -> {
            boolean leadHasIt = List.of("decide-as-lead", "agree-not-to-tell", "tell-the-designated-officer", "link-earlier-cases", "check-the-opening",
                    "look-at-the-refused-request", "was-this-a-breach", "report-the-breach", "say-whether-it-arrived", "take-up-the-disagreement").contains(String.valueOf(given.get("step")));
            assertThat(answer).as("%s", given).containsEntry("thenTo", leadHasIt ? "senior" : "lead");
        });
    }

    @Test
    void more_harm_never_means_more_time_and_harm_not_known_counts_as_met() {
        DEADLINES.forEveryCombination((given, answer) -> {
            String step = given.get("step");
            assertThat(within(step, "met")).isLessThanOrEqualTo(within(step, "unsure"));
            assertThat(within(step, "unsure")).isLessThanOrEqualTo(within(step, "not-met"));
            assertThat(DEADLINES.answer(given(step, null))).isEqualTo(DEADLINES.answer(given(step, "met")));
            assertThat(DEADLINES.answer(given(step, Table.UNKNOWN))).isEqualTo(DEADLINES.answer(given(step, "met")));
        });
    }

    @Test
    void the_reminder_to_ask_comes_before_asking_is_given_up_and_no_step_outlasts_the_harm_clock() {
        for (String harm : Arrays.asList("met", "unsure", "not-met")) {
            assertThat(within("ask-for-consent", harm)).isLessThan(within("no-answer", harm));
            assertThat(within("share-or-decline", harm)).isLessThanOrEqualTo(within("decision", harm));
            assertThat(within("give-advice", harm)).isLessThan(within("decision", harm));
        }
    }

    @Test
    void every_user_task_that_asks_the_table_has_a_rule_of_its_own() throws IOException {
        TreeSet<String> drawn = new TreeSet<>();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            models.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                    .filter(task -> task.getCamundaDueDate().contains("deadlines."))
                    .forEach(task -> drawn.add(task.getId()));
        }

        assumeThat(drawn).as("user tasks drawn so far").isNotEmpty();
        assertThat(USER_TASKS).containsAll(drawn);
    }

    @Test
    void no_listed_step_falls_under_the_rule_for_unknown_steps() {
        Stream.concat(USER_TASKS.stream(), CLOCKS.stream()).forEach(step ->
                assertThat(DEADLINES.rulesFor(given(step, "unsure"))).as(step).doesNotContain("any-other-step"));
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        DEADLINES.provesThatEveryRuleIsHit();
        DEADLINES.provesThatOnlyTheListedWordsCount();
    }

    private static Duration within(String step, String harm) {
        return Duration.parse((String) DEADLINES.answer(given(step, harm)).get("within"));
    }

    private static Map<String, String> given(String step, String harm) {
        Map<String, String> given = new HashMap<>();
        given.put("step", step);
        given.put("harm", harm);
        return given;
    }
}
