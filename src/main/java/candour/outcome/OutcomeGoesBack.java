package candour.outcome;

import candour.access.NamedPeople;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.FailedTransfer;
import candour.casefile.FailedTransferRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import candour.mash.MashAnswers;
import candour.mash.MashProcess;
import candour.request.InformationRequest;
import candour.request.InformationRequests;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nobody who raised a concern or asked for information is left without an answer. Whoever brought it
 * to its end themselves knows, and is not asked to read it (R1.1, R5.1, G4).
 */
@Component
public class OutcomeGoesBack {

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final NamedPeople named;
    private final TransferRepository transfers;
    private final FailedTransferRepository failures;
    private final InformationRequests requests;
    private final MashAnswers mash;
    private final CaseProcesses processes;

    OutcomeGoesBack(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            NamedPeople named,
            TransferRepository transfers,
            FailedTransferRepository failures,
            InformationRequests requests,
            MashAnswers mash,
            CaseProcesses processes) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.named = named;
        this.transfers = transfers;
        this.failures = failures;
        this.requests = requests;
        this.mash = mash;
        this.processes = processes;
    }

    /** The MASH has answered, and nobody goes on about it. */
    void afterTheMash(String reference, String harm) {
        CaseFile file = cases.get(reference);
        boolean knows = mash.lastWordBy(reference).filter(file.raisedBy()::equals).isPresent();
        if (!knows) {
            toTheRaiser(file, harm);
        }
    }

    /** What was decided is done; of what went to the MASH, whoever raised it hears once they have answered. */
    void afterTheDecision(String reference, String harm) {
        CaseFile file = cases.get(reference);
        if (!file.raisedBy().equals(file.practitioner()) && !isOpen(MashProcess.KEY, reference)) {
            toTheRaiser(file, harm);
        }
        toWhoeverAsked(reference, harm);
    }

    /**
     * It was called a mistake, and nothing of it goes on. Whoever got something is told with every other recipient.
     *
     * @param by who called it so
     */
    public void afterAnError(String reference, String harm, String by) {
        CaseFile file = cases.get(reference);
        if (!file.raisedBy().equals(by)) {
            toTheRaiser(file, harm);
        }
        toWhoeverAsked(reference, harm);
    }

    private void toWhoeverAsked(String reference, String harm) {
        boolean waits = requests.of(reference)
                .filter(InformationRequest::isVerified)
                .filter(request -> !hasGotIt(reference, request.verifiedAgency()))
                .isPresent();
        if (waits && !isOpen(OutcomeProcess.FOR_THE_ASKER, reference)) {
            processes.start(OutcomeProcess.FOR_THE_ASKER, reference, harm, Map.of());
        }
    }

    /** What was sent to them is their answer, unless it went astray. */
    private boolean hasGotIt(String reference, String agency) {
        Set<UUID> astray = astray(reference);
        return sentTo(reference, agency).anyMatch(transfer -> !astray.contains(transfer.id()));
    }

    /** Whether something was sent to this agency and none of it arrived. */
    boolean wentAstray(String reference, String agency) {
        return sentTo(reference, agency).findAny().isPresent() && !hasGotIt(reference, agency);
    }

    private Stream<Transfer> sentTo(String reference, String agency) {
        return transfers.ofCase(reference).stream()
                .filter(transfer -> agency.equals(transfer.agency()) && transfer.sentAt() != null);
    }

    private Set<UUID> astray(String reference) {
        return failures.ofCase(reference).stream().map(FailedTransfer::transfer).collect(Collectors.toSet());
    }

    private void toTheRaiser(CaseFile file, String harm) {
        String raiser = file.raisedBy();
        boolean mayKnow = named.worksAt(file.agency(), raiser)
                && !colleagues.of(file.reference()).contains(raiser);
        if (mayKnow && !isOpen(OutcomeProcess.FOR_THE_RAISER, file.reference())) {
            processes.start(
                    OutcomeProcess.FOR_THE_RAISER,
                    file.reference(),
                    harm,
                    Map.of(OutcomeProcess.RAISED_BY.name(), raiser));
        }
    }

    private boolean isOpen(String process, String reference) {
        return cases.roots(reference).stream().anyMatch(root -> root.isOpen() && root.processKey().equals(process));
    }
}
