package candour.receipt;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.casefile.TransferTermsRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.sharing.SharingProcess;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks a recipient who uses the product, in their own agency, whether it has arrived (R11.16); not where it is for one person there alone,
 * since whoever is asked reads what was sent (R11.8).
 */
@Component("askTheRecipient")
class AskTheRecipientDelegate implements JavaDelegate {

    private final TransferRepository transfers;
    private final TransferTermsRepository terms;
    private final Agencies agencies;
    private final CaseProcesses processes;

    AskTheRecipientDelegate(
            TransferRepository transfers, TransferTermsRepository terms, Agencies agencies, CaseProcesses processes) {
        this.transfers = transfers;
        this.terms = terms;
        this.agencies = agencies;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = SharingProcess.THE_TRANSFER.in(execution);
        Transfer transfer = transfers.get(UUID.fromString(id));
        boolean usesTheProduct =
                agencies.byId(transfer.recipient()).filter(Agency::usesProduct).isPresent();
        if (usesTheProduct && !terms.of(transfer.id()).forThemAlone()) {
            processes.startAt(
                    transfer.agency(),
                    ReceiptProcess.KEY,
                    Fact.CASE_REFERENCE.in(execution),
                    Fact.HARM.in(execution),
                    Map.of(SharingProcess.THE_TRANSFER.name(), id));
        }
    }
}
