package candour.diagram;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** What a picture says in words, also to those who do not see it. */
final class Names {

    /** Which requirements a model serves is for those who keep it. */
    private static final String SERVES = "\\s*Serves [RG]\\d.*$";

    private Names() {}

    /** The name as it stands in the picture, empty if there is none. */
    static String shown(BaseElement element) {
        String name = null;
        if (element instanceof FlowElement flow) {
            name = flow.getName();
        } else if (element instanceof Lane lane) {
            name = lane.getName();
        } else if (element instanceof Participant participant) {
            name = participant.getName();
        } else if (element instanceof TextAnnotation annotation && annotation.getText() != null) {
            name = annotation.getText().getTextContent();
        }
        return name == null ? "" : name.strip();
    }

    /** The title of a shape: its name, or what it is for, and how far it is. */
    static String title(BaseElement element, Progress progress) {
        String name = shown(element).isEmpty() ? purpose(element) : shown(element);
        if (progress.isOpen(element.getId())) {
            return name + " (open now)";
        }
        return progress.isDone(element.getId()) ? name + " (done)" : name;
    }

    private static String purpose(BaseElement element) {
        if (element instanceof StartEvent) {
            return "Start";
        }
        if (element instanceof EndEvent) {
            return "End";
        }
        if (element instanceof Gateway gateway && gateway.getOutgoing().size() <= 1) {
            return element instanceof ParallelGateway ? "When all of these are done" : "The ways come together";
        }
        return element instanceof ParallelGateway ? "Side by side from here" : "Unnamed";
    }

    static String ofModel(BpmnModelInstance model) {
        Process process = process(model);
        return process.getName() == null ? process.getId() : process.getName();
    }

    /** What the model is about and how far it is. */
    static String description(BpmnModelInstance model, Progress progress) {
        String about = process(model).getDocumentations().stream()
                .map(Documentation::getTextContent)
                .collect(Collectors.joining(" "))
                .replaceAll(SERVES, "");
        List<FlowNode> named = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !shown(node).isEmpty())
                .toList();
        String done = listed(named.stream().filter(node -> progress.isDone(node.getId())).toList());
        String open = listed(named.stream().filter(node -> progress.isOpen(node.getId())).toList());
        return about + (done.isEmpty() ? "" : " Done: " + done + ".") + (open.isEmpty() ? "" : " Open now: " + open + ".");
    }

    private static String listed(List<FlowNode> nodes) {
        return nodes.stream().map(Names::shown).collect(Collectors.joining("; "));
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }
}
