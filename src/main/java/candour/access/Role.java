package candour.access;

import java.util.Locale;

/** The roles an agency has; a group is agency and role together, since groups know no tenant. */
public enum Role {
    PRACTITIONER,
    MANAGER,
    LEAD,
    SENIOR;

    /** @return the id of the group that has this role in the agency */
    public String groupOf(String agencyId) {
        return agencyId + "-" + name().toLowerCase(Locale.ROOT);
    }
}
