package candour.lead;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.ColleagueRepository;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who has what is for the safeguarding lead alone, as who has read a case and what was added to it in error: the leads of the agency, and
 * the senior managers where it is about every lead, else nobody would (R11.8). Nobody has it of a case about themselves.
 */
@Component
public class AnswersForTheLead {

    private final ColleagueRepository colleagues;
    private final Members members;

    AnswersForTheLead(ColleagueRepository colleagues, Members members) {
        this.colleagues = colleagues;
        this.members = members;
    }

    /** @param agency whose case it is */
    public boolean ofCase(Member reader, String reference, String agency) {
        return reader.agency().filter(agency::equals).isPresent()
                && !colleagues.of(reference).contains(reader.userId())
                && (reader.has(Role.LEAD) || reader.has(Role.SENIOR) && aboutEveryLeadOf(agency).contains(reference));
    }

    /** Also where nobody leads, as when the only lead, whom it is about, was stood down. */
    public boolean isAboutEveryLead(String reference, String agency) {
        return colleagues.of(reference).containsAll(leadsOf(agency));
    }

    /** The numbers of all cases that are about every lead of this agency; none where nobody leads it. */
    public Set<String> aboutEveryLeadOf(String agency) {
        return leadsOf(agency).stream()
                .map(colleagues::casesAbout)
                .map(HashSet::new)
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .orElseGet(HashSet::new);
    }

    private List<String> leadsOf(String agency) {
        return members.ofGroup(Role.LEAD.groupOf(agency));
    }
}
