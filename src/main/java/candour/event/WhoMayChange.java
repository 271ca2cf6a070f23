package candour.event;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.submission.Answers;
import candour.submission.OnACase;
import candour.submission.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose case it is to change: of whoever raised it or has it in hand, and of the safeguarding lead of its agency; never
 * of somebody it is about. The engine asks nobody for a right within a process, so this is the place that does (R11.8).
 */
@Component
class WhoMayChange implements OnACase {

    /** The same words whether the case is not there, another agency’s, or not theirs. */
    private static final String UNKNOWN = "There is no case with that number that you can open.";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final Members members;

    WhoMayChange(CaseFileRepository cases, ColleagueRepository colleagues, Members members) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.members = members;
    }

    @Override
    public String form() {
        return EventProcess.KEY;
    }

    @Override
    public CaseFile caseOf(Answers answers, String user) {
        String reference = answers.text("reference").strip().toUpperCase();
        return find(reference, user).orElseThrow(() -> new Refused(UNKNOWN));
    }

    private Optional<CaseFile> find(String reference, String user) {
        Optional<Member> member = members.find(user);
        return cases.find(reference)
                .filter(file -> member.flatMap(Member::agency).filter(file.agency()::equals).isPresent())
                .filter(file -> !colleagues.of(reference).contains(user))
                .filter(file -> file.belongsTo(user) || leads(member.orElseThrow(), file));
    }

    static boolean leads(Member member, CaseFile file) {
        return member.groups().contains(Role.LEAD.groupOf(file.agency()));
    }
}
