package candour.event;

import candour.casefile.ReadLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notes a refused hand-over for the lead, once nothing of it is left but that it was tried (R11.8). */
@Component
class TriesInVain {

    private final ReadLog reads;

    TriesInVain(ReadLog reads) {
        this.reads = reads;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(TriedInVain tried) {
        reads.noteRefused(tried.reference(), tried.userId());
    }
}
