package candour.identifier;

/**
 * An NHS number: ten digits, the last a check digit modulo 11 (NHS Data Dictionary, “NHS number”; R11.3).
 *
 * @param digits the ten digits, without spaces
 */
public record NhsNumber(String digits) {

    /** @throws NotValid saying what is wrong and what to do */
    public NhsNumber {
        digits = Typed.compact(digits);
        if (!digits.matches("\\d*")) {
            throw new NotValid("an NHS number has 10 digits and nothing else.");
        }
        if (digits.length() != 10) {
            throw new NotValid("an NHS number has 10 digits. You typed %d.".formatted(digits.length()));
        }
        if (!checks(digits)) {
            throw new NotValid("this is no NHS number: one digit is wrong, or two changed places. Look at it once more.");
        }
    }

    /** As it is printed: 943 476 5919. */
    @Override
    public String toString() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (10 - place) * Character.digit(digits.charAt(place), 10);
        }
        int check = (11 - sum % 11) % 11;
        return check == Character.digit(digits.charAt(9), 10);
    }
}
