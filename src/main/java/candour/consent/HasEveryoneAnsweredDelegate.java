package candour.consent;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.engine.Fact;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Where the local authority said that both are asked: turns to a parent once it has answered itself, and puts the two
 * answers together once the parent has answered too (R9.3, R9.5).
 */
@Component("hasEveryoneAnswered")
class HasEveryoneAnsweredDelegate implements JavaDelegate {

    private final ConsentRepository consents;

    HasEveryoneAnsweredDelegate(ConsentRepository consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean both = "both".equals(ConsentProcess.AUTHORITY_ANSWER.in(execution));
        boolean parentIsNext = both && AskedOptions.AUTHORITY.equals(ConsentProcess.GIVER.in(execution));
        if (parentIsNext) {
            ConsentProcess.GIVER.set(execution, "parent");
        } else if (both) {
            putTogether(Fact.CASE_REFERENCE.in(execution), UUID.fromString(ConsentProcess.CONVERSATION.in(execution)));
        }
        ConsentProcess.PARENT_ASKED_TOO.set(execution, parentIsNext ? "yes" : "no");
    }

    private void putTogether(String reference, UUID conversation) {
        List<Consent> answers = consents.ofCase(reference).stream()
                .filter(consent -> consent.conversationId().equals(conversation) && consent.counts())
                .toList();
        if (answers.size() > 1) {
            BothAnswers both = new BothAnswers(answers.get(answers.size() - 2), answers.get(answers.size() - 1));
            both.together().ifPresent(consent -> consents.add(reference, consent));
        }
    }
}
