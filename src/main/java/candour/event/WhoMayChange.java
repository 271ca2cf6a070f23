package candour.event;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.submission.Answers;
import candour.submission.NamedCase;
import candour.submission.OnACase;
import java.util.List;
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
    private final SubmissionRepository submissions;
    private final CaseEntryRepository entries;

    WhoMayChange(NamedCase named, Members members, SubmissionRepository submissions, CaseEntryRepository entries) {
        this.named = named;
        this.members = members;
        this.submissions = submissions;
        this.entries = entries;
    }

    @Override
    public String form() {
        return EventProcess.KEY;
    }

    @Override
    public CaseFile caseOf(Answers answers, String user) {
        boolean handsOver = answers.is(EventProcess.WHAT_CHANGED.name(), EventProcess.Change.HAND_OVER);
        // a manager gives a case to somebody; taking it would open any case of the agency by its number
        boolean gives = handsOver && !answers.is(EventProcess.HAND_OVER_TO, user);
        return gives
                ? named.of(answers.text("reference"), user, this::reassigns, WhoMayChange::triesIt)
                : named.of(answers.text("reference"), user);
    }

    /** A manager is refused most cases of others, in words that must be the same where it is about them ({@link HandingOver}). */
    private static boolean triesIt(Member member, CaseFile file) {
        return !has(Role.LEAD, member, file) && !file.belongsTo(member.userId());
    }

    /** Whether somebody leads safeguarding in the agency whose case it is. */
    boolean leads(String user, CaseFile file) {
        return members.find(user).filter(member -> has(Role.LEAD, member, file)).isPresent();
    }

    /** Whether a case that somebody else has is theirs to give to another: a manager’s, where one of their team has it. */
    boolean reassigns(String user, CaseFile file) {
        return members.find(user).filter(member -> reassigns(member, file)).isPresent();
    }

    /**
     * Whether somebody gave this case from one colleague to another, be it by an absence, and never had it: what they may not
     * take in one step nobody hands them in two. Whoever stood in for whoever had it had it too; a step of it is not the case.
     */
    boolean gaveWhatTheyNeverHad(String user, CaseFile file) {
        List<Submission> handOvers = submissions.ofCase(file.reference()).stream()
                .filter(told -> EventProcess.Change.HAND_OVER.equals(told.answers().get(EventProcess.WHAT_CHANGED.name())))
                .toList();
        List<CaseEntry> absences = entries.ofCase(file.reference()).stream()
                .filter(entry -> entry.kind().equals(CaseEntry.STOOD_IN) && !entry.content().containsKey("step"))
                .toList();
        boolean gave = handOvers.stream().anyMatch(told -> told.submittedBy().equals(user))
                || absences.stream().anyMatch(entry -> user.equals(entry.actor()));
        boolean had = file.belongsTo(user)
                || handOvers.stream().anyMatch(told -> user.equals(told.answers().get(EventProcess.HAND_OVER_TO)))
                || absences.stream().anyMatch(entry -> user.equals(entry.content().get("to")));
        return gave && !had;
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
