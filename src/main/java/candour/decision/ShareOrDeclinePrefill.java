package candour.decision;

import candour.advice.NamesOnRequest;
import candour.advice.WhomToAsk;
import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.engine.Fact;
import candour.law.LawfulBases;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows what the rules suggest, what was answered and advised, and what can be shared on which basis. */
@Component
class ShareOrDeclinePrefill implements Prefill {

    private final Suggestions suggestions;
    private final DecisionOptions options;
    private final AdviceRepository advice;
    private final LawfulBases bases;
    private final WhomToAsk whomToAsk;
    private final NamesOnRequest names;

    ShareOrDeclinePrefill(
            Suggestions suggestions,
            DecisionOptions options,
            AdviceRepository advice,
            LawfulBases bases,
            WhomToAsk whomToAsk,
            NamesOnRequest names) {
        this.suggestions = suggestions;
        this.options = options;
        this.advice = advice;
        this.bases = bases;
        this.whomToAsk = whomToAsk;
        this.names = names;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.SHARE_OR_DECLINE;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String harm = opened.facts().get(Fact.HARM.name());
        List<Suggestion> suggested = suggestions.of(opened.reference(), harm);
        return Map.of(
                "suggestionText", lines(suggested.stream().map(s -> s.words() + basisWords(s)).toList()),
                "consentText", lines(suggested.stream().map(Suggestion::consentWords).toList()),
                "adviceText", (adviceWords(opened.reference()) + "\n" + names.words(opened.reference())).strip(),
                "whomToAskOptions", whomToAsk.options(opened.reference()),
                "itemOptions", options.items(opened.reference()),
                "basisOptions", options.lawfulBases());
    }

    private String basisWords(Suggestion suggestion) {
        return bases.byKey(suggestion.lawfulBasis())
                .map(basis -> " In law, choose “" + basis.title() + "”.")
                .orElse("");
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private String adviceWords(String reference) {
        List<Advice> given = advice.ofCase(reference);
        if (given.isEmpty()) {
            return "- Advice: nobody has advised yet.";
        }
        return switch (given.get(given.size() - 1).advice()) {
            case "share" -> "- Advice: share it. The reasons are in “The case so far”.";
            case "do-not-share" -> "- Advice: do not share it. The reasons are in “The case so far”.";
            default -> "- Advice: your adviser needs to know more. The questions are in “The case so far”.";
        };
    }
}
