package candour.law;

/**
 * Whether confidential information can go to an address (R11.14).
 *
 * @param secure whether the address is on a secure domain
 * @param text   what to tell the sender: why not and what to do, or what to check first; often empty.
 *               It names the domain at most, never the person.
 */
public record Verdict(boolean secure, String text) {

    static Verdict yes() {
        return new Verdict(true, "");
    }

    static Verdict yesAfterACheck(String check) {
        return new Verdict(true, check);
    }

    static Verdict no(String why) {
        return new Verdict(false, "You cannot send this to that address: " + why
                + " Use a listed address, a portal, encrypted media or an encryption service you both agreed on.");
    }
}
