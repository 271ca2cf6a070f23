package candour.decision;

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

    ShareOrDeclinePrefill(Suggestions suggestions, DecisionOptions options, AdviceRepository advice, LawfulBases bases) {
        this.suggestions = suggestions;
        this.options = options;
        this.advice = advice;
        this.bases = bases;
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
                "suggestionText", lines(suggested.stream().map(s -> s.words(harm) + basisWords(s)).toList()),
                "consentText", lines(suggested.stream().map(Suggestion::consentWords).toList()),
                "adviceText", adviceWords(opened.reference()),
                "itemOptions", options.items(opened.reference()),
                "basisOptions", options.lawfulBases());
    }

    private String basisWords(Suggestion suggestion) {
        return bases.byKey(suggestion.lawfulBasis())
                .map(basis -> " What lets you: " + basis.title() + ".")
                .orElse("");
    }

    private static String lines(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n\n"));
    }

    private String adviceWords(String reference) {
        List<Advice> given = advice.ofCase(reference);
        if (given.isEmpty()) {
            return "Nobody has advised yet. You can ask for advice first.";
        }
        return switch (given.get(given.size() - 1).advice()) {
            case "share" -> "Your adviser says: share. Their reasons are in “The case so far”.";
            case "do-not-share" -> "Your adviser says: do not share. Their reasons are in “The case so far”.";
            default -> "Your adviser needs to know more. Their questions are in “The case so far”.";
        };
    }
}
