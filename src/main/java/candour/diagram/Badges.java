package candour.diagram;

/** What says how far a step is: a tick or a word, so that nobody has to tell colours apart. */
final class Badges {

    private static final double TICK = 8;
    private static final double HEIGHT = 18;
    private static final double WIDTH = 38;

    private Badges() {}

    static void done(Svg svg, Point middle) {
        svg.draw(
                "circle",
                "cx", middle.x(),
                "cy", middle.y(),
                "r", TICK,
                "fill", Look.TEAL,
                "stroke", Look.PAPER,
                "stroke-width", 1.5);
        svg.draw(
                "path",
                "d", Marks.TICK,
                "transform", "translate(%s %s)".formatted(Svg.number(middle.x()), Svg.number(middle.y())),
                "fill", "none",
                "stroke", Look.PAPER,
                "stroke-width", 2);
    }

    static void open(Svg svg, Point middle) {
        svg.draw(
                "rect",
                "x", middle.x() - WIDTH / 2,
                "y", middle.y() - HEIGHT / 2,
                "width", WIDTH,
                "height", HEIGHT,
                "rx", HEIGHT / 2,
                "fill", Look.TEAL_DARK,
                "stroke", Look.PAPER,
                "stroke-width", 1.5);
        svg.say(
                "text",
                "now",
                "x", middle.x(),
                "y", middle.y() + 4,
                "font-size", Words.BESIDE,
                "font-weight", "bold",
                "text-anchor", "middle",
                "fill", Look.PAPER);
    }

    /** Says what the badges mean, from the left at the middle's height. */
    static void key(Svg svg, Point left) {
        done(svg, new Point(left.x() + TICK, left.y()));
        word(svg, "done", left.x() + 24, left.y());
        open(svg, new Point(left.x() + 92, left.y()));
        word(svg, "open now", left.x() + 118, left.y());
    }

    private static void word(Svg svg, String word, double x, double y) {
        svg.say("text", word, "x", x, "y", y + 4, "font-size", Words.INSIDE);
    }
}
