package candour.diagram;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Draws steps, questions and events; what is open has a thick outline and a word, what is done a tick. */
final class Shapes {

    private static final double THIN = 1.5;
    private static final double THICK = 4;

    /** How much thicker the outline of an open step is. */
    private static final double OPEN = 2;

    private static final double ROUND = 8;
    private static final double PADDING = 6;

    /** Room for the sign of its kind at the top of a step, and for the signs at its foot. */
    private static final double SIGNS = 19;

    private final Svg svg;
    private final Progress progress;

    Shapes(Svg svg, Progress progress) {
        this.svg = svg;
        this.progress = progress;
    }

    void draw(BaseElement element, Box box) {
        svg.open("g");
        svg.say("title", Names.title(element, progress));
        if (element instanceof Event event) {
            event(event, box);
        } else if (element instanceof Gateway gateway) {
            gateway(gateway, box);
        } else if (element instanceof TextAnnotation) {
            annotation(element, box);
        } else {
            activity(element, box);
        }
        if (progress.isOpen(element.getId())) {
            Badges.open(svg, new Point(box.right() - (element instanceof Activity ? 12 : 0), box.y()));
        } else if (progress.isDone(element.getId())) {
            double inwards = element instanceof Activity ? 3 : 7;
            Badges.done(svg, new Point(box.right() - inwards, box.y() + inwards));
        }
        svg.close();
    }

    private double outline(BaseElement element, double width) {
        return progress.isOpen(element.getId()) ? width + OPEN : width;
    }

    private String fill(BaseElement element, String usual) {
        return progress.isOpen(element.getId()) ? Look.OPEN : usual;
    }

    private void activity(BaseElement element, Box box) {
        svg.draw(
                "rect",
                "x", box.x(),
                "y", box.y(),
                "width", box.width(),
                "height", box.height(),
                "rx", ROUND,
                "fill", fill(element, element instanceof UserTask ? Look.CALM : Look.PAPER),
                "stroke", Look.TEAL,
                "stroke-width", outline(element, element instanceof CallActivity ? THICK : THIN));
        String kind = Marks.of(element);
        Marks.line(svg, kind, new Point(box.x() + 13, box.y() + 12), 1);
        String foot = foot(element, box);
        double top = kind.isEmpty() ? PADDING : SIGNS;
        double bottom = foot.isEmpty() ? PADDING : SIGNS;
        Box space = new Box(
                box.x() + PADDING, box.y() + top, box.width() - 2 * PADDING, box.height() - top - bottom);
        double middle = foot.isEmpty() ? box.centre().y() : space.centre().y();
        Words.within(space, middle, Names.shown(element)).drawOn(svg);
    }

    /** Draws the signs at the foot of a step: more lies behind it, or it is done for each of several. */
    private String foot(BaseElement element, Box box) {
        boolean hasMoreBehind = element instanceof CallActivity || element instanceof SubProcess;
        String several = several(element);
        double middle = box.centre().x();
        double y = box.bottom() - 10;
        double apart = hasMoreBehind && !several.isEmpty() ? 9 : 0;
        if (hasMoreBehind) {
            Marks.line(svg, Marks.OPENS, new Point(middle - apart, y), 1);
        }
        Marks.line(svg, several, new Point(middle + apart, y), 2);
        return hasMoreBehind ? Marks.OPENS + several : several;
    }

    private static String several(BaseElement element) {
        LoopCharacteristics loop = element instanceof Activity activity ? activity.getLoopCharacteristics() : null;
        if (loop instanceof MultiInstanceLoopCharacteristics each) {
            return each.isSequential() ? Marks.ONE_BY_ONE : Marks.SIDE_BY_SIDE;
        }
        return "";
    }

    private void gateway(Gateway gateway, Box box) {
        Point middle = box.centre();
        svg.draw(
                "polygon",
                "points",
                "%s,%s %s,%s %s,%s %s,%s"
                        .formatted(
                                Svg.number(middle.x()), Svg.number(box.y()),
                                Svg.number(box.right()), Svg.number(middle.y()),
                                Svg.number(middle.x()), Svg.number(box.bottom()),
                                Svg.number(box.x()), Svg.number(middle.y())),
                "fill", fill(gateway, Look.PAPER),
                "stroke", Look.TEAL,
                "stroke-width", outline(gateway, THIN));
        Marks.line(svg, Marks.of(gateway), middle, 3);
    }

    private void event(Event event, Box box) {
        double radius = box.width() / 2;
        boolean isBetween = !(event instanceof StartEvent) && !(event instanceof EndEvent);
        circle(event, box, radius, outline(event, event instanceof EndEvent ? THICK : THIN));
        if (isBetween) {
            circle(event, box, radius - 4, THIN);
        }
        definitions(event).stream().map(Marks::of).findFirst().ifPresent(sign -> {
            if (event instanceof ThrowEvent) {
                Marks.filled(svg, sign, box.centre());
            } else {
                Marks.line(svg, sign, box.centre(), 1.2);
            }
        });
    }

    private void circle(Event event, Box box, double radius, double outline) {
        svg.draw(
                "circle",
                "cx", box.centre().x(),
                "cy", box.centre().y(),
                "r", radius,
                "fill", fill(event, event instanceof StartEvent ? Look.CALM : Look.PAPER),
                "stroke", event instanceof EndEvent ? Look.TEAL_DARK : Look.TEAL,
                "stroke-width", outline,
                "stroke-dasharray", goesOnBeside(event) ? "5 3" : "none");
    }

    /** Whether what the event happens to goes on. */
    private static boolean goesOnBeside(Event event) {
        return event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || event instanceof StartEvent start && !start.isInterrupting();
    }

    private static Collection<EventDefinition> definitions(Event event) {
        if (event instanceof CatchEvent awaited) {
            return awaited.getEventDefinitions();
        }
        return ((ThrowEvent) event).getEventDefinitions();
    }

    private void annotation(BaseElement element, Box box) {
        svg.draw(
                "path",
                "d",
                "M%s %sH%sV%sH%s"
                        .formatted(
                                Svg.number(box.x() + 10), Svg.number(box.y()), Svg.number(box.x()),
                                Svg.number(box.bottom()), Svg.number(box.x() + 10)),
                "fill", "none",
                "stroke", Look.WAY,
                "stroke-width", THIN);
        Words.within(box.wider(-PADDING), box.centre().y(), Names.shown(element))
                .drawOn(svg);
    }
}
