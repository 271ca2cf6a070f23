package candour.breach;

import candour.engine.Fact;
import candour.sharing.SharingProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that a way failed, and asks whether what went astray was a breach; it is sent again without waiting (R11.16). */
@Component("askAboutABreach")
class AskAboutABreachDelegate implements JavaDelegate {

    private static final String SILENCE = "silence";

    private final BreachQuestion breach;

    AskAboutABreachDelegate(BreachQuestion breach) {
        this.breach = breach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String transfer = SharingProcess.THE_TRANSFER.in(execution);
        String answer = SharingProcess.RECEIVED.in(execution);
        // of the next way nobody has said anything yet
        execution.removeVariable(SharingProcess.RECEIVED.name());
        breach.askOnce(
                Fact.CASE_REFERENCE.in(execution),
                Fact.HARM.in(execution),
                UUID.fromString(transfer),
                answer == null ? SILENCE : answer);
    }
}
