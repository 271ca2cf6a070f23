package candour.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;

/** Every model opens in Camunda Modeler as a picture that reads from left to right. */
class DiagramsCanBeReadTest {

    private static final double TOUCHING = 1.0;

    private final List<Model> models = Model.all();

    @Test
    void everythingIsDrawnOnceAndNothingElseIs() {
        assertThat(models).allSatisfy(model -> {
            assertThat(model.every(BpmnShape.class))
                    .extracting(shape -> shape.getBpmnElement().getId())
                    .containsExactlyInAnyOrderElementsOf(ids(model.every(FlowNode.class)));
            assertThat(model.every(BpmnEdge.class))
                    .extracting(edge -> edge.getBpmnElement().getId())
                    .containsExactlyInAnyOrderElementsOf(ids(model.flows()));
        });
    }

    private static List<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).toList();
    }

    @Test
    void nothingIsDrawnOverSomethingElse() {
        assertThat(faults(model -> {
                    List<String> found = new ArrayList<>();
                    List<BpmnShape> shapes = model.every(BpmnShape.class).stream()
                            .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                            .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent))
                            .toList();
                    for (BpmnShape one : shapes) {
                        for (BpmnShape other : shapes) {
                            if (one != other && box(one.getBounds()).intersects(box(other.getBounds()))) {
                                found.add(name(one) + " lies over " + name(other));
                            }
                            if (one.getBpmnLabel() != null && box(one.getBpmnLabel()).intersects(box(other.getBounds()))) {
                                found.add("the words of " + name(one) + " lie over " + name(other));
                            }
                        }
                    }
                    for (BpmnEdge edge : model.every(BpmnEdge.class)) {
                        for (BpmnShape shape : shapes) {
                            if (edge.getBpmnLabel() != null && box(edge.getBpmnLabel()).intersects(box(shape.getBounds()))) {
                                found.add("the words of " + edge.getBpmnElement().getId() + " lie over " + name(shape));
                            }
                        }
                    }
                    return found;
                }))
                .isEmpty();
    }

    @Test
    void wordsDoNotLieOverWords() {
        assertThat(faults(model -> {
                    List<String> found = new ArrayList<>();
                    List<BpmnLabel> labels = List.copyOf(model.every(BpmnLabel.class));
                    for (int i = 0; i < labels.size(); i++) {
                        for (int j = i + 1; j < labels.size(); j++) {
                            if (box(labels.get(i)).intersects(box(labels.get(j)))) {
                                found.add("words lie over words near %.0f, %.0f"
                                        .formatted(box(labels.get(i)).getX(), box(labels.get(i)).getY()));
                            }
                        }
                    }
                    return found;
                }))
                .isEmpty();
    }

    @Test
    void aFlowBeginsAndEndsAtWhatItConnects() {
        assertThat(faults(model -> {
                    Map<String, Rectangle2D> boxes = boxes(model);
                    List<String> found = new ArrayList<>();
                    for (BpmnEdge edge : model.every(BpmnEdge.class)) {
                        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
                        List<Point2D> points = points(edge);
                        if (!touches(boxes.get(flow.getSource().getId()), points.get(0))
                                || !touches(boxes.get(flow.getTarget().getId()), points.get(points.size() - 1))) {
                            found.add(flow.getId() + " hangs in the air");
                        }
                    }
                    return found;
                }))
                .isEmpty();
    }

    private static boolean touches(Rectangle2D box, Point2D point) {
        Rectangle2D wider = new Rectangle2D.Double(
                box.getX() - TOUCHING, box.getY() - TOUCHING, box.getWidth() + 2 * TOUCHING, box.getHeight() + 2 * TOUCHING);
        return wider.contains(point);
    }

    /** To the left runs what leads back to an earlier step, and the one flow that begins a second row. */
    @Test
    void aModelReadsFromLeftToRight() {
        assertThat(faults(model -> {
                    Map<String, Rectangle2D> boxes = boxes(model);
                    List<SequenceFlow> toTheLeft = model.flows().stream()
                            .filter(flow -> boxes.get(flow.getTarget().getId()).getCenterX()
                                    < boxes.get(flow.getSource().getId()).getCenterX())
                            .filter(flow -> !leadsTo(flow.getTarget(), stepOf(flow.getSource()), new HashSet<>()))
                            .toList();
                    boolean isNewRow = toTheLeft.size() == 1
                            && boxes.get(toTheLeft.get(0).getTarget().getId()).getMinY()
                                    > boxes.get(toTheLeft.get(0).getSource().getId()).getMaxY();
                    return isNewRow ? List.of() : ids(toTheLeft);
                }))
                .isEmpty();
    }

    /** What happens at a step leads back as the step itself would. */
    private static FlowNode stepOf(FlowNode node) {
        return node instanceof BoundaryEvent event ? event.getAttachedTo() : node;
    }

    private static boolean leadsTo(FlowNode from, FlowNode to, Set<String> seen) {
        return from.equals(to)
                || seen.add(from.getId())
                        && from.getOutgoing().stream().anyMatch(flow -> leadsTo(flow.getTarget(), to, seen));
    }

    @Test
    void flowsDoNotCross() {
        assertThat(faults(model -> {
                    List<String> found = new ArrayList<>();
                    List<BpmnEdge> edges = List.copyOf(model.every(BpmnEdge.class));
                    for (int i = 0; i < edges.size(); i++) {
                        for (int j = i + 1; j < edges.size(); j++) {
                            if (cross(points(edges.get(i)), points(edges.get(j)))) {
                                found.add(edges.get(i).getBpmnElement().getId() + " crosses "
                                        + edges.get(j).getBpmnElement().getId());
                            }
                        }
                    }
                    return found;
                }))
                .isEmpty();
    }

    private static boolean cross(List<Point2D> one, List<Point2D> other) {
        for (int i = 1; i < one.size(); i++) {
            for (int j = 1; j < other.size(); j++) {
                Line2D line = new Line2D.Double(one.get(i - 1), one.get(i));
                Line2D second = new Line2D.Double(other.get(j - 1), other.get(j));
                boolean meetAtAnEnd = line.ptSegDist(second.getP1()) <= TOUCHING || line.ptSegDist(second.getP2()) <= TOUCHING
                        || second.ptSegDist(line.getP1()) <= TOUCHING || second.ptSegDist(line.getP2()) <= TOUCHING;
                if (line.intersectsLine(second) && !meetAtAnEnd) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, Rectangle2D> boxes(Model model) {
        return model.every(BpmnShape.class).stream()
                .collect(Collectors.toMap(DiagramsCanBeReadTest::name, shape -> box(shape.getBounds()), (a, b) -> a, HashMap::new));
    }

    private static String name(BpmnShape shape) {
        return ((FlowElement) shape.getBpmnElement()).getId();
    }

    private static Rectangle2D box(BpmnLabel label) {
        return label.getBounds() == null ? new Rectangle2D.Double() : box(label.getBounds());
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Point2D> points(BpmnEdge edge) {
        return edge.getWaypoints().stream()
                .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
                .toList();
    }

    private List<String> faults(Function<Model, List<String>> look) {
        return models.stream()
                .flatMap(model -> look.apply(model).stream().map(fault -> model.file() + ": " + fault))
                .toList();
    }
}
