package candour.advice;

import candour.access.Members;
import candour.access.NamedPeople;
import candour.access.Role;
import candour.agency.Agencies;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.lead.SecondPerson;
import candour.lead.StepsByName;
import candour.submission.OwnCase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds who advises on a case: never whoever raised it, has it in hand or wrote what is asked, and nobody whom the concern is about.
 * Where one of a group may not, the group would still see the step, so then one person of it is asked by name
 * (R9.7, R11.5, R11.8).
 */
@Component
class Advisers {

    static final String BY_NAME = "named";
    static final String OUTSIDE = "outside";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final OwnCase ownCase;
    private final Members members;
    private final NamedPeople named;
    private final Agencies agencies;
    private final SecondPerson secondPerson;
    private final StepsByName stepsByName;

    Advisers(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            OwnCase ownCase,
            Members members,
            NamedPeople named,
            Agencies agencies,
            SecondPerson secondPerson,
            StepsByName stepsByName) {
        this.secondPerson = secondPerson;
        this.stepsByName = stepsByName;
        this.ownCase = ownCase;
        this.named = named;
        this.cases = cases;
        this.colleagues = colleagues;
        this.members = members;
        this.agencies = agencies;
    }

    /**
     * Who is asked.
     *
     * @param level the level on record: manager, lead, senior, caldicott or named
     * @param by the process that asks: a level, named or outside
     * @param person the user id of the one who is asked, or null where any of the level may take it
     */
    record Asked(String level, String by, String person) {}

    /**
     * Who was chosen.
     *
     * @param level the level, null for a manager
     * @param person the one who was chosen, or who asked for more; null for anybody of the level
     * @param passedItOn whoever could not advise and chose, to whom it does not come back in the place of somebody who may not; or null
     */
    record Wanted(String agency, String level, String person, String passedItOn) {}

    Asked find(String reference, Wanted wanted) {
        return find(about(reference), wanted);
    }

    /** Whether others are asked than those who were chosen, for what the case is about. */
    boolean isPassedOver(Asked asked, String reference, Wanted wanted) {
        return wanted.person() == null
                ? !whom(asked, wanted.agency()).equals(whom(find(asIfAboutNobody(reference), wanted), wanted.agency()))
                : !wanted.person().equals(asked.person());
    }

    /** Outside, the level that was chosen or, where nobody of it may, the person in its place. */
    private String whom(Asked asked, String agency) {
        boolean ofTheLevel = asked.person() == null || members.ofGroup(role(asked.level()).groupOf(agency)).contains(asked.person());
        return asked.by().equals(OUTSIDE) ? OUTSIDE : ofTheLevel ? asked.level() : asked.person();
    }

    private Asked find(Case about, Wanted wanted) {
        String person = wanted.person();
        String agency = wanted.agency();
        if (person != null && about.admits(person) && stepsByName.answersFor(about.file().reference(), agency, person)) {
            return new Asked(wanted.level() == null ? BY_NAME : wanted.level(), BY_NAME, person);
        }
        if (BY_NAME.equals(wanted.level())) {
            // what one person was asked is never asked of a whole group
            return insteadOf(about, wanted)
                    .map(instead -> new Asked(BY_NAME, BY_NAME, instead))
                    .orElseGet(() -> new Asked(BY_NAME, OUTSIDE, whoRings(agency, about)));
        }
        Role role = role(wanted.level());
        if (role == Role.MANAGER && !about.isForManagers()) {
            role = Role.LEAD;
        }
        String level = key(role);
        List<String> all = members.ofGroup(role.groupOf(agency));
        List<String> free = all.stream().filter(about::admits).sorted().toList();
        Optional<String> another = free.stream().filter(user -> !user.equals(wanted.passedItOn())).findFirst();
        if (another.isPresent()) {
            return free.size() == all.size() ? new Asked(level, level, null) : new Asked(level, BY_NAME, another.get());
        }
        if (role == Role.MANAGER && agencies.outsideAdviserOf(agency).isPresent()) {
            return new Asked(level, OUTSIDE, whoRings(agency, about));
        }
        return insteadOf(about, wanted)
                .map(instead -> new Asked(level, BY_NAME, instead))
                .orElseGet(() -> new Asked(level, OUTSIDE, whoRings(agency, about)));
    }

    /** Whether a question to this level goes to somebody outside the agency. */
    boolean isOutside(Case about, Role level) {
        return find(about, new Wanted(about.file().agency(), key(level), null, null)).by().equals(OUTSIDE);
    }

    /** The roles somebody of which may advise; somebody outside may in the place of a manager. */
    List<Role> rolesFor(Case about) {
        List<Role> others = Role.ADVISING.stream()
                .filter(role -> role != Role.MANAGER && of(role, about).anyMatch(about::admits))
                .toList();
        boolean managersOrOutside = about.isForManagers() || others.isEmpty();
        return managersOrOutside ? Stream.concat(Stream.of(Role.MANAGER), others.stream()).toList() : others;
    }

    /** The people of this role who may advise. */
    List<String> peopleFor(Case about, Role role) {
        return role == Role.MANAGER && !about.isForManagers()
                ? List.of()
                : of(role, about).filter(about::admits).sorted().toList();
    }

    private Stream<String> of(Role role, Case about) {
        return members.ofGroup(role.groupOf(about.file().agency())).stream();
    }

    /** Whoever else may be asked, where nobody of the wanted level may. */
    private Optional<String> insteadOf(Case about, Wanted wanted) {
        String agency = wanted.agency();
        Stream<String> others = Role.ADVISING.stream()
                .filter(role -> role != Role.MANAGER || about.isForManagers())
                .flatMap(role -> members.ofGroup(role.groupOf(agency)).stream().sorted());
        return Stream.concat(named.answering(agency).stream(), others)
                .filter(user -> about.admits(user) && !user.equals(wanted.passedItOn()))
                .findFirst();
    }

    /** To ring and write down is not to advise, so at worst one's own case is no bar to it. */
    private String whoRings(String agency, Case about) {
        return named.answering(agency).stream()
                .filter(about::admits)
                .findFirst()
                .or(() -> named.answering(agency).stream().filter(person -> !about.colleagues().contains(person)).findFirst())
                .orElseGet(() -> secondPerson.insteadOfThem(about.file().reference()));
    }

    /** As it is. */
    Case about(String reference) {
        CaseFile file = cases.get(reference);
        return new Case(
                file,
                colleagues.of(reference),
                ownCase.writers(reference, AdviceProcess.GIVE_ADVICE),
                stepsByName.isForManagers(reference, file.agency()));
    }

    /** As it would be if it were about nobody who works there, which whoever advises on it without the names does not know. */
    Case asIfAboutNobody(String reference) {
        return new Case(cases.get(reference), Set.of(), ownCase.writers(reference, AdviceProcess.GIVE_ADVICE), true);
    }

    private static Role role(String level) {
        return Role.ADVISING.stream().filter(role -> key(role).equals(level)).findFirst().orElse(Role.MANAGER);
    }

    static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** A case, those of the agency whom it is about, who wrote what an adviser looks at, and whether managers may be asked. */
    record Case(CaseFile file, Set<String> colleagues, Set<String> writers, boolean isForManagers) {

        boolean admits(String user) {
            return !file.belongsTo(user) && !colleagues.contains(user) && !writers.contains(user);
        }
    }
}
