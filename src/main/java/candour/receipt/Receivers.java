package candour.receipt;

import candour.access.Members;
import candour.access.Role;
import candour.agency.Agencies;
import org.springframework.stereotype.Component;

/** Who takes in what others send to an agency, so that it never lies before a group of nobody (R11.16). */
@Component("receivers")
public class Receivers {

    private final Members members;
    private final Agencies agencies;

    Receivers(Members members, Agencies agencies) {
        this.members = members;
        this.agencies = agencies;
    }

    /** The user id of the agency's safeguarding lead where nobody is in its receiving group; else null. */
    public String whereThereAreNone(String agency) {
        return members.ofGroup(Role.RECEIVING.groupOf(agency)).isEmpty()
                ? agencies.leadOf(agency).orElseThrow()
                : null;
    }
}
