package candour.emergency;

import candour.access.Groups;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.ColleagueRepository;
import candour.casefile.EmergencyOpening;
import candour.casefile.EmergencyOpeningRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may open a case in an emergency, and reads one now because they did: a manager, safeguarding lead, senior manager or
 * Caldicott Guardian of one agency, as long as they are that (R11.8).
 */
@Component
public class EmergencyReaders {

    private static final List<Role> MAY_OPEN = List.of(Role.MANAGER, Role.LEAD, Role.SENIOR, Role.CALDICOTT);

    /** They keep the product running and see no case, whatever else they are. */
    private static final List<String> NEVER = List.of(Groups.ADMINISTRATORS, Groups.PROCESS_OWNERS, Groups.BOARD);

    private final EmergencyOpeningRepository openings;
    private final ColleagueRepository colleagues;

    EmergencyReaders(EmergencyOpeningRepository openings, ColleagueRepository colleagues) {
        this.openings = openings;
        this.colleagues = colleagues;
    }

    public boolean mayOpen(Member person) {
        return person.agency()
                        .filter(agency -> MAY_OPEN.stream().map(role -> role.groupOf(agency)).anyMatch(person.groups()::contains))
                        .isPresent()
                && NEVER.stream().noneMatch(person.groups()::contains);
    }

    /**
     * What this person reads because they opened it, for as long as they are what they were then, and as the case is not
     * about them.
     */
    public List<EmergencyOpening> openTo(Member person) {
        if (!mayOpen(person)) {
            return List.of();
        }
        Set<String> aboutThem = colleagues.casesAbout(person.userId());
        return openings.openTo(person.userId()).stream()
                .filter(opening -> opening.agency().equals(person.agency().orElse(null)))
                .filter(opening -> !aboutThem.contains(opening.reference()))
                .toList();
    }

    /** The opening by which this person reads the case now, the one that lasts longest. */
    public Optional<EmergencyOpening> openingOf(String reference, Member person) {
        return openTo(person).stream().filter(opening -> opening.reference().equals(reference)).findFirst();
    }
}
