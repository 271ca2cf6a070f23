package candour.advice;

import candour.advice.Advisers.Asked;
import candour.advice.Advisers.Wanted;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.engine.Fact;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who is asked now, and starts the one clock when advice is asked first (R9.7, R11.5). */
@Component("findAnAdviser")
class FindAnAdviserDelegate implements JavaDelegate {

    static final String PASSED_ON = "advice-passed-on";

    private final Advisers advisers;
    private final CaseEntryRepository entries;
    private final Clock clock;

    FindAnAdviserDelegate(Advisers advisers, CaseEntryRepository entries, Clock clock) {
        this.advisers = advisers;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        Wanted wanted = new Wanted(
                Fact.AGENCY.in(execution),
                AdviceProcess.ADVICE_FROM.in(execution),
                AdviceProcess.ADVISER.in(execution),
                "pass-on".equals(execution.getVariable("adviceGiven")) ? whoPassedItOn(reference) : null);
        Asked asked = advisers.find(reference, wanted);
        AdviceProcess.ADVICE_FROM.set(execution, asked.level());
        AdviceProcess.ADVISED_BY.set(execution, asked.by());
        AdviceProcess.ADVISER.set(execution, asked.person());
        if (AdviceProcess.ASKED_AT.in(execution) == null) {
            AdviceProcess.ASKED_AT.set(execution, clock.instant().toString());
            AdviceProcess.ASKED_BACK.set(execution, "no");
        }
        // an answer that goes back to whoever asked back stands in the case already
        boolean goesBack = "more-information".equals(execution.getVariable("adviceGiven")) && Objects.equals(asked.person(), wanted.person());
        if (!goesBack) {
            boolean passedOver = wanted.passedItOn() != null && advisers.isPassedOver(asked, reference, wanted);
            entries.append(
                    reference,
                    "advice-asked",
                    Map.of("of", asked.by(), "level", asked.level(), "passedOver", passedOver ? "yes" : "no"));
        }
    }

    /** The form that says so holds the case until it is asked anew, so the last one is theirs. */
    private String whoPassedItOn(String reference) {
        return entries.ofCase(reference).stream()
                .filter(entry -> entry.kind().equals(PASSED_ON))
                .reduce((earlier, later) -> later)
                .map(CaseEntry::actor)
                .orElse(null);
    }
}
