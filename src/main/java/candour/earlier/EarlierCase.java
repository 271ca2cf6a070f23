package candour.earlier;

import candour.casefile.CaseFile;
import candour.casefile.KnownPerson;
import candour.casefile.Outcome;
import candour.submission.BritishDate;
import candour.submission.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Another case that may be about the same child.
 *
 * @param why what they have in common, in kebab-case
 * @param sameChild what the safeguarding lead answered, or null while nobody has
 * @param outcome what was decided in it, or null
 */
public record EarlierCase(
        CaseFile file, List<KnownPerson> people, List<String> why, Boolean sameChild, Outcome outcome) {

    private static final Map<String, String> WHY = Map.of(
            "same-number", "the same NHS or pupil number",
            "same-name", "the same name",
            "name-alike", "a name like this one",
            "part-of-the-name", "one name the same",
            "same-birth-date", "the same date of birth",
            "day-and-month-swapped", "day and month of birth the other way round",
            "birth-date-nearly-the-same", "a date of birth that is nearly the same",
            "age-fits", "an age that fits",
            "birth-date-not-known", "date of birth not known",
            "same-adult", "an adult of the same name");

    public String reference() {
        return file.reference();
    }

    /** When it was raised and what came of it, without a word about anybody: raised on 3 March 2026, declined. */
    public String inWords() {
        return "raised on %s, %s"
                .formatted(BritishDate.of(LocalDate.ofInstant(file.raisedAt(), Moment.LONDON)), outcomeWords());
    }

    private String outcomeWords() {
        if (outcome != null) {
            return outcome.words();
        }
        return file.finishedAt() == null ? "still open" : "finished";
    }

    /** What they have in common: the same name, day and month of birth the other way round. */
    public String whyInWords() {
        return why.stream().map(key -> WHY.getOrDefault(key, key)).collect(Collectors.joining(", "));
    }
}
