package candour.submission;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one way in: what the case file keeps of a form, what a refusal leaves behind, and what a form shows (R11.8). */
@Serves("R11.8")
@EngineTest
class PipelineTest extends ThroughThePipeline {

    private static final String DESCRIBE_THE_INFORMATION = ConcernProcess.Step.DESCRIBE_THE_INFORMATION;
    private static final String WEIGH_THE_RISK = ConcernProcess.Step.WEIGH_THE_RISK;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private SubmissionRepository submissions;

    @Autowired
    private PersonRepository people;

    @Test
    void namesAndLongTextsAreKeptAsTheyWereTyped() {
        List<String> names = List.of(
                "Siobhán O'Neill", "Siobhán O’Neill", "D’Souza-Łukasz", "X", "Nguy\u1EC5n", "Nguye\u0302\u0303n",
                "محمد", "נועה", "王小明", "🙂", "🙂".repeat(200));
        List<Map<String, Object>> siblings = names.stream()
                .map(name -> Map.<String, Object>of(
                        "role", "child", "name", name, "canDecide", "unsure", "careStatus", "none"))
                .toList();
        List<Map<String, Object>> items = Stream.of(
                        "x".repeat(3999), "x".repeat(4000), "x".repeat(4001), "x".repeat(20000), "🙂".repeat(4000))
                .map(text -> Filled.item("1", text))
                .toList();

        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("people", siblings).with("items", items));

        assertThat(people.people(told.reference())).extracting(Person::name).containsExactlyElementsOf(names);
        assertThat(people.items(told.reference()))
                .extracting(item -> (Object) item.what())
                .containsExactlyElementsOf(items.stream().map(item -> item.get("what")).toList());
        assertThat(submissions.latest(told.reference(), DESCRIBE_THE_INFORMATION))
                .hasValueSatisfying(answers -> assertThat((List<?>) answers.get("people")).hasSize(names.size()));
    }

    @Test
    void everyFormIsKeptWithWhoSentItAndForWhichStep() {
        Story.Case told = story.raise(concern());
        String task = told.step(DESCRIBE_THE_INFORMATION).getId();

        told.finish(describeTheInformation());

        assertThat(submissions.ofTask(task))
                .hasValueSatisfying(kept -> assertThat(kept.submittedBy()).isEqualTo(Story.PRACTITIONER))
                .hasValueSatisfying(kept -> assertThat(kept.answers()).containsEntry("objective", "Warm clothes for Mia."));
    }

    @Test
    void aRefusedStepLeavesNothingBehindAndStaysOpen() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        Task before = told.step(WEIGH_THE_RISK);
        long variables = variables(told).count();
        long details = details(told);

        assertThatThrownBy(() -> told.finish(weighTheRisk().with("riskReasons", null).with("doubt", "perhaps")))
                .isInstanceOf(Refused.class)
                .hasMessage("""
                        Put this right:
                        - “What makes you think so?”: this needs an answer.
                        - “Do you want advice before or while you decide?”: choose one of the answers offered.""");

        Task after = told.step(WEIGH_THE_RISK);
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getAssignee()).isEqualTo(Story.PRACTITIONER);
        assertThat(submissions.ofCase(told.reference())).extracting(Submission::form).doesNotContain(WEIGH_THE_RISK);
        assertThat(rows("risk", told.reference())).isZero();
        assertThat(variables(told).count()).isEqualTo(variables);
        assertThat(details(told)).isEqualTo(details);
    }

    @Test
    void whatAFeatureRefusesLeavesNothingBehindEither() {
        Story.Case told = story.raise(concern());

        assertThatThrownBy(() -> told.finish(describeTheInformation()
                        .with("people", List.of(Map.of("role", "mother", "parentalResponsibility", "yes")))
                        .with("items", List.of(Filled.item("7", "Mia has no coat.")))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“People”: add the child this is about.")
                .hasMessageContaining("Item 1, “Who is it about?”: choose which of the people above it is about.");

        assertThat(told.openSteps()).containsExactly(DESCRIBE_THE_INFORMATION);
        assertThat(submissions.ofCase(told.reference())).hasSize(1);
        assertThat(rows("person", told.reference())).isZero();
    }

    @Test
    void aRefusedConcernOpensNoCaseAndTakesNoNumber() {
        long numbers = count("select sum(last_number) from case_number");
        long cases = count("select count(*) from case_file");
        long running = runtime.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> story.raise(concern().with("dangerNow", null)))
                .isInstanceOf(Refused.class)
                .hasMessage("Put this right:\n- “Is a child in danger right now?”: this needs an answer.");

        assertThat(count("select count(*) from case_file")).isEqualTo(cases);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
        assertThat(count("select sum(last_number) from case_number")).isEqualTo(numbers);
    }

    private long details(Story.Case told) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(told.reference())
                .list()
                .stream()
                .mapToLong(instance -> history
                        .createHistoricDetailQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .sum();
    }

    @Test
    void aFormShowsTheCaseFileOnlyToWhoeverHasTheStep(@Autowired ShownForms shown) {
        Story.Case told = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk());
        String task = told.step(ConsentProcess.Step.ASK_FOR_CONSENT).getId();

        assertThat(shown.forTask(task, Story.PRACTITIONER)).containsKeys("aboutText", "askedOptions");
        assertThat(shown.forTask(task, Story.MANAGER)).isEmpty();
        assertThat(shown.forTask("no-such-task", Story.PRACTITIONER)).isEmpty();
    }

    @Test
    void everyReadingOfACaseIsNoted(@Autowired ShownForms shown) {
        Story.Case told = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk());
        String task = told.step(ConsentProcess.Step.ASK_FOR_CONSENT).getId();
        long before = rows("case_read", told.reference());

        shown.forTask(task, Story.PRACTITIONER);
        shown.forTask(task, Story.MANAGER);

        assertThat(rows("case_read", told.reference())).isEqualTo(before + 1);
    }
}
