package candour.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** One model as a picture: what holds others first, then the lines, the shapes, and the words beside them. */
final class Picture {

    private static final double MARGIN = 16;
    private static final double KEY = 36;

    private final BpmnModelInstance model;
    private final Progress progress;
    private final List<BpmnShape> shapes;
    private final List<BpmnEdge> edges;
    private final Labels beside;
    private final List<Words> labels = new ArrayList<>();

    private Picture(BpmnModelInstance model, Progress progress) {
        this.model = model;
        this.progress = progress;
        this.shapes = List.copyOf(model.getModelElementsByType(BpmnShape.class));
        this.edges = List.copyOf(model.getModelElementsByType(BpmnEdge.class));
        this.beside = new Labels(shapes.stream()
                .filter(shape -> !Containers.isContainer(shape))
                .map(shape -> Box.of(shape.getBounds()))
                .toList());
        shapes.stream().filter(Picture::hasItsNameBeside).forEach(this::label);
        edges.stream().filter(edge -> !Names.shown(edge.getBpmnElement()).isEmpty()).forEach(this::label);
    }

    /** The picture as the text of an {@code <svg>} element. */
    static String of(BpmnModelInstance model, Progress progress) {
        return new Picture(model, progress).drawn();
    }

    private static boolean hasItsNameBeside(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        return (element instanceof Event || element instanceof Gateway) && !Names.shown(element).isEmpty();
    }

    private void label(BpmnShape shape) {
        labels.add(beside.besideShape(
                Names.shown(shape.getBpmnElement()), Box.of(shape.getBounds()), drawn(shape.getBpmnLabel())));
    }

    private void label(BpmnEdge edge) {
        labels.add(beside.besideLine(Names.shown(edge.getBpmnElement()), points(edge), drawn(edge.getBpmnLabel())));
    }

    private static Box drawn(BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : Box.of(label.getBounds());
    }

    private static List<Point> points(BpmnEdge edge) {
        return edge.getWaypoints().stream().map(Point::of).toList();
    }

    private String drawn() {
        Box whole = whole();
        Box shown = progress.isKnown() ? whole.and(new Box(whole.x(), whole.bottom(), 0, KEY)) : whole;
        Svg svg = new Svg(shown, "role", "img", "font-family", Lettering.FONTS, "fill", Look.INK);
        svg.say("title", Names.ofModel(model));
        svg.say("desc", Names.description(model, progress));
        svg.draw(
                "rect",
                "x", shown.x(),
                "y", shown.y(),
                "width", shown.width(),
                "height", shown.height(),
                "fill", Look.PAPER);
        shapes.stream()
                .filter(Containers::isContainer)
                .forEach(shape -> Containers.draw(svg, shape.getBpmnElement(), Box.of(shape.getBounds())));
        edges.forEach(edge -> Flows.draw(svg, edge.getBpmnElement(), points(edge)));
        Shapes drawing = new Shapes(svg, progress);
        // an event at the edge of a step lies over it
        shapes.stream()
                .filter(shape -> !Containers.isContainer(shape))
                .sorted(Comparator.comparing(shape -> shape.getBpmnElement() instanceof BoundaryEvent))
                .forEach(shape -> drawing.draw(shape.getBpmnElement(), Box.of(shape.getBounds())));
        labels.forEach(label -> label.drawOn(svg));
        if (progress.isKnown()) {
            Badges.key(svg, new Point(whole.x() + MARGIN, whole.bottom() + KEY / 2 - MARGIN / 2));
        }
        return svg.finished();
    }

    private Box whole() {
        List<Box> boxes = new ArrayList<>();
        shapes.forEach(shape -> boxes.add(Box.of(shape.getBounds())));
        edges.forEach(edge -> points(edge).forEach(point -> boxes.add(new Box(point.x(), point.y(), 0, 0))));
        labels.forEach(label -> boxes.add(label.box()));
        return boxes.stream().reduce(Box::and).orElse(new Box(0, 0, 0, 0)).wider(MARGIN);
    }
}
