package candour.earlier;

import candour.access.Members;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.ColleagueRepository;
import java.util.List;
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
        List<String> groups = members.find(userId).map(Members.Member::groups).orElse(List.of());
        Set<String> aboutThem = colleagues.casesAbout(userId);
        return other -> !aboutThem.contains(other.reference())
                && (other.belongsTo(userId) || groups.contains(Role.LEAD.groupOf(other.agency())));
    }
}
