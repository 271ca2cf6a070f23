package candour.breach;

import candour.casefile.TransferRepository;
import candour.engine.Fact;
import candour.sharing.KeptBack;
import candour.sharing.SharingProcess;
import candour.sharing.Transfers;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps that a way failed, and asks whether what went astray was a breach; it is sent again without waiting, unless it was decided
 * meanwhile not to share it (R7.6, R11.16).
 */
@Component("askAboutABreach")
class AskAboutABreachDelegate implements JavaDelegate {

    private static final String SILENCE = "silence";

    private final BreachQuestion breach;
    private final TransferRepository transfers;
    private final Transfers decided;
    private final KeptBack kept;

    AskAboutABreachDelegate(
            BreachQuestion breach, TransferRepository transfers, Transfers decided, KeptBack kept) {
        this.transfers = transfers;
        this.breach = breach;
        this.decided = decided;
        this.kept = kept;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        UUID transfer = UUID.fromString(SharingProcess.THE_TRANSFER.in(execution));
        String answer = SharingProcess.RECEIVED.in(execution);
        // of the next way nobody has said anything yet
        execution.removeVariable(SharingProcess.RECEIVED.name());
        breach.askOnce(reference, Fact.HARM.in(execution), transfer, answer == null ? SILENCE : answer);
        boolean goesOn = decided.isStillShared(reference, transfers.get(transfer));
        if (!goesOn) {
            kept.staysAstray(reference, transfer);
        }
        SharingProcess.STILL_SHARED.set(execution, goesOn ? "yes" : "no");
    }
}
