package candour.decision;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.consent.Conversations;
import candour.engine.Fact;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Sent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A share names what is shared and on which basis, and holds nothing that has none; a refusal is overridden only with
 * advice that came after it, or where a child may come to significant harm; whoever goes against the advice says why (R7.4, R7.5, R11.1, G3).
 */
@Component
class ShareOrDeclineGuard implements Guard {

    private final Suggestions suggestions;
    private final AdviceRepository advice;
    private final Conversations conversations;

    ShareOrDeclineGuard(Suggestions suggestions, AdviceRepository advice, Conversations conversations) {
        this.suggestions = suggestions;
        this.advice = advice;
        this.conversations = conversations;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.SHARE_OR_DECLINE;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        Optional<Advice> advised = advice.last(sent.reference());
        // whoever advised and has the case by now would overrule a no by their own word alone
        Optional<Advice> byAnother = advised.filter(last -> !last.givenBy().equals(sent.user()));
        if (answers.is("decision", "share")) {
            List<ItemBasis> items = suggestions.ofItems(sent.reference(), sent.facts().get(Fact.HARM.name()));
            Share.check(answers, items, faults);
            Share.chosen(answers, items).stream()
                    .filter(item -> !item.mayGo() && !isAdvisedOn(item, byAnother)
                            || isAsSuggested(answers) && item.lawfulBasis().isEmpty())
                    .forEach(item -> faults.on("items", withoutBasis(item, isAdvisedOn(item, byAnother))));
        }
        if (answers.is("decision", "ask-again")) {
            checkAskingAgain(sent, faults);
        }
        boolean against = advised.filter(last -> last.isAgainst(answers.text("decision"))).isPresent();
        if (against && answers.text("whyAgainstAdvice") == null) {
            faults.on("whyAgainstAdvice", "you decide differently from what you were advised. Say why.");
        }
    }

    private void checkAskingAgain(Sent sent, Faults faults) {
        if ("met".equals(sent.facts().get(Fact.HARM.name()))) {
            faults.on("decision", "someone may come to significant harm, and no answer is waited for. Share it now.");
        } else if (!"yes".equals(sent.facts().get("askingSafe"))) {
            faults.on("decision", "you wrote that it is not safe to ask. Choose another answer.");
        } else if (conversations.withoutFullConsent(sent.reference()).isEmpty()) {
            faults.on("decision", "everybody has agreed to all of it. Choose another answer.");
        }
    }

    /** Of what was written down since then, refused or taken back, no adviser has known. */
    private static boolean isAdvisedOn(ItemBasis item, Optional<Advice> advised) {
        return advised.filter(last -> item.wasKnown(last.givenAt())).isPresent();
    }

    private static boolean isAsSuggested(Answers answers) {
        return answers.is("lawfulBasis", DecisionProcess.AS_SUGGESTED);
    }

    /** An item without a basis of its own stays where it is, and is named; the others go on. */
    private static String withoutBasis(ItemBasis item, boolean advised) {
        return "%s has no basis yet: %s. Leave it out, or %s."
                .formatted(
                        item.name(),
                        item.whyNot(),
                        advised ? "choose one law for all of it" : "choose “Ask for advice first”");
    }
}
