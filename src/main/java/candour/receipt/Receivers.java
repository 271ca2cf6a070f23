package candour.receipt;

import candour.access.Members;
import candour.access.NamedPeople;
import candour.access.Role;
import candour.agency.Agencies;
import org.springframework.stereotype.Component;

/** Who takes in what others send to an agency, so that it never lies before a group of nobody (R11.16). */
@Component("receivers")
public class Receivers {

    private final Members members;
    private final NamedPeople named;
    private final Agencies agencies;

    Receivers(Members members, NamedPeople named, Agencies agencies) {
        this.agencies = agencies;
        this.members = members;
        this.named = named;
    }

    /**
     * The user id of the agency's safeguarding lead, or whoever answers in their place, where nobody is in its receiving
     * group; else null. The directory's lead has it where nobody there can log in yet: what was sent goes all the same.
     */
    public String whereThereAreNone(String agency) {
        return members.ofGroup(Role.RECEIVING.groupOf(agency)).isEmpty()
                ? named.answering(agency).stream().findFirst().or(() -> agencies.leadOf(agency)).orElseThrow()
                : null;
    }
}
