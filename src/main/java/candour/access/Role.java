package candour.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The roles an agency has; a group is agency and role together, since groups know no tenant. */
public enum Role {
    PRACTITIONER("a practitioner"),
    MANAGER("a manager"),
    LEAD("the safeguarding lead"),
    SENIOR("the senior manager"),
    CALDICOTT("the Caldicott Guardian"),
    /** Takes in what other agencies send. */
    RECEIVING("whoever takes in what is sent");

    /** The roles that advise, in the order in which one takes the place of another. */
    public static final List<Role> ADVISING = List.of(MANAGER, LEAD, SENIOR, CALDICOTT);

    /** Whose work the safeguarding lead of the agency may give to others while they are away. */
    public static final List<Role> STOOD_IN_FOR = List.of(PRACTITIONER, MANAGER, LEAD, SENIOR);

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** @return one who has this role, in words */
    public String words() {
        return words;
    }

    /** @return the id of the group that has this role in the agency */
    public String groupOf(String agencyId) {
        return agencyId + suffix();
    }

    /** @return the role that this group has in its agency, empty for any other group */
    public static Optional<Role> ofGroup(String groupId) {
        return Arrays.stream(values())
                .filter(role -> groupId != null && groupId.endsWith(role.suffix()))
                .findFirst();
    }

    private String suffix() {
        return "-" + name().toLowerCase(Locale.ROOT);
    }
}
