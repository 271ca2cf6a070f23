package candour.submission;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.DecisionRepository;
import candour.casefile.Outcome;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/**
 * Finds the case whose number somebody typed: theirs to act on if they raised it, have it in hand or lead safeguarding in
 * its agency, and never if it is about them (R11.8).
 */
@Component
public class NamedCase {

    /** The same words whether the case is not there, another agency’s, or not theirs. */
    private static final String UNKNOWN = "There is no case with that number that you can open.";

    /** What is said of a case that goes on in no way. */
    public static final String A_MISTAKE =
            "This case was ended: it was raised in error. Raise a new concern about the child you mean.";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final Members members;
    private final DecisionRepository decisions;

    NamedCase(
            CaseFileRepository cases, ColleagueRepository colleagues, Members members, DecisionRepository decisions) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.members = members;
        this.decisions = decisions;
    }

    /** @throws Refused if there is none for this person, whatever the reason */
    public CaseFile of(String typed, String user) {
        return of(typed, user, NamedCase::leads, (member, file) -> false);
    }

    /**
     * The same for what begins something new in it.
     *
     * @throws Overtaken if it was ended as a mistake: nobody is to hear of a child whom it was never about
     */
    public CaseFile toGoOnWith(String typed, String user) {
        CaseFile file = of(typed, user);
        boolean mistake = decisions.ofCase(file.reference()).stream()
                .anyMatch(decision -> decision.outcome() == Outcome.RAISED_IN_ERROR);
        if (mistake) {
            throw new Overtaken(A_MISTAKE);
        }
        return file;
    }

    /**
     * The same for what others may do too.
     *
     * @param besides whether it is this person’s in the agency of the case, besides whoever raised it or has it in hand
     * @param refusedLater whose try is refused later, in the same words whether or not the case is about them
     */
    public CaseFile of(
            String typed, String user, BiPredicate<Member, CaseFile> besides, BiPredicate<Member, CaseFile> refusedLater) {
        String reference = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return members.find(user)
                .flatMap(member -> cases.find(reference)
                        .filter(file -> isTheirs(file, member, besides))
                        .filter(file -> !isAbout(file, member) || refusedLater.test(member, file)))
                .orElseThrow(() -> new Refused(UNKNOWN));
    }

    private static boolean leads(Member member, CaseFile file) {
        return member.groups().contains(Role.LEAD.groupOf(file.agency()));
    }

    private static boolean isTheirs(CaseFile file, Member member, BiPredicate<Member, CaseFile> besides) {
        boolean ofTheAgency = member.agency().filter(file.agency()::equals).isPresent();
        return ofTheAgency && (file.belongsTo(member.userId()) || besides.test(member, file));
    }

    private boolean isAbout(CaseFile file, Member member) {
        return colleagues.of(file.reference()).contains(member.userId());
    }
}
