package candour.models;

import static candour.models.Model.camunda;
import static candour.models.Model.documentation;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;

/** What every model in {@code bpmn/} keeps to, whoever changes it in Camunda Modeler. */
class ModelsFollowTheHouseStyleTest {

    private static final String WHEN_IT_LAPSES = "${refresherTraining.dayOf(lapsesOn)}";

    private static final Pattern SPEAKING = Pattern.compile("[a-z]+(-[a-z]+)*s?");

    /** What runs for a person and belongs to no case: no lead of a case hears that it is overdue, but managers and then theirs. */
    private static final Set<String> OF_NO_CASE = Set.of("refresher-training", "training-overdue");

    private final List<Model> models = Model.all();

    @Test
    void aModelIsOneProcessCalledAfterItsFile() {
        assertThat(models).allSatisfy(model -> {
            assertThat(model.every(Process.class)).hasSize(1);
            assertThat(model.process().getId()).isEqualTo(model.file());
            assertThat(model.process().isExecutable()).isTrue();
            assertThat(model.process().getName()).isNotBlank();
            assertThat(camunda(model.process(), "historyTimeToLive")).isEqualTo("P3650D");
            assertThat(model.content().getDefinitions().getDomElement().getAttribute(
                            "http://camunda.org/schema/modeler/1.0", "executionPlatform"))
                    .isEqualTo("Camunda Platform");
        });
    }

    @Test
    void peopleStartWhatBeginsWithAFormAndNothingElse() {
        assertThat(models).allSatisfy(model -> {
            boolean beginsWithAForm = model.every(StartEvent.class).stream()
                    .anyMatch(start -> model.file().equals(start.getCamundaFormRef()));
            assertThat("false".equals(camunda(model.process(), "isStartableInTasklist")))
                    .as(model.file())
                    .isNotEqualTo(beginsWithAForm);
        });
    }

    @Test
    void everyIdSpeaksAndStandsOnce() {
        assertThat(faults(model -> {
                    Collection<FlowElement> elements = model.every(FlowElement.class);
                    List<String> found = new ArrayList<>();
                    elements.stream()
                            .filter(element -> !SPEAKING.matcher(element.getId()).matches())
                            .forEach(element -> found.add(element.getId() + " is not a speaking id"));
                    Set<String> seen = new HashSet<>();
                    elements.stream()
                            .filter(element -> !seen.add(element.getId()))
                            .forEach(element -> found.add(element.getId() + " stands twice"));
                    return found;
                }))
                .isEmpty();
    }

    @Test
    void whatStandsInADiagramHasANameInPlainWords() {
        assertThat(faults(model -> model.every(FlowNode.class).stream()
                        .filter(node -> !(node instanceof Gateway))
                        .filter(node -> node.getName() == null
                                || !node.getName().matches("[A-Z][^A-Z].*")
                                || node.getName().endsWith("."))
                        .map(node -> "%s is called “%s”".formatted(node.getId(), node.getName()))
                        .toList()))
                .isEmpty();
        assertThat(faults(model -> model.every(EndEvent.class).stream()
                        .filter(end -> end.getName().split(" ").length < 2)
                        .map(end -> end.getId() + " does not say how it ended")
                        .toList()))
                .isEmpty();
    }

    @Test
    void formsTablesAndProcessesAreTakenFromTheSameDeployment() {
        assertThat(faults(model -> {
                    List<String> found = new ArrayList<>();
                    model.userTasks().stream()
                            .filter(task -> !"deployment".equals(task.getCamundaFormRefBinding()))
                            .forEach(task -> found.add(task.getId()));
                    model.every(StartEvent.class).stream()
                            .filter(start -> start.getCamundaFormRef() != null)
                            .filter(start -> !"deployment".equals(start.getCamundaFormRefBinding()))
                            .forEach(start -> found.add(start.getId()));
                    model.every(BusinessRuleTask.class).stream()
                            .filter(rule -> !"deployment".equals(rule.getCamundaDecisionRefBinding()))
                            .forEach(rule -> found.add(rule.getId()));
                    model.calls().stream()
                            .filter(call -> !"deployment".equals(call.getCamundaCalledElementBinding()))
                            .forEach(call -> found.add(call.getId()));
                    return found;
                }))
                .isEmpty();
    }

    @Test
    void everyStepCitesTheGuidance() {
        assertThat(faults(model -> model.every(FlowNode.class).stream()
                        .filter(node -> node instanceof Activity
                                || model.questions().contains(node))
                        .filter(node -> !Requirements.names(documentation(node)))
                        .map(node -> node.getId() + " names no requirement")
                        .toList()))
                .isEmpty();
    }

    @Test
    void everyStepHasAFormOfItsNameAndSomebodyWhoMayDoIt() {
        assertThat(faults(model -> model.userTasks().stream()
                        .filter(task -> !task.getId().equals(task.getCamundaFormRef()) || !hasSomebody(task))
                        .map(FlowElement::getId)
                        .toList()))
                .isEmpty();
    }

    private static boolean hasSomebody(UserTask task) {
        String groups = task.getCamundaCandidateGroups();
        return groups == null
                ? Set.of("${practitioner}", "${adviser}", "${raisedBy}", "${reader}", "${asked}").contains(String.valueOf(task.getCamundaAssignee()))
                : (task.getCamundaAssignee() == null
                                || task.getCamundaAssignee()
                                        .matches("\\$\\{(secondPerson\\.whereNo(Manager|Lead|OtherLead|Senior)Can\\(agency, caseReference(, openedBy)?\\)"
                                                + "|receivers\\.whereThereAreNone\\(agency\\)|refresherTraining\\.whereNoManagerCan\\(agency, practitioner\\))}"))
                        && groups.matches("\\$\\{agency}-(manager|lead|senior|caldicott|receiving)|board");
    }

    /** Whoever a case is about is not asked about it: where their group is, somebody else of it is named (R11.8). */
    @Serves("R11.8")
    @Test
    void aGroupIsAskedPastThoseWhomTheCaseIsAbout() {
        assertThat(models).allSatisfy(model -> assertThat(model.userTasks().stream()
                        .filter(task -> String.valueOf(task.getCamundaCandidateGroups())
                                .matches("\\$\\{agency}-(manager|lead|senior)"))
                        .filter(task -> task.getCamundaAssignee() == null)
                        // who advises is chosen before, and earlier concerns leave out cases about a colleague
                        .filter(task -> !Set.of("give-advice", "link-earlier-cases").contains(task.getId()))
                        .map(FlowElement::getId)
                        .toList())
                .isEmpty());
    }

    /** Reading tasks is granted per model, so a group must find in its model nobody else's tasks (R11.8). */
    @Serves("R11.8")
    @Test
    void theTasksOfAGroupStandInAModelOfTheirOwn() {
        assertThat(models).allSatisfy(model -> {
            Set<String> hands = model.userTasks().stream()
                    .map(task -> task.getCamundaCandidateGroups() == null
                            ? task.getCamundaAssignee()
                            : task.getCamundaCandidateGroups())
                    .collect(Collectors.toSet());
            assertThat(hands).as(model.file()).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void noStepWaitsInSilence() throws IOException {
        String deadlines = Files.readString(Path.of("bpmn/decisions/deadlines.dmn"));
        assertThat(faults(model -> model.userTasks().stream()
                        .filter(task -> !(deadlines.contains("\"" + task.getId() + "\"") || task.getCamundaDueDate().equals(WHEN_IT_LAPSES))
                                || !hasDeadline(model, task))
                        .map(task -> task.getId() + " has no deadline, or one that nobody hears of")
                        .toList()))
                .isEmpty();
    }

    private static boolean hasDeadline(Model model, UserTask task) {
        // advice keeps the clock that began when it was asked first, and weighing the one that ran when something new came up
        String since = task.getCamundaDueDate().contains(", askedAt)") ? ", askedAt" : "";
        boolean runs = task.getCamundaDueDate().contains(", decideBy)");
        boolean lapses = OF_NO_CASE.contains(model.file()) && task.getCamundaDueDate().equals(WHEN_IT_LAPSES);
        String due = lapses
                ? WHEN_IT_LAPSES
                : runs ? "${deadlines.dueBy('%s', harm, decideBy)}".formatted(task.getId()) : "${deadlines.dueAt('%s', harm%s)}".formatted(task.getId(), since);
        String heardBy = OF_NO_CASE.contains(model.file()) ? "${trainingOverdue}" : "${overdue}";
        boolean isHeard = task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(listener -> listener.getCamundaEvent().equals("timeout"))
                .filter(listener -> heardBy.equals(listener.getCamundaDelegateExpression()))
                .filter(listener -> (task.getId() + "-overdue").equals(listener.getAttributeValue("id")))
                .flatMap(listener -> listener.getTimeouts().stream())
                .anyMatch(timer -> timer.getId().equals(task.getId() + "-deadline")
                        && timer.getTimeDate().getTextContent().equals(due));
        return due.equals(task.getCamundaDueDate()) && isHeard;
    }

    @Test
    void everyTimerAsksTheTableOfDeadlines() {
        assertThat(models).allSatisfy(model -> assertThat(model.every(TimeDate.class))
                .extracting(TimeDate::getTextContent)
                .allMatch(date -> Set.of("${laterReview.dayOf(reviewOn)}", WHEN_IT_LAPSES, "${refresherTraining.nextLook(bookedFor, lapsesOn)}")
                                .contains(date)
                        || date.matches("\\$\\{deadlines\\.(dueAt\\(('[a-z-]+'|step), harm(, askedAt)?|dueBy\\('[a-z-]+', harm, decideBy)\\)}")));
    }

    @Test
    void aGatewayAsksAndItsFlowsAnswer() {
        assertThat(faults(model -> model.questions().stream()
                        .filter(gateway -> gateway.getName() == null || !gateway.getName().endsWith("?")
                                || gateway.getDefault() == null)
                        .map(gateway -> gateway.getId() + " is no question or has no answer for all else")
                        .toList()))
                .isEmpty();
        assertThat(faults(model -> model.questions().stream()
                        .flatMap(gateway -> gateway.getOutgoing().stream()
                                .filter(flow -> flow.getName() == null || flow.getName().isBlank()
                                        || (flow.getConditionExpression() == null) != flow.equals(gateway.getDefault()))
                                .map(flow -> flow.getId() + " answers nothing, or on no condition"))
                        .toList()))
                .isEmpty();
        assertThat(faults(model -> model.flows().stream()
                        .filter(flow -> flow.getConditionExpression() != null)
                        .filter(flow -> !model.questions().contains(flow.getSource()))
                        .map(flow -> flow.getId() + " has a condition, but answers no question")
                        .toList()))
                .isEmpty();
    }

    /** Where no condition holds, people are asked, and nothing is sent (R5.3, R7.1). */
    @Serves({"R5.3", "R7.1"})
    @Test
    void theDefaultAnswerNeverLeadsStraightToSharing() {
        Set<String> sharing =
                Set.of("share", "share-and-tell", "choose-what-to-whom-and-how", "transfer-to-each", "send-it", "decision-made");
        List<String> found = models.stream()
                .flatMap(model -> model.questions().stream())
                .map(gateway -> gateway.getDefault())
                .filter(flow -> sharing.contains(flow.getTarget().getId()))
                .map(SequenceFlow::getId)
                .toList();

        // a choice to think over sends nothing by itself
        assertThat(found).containsExactlyInAnyOrder("choose-again");
    }

    @Test
    void noModelHoldsAScriptOrMapsEverything() {
        assertThat(models).allSatisfy(model -> assertThat(model.xml())
                .as(model.file())
                .doesNotContainIgnoringCase("script")
                .doesNotContain("variables=\"all\"", "camunda:class=", "camunda:expression=", "camunda:type=", "zeebe"));
    }

    @Test
    void everyDiagramFitsAScreen() {
        assertThat(models).allSatisfy(model -> {
            assertThat(model.every(Activity.class)).as(model.file()).hasSizeLessThanOrEqualTo(15);
            assertThat(model.every(FlowNode.class)).as(model.file()).hasSizeLessThanOrEqualTo(25);
        });
    }

    private List<String> faults(Function<Model, List<String>> look) {
        return models.stream()
                .flatMap(model -> look.apply(model).stream().map(fault -> model.file() + ": " + fault))
                .toList();
    }
}
