package candour.earlier;

import candour.access.Members;
import candour.access.Role;
import candour.casefile.CaseFile;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Which other cases somebody may know of: their own, and as safeguarding lead every case of the agency (R11.8). */
@Component
class WhoMayKnow {

    private final Members members;

    WhoMayKnow(Members members) {
        this.members = members;
    }

    /** Answers for any number of cases after one look at who this is. */
    Predicate<CaseFile> of(String userId) {
        List<String> groups = members.find(userId).map(Members.Member::groups).orElse(List.of());
        return other -> other.belongsTo(userId) || groups.contains(Role.LEAD.groupOf(other.agency()));
    }
}
