package candour.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * An abbreviation that a reader elsewhere may not know (R11.6).
 *
 * @param term as people write it, in capital letters
 * @param means what to write instead
 * @param from the first day on which the meaning counts
 * @param source where the meaning is from
 */
public record Abbreviation(String term, String means, Status status, LocalDate from, String source) {

    /**
     * Whether people still call it so; a retired one stands in old texts and is explained there. What is to be
     * confirmed is kept, and explained to nobody yet.
     */
    public enum Status {
        @JsonProperty("in-use")
        IN_USE,
        @JsonProperty("retired")
        RETIRED,
        @JsonProperty("to-be-confirmed")
        TO_BE_CONFIRMED
    }

    boolean countsOn(LocalDate day) {
        return status != Status.TO_BE_CONFIRMED && !from.isAfter(day);
    }

    /** Both together, as a reader needs them: EHCP (education, health and care plan). */
    public String inWords() {
        return "%s (%s)".formatted(term, means);
    }
}
