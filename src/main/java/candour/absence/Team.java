package candour.absence;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For whom somebody may act who is away: a manager for practitioners, a safeguarding lead for everybody of the agency. */
@Component
class Team {

    private static final List<Role> TAKING_OVER = List.of(Role.PRACTITIONER, Role.MANAGER, Role.LEAD);

    private final Members members;

    Team(Members members) {
        this.members = members;
    }

    /** Whom this person may stand in for; empty if nobody. */
    List<Member> of(Member actor) {
        Optional<String> agency = actor.agency();
        if (agency.filter(id -> actor.groups().contains(Role.LEAD.groupOf(id))).isPresent()) {
            return inRoles(agency.get(), Role.STOOD_IN_FOR);
        }
        return agency.filter(id -> actor.groups().contains(Role.MANAGER.groupOf(id)))
                .map(id -> inRoles(id, List.of(Role.PRACTITIONER)))
                .orElse(List.of());
    }

    /** Who may be given cases in this agency. */
    List<Member> whoMayTakeOver(String agency) {
        return inRoles(agency, TAKING_OVER);
    }

    private List<Member> inRoles(String agency, List<Role> roles) {
        return roles.stream()
                .flatMap(role -> members.ofGroup(role.groupOf(agency)).stream())
                .distinct()
                .flatMap(user -> members.find(user).stream())
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }
}
