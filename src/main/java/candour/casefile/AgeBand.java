package candour.casefile;

import java.time.LocalDate;
import java.time.Period;

/**
 * Where someone stands between birth and adulthood, as far as consent is concerned (R8.1, R8.2). Unborn and
 * unknown are ordinary answers: no birth date is ever invented (R11.3).
 */
public enum AgeBand {
    UNBORN("unborn", "unborn"),
    UNDER_12("under-12", "under 12"),
    FROM_12_TO_15("12-15", "12 to 15"),
    FROM_16_TO_17("16-17", "16 or 17"),
    ADULT("adult", "adult"),
    UNKNOWN("unknown", "age not known");

    private final String key;
    private final String words;

    AgeBand(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** Where somebody stands today; an estimated age counts where the day is not known. */
    public static AgeBand of(PersonRole role, LocalDate birthDate, Integer estimatedAge, LocalDate today) {
        if (role == PersonRole.UNBORN_CHILD) {
            return UNBORN;
        }
        if (birthDate != null) {
            return ofYears(Period.between(birthDate, today).getYears());
        }
        if (estimatedAge != null) {
            return ofYears(estimatedAge);
        }
        return role.isChild() ? UNKNOWN : ADULT;
    }

    private static AgeBand ofYears(int years) {
        if (years < 12) {
            return UNDER_12;
        }
        if (years < 16) {
            return FROM_12_TO_15;
        }
        return years < 18 ? FROM_16_TO_17 : ADULT;
    }

    /** The name that decision tables use. */
    public String key() {
        return key;
    }

    public String words() {
        return words;
    }
}
