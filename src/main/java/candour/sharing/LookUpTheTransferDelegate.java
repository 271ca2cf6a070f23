package candour.sharing;

import candour.casefile.TransferRepository;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the model the method of a transfer, on which it depends what is due after sending. */
@Component("lookUpTheTransfer")
class LookUpTheTransferDelegate implements JavaDelegate {

    private final TransferRepository transfers;

    LookUpTheTransferDelegate(TransferRepository transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID transfer = UUID.fromString(SharingProcess.THE_TRANSFER.in(execution));
        SharingProcess.METHOD.set(execution, transfers.get(transfer).method());
    }
}
