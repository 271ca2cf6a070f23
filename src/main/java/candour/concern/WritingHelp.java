package candour.concern;

import candour.law.Abbreviation;
import candour.law.Jargon;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a form needs to help while somebody writes: the abbreviations to point out (R11.6), and from how many days on it
 * asks why something is written down late (R11.2). Lists that process owners keep; nothing of any case.
 */
@RestController
class WritingHelp {

    private final Jargon jargon;
    private final LateEntry late;

    WritingHelp(Jargon jargon, LateEntry late) {
        this.jargon = jargon;
        this.late = late;
    }

    /** @param lateAfterDays by kind of information */
    record Help(List<Term> abbreviations, Map<String, Integer> lateAfterDays) {}

    /** One abbreviation and what it means. */
    record Term(String term, String means) {

        private static Term of(Abbreviation one) {
            return new Term(one.term(), one.means());
        }
    }

    @GetMapping("/writing-help")
    Help help() {
        return new Help(
                jargon.all().stream().map(Term::of).toList(),
                Stream.of("fact", "statement", "opinion")
                        .collect(Collectors.toMap(Function.identity(), kind -> late.allowed(kind).getDays())));
    }
}
