package candour.mash;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.CaseFileRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.sharing.SharingProcess;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Has asked for what the MASH answers, once it has what was sent. Whoever still waits for an answer in this case waits
 * for this one too: nobody asks the MASH twice about one child (R5.1).
 */
@Component("askWhatTheMashAnswers")
class AskWhatTheMashAnswersDelegate implements JavaDelegate {

    private final TransferRepository transfers;
    private final CaseFileRepository cases;
    private final Agencies agencies;
    private final CaseProcesses processes;

    AskWhatTheMashAnswersDelegate(
            TransferRepository transfers, CaseFileRepository cases, Agencies agencies, CaseProcesses processes) {
        this.transfers = transfers;
        this.cases = cases;
        this.agencies = agencies;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String id = SharingProcess.THE_TRANSFER.in(execution);
        Transfer transfer = transfers.get(UUID.fromString(id));
        boolean toTheMash = agencies.byId(transfer.recipient()).filter(Agency::isMash).isPresent();
        boolean ofTheMash = cases.get(reference).agency().equals(transfer.agency());
        if (toTheMash && !ofTheMash && !isAwaited(reference)) {
            processes.start(
                    MashProcess.KEY,
                    reference,
                    Fact.HARM.in(execution),
                    Map.of(SharingProcess.THE_TRANSFER.name(), id));
        }
    }

    private boolean isAwaited(String reference) {
        return cases.roots(reference).stream()
                .anyMatch(root -> root.isOpen() && root.processKey().equals(MashProcess.KEY));
    }
}
