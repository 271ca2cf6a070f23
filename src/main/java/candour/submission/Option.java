package candour.submission;

/** One thing to choose in a form: the words shown and the reference sent. */
public record Option(String label, String value) {

    private static final String TEMPLATE = "\\{(?=\\{)";

    /** Keeps two braces apart, and nobody sees it. */
    private static final String WORD_JOINER = "\u2060";

    /** A form takes a label with two braces for a template and puts in their place what it makes of them (fault S05). */
    public Option {
        label = label == null ? null : label.replaceAll(TEMPLATE, "{" + WORD_JOINER);
    }
}
