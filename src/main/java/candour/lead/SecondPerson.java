package candour.lead;

import candour.access.Members;
import candour.access.Role;
import candour.agency.Agencies;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names who answers where one of those whose work it is may not: nobody advises on or confirms their own case, an
 * agency's only manager may have raised it, and whoever a concern is about must not even see the step (R5.3, R11.5,
 * R11.8). Where it is about everybody who could answer, it ends with whoever has the case, who can bring it before
 * Children's Services, and never with a group of which nobody sees it.
 */
@Component("secondPerson")
public class SecondPerson {

    /** Who takes the place of another, once the named lead and senior manager cannot. */
    private static final List<Role> ANSWERING = List.of(Role.LEAD, Role.SENIOR, Role.CALDICOTT, Role.MANAGER);

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
        Case about = about(agency, reference, null);
        List<String> managers = group(Role.MANAGER, agency);
        boolean anyOfThem = managers.stream().anyMatch(about::admitsAsSecond) && managers.stream().allMatch(about::admits);
        return anyOfThem ? null : insteadOf(managers.stream(), about);
    }

    /** The user id of the one person who answers in the place of the leads; null where any of them may. */
    public String whereNoLeadCan(String agency, String reference) {
        return whereNoLeadCan(agency, reference, null);
    }

    /** The same, where one person may not answer. */
    public String whereNoLeadCan(String agency, String reference, String notThem) {
        return whereOneMayNot(Role.LEAD, agency, about(agency, reference, notThem));
    }

    /** The user id of the one person who answers in the place of the senior managers; null where any of them may. */
    public String whereNoSeniorCan(String agency, String reference) {
        return whereOneMayNot(Role.SENIOR, agency, about(agency, reference, null));
    }

    private String whereOneMayNot(Role role, String agency, Case about) {
        List<String> group = group(role, agency);
        return !group.isEmpty() && group.stream().allMatch(about::admits) ? null : insteadOf(group.stream(), about);
    }

    /**
     * The user id of the senior manager, who has what the lead has not answered; of the lead if it is about them.
     *
     * @param notThem the user id of whoever may not answer this one question, or null
     */
    public String afterTheLead(String agency, String reference, String notThem) {
        Case about = about(agency, reference, notThem);
        return agencies.seniorOf(agency).filter(about::admits).orElseGet(() -> insteadOf(Stream.empty(), about));
    }

    /** The user id of whoever has a step now that was somebody's whom the case turns out to be about. */
    public String insteadOfThem(String reference) {
        return insteadOf(Stream.empty(), about(cases.get(reference).agency(), reference, null));
    }

    /** Somebody always: the first who is neither concerned nor answers for their own case, at worst whoever has it. */
    private String insteadOf(Stream<String> first, Case about) {
        String agency = about.file().agency();
        List<String> answering = Stream.of(first, named(agency), ANSWERING.stream().flatMap(role -> group(role, agency).stream()))
                .flatMap(people -> people)
                .distinct()
                .filter(about::admits)
                .toList();
        return answering.stream()
                .filter(about::admitsAsSecond)
                .findFirst()
                .or(() -> answering.stream().findFirst())
                .or(() -> lastOfAll(about).filter(about::admits).findFirst())
                .orElseGet(() -> agencies.leadOf(agency).orElseThrow());
    }

    /** Whoever has the case knows it already; then whoever else works there. */
    private Stream<String> lastOfAll(Case about) {
        String agency = about.file().agency();
        return Stream.concat(
                Stream.of(about.file().practitioner(), about.file().raisedBy()).filter(person -> worksAt(agency, person)),
                Arrays.stream(Role.values()).flatMap(role -> group(role, agency).stream()));
    }

    private List<String> group(Role role, String agency) {
        return members.ofGroup(role.groupOf(agency)).stream().sorted().toList();
    }

    private Stream<String> named(String agency) {
        return Stream.of(agencies.leadOf(agency), agencies.seniorOf(agency))
                .flatMap(Optional::stream)
                .filter(person -> worksAt(agency, person));
    }

    private boolean worksAt(String agency, String person) {
        return members.find(person).flatMap(Members.Member::agency).filter(agency::equals).isPresent();
    }

    private Case about(String agency, String reference, String notThem) {
        return new Case(cases.get(reference), colleagues.of(reference), notThem);
    }

    /**
     * A case, whom it is about, and who may not answer this one question.
     */
    private record Case(CaseFile file, Set<String> concerned, String notThem) {

        boolean admits(String person) {
            return !concerned.contains(person) && !person.equals(notThem);
        }

        boolean admitsAsSecond(String person) {
            return admits(person) && !file.belongsTo(person);
        }
    }
}
