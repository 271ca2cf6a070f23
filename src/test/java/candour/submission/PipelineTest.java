package candour.submission;

import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.leaveChildrensServicesUntold;
import static candour.testing.Filled.managerShares;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.access.Members;
import candour.access.Members.Member;
import candour.advice.AdviceProcess;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.scenario.ScenarioPlayer;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one way in: nothing about a person reaches the engine, and what is refused leaves nothing behind (R11.8). */
@Serves("R11.8")
@EngineTest
class PipelineTest {

    /** In every free text of a case, to be found again wherever it went. */
    private static final String TYPED = "Zebedee";

    private static final String DESCRIBE_THE_INFORMATION = ConcernProcess.Step.DESCRIBE_THE_INFORMATION;
    private static final String WEIGH_THE_RISK = ConcernProcess.Step.WEIGH_THE_RISK;

    /** What the product's own code tells the engine, beside what forms and models declare. */
    private static final Set<String> FACTS = Set.of(
            "caseReference", "agency", "practitioner", "harm", "openTellings", "dangerStays", "stillShared", "occasion", "step", "overdueTask", "conversation",
            "confidential", "ageBand", "impression", "careStatus", "understands", "consentCounts", "parentAskedToo",
            "anythingGoes", "sent", "advice", "needsASecondPerson", "decideBy", "asked", "overtakenBy", "advisedBy", "askedAt", "askedBack", "method", "tellThePerson",
            "conflict", "opening", "openedBy", "reader", "mashSays", "raisedBy", "question", "putQuestion", "reviewOn", "reviewOf", "lapsesOn", "bookedFor",
            "reportedAt", "laterCase");

    private static final Set<String> ENGINE_OWN =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    @Autowired
    private Story story;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Members members;

    @Autowired
    private SubmissionRepository submissions;

    @Autowired
    private PersonRepository people;

    @Autowired
    private JdbcClient jdbc;

    // what the engine knows

    @Test
    void afterNoStepDoesTheEngineKnowMoreThanTheDeclaredFacts() throws Exception {
        Set<String> declared = declared();
        Story.Case told = story.raise(typed(danger()));
        List<Runnable> steps = List.of(
                () -> told.finish(typed(tellThePolice())),
                () -> told.finish(typed(leaveChildrensServicesUntold())),
                () -> told.finish(Story.LEAD, typed(agreeNotToTell())),
                () -> told.finish(typed(describeTheInformation())),
                () -> told.finish(typed(harmIsMet().with("doubt", "yes"))),
                () -> told.finish(typed(refuseConsent())),
                () -> told.finish(Story.MANAGER, typed(giveAdvice().with("adviceGiven", "do-not-share"))),
                () -> told.finish(typed(decline())),
                // a manager who shares has the case in hand
                () -> told.finish(Story.MANAGER, typed(managerShares())),
                () -> told.finish(Story.MANAGER, typed(chooseWhatToWhomAndHow())),
                () -> told.finish(Story.MANAGER, typed(sendIt())),
                () -> told.finish(Story.MANAGER, typed(confirmReceipt())),
                () -> told.finish(Story.MANAGER, typed(tellThePerson())));

        knowsOnly(declared, told);
        for (Runnable step : steps) {
            step.run();
            knowsOnly(declared, told);
        }

        assertThat(told.passed()).contains(ConcernProcess.Step.CASE_FINISHED);
        assertThat(submissions.ofCase(told.reference())).hasSize(steps.size() + 1);
        assertThat(tablesThatHold(TYPED, "ACT_")).isEmpty();
        assertThat(submissions.latest(told.reference(), "describe-the-information").orElseThrow().toString()).contains(TYPED);
    }

    @Test
    void whatAnotherProtocolTakesOverIsNotKnownToTheEngineEither() throws Exception {
        Set<String> declared = declared();

        Story.Case told = story.raise(typed(outOfScope()));
        knowsOnly(declared, told);
        told.finish(typed(useTheOtherProtocol()));
        knowsOnly(declared, told);

        assertThat(tablesThatHold(TYPED, "ACT_")).isEmpty();
    }

    @Test
    void anAnswerThatWasNotGivenIsToldToTheEngineAsEmpty() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk());

        assertThat(variables(told).filter(variable -> variable.getName().equals("ground")))
                .isNotEmpty()
                .allMatch(variable -> variable.getValue() == null);
    }

    private static Set<String> declared() throws IOException {
        Set<String> names = new TreeSet<>(FACTS);
        names.addAll(ENGINE_OWN);
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (Resource form : files.getResources("classpath*:forms/*.form")) {
            names.addAll(Checked.form(form.getFilename().replace(".form", "")).routingKeys());
        }
        Pattern inModel = Pattern.compile(
                "(?:resultVariable|elementVariable|target|outputParameter name)=\"(\\w+)\"");
        for (Resource model : files.getResources("classpath*:bpmn/*.bpmn")) {
            Matcher matcher = inModel.matcher(model.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private void knowsOnly(Set<String> declared, Story.Case told) {
        assertThat(variables(told)).isNotEmpty().allSatisfy(variable -> {
            assertThat(declared).contains(variable.getName());
            assertThat(variable.getTypeName()).isIn("string", "integer", "null");
            assertThat(String.valueOf(variable.getValue())).hasSizeLessThan(65).doesNotContain(TYPED, "Lowe");
        });
    }

    private Stream<HistoricVariableInstance> variables(Story.Case told) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(told.reference())
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .stream());
    }

    /** The same form, with a word in every free text of it that is nowhere else. */
    private static Filled typed(Filled form) {
        return new Filled(form.form(), typed(Checked.form(form.form()).fields(), form.answers()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(List<Field> fields, Map<String, Object> answers) {
        Map<String, Object> marked = new LinkedHashMap<>(answers);
        for (Field field : fields) {
            Object answer = answers.get(field.key());
            if (answer instanceof List<?> rows && field.type() == Field.Type.ROWS) {
                marked.put(
                        field.key(),
                        rows.stream().map(row -> typed(field.rows(), (Map<String, Object>) row)).toList());
            } else if (answer instanceof String text && field.type() == Field.Type.TEXT && !field.key().endsWith("AtTime")) {
                marked.put(field.key(), text + " " + TYPED);
            }
        }
        return marked;
    }

    private List<String> tablesThatHold(String word, String prefix) {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where upper(table_name) like :prefix")
                .param("prefix", prefix + "%")
                .query(String.class)
                .list();
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .filter(table -> jdbc
                        .sql("select * from \"" + table + "\"")
                        .query((row, n) -> {
                            boolean found = false;
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                found |= inWords(row.getObject(column)).contains(word);
                            }
                            return found;
                        })
                        .list()
                        .contains(true))
                .toList();
    }

    private static String inWords(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }

    // what the case file keeps

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

    // what a refusal leaves behind

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

    private long rows(String table, String reference) {
        return jdbc.sql("select count(*) from " + table + " where reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    // T06: the same concern twice, and many at once

    @Test
    void theSameConcernTwiceAtOnceIsOneCaseAndTheSecondIsToldWhich() throws Exception {
        Filled same = concern();
        Callable<String> raise = () -> {
            try {
                return player.raise(Story.PRACTITIONER, same.answers());
            } catch (Refused refusal) {
                return refusal.getMessage();
            }
        };

        List<String> answers = atOnce(2, List.of(raise, raise));

        String reference = answers.stream().filter(answer -> answer.matches("IS-\\d{4}-\\d{6}")).findFirst().orElseThrow();
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        reference, "You have already raised this: it is case " + reference + ". Open it from your tasks.");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count()).isOne();
        assertThat(rows("submission", reference)).isOne();
    }

    @Test
    void theSameWordsFromSomebodyElseAreAnotherCase() {
        Filled same = concern();

        assertThat(player.raise(Story.PRACTITIONER, same.answers())).isNotEqualTo(player.raise(Story.MANAGER, same.answers()));
    }

    @Test
    void theSameWordsAfterTenMinutesAreAnotherCase() {
        Filled same = concern();
        String first = player.raise(Story.PRACTITIONER, same.answers());

        raisedMinutesAgo(first, 9);
        assertThatThrownBy(() -> player.raise(Story.PRACTITIONER, same.answers()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(first);

        raisedMinutesAgo(first, 11);
        assertThat(player.raise(Story.PRACTITIONER, same.answers())).isNotEqualTo(first);
        // and the third time within ten minutes of the second points to the second
        assertThatThrownBy(() -> player.raise(Story.PRACTITIONER, same.answers()))
                .isInstanceOf(Refused.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(first));
    }

    private void raisedMinutesAgo(String reference, int minutes) {
        jdbc.sql("update case_file set raised_at = :at where reference = :reference")
                .param("at", Instant.now().minusSeconds(60L * minutes).atOffset(ZoneOffset.UTC))
                .param("reference", reference)
                .update();
    }

    @Test
    void thirtyConcernsAtOnceHaveThirtyReferences() throws Exception {
        List<Callable<String>> raises = IntStream.range(0, 30)
                .<Callable<String>>mapToObj(n -> () -> player.raise(Story.PRACTITIONER, concern().answers()))
                .toList();

        List<String> references = atOnce(8, raises);

        assertThat(references).hasSize(30).doesNotHaveDuplicates();
    }

    private static List<String> atOnce(int threads, List<Callable<String>> actions)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(actions)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    // who may finish a step

    @Test
    void whoeverDoesNotHaveTheStepCannotFinishIt() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        String task = told.step(WEIGH_THE_RISK).getId();

        for (String somebodyElse : List.of(Story.MANAGER, Story.LEAD, "leila.novak", "daniel.reid")) {
            // another agency is kept out by its tenant, a colleague by the rights on the task
            assertThatThrownBy(() -> submit(somebodyElse, task, weighTheRisk()))
                    .isInstanceOf(ProcessEngineException.class)
                    .satisfies(refusal -> assertThat(refusal)
                            .matches(r -> r instanceof AuthorizationException
                                    || r.getMessage().contains("it belongs to no authenticated tenant")));
        }

        assertThat(told.openSteps()).containsExactly(WEIGH_THE_RISK);
        assertThat(submissions.ofTask(task)).isEmpty();
    }

    @Test
    void aStepOfAGroupIsTakenBeforeItIsFinished() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
        String task = told.step(AdviceProcess.GIVE_ADVICE).getId();

        assertThatThrownBy(() -> submit(Story.MANAGER, task, giveAdvice()))
                .isInstanceOf(Refused.class)
                .hasMessage("Take this step first: only whoever has it can finish it.");

        assertThat(told.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
        assertThat(submissions.ofTask(task)).isEmpty();
    }

    @Test
    void nobodyLoggedInFinishesNothing() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        String task = told.step(WEIGH_THE_RISK).getId();

        assertThatThrownBy(() -> forms.submitTaskForm(task, weighTheRisk().answers()))
                .isInstanceOf(Refused.class)
                .hasMessage("Log in first.");
    }

    @Test
    void whoeverBelongsToNoAgencyRaisesNothing() {
        assertThatThrownBy(() -> player.raise("olive.grant", concern().answers()))
                .isInstanceOfAny(AuthorizationException.class, Refused.class);
    }

    @Test
    void aStepHandedToAColleagueGoesTheSameWay() throws Exception {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        String task = told.step(WEIGH_THE_RISK).getId();
        tasks.delegateTask(task, Story.MANAGER);

        assertThatThrownBy(() -> submit(Story.PRACTITIONER, task, weighTheRisk()))
                .isInstanceOfAny(AuthorizationException.class, Refused.class);
        assertThatThrownBy(() -> submit(Story.MANAGER, task, weighTheRisk().with("riskReasons", null)))
                .isInstanceOf(Refused.class);
        assertThat(submissions.ofTask(task)).isEmpty();

        submit(Story.MANAGER, task, typed(weighTheRisk()));

        Task returned = told.step(WEIGH_THE_RISK);
        assertThat(returned.getDelegationState()).isEqualTo(DelegationState.RESOLVED);
        assertThat(returned.getAssignee()).isEqualTo(Story.PRACTITIONER);
        assertThat(submissions.ofTask(task))
                .hasValueSatisfying(kept -> assertThat(kept.submittedBy()).isEqualTo(Story.MANAGER));
        knowsOnly(declared(), told);
        assertThat(tablesThatHold(TYPED, "ACT_")).isEmpty();
    }

    private void submit(String user, String task, Filled form) {
        Member member = members.find(user).orElseThrow();
        identities.setAuthentication(member.userId(), member.groups(), member.tenants());
        try {
            forms.submitTaskForm(task, new HashMap<>(form.answers()));
        } finally {
            identities.clearAuthentication();
        }
    }

    // what a form shows

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

    @Test
    void whatIsShownIsNoVariable() throws Exception {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share());

        knowsOnly(declared(), told);
    }
}
