package candour.diagram;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Draws what holds other elements: lanes with their name on the left, steps that are drawn open with it on top. */
final class Containers {

    private static final double HEAD = 30;
    private static final double ROUND = 8;

    private Containers() {}

    static boolean isContainer(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        return element instanceof Lane || element instanceof Participant || element instanceof SubProcess && shape.isExpanded();
    }

    static void draw(Svg svg, BaseElement element, Box box) {
        svg.open("g");
        svg.say("title", Names.title(element, Progress.NONE));
        boolean isStep = element instanceof SubProcess;
        svg.draw(
                "rect",
                "x", box.x(),
                "y", box.y(),
                "width", box.width(),
                "height", box.height(),
                "rx", isStep ? ROUND : 0,
                "fill", Look.PAPER,
                "stroke", isStep ? Look.TEAL : Look.LINE,
                "stroke-width", 1.5,
                "stroke-dasharray", element instanceof SubProcess step && step.triggeredByEvent() ? "2 4" : "none");
        if (isStep) {
            Words.within(new Box(box.x(), box.y() + 5, box.width(), 18), box.y(), Names.shown(element))
                    .drawOn(svg);
        } else {
            drawHead(svg, element, box);
        }
        svg.close();
    }

    /** The name of a lane reads from the bottom to the top. */
    private static void drawHead(Svg svg, BaseElement element, Box box) {
        Point middle = new Point(box.x() + HEAD / 2, box.centre().y());
        svg.draw(
                "path",
                "d", "M%s %sV%s".formatted(Svg.number(box.x() + HEAD), Svg.number(box.y()), Svg.number(box.bottom())),
                "stroke", Look.LINE,
                "stroke-width", 1.5);
        svg.open("g", "transform", "translate(%s %s) rotate(-90)".formatted(Svg.number(middle.x()), Svg.number(middle.y())));
        Words.within(new Box(-box.height() / 2, -HEAD / 2, box.height(), HEAD), 0, Names.shown(element))
                .drawOn(svg);
        svg.close();
    }
}
