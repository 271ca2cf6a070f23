package candour.submission;

/** One thing to choose in a form: the words shown and the reference sent. */
public record Option(String label, String value) {}
