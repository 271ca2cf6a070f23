package candour.receipt;

import candour.access.Members;
import candour.access.NamedPeople;
import candour.access.Role;
import org.springframework.stereotype.Component;

/** Who takes in what others send to an agency, so that it never lies before a group of nobody (R11.16). */
@Component("receivers")
public class Receivers {

    private final Members members;
    private final NamedPeople named;

    Receivers(Members members, NamedPeople named) {
        this.members = members;
        this.named = named;
    }

    /** The user id of the agency's safeguarding lead, or whoever answers in their place, where nobody is in its receiving group; else null. */
    public String whereThereAreNone(String agency) {
        return members.ofGroup(Role.RECEIVING.groupOf(agency)).isEmpty()
                ? named.answering(agency).stream().findFirst().orElseThrow()
                : null;
    }
}
