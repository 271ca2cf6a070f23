package candour.breach;

import candour.casefile.FailedTransferRepository;
import candour.engine.Fact;
import candour.sharing.SharingProcess;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that a way failed, and asks whether what went astray was a breach; it is sent again without waiting (R11.16). */
@Component("askAboutABreach")
class AskAboutABreachDelegate implements JavaDelegate {

    private static final String SILENCE = "silence";

    private final FailedTransferRepository failures;
    private final BreachQuestion breach;

    AskAboutABreachDelegate(FailedTransferRepository failures, BreachQuestion breach) {
        this.failures = failures;
        this.breach = breach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String transfer = SharingProcess.THE_TRANSFER.in(execution);
        String answer = SharingProcess.RECEIVED.in(execution);
        failures.failed(UUID.fromString(transfer), answer == null ? SILENCE : answer);
        // of the next way nobody has said anything yet
        execution.removeVariable(SharingProcess.RECEIVED.name());
        breach.ask(
                Fact.CASE_REFERENCE.in(execution),
                Fact.HARM.in(execution),
                Map.of(SharingProcess.THE_TRANSFER.name(), transfer));
    }
}
