package candour.sharing;

import java.util.regex.Pattern;

/**
 * An email address as it is kept: the domain in small letters, no space around it, and the straight apostrophe that
 * mailboxes have where a phone typed a curly one (fault P09). What is no address stays as it was typed.
 */
final class MailAddress {

    // only our own capitals: another script's would become letters of ours
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Pattern CURLY = Pattern.compile("(?<=\\p{L})[’ʼ](?=\\p{L}[^@]*@)");

    private MailAddress() {}

    static String normal(String typed) {
        if (typed == null) {
            return null;
        }
        String address = CURLY.matcher(typed.strip()).replaceAll("'");
        int at = address.lastIndexOf('@');
        return at < 0
                ? address
                : address.substring(0, at)
                        + CAPITAL.matcher(address.substring(at)).replaceAll(capital -> capital.group().toLowerCase());
    }
}
