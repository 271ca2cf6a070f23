package candour.agency;

import java.util.List;
import java.util.Locale;

/**
 * One agency that uses the product or may receive information.
 *
 * @param id also the tenant of an agency that uses the product
 * @param kind what sort of agency it is, in plain words; MASH for the hub that answers referrals
 * @param phone the number on which it is rung back to find out who is really asking, or null
 * @param usesProduct whether its people log in here
 * @param lead user id of the safeguarding lead, null for an agency that does not log in here
 * @param senior user id of the senior manager, null for an agency that does not log in here
 * @param caldicott user id of the Caldicott Guardian, null where the agency has none here (R13.1)
 * @param outsideAdviser who is rung where no manager of the agency may advise, or null
 * @param designatedOfficer who in the local authority is told of a concern about a colleague (the LADO), or null
 * @param agreements its own agreements and procedures on sharing (R2.1)
 * @param secureMailDomains mail domains over which it can be written to securely
 */
public record Agency(
        String id,
        String name,
        String kind,
        String phone,
        boolean usesProduct,
        String lead,
        String senior,
        String caldicott,
        Contact outsideAdviser,
        Contact designatedOfficer,
        List<Agreement> agreements,
        List<String> secureMailDomains) {

    private static final String MASH = "MASH";

    public Agency {
        if (id == null || !id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("An agency needs an id of small letters, digits and hyphens, not: " + id);
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("The agency " + id + " needs a name");
        }
        if (usesProduct && (lead == null || senior == null)) {
            throw new IllegalArgumentException(
                    "The agency " + id + " uses the product and needs a safeguarding lead and a senior manager");
        }
        lead = userId(lead);
        senior = userId(senior);
        caldicott = userId(caldicott);
        agreements = agreements == null ? List.of() : List.copyOf(agreements);
        secureMailDomains = secureMailDomains == null ? List.of() : List.copyOf(secureMailDomains);
    }

    /** As accounts are kept, since nobody thinks of the case of its letters where a person is entered. */
    private static String userId(String written) {
        return written == null ? null : written.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the hub in which Children's Services answer what is sent to them (R5.1). */
    public boolean isMash() {
        return MASH.equals(kind);
    }
}
