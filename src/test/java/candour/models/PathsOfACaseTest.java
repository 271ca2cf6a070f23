package candour.models;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/**
 * What is true of every way through the models, whatever their drawing. A step cannot be avoided where the
 * end is out of reach once the step is taken away.
 */
class PathsOfACaseTest {

    private final Model concern = Model.of("concern");
    private final Model carryingOut = Model.of("carrying-out");
    private final Model sharing = Model.of("sharing");
    private final Model transfer = Model.of("transfer");

    @Serves({"R11.7", "G7"})
    @Test
    void noCaseEndsWithoutARecordedDecision() {
        for (String start : List.of("concern-raised", "case-opened-again")) {
            assertThat(reached(concern, start)).contains("case-finished");
            assertThat(reachedWithout(concern, start, "record-the-decision")).doesNotContainAnyElementsOf(ends(concern));
        }
    }

    @Test
    void nothingIsSharedBeforeTheDecisionIsRecorded() {
        for (String start : List.of("concern-raised", "case-opened-again")) {
            assertThat(reachedWithout(concern, start, "record-the-decision")).doesNotContain("carry-it-out");
        }
    }

    @Test
    void nothingIsSharedThatNobodyDecidedToShare() {
        assertThat(reachedOverOtherFlows(carryingOut, "decision-recorded", "decided-to-share"))
                .doesNotContain("share", "tell-the-person");
    }

    @Serves({"R3.1", "R3.2", "R3.3", "R11.7"})
    @Test
    void whatAnotherProtocolGovernsIsRecordedToo() {
        assertThat(reachedWithout(concern, "hand-over", "record-the-decision")).doesNotContainAnyElementsOf(ends(concern));
    }

    @Serves("R5.2")
    @Test
    void aCaseIsNotFinishedBeforeThePoliceAndChildrensServicesAreTold() {
        assertThat(reachedWithout(carryingOut, "decision-recorded", "everyone-is-told"))
                .doesNotContainAnyElementsOf(ends(carryingOut));
        assertThat(reachedWithout(concern, "concern-raised", "carry-it-out")).doesNotContainAnyElementsOf(ends(concern));
    }

    @Serves({"R11.1", "G6"})
    @Test
    void nothingIsSentBeforeSomebodyChoseWhatToWhomAndHow() {
        assertThat(callersOf("transfer")).containsExactly("sharing");
        assertThat(reachedWithout(sharing, "sharing-decided", "choose-what-to-whom-and-how"))
                .doesNotContain("transfer-to-each", "information-shared");
    }

    private static Set<String> callersOf(String process) {
        return Model.all().stream()
                .filter(model -> model.calls().stream().anyMatch(call -> call.getCalledElement().equals(process)))
                .map(Model::file)
                .collect(Collectors.toSet());
    }

    @Test
    void sharingBeginsNowhereButInACase() {
        assertThat(callersOf("sharing")).containsExactly("carrying-out");
        assertThat(callersOf("carrying-out")).containsExactly("concern");
    }

    @Test
    void nothingHasArrivedThatWasNotSentAndConfirmed() {
        assertThat(reachedWithout(transfer, "transfer-due", "send-it")).doesNotContain("information-received");
        assertThat(reachedWithout(transfer, "transfer-due", "confirm-receipt")).doesNotContain("information-received");
        assertThat(reachedOverOtherFlows(transfer, "transfer-due", "it-arrived")).doesNotContain("information-received");
    }

    @Serves("R11.10")
    @Test
    void whatWasSaidAloudIsWrittenDownBeforeItsReceiptIsConfirmed() {
        assertThat(after("statement-is-due").getId()).isEqualTo("write-the-statement");
        assertThat(after("minutes-are-due").getId()).isEqualTo("agree-the-minutes");
    }

    private FlowNode after(String flow) {
        return transfer.content().<SequenceFlow>getModelElementById(flow).getTarget();
    }

    @Serves({"R5.1", "R5.2"})
    @Test
    void tellingThePoliceAndChildrensServicesWaitsForNoOtherStep() {
        for (String process : Set.of("tell-the-police", "tell-childrens-services")) {
            Model telling = Model.of(process);
            StartEvent start = telling.every(StartEvent.class).iterator().next();
            FlowNode first = start.getOutgoing().iterator().next().getTarget();

            assertThat(first).isInstanceOf(UserTask.class);
            assertThat(((UserTask) first).getCamundaPriority()).isEqualTo("100");
            assertThat(reachedWithout(telling, start.getId(), "record-the-telling"))
                    .doesNotContainAnyElementsOf(ends(telling));
            assertThat(reachedWithout(telling, start.getId(), first.getId())).doesNotContain("record-the-telling");
        }
        FlowNode opened = concern.node("concern-raised").getOutgoing().iterator().next().getTarget();
        assertThat(opened.getId()).isEqualTo("open-the-case");
    }

    @Serves({"R10.1", "R7.4"})
    @Test
    void whereAChildMayComeToHarmNobodysAnswerIsWaitedFor() {
        Model weighing = Model.of("weighing");
        assertThat(reached(weighing, "ask-beside")).containsOnly("ask-beside", "weighed-up");
        Model decision = Model.of("decision");
        assertThat(reachedWithout(decision, "ask-for-advice-beside", "share-or-decline"))
                .containsOnly("ask-for-advice-beside");
    }

    @Serves("R5.3")
    @Test
    void aManagerSeesEveryDeclineThatCouldLeaveAChildAtRisk() {
        Model decision = Model.of("decision");
        Set<String> waysOut = decision.node("decision-made").getIncoming().stream()
                .map(FlowElement::getId)
                .collect(Collectors.toSet());

        assertThat(waysOut)
                .containsExactlyInAnyOrder("share-it", "do-not-share-no-known-harm", "manager-agrees", "manager-shares-it");
    }

    /** Whatever is new is weighed, and a consent that is taken back is decided on, before anything else is decided. */
    @Serves({"R7.6", "R8.4", "R11.7"})
    @Test
    void whatChangesLaterIsWeighedOrDecidedAnewAndRecordedAgain() {
        for (String event : List.of("new-while-weighing", "new-while-deciding", "new-while-carrying-out")) {
            assertThat(concern.node(event).getOutgoing()).extracting(flow -> flow.getTarget().getId()).containsExactly("weigh-it-up");
            assertThat(reachedWithout(concern, event, "record-the-decision")).doesNotContain("carry-it-out");
        }
        for (String event : List.of("withdrawn-while-deciding", "withdrawn-while-carrying-out")) {
            assertThat(concern.node(event).getOutgoing()).extracting(flow -> flow.getTarget().getId()).containsExactly("decide");
            assertThat(reachedWithout(concern, event, "record-the-decision")).doesNotContain("carry-it-out");
        }
    }

    /** A case that was raised in error ends only once that is on record; whoever got something of it is told. */
    @Serves({"R7.6", "R11.7", "R11.8"})
    @Test
    void aMistakeIsOnRecordBeforeAnythingEndsAndWhoeverGotSomethingIsTold() {
        Model event = Model.of("case-event");

        assertThat(reachedWithout(event, "something-changed", "record-that-it-was-an-error"))
                .doesNotContain("end-what-is-open");
        assertThat(reachedWithout(event, "something-changed", "tell-each-recipient")).doesNotContain("recipients-told");
        assertThat(reachedOverOtherFlows(event, "has-anybody-got-it", "nobody-has")).doesNotContain("nobody-has-it");
    }

    @Serves("R5.2")
    @Test
    void aDangerThatIsSeenLaterIsToldBeforeAnythingIsWeighed() {
        Model event = Model.of("case-event");

        assertThat(event.content().<SequenceFlow>getModelElementById("danger").getTarget().getId())
                .isEqualTo("tell-the-police-and-childrens-services");
        assertThat(reachedOverOtherFlows(event, "something-changed", "danger"))
                .doesNotContain("tell-the-police-and-childrens-services");
    }

    @Test
    void everyStepOfEveryModelIsReachedAndLeadsToAnEnd() {
        for (Model model : Model.all()) {
            Set<String> reached = new HashSet<>();
            model.every(StartEvent.class).forEach(start -> reached.addAll(reached(model, start.getId())));
            for (FlowNode node : model.every(FlowNode.class)) {
                boolean isEventSubprocess = node instanceof SubProcess;
                assertThat(isEventSubprocess || reached.contains(node.getId())).as(node.getId()).isTrue();
                assertThat(isEventSubprocess || reached(model, node.getId()).stream().anyMatch(ends(model)::contains))
                        .as("an end after " + node.getId())
                        .isTrue();
            }
        }
    }

    private static Set<String> ends(Model model) {
        return model.every(EndEvent.class).stream().map(FlowElement::getId).collect(Collectors.toSet());
    }

    private static Set<String> reached(Model model, String from) {
        return walk(model, from, "", "");
    }

    private static Set<String> reachedWithout(Model model, String from, String step) {
        assertThat(model.node(step)).as(step).isNotNull();
        return walk(model, from, step, "");
    }

    private static Set<String> reachedOverOtherFlows(Model model, String from, String flow) {
        assertThat(model.content().<FlowElement>getModelElementById(flow)).as(flow).isNotNull();
        return walk(model, from, "", flow);
    }

    private static Set<String> walk(Model model, String from, String withoutStep, String withoutFlow) {
        Set<String> reached = new HashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>();
        ahead.add(model.node(from));
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.remove();
            if (node.getId().equals(withoutStep) || !reached.add(node.getId())) {
                continue;
            }
            node.getOutgoing().stream()
                    .filter(flow -> !flow.getId().equals(withoutFlow))
                    .forEach(flow -> ahead.add(flow.getTarget()));
            ahead.addAll(eventsAt(model, node));
        }
        return reached;
    }

    private static Collection<BoundaryEvent> eventsAt(Model model, FlowNode node) {
        return model.every(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node))
                .toList();
    }
}
