package candour.decision;

import candour.advice.NamesOnRequest;
import candour.advice.WhomToAsk;
import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.consent.TermsInWords;
import candour.engine.Fact;
import candour.law.LawfulBases;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows what the rules suggest, what was answered and advised, and what can be shared on which basis. */
@Component
class ShareOrDeclinePrefill implements Prefill {

    private final Suggestions suggestions;
    private final DecisionOptions options;
    private final AdviceRepository advice;
    private final TermsInWords terms;
    private final LawfulBases bases;
    private final WhyDecidedAgain why;
    private final WhomToAsk whomToAsk;
    private final NamesOnRequest names;

    ShareOrDeclinePrefill(
            Suggestions suggestions,
            DecisionOptions options,
            AdviceRepository advice,
            TermsInWords terms,
            LawfulBases bases,
            WhyDecidedAgain why,
            WhomToAsk whomToAsk,
            NamesOnRequest names) {
        this.suggestions = suggestions;
        this.options = options;
        this.advice = advice;
        this.terms = terms;
        this.bases = bases;
        this.why = why;
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
        List<ItemBasis> items = suggestions.ofItems(opened.reference(), harm);
        Map<UUID, String> agreed = terms.byPerson(opened.reference());
        return Map.of(
                "suggestionText", lines(suggested.stream().map(s -> s.words() + basisWords(s))) + staying(items),
                "consentText",
                        why.words(opened.reference())
                                + lines(suggested.stream()
                                .map(s -> s.consentWords() + agreed.getOrDefault(s.person().id(), ""))),
                "adviceText", (adviceWords(opened.reference()) + "\n" + names.words(opened.reference())).strip(),
                "whomToAskOptions", whomToAsk.options(opened.reference()),
                "lawText", unconfirmed(),
                "itemOptions", options.items(items),
                "basisOptions", options.lawfulBases(items));
    }

    private String basisWords(Suggestion suggestion) {
        return bases.byKey(suggestion.lawfulBasis())
                .map(basis -> " In law, choose “%s”: %s%s."
                        .formatted(
                                basis.title(),
                                basis.law(),
                                bases.counterpartOf(basis)
                                        .map(then -> "; in the guidance of 2016: " + then.law())
                                        .orElse("")))
                .orElse("");
    }

    /** The items that have no basis, where others have one. */
    private static String staying(List<ItemBasis> items) {
        List<ItemBasis> staying = items.stream().filter(item -> !item.mayGo()).toList();
        if (staying.isEmpty() || staying.size() == items.size()) {
            return "";
        }
        return "\n\n**These have no basis yet. Leave them out, and share the rest:**\n\n"
                + lines(staying.stream().map(item -> "%s: %s.".formatted(capital(item.name()), item.whyNot())));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Law that nobody has confirmed is named, so that nobody looks for it in vain, and cannot be chosen. */
    private String unconfirmed() {
        return bases.unconfirmed().isEmpty()
                ? ""
                : "Not confirmed, so it cannot be chosen: "
                        + bases.unconfirmed().stream()
                                .map(basis -> "“%s”: %s".formatted(basis.title(), basis.law()))
                                .collect(Collectors.joining("; ", "", "."));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> "- " + line).collect(Collectors.joining("\n"));
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
