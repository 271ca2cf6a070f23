package candour.models;

import java.util.regex.Pattern;

/** The ids of what the guidance asks: R7.2 is the second demand of its section 7, G3 a golden rule. */
final class Requirements {

    private static final Pattern ID = Pattern.compile("\\b(?:R\\d+\\.\\d+|[GP]\\d+)\\b");

    private Requirements() {}

    static boolean names(String text) {
        return text != null && ID.matcher(text).find();
    }
}
