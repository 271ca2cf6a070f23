package candour.earlier;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.ColleagueRepository;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Which other cases somebody may know of: their own, and as safeguarding lead every case of the agency; but none that is
 * about themselves (R11.8).
 */
@Component
public class WhoMayKnow {

    private final Members members;
    private final ColleagueRepository colleagues;

    WhoMayKnow(Members members, ColleagueRepository colleagues) {
        this.members = members;
        this.colleagues = colleagues;
    }

    /** Answers for any number of cases after one look at who this is. */
    public Predicate<CaseFile> of(String userId) {
        Member person = members.find(userId).orElse(null);
        if (person == null) {
            return other -> false;
        }
        Set<String> aboutThem = colleagues.casesAbout(userId);
        return other -> person.tenants().contains(other.agency())
                && !aboutThem.contains(other.reference())
                && (other.belongsTo(userId) || person.groups().contains(Role.LEAD.groupOf(other.agency())));
    }
}
