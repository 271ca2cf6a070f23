package candour.law;

import java.time.LocalDate;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A mail domain of the list, with what people call it (R11.14). */
record SecureDomain(String domain, String title, Set<Edition> editions, Status status, LocalDate from, String source) {

    enum Status {
        @JsonProperty("current")
        CURRENT,
        @JsonProperty("to-be-confirmed")
        TO_BE_CONFIRMED,
        @JsonProperty("retired")
        RETIRED
    }
}
