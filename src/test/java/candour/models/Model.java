package candour.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One process model as it lies in {@code bpmn/}.
 *
 * @param file the file's name without its ending
 */
record Model(String file, String xml, BpmnModelInstance content) {

    static List<Model> all() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Model::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model of(String id) {
        return read(Path.of("bpmn", id + ".bpmn"));
    }

    private static Model read(Path file) {
        try {
            return new Model(
                    file.getFileName().toString().replace(".bpmn", ""),
                    Files.readString(file),
                    Bpmn.readModelFromFile(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return content.getModelElementsByType(type);
    }

    Process process() {
        return every(Process.class).iterator().next();
    }

    Collection<UserTask> userTasks() {
        return every(UserTask.class);
    }

    Collection<CallActivity> calls() {
        return every(CallActivity.class);
    }

    Collection<SequenceFlow> flows() {
        return every(SequenceFlow.class);
    }

    FlowNode node(String id) {
        return content.getModelElementById(id);
    }

    /** The gateways at which the way parts. */
    List<ExclusiveGateway> questions() {
        return every(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    /** An attribute of Camunda's own. */
    static String camunda(ModelElementInstance element, String name) {
        return element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", name);
    }

    static String documentation(BaseElement element) {
        return String.join(
                " ",
                element.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .toList());
    }

    /** Short enough to stand in a report. */
    @Override
    public String toString() {
        return file;
    }
}
