package candour.trace;

/**
 * One place that names a requirement.
 *
 * @param id the requirement's
 * @param kind what sort of place
 * @param where the place, for somebody who looks for it
 */
record Mention(String id, Kind kind, String where) {

    enum Kind {
        MODEL("models"),
        RULE("rules"),
        FORM("forms"),
        TEST("tests");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
