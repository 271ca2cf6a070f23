package candour.lead;

import candour.access.Members;
import candour.access.Role;
import candour.agency.Agencies;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names who answers where one of those whose work it is may not: nobody advises on or confirms their own case, an
 * agency's only manager may have raised it, and whoever a concern is about must not even see the step (R5.3, R11.5,
 * R11.8).
 */
@Component("secondPerson")
public class SecondPerson {

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final Members members;
    private final Agencies agencies;

    SecondPerson(CaseFileRepository cases, ColleagueRepository colleagues, Members members, Agencies agencies) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.members = members;
        this.agencies = agencies;
    }

    /** The user id of the one person who answers in the place of the managers; null where any of them may. */
    public String whereNoManagerCan(String agency, String reference) {
        CaseFile file = cases.get(reference);
        Set<String> concerned = colleagues.of(reference);
        List<String> managers = members.ofGroup(Role.MANAGER.groupOf(agency));
        List<String> free = managers.stream()
                .filter(manager -> !file.belongsTo(manager) && !concerned.contains(manager))
                .sorted()
                .toList();
        if (!free.isEmpty()) {
            return managers.stream().anyMatch(concerned::contains) ? free.get(0) : null;
        }
        return named(agency)
                .filter(person -> !file.belongsTo(person) && !concerned.contains(person))
                .findFirst()
                .or(() -> agencies.seniorOf(agency).filter(senior -> !concerned.contains(senior)))
                .or(() -> agencies.leadOf(agency))
                .orElse(null);
    }

    /** The user id of the one person who answers in the place of the leads; null where any of them may. */
    public String whereNoLeadCan(String agency, String reference) {
        return whereOneIsConcerned(Role.LEAD, agency, reference);
    }

    /** The user id of the one person who answers in the place of the senior managers; null where any of them may. */
    public String whereNoSeniorCan(String agency, String reference) {
        return whereOneIsConcerned(Role.SENIOR, agency, reference);
    }

    private String whereOneIsConcerned(Role role, String agency, String reference) {
        Set<String> concerned = colleagues.of(reference);
        List<String> group = members.ofGroup(role.groupOf(agency));
        return group.stream().anyMatch(concerned::contains)
                ? Stream.concat(group.stream().sorted(), named(agency))
                        .filter(person -> !concerned.contains(person))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /**
     * The user id of the senior manager, who has what the lead has not answered; of the lead if it is about them.
     *
     * @param notThem the user id of whoever may not answer this one question, or null
     */
    public String afterTheLead(String agency, String reference, String notThem) {
        Set<String> concerned = colleagues.of(reference);
        String senior = agencies.seniorOf(agency).orElseThrow();
        return concerned.contains(senior) || senior.equals(notThem)
                ? agencies.leadOf(agency).filter(lead -> !concerned.contains(lead)).orElse(senior)
                : senior;
    }

    private Stream<String> named(String agency) {
        return Stream.of(agencies.leadOf(agency), agencies.seniorOf(agency)).flatMap(Optional::stream);
    }
}
