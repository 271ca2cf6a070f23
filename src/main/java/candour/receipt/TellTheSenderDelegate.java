package candour.receipt;

import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.sharing.SharingProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes the recipient's answer to the sender's transfer, in a job of its own: the case goes on in the sender's agency,
 * and whatever fails there does not undo what the recipient said. Nobody waits for it where the case was stopped in
 * the meantime; what they said stands on the record all the same.
 */
@Component("tellTheSender")
class TellTheSenderDelegate implements JavaDelegate {

    private final CaseFileRepository cases;

    TellTheSenderDelegate(CaseFileRepository cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.lock(Fact.CASE_REFERENCE.in(execution));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(ReceiptProcess.ANSWERED)
                .processInstanceVariableEquals(
                        SharingProcess.THE_TRANSFER.name(), SharingProcess.THE_TRANSFER.in(execution))
                .setVariable(SharingProcess.RECEIVED.name(), SharingProcess.RECEIVED.in(execution))
                .correlateAll();
    }
}
