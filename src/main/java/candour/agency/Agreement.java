package candour.agency;

/**
 * An agency's own agreement or procedure on sharing, which stays in force beside the guidance (R2.1).
 *
 * @param title what people call it
 * @param reference its number or version
 * @param link where it can be read, or null
 */
public record Agreement(String title, String reference, String link) {

    public Agreement {
        if (title == null || title.isBlank() || reference == null || reference.isBlank()) {
            throw new IllegalArgumentException("An agreement needs a title and a reference");
        }
    }

    /** How a record cites it. */
    public String words() {
        return "%s (%s%s)".formatted(title, reference, link == null ? "" : ", " + link);
    }
}
