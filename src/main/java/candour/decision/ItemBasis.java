package candour.decision;

import candour.casefile.Item;
import candour.casefile.Person;
import java.time.Instant;

/**
 * What the rules suggest for one item. People answer differently and leave things out, so each item is judged on its
 * own: one without a basis stays where it is, and the others go on (R7.1, R10.1, R11.1, G4).
 *
 * @param consent what the answer about it is worth now: given, refused, expired, could-not-be-asked, awaited or not-asked
 * @param answeredAt when the answer came to be worth that, or null where nobody has answered
 * @param lawfulBasis key of the lawful basis suggested, or empty
 */
public record ItemBasis(
        Item item,
        Person person,
        String consent,
        Instant answeredAt,
        String harm,
        String suggestion,
        String lawfulBasis) {

    /** Whether it may be shared without anybody's advice. */
    public boolean mayGo() {
        return !suggestion.equals("decline") && !suggestion.equals("ask-advice");
    }

    /** Whether whoever advised then could know of it, and of what was answered about it: of what came since they did not. */
    boolean wasKnown(Instant then) {
        return !item.noted().at().isAfter(then) && (answeredAt == null || !answeredAt.isAfter(then));
    }

    /** Whether nothing but the consent lets it go; where a child may come to significant harm the law does as well. */
    public boolean restsOnConsent() {
        return item.confidential() && isAgreed() && !harm.equals("met");
    }

    /** Whether it may be said of it that the person agreed. */
    boolean isAgreed() {
        return !item.confidential() || consent.equals("given");
    }

    /** What it is called where its words must not stand. */
    public String name() {
        return "item %d about person %d (%s)".formatted(item.position(), person.position(), person.role().words());
    }

    /** Why it has no basis. */
    public String whyNot() {
        return switch (consent) {
            case "given" -> "they agreed, but it is not certain whether there is harm";
            case "refused" -> "consent refused";
            case "withdrawn" -> "the consent was taken back";
            case "expired" -> "the consent has ended";
            case "could-not-be-asked" -> "nobody could be asked";
            default -> "nobody was asked about it";
        };
    }
}
