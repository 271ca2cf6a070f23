package candour.receipt;

import candour.breach.BreachQuestion;
import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.sharing.SharingProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes the recipient's answer to the sender's transfer, in a job of its own: the case goes on in the sender's agency,
 * and whatever fails there does not undo what the recipient said. Where nobody waits for it any more, since the case was
 * stopped in the meantime, the safeguarding lead still hears of what is with the wrong people (R11.16).
 */
@Component("tellTheSender")
class TellTheSenderDelegate implements JavaDelegate {

    private final CaseFileRepository cases;
    private final BreachQuestion breach;

    TellTheSenderDelegate(CaseFileRepository cases, BreachQuestion breach) {
        this.cases = cases;
        this.breach = breach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String transfer = SharingProcess.THE_TRANSFER.in(execution);
        String answer = SharingProcess.RECEIVED.in(execution);
        cases.lock(reference);
        boolean nobodyWaits = execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(ReceiptProcess.ANSWERED)
                .processInstanceVariableEquals(SharingProcess.THE_TRANSFER.name(), transfer)
                .setVariable(SharingProcess.RECEIVED.name(), answer)
                .correlateAllWithResult()
                .isEmpty();
        if (nobodyWaits && !"yes".equals(answer)) {
            breach.askOnce(reference, Fact.HARM.in(execution), UUID.fromString(transfer), answer);
        }
    }
}
