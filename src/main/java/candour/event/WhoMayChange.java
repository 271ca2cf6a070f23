package candour.event;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.submission.Answers;
import candour.submission.NamedCase;
import candour.submission.OnACase;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose case it is to change: of whoever raised it or has it in hand, and of the safeguarding lead of its agency; never
 * of somebody it is about. A manager may give it to another colleague. The engine asks nobody for a right within a
 * process, so this is the place that does (R11.8).
 */
@Component
class WhoMayChange implements OnACase {

    private final NamedCase named;
    private final Members members;

    WhoMayChange(NamedCase named, Members members) {
        this.named = named;
        this.members = members;
    }

    @Override
    public String form() {
        return EventProcess.KEY;
    }

    @Override
    public CaseFile caseOf(Answers answers, String user) {
        boolean handsOver = answers.is(EventProcess.WHAT_CHANGED.name(), EventProcess.Change.HAND_OVER);
        // a manager gives a case to somebody; taking it would open any case of the agency by its number
        boolean gives = handsOver && !answers.is("handOverTo", user);
        Set<Role> besides = gives ? Set.of(Role.LEAD, Role.MANAGER) : Set.of(Role.LEAD);
        return named.of(answers.text("reference"), user, besides);
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
