package candour.diagram;

import java.util.List;
import java.util.function.Function;

/**
 * Places the words beside events, questions and lines. The model says where they stand; since the letters here are
 * wider than those of Camunda Modeler, they grow away from what they belong to and never over it.
 */
final class Labels {

    /**
     * How much wider than in the model the words may be, at first by as much as DejaVu Sans is wider than the letters
     * they were measured with. Where that comes too near to a shape they take another line instead.
     */
    private static final double[] WIDTHS = {1.25, 1, 0.8, 0.6};

    private static final double NARROWEST = 30;
    private static final double USUAL_WIDTH = 90;
    private static final double GAP = 4;

    private final List<Box> obstacles;

    /** @param shapes what the words must not touch */
    Labels(List<Box> shapes) {
        obstacles = shapes.stream().map(shape -> shape.wider(GAP / 2)).toList();
    }

    /** @param drawn where the model has the words, null if it does not say */
    Words besideShape(String name, Box shape, Box drawn) {
        Box label = drawn == null ? below(shape) : drawn;
        return free(name, label, words -> besideShape(words, shape, label));
    }

    /** @param drawn where the model has the words, null if it does not say */
    Words besideLine(String name, List<Point> line, Box drawn) {
        Box label = drawn == null ? aboveTheLongest(line) : drawn;
        return free(name, label, words -> besideLine(words, line, label));
    }

    private Words free(String name, Box label, Function<Words, Words> place) {
        Words first = null;
        for (double wider : WIDTHS) {
            Words words = place.apply(Words.beside(name, Math.max(label.width() * wider, NARROWEST)));
            if (obstacles.stream().noneMatch(words.box()::touches)) {
                return words;
            }
            first = first == null ? words : first;
        }
        return first;
    }

    private static Words besideShape(Words words, Box shape, Box label) {
        double x = across(words, label, shape.centre().x(), 0);
        if (label.bottom() <= shape.y() + 1) {
            return words.movedTo(x, label.bottom() - words.box().height());
        }
        if (label.y() >= shape.bottom() - 1) {
            return words.movedTo(x, label.y());
        }
        return words.movedTo(x, label.centre().y() - words.box().height() / 2);
    }

    private static Words besideLine(Words words, List<Point> line, Box label) {
        Segment nearest = Segment.nearest(line, label.centre());
        double height = words.box().height();
        double y = nearest.from().y();
        if (nearest.isUpright()) {
            return words.movedTo(across(words, label, nearest.from().x(), GAP), label.centre().y() - height / 2);
        }
        boolean isAbove = label.centre().y() < y;
        return words.movedTo(
                label.centre().x() - words.box().width() / 2,
                isAbove ? Math.min(label.bottom(), y - GAP) - height : Math.max(label.y(), y + GAP));
    }

    /** The left edge of words that stand left of a place, right of it or over it, as the model has them. */
    private static double across(Words words, Box label, double place, double gap) {
        if (label.right() <= place) {
            return Math.min(label.right(), place - gap) - words.box().width();
        }
        if (label.x() >= place) {
            return Math.max(label.x(), place + gap);
        }
        return label.centre().x() - words.box().width() / 2;
    }

    private static Box below(Box shape) {
        return new Box(shape.centre().x() - USUAL_WIDTH / 2, shape.bottom() + GAP, USUAL_WIDTH, 0);
    }

    private static Box aboveTheLongest(List<Point> line) {
        Segment longest = Segment.longest(line);
        Point middle = longest.middle();
        double width = Math.max(longest.length() / 2, NARROWEST);
        return new Box(middle.x() - width / 2, middle.y() - GAP, width, 0);
    }
}
