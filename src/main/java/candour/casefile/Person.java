package candour.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody the case is about. The name stands as it was typed; it may be missing, as may every age (R11.3).
 *
 * @param position the place in the order in which people were entered, from 1
 * @param canDecide likely, too-young, doubted or unsure: the practitioner's first impression (R8.1, R8.2)
 * @param careStatus none, care-order, section-20 or unknown (R9.5)
 * @param parentalResponsibility yes, for-some, no or unsure (R9.1)
 * @param livesWithChild yes, part, no, or null where nobody said (R9.4)
 */
public record Person(
        UUID id,
        int position,
        PersonRole role,
        String name,
        LocalDate birthDate,
        Integer estimatedAge,
        String canDecide,
        String careStatus,
        String parentalResponsibility,
        String livesWithChild,
        PersonDetails details) {

    public AgeBand ageBand(LocalDate today) {
        return AgeBand.of(role, birthDate, estimatedAge, today);
    }

    /**
     * Whether this is somebody to ask on behalf of the child. A mother or father may be until it is known that
     * they are not; of everybody else it has to be known that they are (R9.1). Parental responsibility is for the
     * children of a case: nobody has it by that for a parent who is still young.
     */
    public boolean mayAnswerFor(Person child) {
        if (role.isChild() || !child.role().isChild() || parentalResponsibility == null) {
            return false;
        }
        return switch (parentalResponsibility) {
            case "yes" -> true;
            case "for-some" -> details.responsibleFor().contains(child.id());
            case "no" -> false;
            default -> role.isParent();
        };
    }

    /** For those who may see the name: the name and the role, or the role alone where no name is known. */
    public String label() {
        return name == null ? role.words() : name + " (" + role.words() + ")";
    }
}
