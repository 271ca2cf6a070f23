package candour.diagram;

import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A place in the picture, in pixels from the left and from the top. */
record Point(double x, double y) {

    static Point of(Waypoint waypoint) {
        return new Point(waypoint.getX(), waypoint.getY());
    }

    double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The point so far along the straight line to another. */
    Point towards(Point other, double distance) {
        double whole = distanceTo(other);
        double part = whole == 0 ? 0 : distance / whole;
        return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
    }
}
