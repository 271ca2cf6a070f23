package candour.decision;

import candour.casefile.Person;

/**
 * What table {@code sharing-basis} suggests for one person's information.
 *
 * @param consent given, refused, could-not-be-asked, awaited or not-asked
 * @param suggestion share-with-consent, share-without-consent, consent-not-needed, decline or ask-advice
 * @param advice no, first or beside
 * @param lawfulBasis key of the lawful basis suggested, or empty
 */
public record Suggestion(Person person, String consent, boolean dispute, String suggestion, String advice, String lawfulBasis) {

    /** The suggestion in a sentence that gives the reason and the confidence to act on it (R5.3, G1). */
    public String words(String harm) {
        String who = "Person %d (%s): ".formatted(person.position(), person.role().words());
        return who
                + switch (suggestion) {
                    case "share-with-consent" -> "share with their agreement. They said yes, knowing what it means.";
                    case "share-without-consent" -> "you can share without consent. The law lets you, because "
                            + ("met".equals(harm)
                                    ? "a child may be suffering or may come to significant harm."
                                    : "there is good reason to.");
                    case "consent-not-needed" -> "you can share. Nothing about them is confidential.";
                    case "decline" -> "do not share. They said no, and no risk of significant harm is known.";
                    default -> "the rules leave it open. Weigh the advice, then decide.";
                };
    }

    /** What the person answered, in words. */
    String consentWords() {
        String answer =
                switch (consent) {
                    case "given" -> "agreed";
                    case "refused" -> "said no";
                    case "could-not-be-asked" -> "could not be asked";
                    case "awaited" -> "is being asked; nothing waits for the answer";
                    default -> "nobody was asked";
                };
        return "Person %d (%s): %s%s."
                .formatted(
                        person.position(),
                        person.role().words(),
                        answer,
                        dispute ? ", and somebody else with parental responsibility said no" : "");
    }
}
