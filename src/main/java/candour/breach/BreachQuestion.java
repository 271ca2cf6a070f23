package candour.breach;

import candour.casefile.CaseEntryRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the safeguarding lead of the case's agency whether something that went astray was a personal-data breach. */
@Component
public class BreachQuestion {

    private final CaseProcesses processes;
    private final CaseEntryRepository entries;
    private final Clock clock;

    BreachQuestion(CaseProcesses processes, CaseEntryRepository entries, Clock clock) {
        this.processes = processes;
        this.entries = entries;
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
}
