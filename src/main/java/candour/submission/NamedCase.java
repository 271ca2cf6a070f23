package candour.submission;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the case whose number somebody typed: theirs to act on if they raised it, have it in hand or lead safeguarding in
 * its agency, and never if it is about them (R11.8).
 */
@Component
public class NamedCase {

    /** The same words whether the case is not there, another agency’s, or not theirs. */
    private static final String UNKNOWN = "There is no case with that number that you can open.";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final Members members;

    NamedCase(CaseFileRepository cases, ColleagueRepository colleagues, Members members) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.members = members;
    }

    /** @throws Refused if there is none for this person, whatever the reason */
    public CaseFile of(String typed, String user) {
        return of(typed, user, Set.of(Role.LEAD));
    }

    /**
     * The same for what others may do too.
     *
     * @param besides the roles in the agency of the case whose it is, besides whoever raised it or has it in hand
     */
    public CaseFile of(String typed, String user, Set<Role> besides) {
        String reference = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return members.find(user)
                .flatMap(member -> cases.find(reference).filter(file -> isTheirs(file, member, besides)))
                .orElseThrow(() -> new Refused(UNKNOWN));
    }

    private boolean isTheirs(CaseFile file, Member member, Set<Role> besides) {
        boolean ofTheAgency = member.agency().filter(file.agency()::equals).isPresent();
        boolean acts = file.belongsTo(member.userId())
                || besides.stream().anyMatch(role -> member.groups().contains(role.groupOf(file.agency())));
        return ofTheAgency && acts && !colleagues.of(file.reference()).contains(member.userId());
    }
}
