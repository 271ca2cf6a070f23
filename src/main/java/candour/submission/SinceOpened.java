package candour.submission;

import candour.casefile.ReadLog;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whether something came after somebody last opened the form that they send: what they say then, they say without knowing of it,
 * and the record would show that they told of it, or read it (R11.7, G7).
 */
@Component
public class SinceOpened {

    private final ReadLog reads;

    SinceOpened(ReadLog reads) {
        this.reads = reads;
    }

    /** False where they have never opened it: then nothing was shown to them that has changed. */
    public boolean came(Sent sent, Instant at) {
        return reads.lastOpened(sent.reference(), sent.user(), sent.form()).filter(at::isAfter).isPresent();
    }
}
