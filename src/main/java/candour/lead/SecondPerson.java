package candour.lead;

import candour.access.Members;
import candour.access.Role;
import candour.agency.Agencies;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import org.springframework.stereotype.Component;

/**
 * Names who answers where no manager can: nobody advises on or confirms their own case, and an agency's only
 * manager may have raised it (R5.3, R11.5).
 */
@Component("secondPerson")
public class SecondPerson {

    private final CaseFileRepository cases;
    private final Members members;
    private final Agencies agencies;

    SecondPerson(CaseFileRepository cases, Members members, Agencies agencies) {
        this.cases = cases;
        this.members = members;
        this.agencies = agencies;
    }

    /**
     * The user id of the safeguarding lead, or of the senior manager where it is the lead's own case too; null
     * where a manager can answer, and any of them may take the step.
     */
    public String whereNoManagerCan(String agency, String reference) {
        CaseFile file = cases.get(reference);
        boolean aManagerCan = members.ofGroup(Role.MANAGER.groupOf(agency)).stream()
                .anyMatch(manager -> !file.belongsTo(manager));
        if (aManagerCan) {
            return null;
        }
        return agencies.leadOf(agency)
                .filter(lead -> !file.belongsTo(lead))
                .or(() -> agencies.seniorOf(agency))
                .orElse(null);
    }
}
