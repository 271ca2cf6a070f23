package candour.models;

import static candour.models.Model.camunda;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import candour.models.FormFile.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** The models compare facts that they declare, call beans that exist, and hand on each fact by name. */
class FactsOfACaseTest {

    private static final List<String> BASE = List.of("caseReference", "agency", "practitioner", "harm");

    /** What neither a form nor a table nor a mapping says: facts from a delegate, a filing, or our code's start. */
    private static final Map<String, Set<String>> FROM_CODE = Map.ofEntries(
            entry("concern", Set.of("decideBy")),
            entry("decision", Set.of("advice", "needsASecondPerson")),
            entry("advice", Set.of("adviceFrom", "adviser", "advisedBy", "askedAt", "askedBack")),
            entry("advice-not-followed", Set.of("adviser")),
            entry("confirmation-overtaken", Set.of("asked")),
            entry("about-a-colleague", Set.of("adviser")),
            entry("consent", Set.of("confidential", "ageBand", "impression", "careStatus", "understands", "consentCounts",
                    "conversation", "parentAskedToo", "askingSafe", "ground", "decidedAnyway")),
            entry("information-request", Set.of("askedAt")),
            entry("ask-for-information", Set.of("askedAt", "question", "putQuestion")),
            entry("procedure-conflict", Set.of("conflict")),
            entry("procedure-conflict-board", Set.of("conflict")),
            entry("mash-answer", Set.of("mashSays")),
            entry("outcome-for-the-raiser", Set.of("raisedBy")),
            entry("lead-decides", Set.of("occasion", "step", "stepDone")),
            entry("sharing", Set.of("anythingGoes")),
            entry("transfer", Set.of("method", "sent", "goesThatWay", "stillShared")),
            entry("breach-question", Set.of("askedAt", "openedBy")),
            entry("emergency-opening-told", Set.of("reader")),
            entry("emergency-opening-checked", Set.of("openedBy")),
            entry("later-review", Set.of("reviewOn", "reviewOf")),
            entry("refresher-training", Set.of("lapsesOn", "bookedFor")),
            entry("training-overdue", Set.of("lapsesOn", "bookedFor")),
            entry("tell-the-police", Set.of("reportedAt")),
            entry("tell-childrens-services", Set.of("reportedAt")),
            entry("weighing", Set.of("adviceFrom", "adviser")),
            entry("carrying-out", Set.of("openTellings", "dangerStays")),
            entry("case-event", Set.of("wasSent", "change")));

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) == (?:'([a-z-]+)'|(\\d+))");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.\\w+\\(((?:'[a-z-]+'|\\w+)(?:, (?:'[a-z-]+'|\\w+))*)\\)");
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern LITERAL = Pattern.compile("'[a-z-]+'");
    private static final Set<String> OF_THE_ENGINE =
            Set.of("execution.processBusinessKey", "decisionResult.getSingleResult().harm", "decisionResult.getSingleResult().limb");

    private final List<Model> models = Model.all();
    private final List<FormFile> forms = FormFile.all();
    private final Set<String> beans = beans();

    private static Set<String> beans() {
        SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("candour").stream()
                        .map(bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, registry))
                        .collect(Collectors.toSet());
    }

    @Test
    void expressionsCompareDeclaredFactsAndCallBeansThatExist() {
        List<String> found = new ArrayList<>();
        for (Model model : models) {
            Set<String> known = declared(model);
            Matcher expression = EXPRESSION.matcher(model.xml().replace("&amp;", "&"));
            while (expression.find()) {
                if (!isPlain(expression.group(1), known)) {
                    found.add(model.file() + ": " + expression.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private boolean isPlain(String expression, Set<String> known) {
        if (OF_THE_ENGINE.contains(expression) || LITERAL.matcher(expression).matches()) {
            return true;
        }
        if (NAME.matcher(expression).matches()) {
            return known.contains(expression) || beans.contains(expression);
        }
        Matcher call = CALL.matcher(expression);
        if (call.matches()) {
            return beans.contains(call.group(1))
                    && Stream.of(call.group(2).split(", "))
                            .allMatch(argument -> argument.startsWith("'") || known.contains(argument));
        }
        String[] choice = expression.split(" \\? ");
        boolean answersPlainly = choice.length == 1
                || choice.length == 2 && Stream.of(choice[1].split(" : ")).allMatch(a -> LITERAL.matcher(a).matches());
        return answersPlainly
                && Stream.of(choice[0].replaceAll("[()]", "").split(" (&&|\\|\\|) ")).allMatch(part -> {
                    Matcher comparison = COMPARISON.matcher(part);
                    return comparison.matches() && known.contains(comparison.group(1));
                });
    }

    /** Everything a model may speak of, and from where. */
    private Set<String> declared(Model model) {
        Set<String> known = new HashSet<>(BASE);
        known.addAll(FROM_CODE.getOrDefault(model.file(), Set.of()));
        Stream.concat(
                        model.userTasks().stream().map(task -> task.getCamundaFormRef()),
                        model.every(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                .forEach(form -> routing(form).forEach(field -> known.add(field.key())));
        model.every(BusinessRuleTask.class).forEach(rule -> known.add(rule.getCamundaResultVariable()));
        model.every(CamundaOutputParameter.class).forEach(parameter -> known.add(parameter.getCamundaName()));
        model.every(CamundaOut.class).forEach(out -> known.add(out.getCamundaTarget()));
        model.every(MultiInstanceLoopCharacteristics.class).forEach(loop -> known.add(loop.getCamundaElementVariable()));
        callsOf(model.file()).flatMap(FactsOfACaseTest::in).forEach(in -> known.add(in.getCamundaTarget()));
        return known;
    }

    private Stream<Component> routing(String form) {
        return forms.stream()
                .filter(candidate -> candidate.file().equals(form))
                .flatMap(found -> found.components().stream())
                .filter(Component::isRouting);
    }

    private Stream<CallActivity> callsOf(String process) {
        return models.stream()
                .flatMap(model -> model.calls().stream())
                .filter(call -> call.getCalledElement().equals(process));
    }

    private static Stream<CamundaIn> in(CallActivity call) {
        return mappings(call, CamundaIn.class).stream();
    }

    private static <T extends BpmnModelElementInstance> Collection<T> mappings(
            CallActivity call, Class<T> type) {
        return call.getExtensionElements().getElementsQuery().filterByType(type).list();
    }

    @Test
    void aCalledProcessGetsTheReferenceAndEachFactByName() {
        List<String> found = new ArrayList<>();
        for (Model model : models) {
            Set<String> known = declared(model);
            for (CallActivity call : model.calls()) {
                List<String> given = in(call).map(CamundaIn::getCamundaTarget).toList();
                if (in(call).noneMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()))) {
                    found.add(call.getId() + " does not pass the reference");
                }
                if (!given.containsAll(BASE)) {
                    found.add(call.getId() + " does not pass every base fact");
                }
                in(call).map(CamundaIn::getCamundaSource)
                        .filter(source -> source != null && !known.contains(source))
                        .forEach(source -> found.add(call.getId() + " passes " + source + ", which nothing sets"));
                mappings(call, CamundaOut.class).stream()
                        .map(CamundaOut::getCamundaSource)
                        .filter(source -> source != null && !declared(Model.of(call.getCalledElement())).contains(source))
                        .forEach(source -> found.add(call.getId() + " takes " + source + ", which nothing sets"));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aConditionNamesAnAnswerThatItsFormOffers() {
        List<String> found = new ArrayList<>();
        for (Model model : models) {
            for (SequenceFlow flow : model.flows()) {
                if (flow.getConditionExpression() == null) {
                    continue;
                }
                Matcher comparison = COMPARISON.matcher(flow.getConditionExpression().getTextContent());
                while (comparison.find()) {
                    Set<String> offered = offered(comparison.group(1));
                    if (!offered.isEmpty() && !offered.contains(comparison.group(2))) {
                        found.add("%s: %s: no form offers %s".formatted(model.file(), flow.getId(), comparison.group()));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** The answers to a question of a form, and those a call activity may give in its place. */
    private Set<String> offered(String fact) {
        Set<String> offered = forms.stream()
                .flatMap(form -> form.components().stream())
                .filter(Component::isRouting)
                .filter(field -> field.key().equals(fact))
                .flatMap(field -> field.optionValues().stream())
                .collect(Collectors.toSet());
        if (!offered.isEmpty()) {
            models.stream()
                    .flatMap(model -> model.every(CamundaOut.class).stream())
                    .filter(out -> fact.equals(out.getCamundaTarget()) && out.getCamundaSourceExpression() != null)
                    .flatMap(out -> LITERAL.matcher(out.getCamundaSourceExpression()).results())
                    .forEach(literal -> offered.add(literal.group().replace("'", "")));
        }
        return offered;
    }

    @Test
    void noTwoAnswersOfAGatewayHoldAtOnce() {
        for (Model model : models) {
            for (ExclusiveGateway gateway : model.questions()) {
                List<String> conditions = gateway.getOutgoing().stream()
                        .filter(flow -> flow.getConditionExpression() != null)
                        .map(flow -> flow.getConditionExpression().getTextContent())
                        .toList();
                for (Map<String, String> facts : combinations(conditions)) {
                    assertThat(conditions.stream().filter(condition -> holds(condition, facts)))
                            .as("%s at %s", gateway.getId(), facts)
                            .hasSizeLessThanOrEqualTo(1);
                }
            }
        }
    }

    private static List<Map<String, String>> combinations(List<String> conditions) {
        Map<String, Set<String>> answers = new TreeMap<>();
        conditions.forEach(condition -> COMPARISON.matcher(condition).results().forEach(comparison -> answers
                .computeIfAbsent(comparison.group(1), fact -> new HashSet<>(Set.of("another-answer")))
                .add(comparison.group(2))));
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Map.Entry<String, Set<String>> fact : answers.entrySet()) {
            combinations = combinations.stream()
                    .flatMap(facts -> fact.getValue().stream().map(answer -> {
                        Map<String, String> more = new TreeMap<>(facts);
                        more.put(fact.getKey(), answer);
                        return more;
                    }))
                    .map(facts -> (Map<String, String>) facts)
                    .toList();
        }
        return combinations;
    }

    private static boolean holds(String condition, Map<String, String> facts) {
        ExpressionFactoryImpl factory = new ExpressionFactoryImpl();
        SimpleContext context = new SimpleContext();
        facts.forEach((name, answer) -> context.setVariable(name, factory.createValueExpression(answer, String.class)));
        return (boolean) factory.createValueExpression(context, condition, boolean.class).getValue(context);
    }

    @Test
    void theCasesAgencyDecidesWhichGroupIsAsked() {
        assertThat(models.stream().flatMap(model -> model.userTasks().stream()))
                .filteredOn(task -> task.getCamundaCandidateGroups() != null)
                // the board is no agency, and asked in every case alike
                .filteredOn(task -> !camunda(task, "candidateGroups").equals("board"))
                .allMatch(task -> camunda(task, "candidateGroups").startsWith("${agency}-"));
    }
}
