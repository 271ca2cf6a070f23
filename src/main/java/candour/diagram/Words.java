package candour.diagram;

import java.util.List;

/**
 * Lines of words at their place, one centred under the other.
 *
 * @param size of the letters, in pixels
 * @param box what the lines take up
 */
record Words(List<String> lines, double size, Box box) {

    /** The size of words inside a shape. */
    static final double INSIDE = 13;

    /** The size of words beside a shape or a line. */
    static final double BESIDE = 12;

    private static final double SMALLEST = 4;
    private static final double HALF = 0.5;

    /** How far below its top a line of size 1 stands. */
    static final double BASE = 0.95;

    /**
     * Inside a shape, in smaller letters where they would not fit.
     *
     * @param space what is free for words
     * @param middle the height at which they stand best
     */
    static Words within(Box space, double middle, String words) {
        double size = INSIDE;
        List<String> lines = Lettering.lines(words, space.width(), size);
        while (size > SMALLEST
                && (Lettering.widest(lines, size) > space.width() || height(lines, size) > space.height())) {
            size -= HALF;
            lines = Lettering.lines(words, space.width(), size);
        }
        Box box = around(lines, size);
        double lowest = space.bottom() - box.height();
        double y = Math.min(lowest, Math.max(space.y(), middle - box.height() / 2));
        return at(lines, size, space.centre().x() - box.width() / 2, y);
    }

    /** Beside something, at no particular place yet. */
    static Words beside(String words, double width) {
        List<String> lines = Lettering.lines(words, width, BESIDE);
        return new Words(lines, BESIDE, around(lines, BESIDE));
    }

    Words movedTo(double x, double y) {
        return at(lines, size, x, y);
    }

    private static Words at(List<String> lines, double size, double x, double y) {
        Box box = around(lines, size);
        return new Words(lines, size, new Box(x, y, box.width(), box.height()));
    }

    private static Box around(List<String> lines, double size) {
        return new Box(0, 0, Lettering.widest(lines, size), height(lines, size));
    }

    private static double height(List<String> lines, double size) {
        return lines.size() * size * Lettering.LINE;
    }

    void drawOn(Svg svg) {
        svg.open("text", "font-size", size, "text-anchor", "middle");
        for (int i = 0; i < lines.size(); i++) {
            double baseline = box.y() + size * (i * Lettering.LINE + BASE);
            svg.say("tspan", lines.get(i), "x", box.centre().x(), "y", baseline);
        }
        svg.close();
    }
}
