package candour.event;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.submission.Answers;
import candour.submission.NamedCase;
import candour.submission.OnACase;
import org.springframework.stereotype.Component;

/**
 * Whose case it is to change: of whoever raised it or has it in hand, and of the safeguarding lead of its agency; never
 * of somebody it is about. A manager may give it to another colleague, where one of their team has it. The engine asks nobody for a right within a
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
        return gives
                ? named.of(answers.text("reference"), user, this::reassigns)
                : named.of(answers.text("reference"), user);
    }

    /** Whether somebody leads safeguarding in the agency whose case it is. */
    boolean leads(String user, CaseFile file) {
        return members.find(user).filter(member -> has(Role.LEAD, member, file)).isPresent();
    }

    /** Whether a case that somebody else has is theirs to give to another: a manager’s, where one of their team has it. */
    boolean reassigns(String user, CaseFile file) {
        return members.find(user).filter(member -> reassigns(member, file)).isPresent();
    }

    private boolean reassigns(Member member, CaseFile file) {
        return has(Role.LEAD, member, file)
                || has(Role.MANAGER, member, file)
                        && members.find(file.practitioner()).filter(holder -> has(Role.PRACTITIONER, holder, file)).filter(Member::isOfATeam).isPresent();
    }

    private static boolean has(Role role, Member member, CaseFile file) {
        return member.groups().contains(role.groupOf(file.agency()));
    }
}
