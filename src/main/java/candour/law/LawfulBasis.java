package candour.law;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A law that a decision can rest on (R4.1).
 *
 * @param from         the first day on which a decision can name it in its edition
 * @param source       where the entry was read
 * @param supersededBy the key of what took its place; null where nothing did
 * @param counterpart  of a basis of today, the key under which the guidance of 2016 names the same law; null where
 *                     it does not, and for a basis of that edition
 */
public record LawfulBasis(
        String key,
        String title,
        String law,
        String permits,
        Edition edition,
        LocalDate from,
        Status status,
        String source,
        String supersededBy,
        String counterpart) {

    /** Only a basis in force is offered; one to be confirmed waits for a process owner. */
    public enum Status {
        @JsonProperty("in-force")
        IN_FORCE,
        @JsonProperty("to-be-confirmed")
        TO_BE_CONFIRMED,
        @JsonProperty("superseded")
        SUPERSEDED
    }

    boolean isOfferedOn(LocalDate day) {
        return edition == Edition.TODAY && status == Status.IN_FORCE && !from.isAfter(day);
    }
}
