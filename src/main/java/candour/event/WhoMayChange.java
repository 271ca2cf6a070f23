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
 * of somebody it is about. A manager may give it to another colleague. The engine asks nobody for a right within a process, so this is the place that does (R11.8).
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
        boolean handsOver = answers.is(EventProcess.WHAT_CHANGED.name(), EventProcess.Change.HAND_OVER);
        return find(reference, user, handsOver).orElseThrow(() -> new Refused(UNKNOWN));
    }

    private Optional<CaseFile> find(String reference, String user, boolean handsOver) {
        Optional<Member> member = members.find(user);
        return cases.find(reference)
                .filter(file -> member.flatMap(Member::agency).filter(file.agency()::equals).isPresent())
                .filter(file -> !colleagues.of(reference).contains(user))
                .filter(file -> file.belongsTo(user)
                        || has(Role.LEAD, member.orElseThrow(), file)
                        || handsOver && has(Role.MANAGER, member.orElseThrow(), file));
    }

    /** Whether somebody leads safeguarding in the agency whose case it is. */
    boolean leads(String user, CaseFile file) {
        return members.find(user).filter(member -> has(Role.LEAD, member, file)).isPresent();
    }

    /** Whether a case that somebody else has is theirs to give to another. */
    boolean reassigns(String user, CaseFile file) {
        return leads(user, file)
                || members.find(user).filter(member -> has(Role.MANAGER, member, file)).isPresent();
    }

    private static boolean has(Role role, Member member, CaseFile file) {
        return member.groups().contains(role.groupOf(file.agency()));
    }
}
