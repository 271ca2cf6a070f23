package candour.earlier;

import candour.casefile.ColleagueRepository;
import candour.casefile.ReadLog;
import candour.submission.Prefill.Opened;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Notes with each case which stands beside another that somebody read of it there; one's own need no note (R11.8). */
@Component
public class OthersRead {

    /** What is read beside a case about a colleague: the readings do not say so, lest whoever it may be about learns that there is one. */
    public static final String APART = "earlier-concerns-apart";

    private static final String READ = "earlier-concerns";

    private final ReadLog reads;
    private final ColleagueRepository colleagues;

    OthersRead(ReadLog reads, ColleagueRepository colleagues) {
        this.reads = reads;
        this.colleagues = colleagues;
    }

    void note(List<EarlierCase> shown, Opened opened) {
        if (opened.reader() != null) {
            note(shown, opened.reference(), opened.reader());
        }
    }

    /** @param reference the case beside which they were read, or null where it is not opened yet */
    public void note(List<EarlierCase> shown, String reference, String reader) {
        boolean apart = reference != null && !colleagues.aboutAColleague(Set.of(reference)).isEmpty();
        reads.note(
                shown.stream()
                        .filter(other -> !other.file().belongsTo(reader))
                        .map(EarlierCase::reference)
                        .toList(),
                reader,
                apart ? APART : READ);
    }
}
