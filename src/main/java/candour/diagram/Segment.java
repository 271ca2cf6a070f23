package candour.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A straight part of a line. */
record Segment(Point from, Point to) {

    private static Stream<Segment> of(List<Point> line) {
        return IntStream.range(1, line.size()).mapToObj(i -> new Segment(line.get(i - 1), line.get(i)));
    }

    static Segment nearest(List<Point> line, Point point) {
        return of(line).min(Comparator.comparingDouble(part -> part.distanceTo(point))).orElseThrow();
    }

    static Segment longest(List<Point> line) {
        return of(line).max(Comparator.comparingDouble(Segment::length)).orElseThrow();
    }

    double length() {
        return from.distanceTo(to);
    }

    Point middle() {
        return from.towards(to, length() / 2);
    }

    boolean isUpright() {
        return Math.abs(from.x() - to.x()) < Math.abs(from.y() - to.y());
    }

    private double distanceTo(Point point) {
        double along = (point.x() - from.x()) * (to.x() - from.x()) + (point.y() - from.y()) * (to.y() - from.y());
        double nearest = Math.max(0, Math.min(length(), along / Math.max(length(), 1)));
        return point.distanceTo(from.towards(to, nearest));
    }
}
