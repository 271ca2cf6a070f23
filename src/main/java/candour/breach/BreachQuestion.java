package candour.breach;

import candour.casefile.CaseEntryRepository;
import candour.casefile.FailedTransferRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.sharing.SharingProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the safeguarding lead of the case's agency whether something that went astray was a personal-data breach. */
@Component
public class BreachQuestion {

    private final CaseProcesses processes;
    private final CaseEntryRepository entries;
    private final FailedTransferRepository failures;
    private final Clock clock;

    BreachQuestion(
            CaseProcesses processes, CaseEntryRepository entries, FailedTransferRepository failures, Clock clock) {
        this.processes = processes;
        this.entries = entries;
        this.failures = failures;
        this.clock = clock;
    }

    /** @param about what it is about: the transfer, where it is about one, or the opening in an emergency and whose it was */
    public void ask(String reference, String harm, Map<String, String> about) {
        Instant now = clock.instant();
        entries.append(
                reference,
                "breach-suspected",
                Map.of("reportBy", now.plus(BreachProcess.TO_REPORT).toString()));
        Map<String, String> facts = new HashMap<>();
        // whom the model leaves out: nobody, where it is about no opening
        facts.put(Fact.OPENED_BY.name(), null);
        facts.putAll(about);
        facts.put(BreachProcess.KNOWN_SINCE.name(), now.toString());
        processes.start(BreachProcess.KEY, reference, harm, facts);
    }

    /**
     * Keeps that a transfer failed and asks about it; where that is known already the question has been put (R11.16).
     *
     * @param why what was answered, or that nobody did
     */
    public void askOnce(String reference, String harm, UUID transfer, String why) {
        boolean known = failures.ofCase(reference).stream().anyMatch(one -> one.transfer().equals(transfer));
        if (!known) {
            failures.failed(transfer, why);
            ask(reference, harm, Map.of(SharingProcess.THE_TRANSFER.name(), transfer.toString()));
        }
    }
}
