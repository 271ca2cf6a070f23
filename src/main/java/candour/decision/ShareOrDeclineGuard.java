package candour.decision;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.engine.Fact;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Sent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A share names what is shared and on which basis; a refusal is overridden only with advice, or where a child
 * may come to significant harm; whoever goes against the advice says why (R7.4, R7.5, R11.1, G3).
 */
@Component
class ShareOrDeclineGuard implements Guard {

    private final Suggestions suggestions;
    private final AdviceRepository advice;
    private final PersonRepository people;

    ShareOrDeclineGuard(Suggestions suggestions, AdviceRepository advice, PersonRepository people) {
        this.suggestions = suggestions;
        this.advice = advice;
        this.people = people;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.SHARE_OR_DECLINE;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        Optional<Advice> advised = advice.last(sent.reference());
        if (answers.is("decision", "share")) {
            Share.check(answers, faults);
            if (advised.isEmpty() && needsAdviceFirst(sent)) {
                faults.on(
                        "decision",
                        "their agreement is missing and no risk of significant harm is known. Choose “Ask for advice first”.");
            }
        }
        boolean against = advised.filter(last -> last.isAgainst(answers.text("decision"))).isPresent();
        if (against && answers.text("whyAgainstAdvice") == null) {
            faults.on("whyAgainstAdvice", "you decide differently from what you were advised. Say why.");
        }
    }

    private boolean needsAdviceFirst(Sent sent) {
        Set<UUID> chosen = Set.copyOf(sent.answers().ids("items"));
        Set<UUID> concerned = people.items(sent.reference()).stream()
                .filter(item -> chosen.contains(item.id()))
                .map(Item::personId)
                .collect(Collectors.toSet());
        return suggestions.of(sent.reference(), sent.facts().get(Fact.HARM.name())).stream()
                .filter(suggestion -> concerned.contains(suggestion.person().id()))
                .map(Suggestion::suggestion)
                .anyMatch(suggestion -> suggestion.equals("decline") || suggestion.equals("ask-advice"));
    }
}
