package candour.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One answer to the question whether information may be shared (R7.2, R7.3). It is kept even where it does
 * not count because a point of <em>informed</em> is missing.
 *
 * @param submissionId the form it was given on, or null where time ran out before anyone answered
 * @param askedPersonId who was asked, or null where that is unknown
 * @param answer given, refused, could-not-be-asked or withdrawn
 * @param dispute whether somebody else with parental responsibility said no (R9.3)
 * @param terms how far it goes
 */
public record Consent(
        UUID id,
        UUID conversationId,
        UUID submissionId,
        UUID askedPersonId,
        String answer,
        boolean counts,
        boolean dispute,
        Instant notedAt,
        ConsentTerms terms) {

    public static final String GIVEN = "given";
    /** What a consent comes to after its last day. */
    public static final String EXPIRED = "expired";

    /** What was given and taken back (R7.6). */
    public static final String WITHDRAWN = "withdrawn";

    private static final String REFUSED = "refused";
    private static final String NOT_ASKED = "not-asked";
    private static final String NOT_REACHED = "could-not-be-asked";

    /** Which of two counts: that nobody was reached about something newer takes no no away. */
    Consent followedBy(Consent later) {
        boolean saidNo = answer.equals(REFUSED) || answer.equals(WITHDRAWN);
        return saidNo && later.answer().equals(NOT_REACHED) ? this : later;
    }

    /** What the answer is worth on a day: a consent counts up to its last day. */
    public String on(LocalDate day) {
        return GIVEN.equals(answer) && terms.hasEndedBy(day) ? EXPIRED : answer;
    }

    /** Since when the answer is worth what it is on a day: since it came, or since the end that was agreed. */
    public Instant since(LocalDate day, ZoneId zone) {
        if (!EXPIRED.equals(on(day))) {
            return notedAt;
        }
        Instant ended = terms.expiresOn().plusDays(1).atStartOfDay(zone).toInstant();
        return ended.isAfter(notedAt) ? ended : notedAt;
    }

    /**
     * What the answer is worth for one item: what they left out they refused; and what an earlier consent does not
     * cover, or was written down only after they agreed, nobody asked them (R7.1).
     */
    public String about(Item item, LocalDate day) {
        if (GIVEN.equals(on(day)) && item.noted().at().isAfter(notedAt)) {
            return NOT_ASKED;
        }
        if (!GIVEN.equals(on(day)) || !terms.notItems().contains(item.id())) {
            return on(day);
        }
        return terms.earlier() ? NOT_ASKED : REFUSED;
    }

    /** @param recipient an agency of the directory or {@link ConsentTerms#OUTSIDE} */
    public boolean allows(String recipient) {
        return terms.allows(recipient);
    }
}
