package candour.earlier;

import candour.casefile.ReadLog;
import candour.submission.Prefill.Opened;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes with each case which a form names beside its own that somebody read of it there; one's own need no note (R11.8). */
@Component
class OthersRead {

    private final ReadLog reads;

    OthersRead(ReadLog reads) {
        this.reads = reads;
    }

    void note(List<EarlierCase> shown, Opened opened) {
        if (opened.reader() != null) {
            reads.note(
                    shown.stream()
                            .filter(other -> !other.file().belongsTo(opened.reader()))
                            .map(EarlierCase::reference)
                            .toList(),
                    opened.reader(),
                    "earlier-concerns");
        }
    }
}
