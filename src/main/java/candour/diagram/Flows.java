package candour.diagram;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Draws the lines between shapes. */
final class Flows {

    private static final double WIDTH = 1.5;
    private static final double CORNER = 6;
    private static final double ARROW = 9;
    private static final double ARROW_HALF = 4;

    private Flows() {}

    static void draw(Svg svg, BaseElement element, List<Point> points) {
        svg.open("g");
        String name = Names.shown(element);
        if (!name.isEmpty()) {
            svg.say("title", name);
        }
        boolean isFlow = element instanceof SequenceFlow;
        svg.draw(
                "path",
                "d", path(points, isFlow ? ARROW - 1 : 0),
                "fill", "none",
                "stroke", Look.WAY,
                "stroke-width", WIDTH,
                "stroke-dasharray", isFlow ? "none" : "2 4");
        if (element instanceof SequenceFlow flow) {
            arrow(svg, points.get(points.size() - 2), points.get(points.size() - 1));
            if (isDefault(flow)) {
                slash(svg, points.get(0), points.get(1));
            }
        }
        svg.close();
    }

    /** A line with rounded corners that stops short of its end by as much. */
    private static String path(List<Point> points, double short_) {
        int last = points.size() - 1;
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < last; i++) {
            Point corner = points.get(i);
            Point before = points.get(i - 1);
            Point after = points.get(i + 1);
            double radius = Math.min(CORNER, Math.min(corner.distanceTo(before), corner.distanceTo(after)) / 2);
            path.append('L').append(at(corner.towards(before, radius)));
            path.append('Q').append(at(corner)).append(' ').append(at(corner.towards(after, radius)));
        }
        return path.append('L')
                .append(at(points.get(last).towards(points.get(last - 1), short_)))
                .toString();
    }

    private static String at(Point point) {
        return Svg.number(point.x()) + " " + Svg.number(point.y());
    }

    private static void arrow(Svg svg, Point from, Point tip) {
        Point base = tip.towards(from, ARROW);
        Point left = beside(base, from, tip, ARROW_HALF);
        Point right = beside(base, from, tip, -ARROW_HALF);
        svg.draw("path", "d", "M" + at(tip) + "L" + at(left) + "L" + at(right) + "Z", "fill", Look.WAY);
    }

    /** The way that is taken where no other answer holds. */
    private static void slash(Svg svg, Point from, Point to) {
        Point one = beside(from.towards(to, 8), from, to, 5);
        Point other = beside(from.towards(to, 14), from, to, -5);
        svg.draw("path", "d", "M" + at(one) + "L" + at(other), "stroke", Look.WAY, "stroke-width", WIDTH);
    }

    /** A point beside another, at a right angle to the line from one to the next. */
    private static Point beside(Point point, Point from, Point to, double distance) {
        double length = Math.max(from.distanceTo(to), 1);
        return new Point(
                point.x() - (to.y() - from.y()) / length * distance, point.y() + (to.x() - from.x()) / length * distance);
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getId().equals(flow.getSource().getAttributeValue("default"));
    }
}
