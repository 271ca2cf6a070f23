package candour.absence;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.NamedPeople;
import candour.access.Role;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * For whom somebody may act who is away: a manager for practitioners who answer for nobody themselves, a safeguarding lead
 * for everybody of the agency, and for whoever works there no more and still has something in hand.
 */
@Component
class Team {

    private static final List<Role> TAKING_OVER = List.of(Role.PRACTITIONER, Role.MANAGER, Role.LEAD);

    private final Holders holders;
    private final Members members;
    private final NamedPeople named;

    Team(Holders holders, Members members, NamedPeople named) {
        this.holders = holders;
        this.members = members;
        this.named = named;
    }

    /** Whom this person may stand in for; empty if nobody. */
    List<Member> of(Member actor) {
        if (actor.has(Role.LEAD)) {
            String agency = actor.agency().orElseThrow();
            return Stream.concat(inRoles(agency, Role.STOOD_IN_FOR).stream(), gone(agency)).toList();
        }
        return actor.has(Role.MANAGER)
                ? inRoles(actor.agency().orElseThrow(), List.of(Role.PRACTITIONER)).stream().filter(Member::isOfATeam).toList()
                : List.of();
    }

    /** Who may be given cases in this agency. */
    List<Member> whoMayTakeOver(String agency) {
        return inRoles(agency, TAKING_OVER);
    }

    private Stream<Member> gone(String agency) {
        return holders.in(agency).stream()
                .filter(user -> !named.worksAt(agency, user))
                .sorted()
                .map(user -> new Member(user, user + ", who works here no more", List.of(), List.of()));
    }

    private List<Member> inRoles(String agency, List<Role> roles) {
        return roles.stream()
                .flatMap(role -> members.inGroup(role.groupOf(agency)).stream())
                .distinct()
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }
}
