package candour.lead;

import candour.access.Members;
import candour.access.Role;
import candour.casefile.ColleagueRepository;
import candour.submission.OwnCase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The steps that somebody has by name because they answer for something in the agency, and never because a case is theirs: whoever
 * answers for nothing there has none of them, and no manager has one of a case about a colleague while somebody else is there who
 * answers (R5.3, R11.5, R11.8, decision 0014).
 */
@Component
public class StepsByName {

    private static final String TELL_THE_DESIGNATED_OFFICER = "tell-the-designated-officer";

    /** Given by name alone in at least one model, to somebody who answers. */
    public static final Set<String> OF_WHOEVER_ANSWERS =
            Set.of(
                    "give-advice",
                    "ring-the-outside-adviser",
                    "read-what-was-decided",
                    "read-why-your-answer-is-not-needed",
                    TELL_THE_DESIGNATED_OFFICER);

    private static final List<Role> ABOVE_MANAGERS = List.of(Role.LEAD, Role.SENIOR, Role.CALDICOTT);

    private final ColleagueRepository colleagues;
    private final OwnCase ownCase;
    private final Members members;

    StepsByName(ColleagueRepository colleagues, OwnCase ownCase, Members members) {
        this.colleagues = colleagues;
        this.ownCase = ownCase;
        this.members = members;
    }

    /**
     * Whether this person may have such a step now; any other step is not asked about here.
     *
     * @param step the id of the step and its form
     * @param agency the agency whose step it is
     */
    public boolean mayHave(String step, String reference, String agency, String person) {
        return !OF_WHOEVER_ANSWERS.contains(step)
                || answersFor(reference, agency, person)
                || step.equals(TELL_THE_DESIGNATED_OFFICER) && maySettleItByTelling(reference, agency, person);
    }

    /** Whose word opens the way for others is somebody on whom that is no check, where only a manager is left who is that. */
    private boolean maySettleItByTelling(String reference, String agency, String person) {
        return ownCase.isAboutSeveralWhoLook(reference)
                && isOf(agency, person, Role.MANAGER)
                && !ownCase.isChecked(reference, person)
                && aboveManagersIn(agency).allMatch(other -> ownCase.isChecked(reference, other));
    }

    /** Whether they answer for something in this agency now, and so may be asked about this case. */
    public boolean answersFor(String reference, String agency, String person) {
        return !colleagues.of(reference).contains(person)
                && (ABOVE_MANAGERS.stream().anyMatch(role -> isOf(agency, person, role))
                        || isOf(agency, person, Role.MANAGER) && isForManagers(reference, agency));
    }

    private boolean isOf(String agency, String person, Role role) {
        return members.find(person)
                .filter(member -> member.agency().filter(agency::equals).isPresent())
                .filter(member -> member.has(role))
                .isPresent();
    }

    /** What concerns a colleague is for the safeguarding lead, and for a manager only where it is about all who come before. */
    public boolean isForManagers(String reference, String agency) {
        Set<String> about = colleagues.of(reference);
        return about.isEmpty() || aboveManagersIn(agency).allMatch(about::contains);
    }

    private Stream<String> aboveManagersIn(String agency) {
        return ABOVE_MANAGERS.stream().flatMap(role -> members.ofGroup(role.groupOf(agency)).stream());
    }
}
