package candour.earlier;

import candour.access.Members;
import candour.access.Role;
import candour.casefile.ColleagueRepository;
import candour.casefile.ReadLog;
import candour.submission.Prefill.Opened;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Notes with each case which stands beside another that somebody read of it there; one's own need no note (R11.8). */
@Component
public class OthersRead {

    /**
     * What is read beside a case about a colleague by somebody who is no lead: it stands in no list, lest whoever that may be about
     * learns that there is one.
     */
    public static final String UNLISTED = "earlier-concerns-unlisted";

    /** What a lead reads there, who has every case in a list: the readings say no more than that, also once they are no lead. */
    public static final String AS_LEAD = "earlier-concerns-as-lead";

    /** How an earlier version noted both. */
    public static final String APART = "earlier-concerns-apart";

    private static final String READ = "earlier-concerns";

    private final ReadLog reads;
    private final ColleagueRepository colleagues;
    private final Members members;

    OthersRead(ReadLog reads, ColleagueRepository colleagues, Members members) {
        this.reads = reads;
        this.colleagues = colleagues;
        this.members = members;
    }

    void note(List<EarlierCase> shown, Opened opened) {
        if (opened.reader() != null) {
            note(shown, opened.reference(), opened.reader());
        }
    }

    /** @param reference the case beside which they were read, or null where it is not opened yet */
    public void note(List<EarlierCase> shown, String reference, String reader) {
        reads.note(
                shown.stream()
                        .filter(other -> !other.file().belongsTo(reader))
                        .map(EarlierCase::reference)
                        .toList(),
                reader,
                part(reference, reader));
    }

    private String part(String reference, String reader) {
        if (reference == null || colleagues.aboutAColleague(Set.of(reference)).isEmpty()) {
            return READ;
        }
        return members.find(reader).filter(person -> person.has(Role.LEAD)).isPresent() ? AS_LEAD : UNLISTED;
    }
}
