package candour.decision;

import candour.casefile.Person;

/**
 * What table {@code sharing-basis} suggests for one person's information.
 *
 * @param consent given, refused, expired, could-not-be-asked, awaited or not-asked
 * @param suggestion share-with-consent, share-without-consent, consent-not-needed, decline or ask-advice
 * @param advice no, first or beside
 * @param lawfulBasis key of the lawful basis suggested, or empty
 */
public record Suggestion(Person person, String consent, boolean dispute, String suggestion, String advice, String lawfulBasis) {

    /** The suggestion with the reason and the confidence to act on it (R5.3, G1). */
    public String words() {
        return line(
                switch (suggestion) {
                    case "share-with-consent" -> "share with consent. It was given, by someone who knows what it means.";
                    case "share-without-consent" ->
                        "share without consent. The law lets you, because someone may come to serious harm.";
                    case "consent-not-needed" -> "share. Nothing about them is confidential, so nobody’s consent is needed.";
                    case "decline" -> "do not share. Consent was refused, and no risk of significant harm is known.";
                    default -> "the rules leave it open. Take advice, then decide.";
                });
    }

    /** What was answered about the person's information, by whoever was asked. */
    String consentWords() {
        String answer =
                switch (consent) {
                    case "given" -> "consent given";
                    case "refused" -> "consent refused";
                    case "withdrawn" -> "consent taken back";
                    case "expired" -> "consent was given, and has ended. It does not count any more";
                    case "could-not-be-asked" -> "nobody could be asked for consent";
                    case "awaited" -> "consent is being asked. Nothing waits for the answer";
                    default -> "nobody was asked for consent";
                };
        return line(answer + (dispute ? ". Someone else with parental responsibility said no." : "."));
    }

    private String line(String words) {
        return "About person %d (%s): %s".formatted(person.position(), person.role().words(), words);
    }
}
