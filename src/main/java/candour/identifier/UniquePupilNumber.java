package candour.identifier;

/**
 * A unique pupil number: a check letter, eleven digits, and a last digit that is a letter while the number is
 * temporary (Department for Education, “Unique pupil numbers”; R11.3).
 *
 * @param characters the thirteen characters, without spaces
 */
public record UniquePupilNumber(String characters) {

    /** The letters that can be told from digits; a letter's place is its value. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /** @throws NotValid saying what is wrong and what to do */
    public UniquePupilNumber {
        characters = Typed.compact(characters);
        if (characters.length() != 13) {
            throw new NotValid(
                    "a unique pupil number has 13 letters and digits. You typed %d.".formatted(characters.length()));
        }
        if (!characters.matches("[%1$s]\\d{11}[\\d%1$s]".formatted(LETTERS))) {
            throw new NotValid("a unique pupil number is a letter and 12 digits, for example H801200001001.");
        }
        if (characters.charAt(0) != LETTERS.charAt(sum(characters) % LETTERS.length())) {
            throw new NotValid("this is no unique pupil number: one character is wrong. Look at it once more.");
        }
    }

    @Override
    public String toString() {
        return characters;
    }

    private static int sum(String characters) {
        int sum = 0;
        for (int place = 1; place < characters.length(); place++) {
            char character = characters.charAt(place);
            sum += (place + 1) * (Character.isDigit(character) ? Character.digit(character, 10) : LETTERS.indexOf(character));
        }
        return sum;
    }
}
