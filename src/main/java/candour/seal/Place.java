package candour.seal;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value stands: in which column of which row, and whose row that is. It opens in no other place (R11.9).
 *
 * @param name tells each place from every other one
 */
public record Place(String name) {

    /**
     * @param whose the case, or whatever else the row belongs to
     * @param row what tells the row from the others of its table
     */
    public static Place of(String table, String column, Object whose, Object row) {
        return new Place(table + '\n' + column + '\n' + whose + '\n' + row);
    }

    /** As values were sealed before: for what they belong to, whatever row and column they stood in. */
    public static Place anywhereIn(Object whose) {
        return new Place(whose.toString());
    }

    byte[] bytes() {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
