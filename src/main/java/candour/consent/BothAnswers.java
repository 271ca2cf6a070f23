package candour.consent;

import candour.casefile.Consent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The answers of a local authority and of a parent who were both asked. One yes is enough, and a no beside it does not
 * take it back: it is a dispute, on which somebody advises (R9.3, R9.5).
 */
record BothAnswers(Consent first, Consent second) {

    private static final List<String> FROM_WEAK_TO_STRONG = List.of("could-not-be-asked", "refused", "given");

    /** What the two come to, where it is not the second answer as it stands. */
    Optional<Consent> together() {
        Consent stands = strength(first) > strength(second) ? first : second;
        boolean dispute =
                first.dispute() || second.dispute() || is(stands, "given") && (is(first, "refused") || is(second, "refused"));
        if (stands == second && dispute == second.dispute()) {
            return Optional.empty();
        }
        return Optional.of(new Consent(
                UUID.randomUUID(),
                stands.conversationId(),
                stands.submissionId(),
                stands.askedPersonId(),
                stands.answer(),
                true,
                dispute,
                // the latest answer is the one that stands
                second.notedAt().plusMillis(1),
                stands.terms()));
    }

    private static int strength(Consent consent) {
        return FROM_WEAK_TO_STRONG.indexOf(consent.answer());
    }

    private static boolean is(Consent consent, String answer) {
        return consent.answer().equals(answer);
    }
}
