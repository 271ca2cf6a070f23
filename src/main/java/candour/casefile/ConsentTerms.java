package candour.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * How far a consent goes (R7.1, R7.2). What is said here in so many words restricts by itself; the free words are for
 * whoever decides and sends.
 *
 * @param how verbal or written; null where nothing was given
 * @param givenOn the day it was given; null where nothing was
 * @param earlier whether it was given before this case asked for it: what it leaves out was never asked then
 * @param givenFor what an earlier consent was given for, in words, or null
 * @param expiresOn its last day, or null where no end was agreed
 * @param limits what else they said about it, in words, or null
 * @param notItems the items it does not cover
 * @param notTo the recipients who are not to get it: agencies of the directory, or {@link #OUTSIDE}
 * @param onlyTo the recipients it names, or none where it names nobody
 */
public record ConsentTerms(
        String how,
        LocalDate givenOn,
        boolean earlier,
        String givenFor,
        LocalDate expiresOn,
        String limits,
        Set<UUID> notItems,
        Set<String> notTo,
        Set<String> onlyTo) {

    /** Whoever does not stand in the agency directory. */
    public static final String OUTSIDE = "outside";

    public static final ConsentTerms NONE = new ConsentTerms(null, null, false, null, null, null, Set.of(), Set.of(), Set.of());

    boolean hasEndedBy(LocalDate day) {
        return expiresOn != null && day.isAfter(expiresOn);
    }

    boolean allows(String recipient) {
        return !notTo.contains(recipient) && (onlyTo.isEmpty() || onlyTo.contains(recipient));
    }
}
