package candour.diagram;

/** The colours of the house, as in {@code candour.css}; written out, since a PDF knows no CSS variables. */
final class Look {

    static final String TEAL = "#0b5b5b";
    static final String TEAL_DARK = "#073f3f";
    static final String INK = "#1b2426";
    static final String PAPER = "#ffffff";
    static final String CALM = "#eef4f3";
    static final String OPEN = "#d3e6e3";
    static final String LINE = "#b9c9c8";
    static final String WAY = "#4a6463";

    private Look() {}
}
