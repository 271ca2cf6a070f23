package candour.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Finds abbreviations of the trade in what people write, read once at start from a list that process owners keep (R11.6). */
@Component
public class Jargon {

    /** A word as it may stand in the list: letters and digits, perhaps joined by an ampersand. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:&[\\p{L}\\p{N}]+)*+");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Map<String, Abbreviation> byTerm = new LinkedHashMap<>();

    /** @throws IllegalStateException in words for the process owner, where the file cannot be used */
    public Jargon(@Value("${candour.jargon:classpath:law/jargon.yaml}") Resource file) {
        List<Abbreviation> all = LawFile.read(file, Abbreviation.class);
        List<String> faults = new ArrayList<>();
        for (Abbreviation one : all) {
            if (Stream.of(one.term(), one.means(), one.source()).anyMatch(LawFile::isEmpty)
                    || one.status() == null
                    || one.from() == null) {
                faults.add("entry " + one.term() + " needs a term, means, status, from and source");
            } else if (!WORD.matcher(one.term()).matches()
                    || !one.term().equals(one.term().toUpperCase(Locale.ROOT))) {
                faults.add("entry " + one.term() + " is not one word in capital letters");
            } else if (byTerm.put(one.term(), one) != null) {
                faults.add("entry " + one.term() + " stands there twice");
            }
        }
        LawFile.refuseIfFaulty(file, faults);
    }

    /** All that count today. */
    public List<Abbreviation> all() {
        return byTerm.values().stream().filter(one -> one.countsOn(LocalDate.now(LONDON))).toList();
    }

    /**
     * The abbreviations in these texts, each once, in the order they come. One that is written out somewhere in
     * them is explained already and left alone; small letters are another word ("dna", "salt").
     */
    public List<Abbreviation> in(Stream<String> texts) {
        List<String> written = texts.filter(text -> text != null).toList();
        String together = String.join("\n", written).replace('\'', '’').toLowerCase(Locale.ROOT);
        return WORD.matcher(String.join("\n", written))
                .results()
                .map(MatchResult::group)
                .map(Jargon::singular)
                .distinct()
                .map(byTerm::get)
                .filter(one -> one != null && one.countsOn(LocalDate.now(LONDON)) && !together.contains(one.means().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Several of a kind: EHCPs. */
    private static String singular(String word) {
        return word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
