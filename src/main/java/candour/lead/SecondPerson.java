package candour.lead;

import candour.access.Members;
import candour.access.Role;
import candour.access.NamedPeople;
import candour.agency.Agencies;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.submission.OwnCase;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names who answers where one of those whose work it is may not: nobody advises on or confirms their own case or what they
 * wrote in it, an agency's only manager may have raised it, whoever a concern is about must not even see the step, and
 * whoever has left answers for nothing (R5.3, R11.5, R11.8). Only people of the agency whose step it is are named: others would
 * not see it. Where it is about everybody who could answer, it ends with
 * whoever has the case, who can bring it before Children's Services, and never with a group of which nobody sees it.
 */
@Component("secondPerson")
public class SecondPerson {

    /** Who takes the place of another, once the named lead and senior manager cannot. */
    private static final List<Role> ANSWERING = List.of(Role.LEAD, Role.SENIOR, Role.CALDICOTT, Role.MANAGER);

    /** Where it is no step that looks at what somebody wrote who looked at the case themselves. */
    public static final String ANY_STEP = "";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final OwnCase ownCase;
    private final Members members;
    private final NamedPeople named;
    private final Agencies agencies;
    private final StepsByName stepsByName;

    SecondPerson(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            OwnCase ownCase,
            Members members,
            NamedPeople named,
            Agencies agencies,
            StepsByName stepsByName) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.ownCase = ownCase;
        this.members = members;
        this.named = named;
        this.agencies = agencies;
        this.stepsByName = stepsByName;
    }

    /** The user id of the one person who answers in the place of the managers; null where any of them may. */
    public String whereNoManagerCan(String agency, String reference) {
        return whereNoneIsSecond(Role.MANAGER, agency, about(agency, reference, Set.of(), ANY_STEP));
    }

    /**
     * The user id of the one person who answers in the place of the leads what looks at what somebody did; null where any
     * of them may.
     */
    public String whereNoOtherLeadCan(String agency, String reference) {
        return whereNoOtherLeadCan(agency, reference, null);
    }

    /** The same, where one person may not answer. */
    public String whereNoOtherLeadCan(String agency, String reference, String notThem) {
        return whereNoneIsSecond(Role.LEAD, agency, about(agency, reference, notThem, ANY_STEP));
    }

    private String whereNoneIsSecond(Role role, String agency, Case about) {
        List<String> group = group(role, agency);
        boolean anyOfThem = group.stream().anyMatch(about::admitsAsSecond) && group.stream().allMatch(about::admits);
        return anyOfThem ? null : insteadOf(group.stream(), about);
    }

    /** The user id of the one person who answers in the place of the leads; null where any of them may. */
    public String whereNoLeadCan(String agency, String reference) {
        return whereNoLeadCan(agency, reference, null);
    }

    /** The same, where one person may not answer. */
    public String whereNoLeadCan(String agency, String reference, String notThem) {
        return whereOneMayNot(Role.LEAD, agency, about(agency, reference, notThem, ANY_STEP));
    }

    /** The user id of the one person who answers in the place of the senior managers; null where any of them may. */
    public String whereNoSeniorCan(String agency, String reference) {
        // they may be asked about what the lead took up, who then does not settle it
        Case about =
                new Case(agency, ANY_STEP, cases.get(reference), colleagues.of(reference), Set.of(), ownCase.writers(reference));
        return whereOneMayNot(Role.SENIOR, agency, about);
    }

    private String whereOneMayNot(Role role, String agency, Case about) {
        List<String> group = group(role, agency);
        return !group.isEmpty() && group.stream().allMatch(about::admits) ? null : insteadOf(group.stream(), about);
    }

    /**
     * The user id of the senior manager, who has what was not answered in time; of another if it is their own case or they
     * have left.
     *
     * @param agency the agency whose step it is, which may be another than the one whose case it is
     * @param notThem the user id of whoever may not answer this one question, or null
     * @param step the id of the step and its form
     */
    public String afterTheLead(String agency, String reference, Collection<String> notThem, String step) {
        return insteadOf(seniors(agency), about(agency, reference, Set.copyOf(notThem), step));
    }

    /** The same once the time of whoever had it after the lead is over too: the next person, or still them where there is none. */
    public String afterThem(String holder, String agency, String reference, Collection<String> notThem, String step) {
        Case about = about(agency, reference, Set.copyOf(notThem), step);
        List<String> others =
                answering(seniors(agency), about).filter(person -> !person.equals(holder)).toList();
        return others.stream()
                .filter(about::admitsAsSecond)
                .findFirst()
                // to tell or to read is no check on anybody
                .or(() -> others.stream().filter(person -> StepsByName.OF_WHOEVER_ANSWERS.contains(step)).findFirst())
                .orElseGet(() -> insteadOf(Stream.empty(), about));
    }

    /** Whether anybody who answers for something in the agency of the case has a part in it, and may answer this one question. */
    boolean isAnybodyLeft(String reference, Collection<String> notThem) {
        Case about = about(cases.get(reference).agency(), reference, Set.copyOf(notThem), ANY_STEP);
        return answering(Stream.empty(), about).findAny().isPresent();
    }

    /** The user id of whoever has a step now that was somebody's whom the case turns out to be about. */
    public String insteadOfThem(String reference) {
        return insteadOfThem(reference, null);
    }

    /** The same where one person is not there. */
    public String insteadOfThem(String reference, String away) {
        return insteadOfThem(reference, away, ANY_STEP);
    }

    /**
     * The same of one step.
     *
     * @param step the id of the step and its form
     */
    public String insteadOfThem(String reference, String away, String step) {
        return insteadOf(Stream.empty(), about(cases.get(reference).agency(), reference, away, step));
    }

    /**
     * Who has a step of a group now that whoever has it gives it up: null where any of these may take it again.
     *
     * @param first the user ids of those whose work it is
     * @param byName whether it had been given to one person because the group could not have it
     * @param notThem the user ids of those who may not answer this one question
     * @param step the id of the step and its form
     */
    String whoHasItNext(String reference, List<String> first, boolean byName, Collection<String> notThem, String step) {
        Case about = about(cases.get(reference).agency(), reference, Set.copyOf(notThem), step);
        boolean ofTheGroup = !byName
                && first.stream().allMatch(about::admits)
                && first.stream().anyMatch(about::admitsAsSecond);
        return ofTheGroup ? null : insteadOf(first.stream(), about);
    }

    /** Somebody always: the first who is neither concerned nor answers for their own case, at worst whoever has it. */
    private String insteadOf(Stream<String> first, Case about) {
        List<String> answering = answering(first, about).toList();
        return answering.stream()
                .filter(about::admitsAsSecond)
                .findFirst()
                // whoever wrote in it looks at their own words; whose case it is looks at all of it
                .or(() -> answering.stream().filter(person -> !about.file().belongsTo(person)).findFirst())
                .or(() -> answering.stream().findFirst())
                .or(() -> lastOfAll(about).filter(about::admits).findFirst())
                .orElseGet(() -> agencies.leadOf(about.agency()).orElseThrow());
    }

    private Stream<String> answering(Stream<String> first, Case about) {
        Stream<String> others = ANSWERING.stream().flatMap(role -> group(role, about.agency()).stream());
        return Stream.of(first, named(about.agency()), others)
                .flatMap(people -> people)
                .distinct()
                .filter(about::admits)
                .filter(person -> stepsByName.mayHave(about.step(), about.file().reference(), about.agency(), person));
    }

    private Stream<String> seniors(String agency) {
        return Stream.concat(named.seniorOf(agency).stream(), group(Role.SENIOR, agency).stream());
    }

    /** Whoever has the case knows it already; then whoever else works there. */
    private Stream<String> lastOfAll(Case about) {
        String agency = about.agency();
        return Stream.concat(
                Stream.of(about.file().practitioner(), about.file().raisedBy()).filter(person -> named.worksAt(agency, person)),
                Arrays.stream(Role.values()).flatMap(role -> group(role, agency).stream()));
    }

    private List<String> group(Role role, String agency) {
        return members.ofGroup(role.groupOf(agency)).stream().sorted().toList();
    }

    private Stream<String> named(String agency) {
        return Stream.of(named.leadOf(agency), named.seniorOf(agency)).flatMap(Optional::stream);
    }

    private Case about(String agency, String reference, String notThem, String step) {
        return about(agency, reference, notThem == null ? Set.of() : Set.of(notThem), step);
    }

    private Case about(String agency, String reference, Set<String> notThem, String step) {
        return new Case(
                agency, step, cases.get(reference), colleagues.of(reference), notThem, ownCase.writersBefore(reference, step));
    }

    /**
     * A case, the agency whose people answer, the step, whom the case is about, who may not answer this one question, and who wrote what a
     * second person looks at.
     */
    private record Case(String agency, String step, CaseFile file, Set<String> concerned, Set<String> notThem, Set<String> writers) {

        boolean admits(String person) {
            return !concerned.contains(person) && !notThem.contains(person);
        }

        boolean admitsAsSecond(String person) {
            return admits(person) && !file.belongsTo(person) && !writers.contains(person);
        }
    }
}
