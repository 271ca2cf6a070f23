package candour.law;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which text a piece of law belongs to: the guidance as it was written, or the law of today. */
public enum Edition {
    @JsonProperty("2016")
    GUIDANCE_2016,
    @JsonProperty("today")
    TODAY
}
