package candour.receipt;

import candour.engine.AcrossAgencies;
import candour.sharing.SharingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Once the sender knows, the recipient is not asked any more; where they have answered, there is nothing to do. */
@Component("settleWithTheRecipient")
class SettleWithTheRecipientListener implements ExecutionListener {

    private final AcrossAgencies agencies;

    SettleWithTheRecipientListener(AcrossAgencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        String transfer = SharingProcess.THE_TRANSFER.in(execution);
        agencies.act(() -> runtime.createMessageCorrelation(ReceiptProcess.SETTLED)
                .processInstanceVariableEquals(SharingProcess.THE_TRANSFER.name(), transfer)
                .correlateAll());
    }
}
