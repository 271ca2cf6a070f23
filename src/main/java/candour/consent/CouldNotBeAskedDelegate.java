package candour.consent;

import candour.casefile.CaseEntryRepository;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.ConsentTerms;
import candour.engine.Fact;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that time ran out before anyone could be asked; the case goes on without an answer (R7.5). */
@Component("couldNotBeAsked")
class CouldNotBeAskedDelegate implements JavaDelegate {

    private final ConsentRepository consents;
    private final CaseEntryRepository entries;
    private final Clock clock;

    CouldNotBeAskedDelegate(ConsentRepository consents, CaseEntryRepository entries, Clock clock) {
        this.consents = consents;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        UUID conversation = UUID.fromString(ConsentProcess.CONVERSATION.in(execution));
        consents.add(
                reference,
                new Consent(
                        UUID.randomUUID(), conversation, null, null, "could-not-be-asked", true, false, clock.instant(), ConsentTerms.NONE));
        entries.append(reference, "no-answer-in-time", Map.of("conversation", conversation.toString()));
    }
}
