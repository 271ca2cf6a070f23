package candour.casefile;

import candour.seal.Place;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One row of the case file with sealed columns: what is closed for one of them opens in no other row, and in no other
 * column of this one. Refuses what {@link SealedColumns} does not name, which would be lost with the next new key.
 */
record SealedRow(SealedColumns table, Object whose, String id) {

    /**
     * @param whose what stands in the column {@link SealedColumns#where()}
     * @param id what stands in the columns {@link SealedColumns#id()}
     */
    static SealedRow of(String table, Object whose, Object... id) {
        SealedColumns sealed = SealedColumns.of(table);
        if (id.length != sealed.id().size()) {
            throw new IllegalArgumentException("A row of " + table + " is found by " + sealed.id());
        }
        return new SealedRow(sealed, whose, Arrays.stream(id).map(String::valueOf).collect(Collectors.joining("\n")));
    }

    Place at(String column) {
        if (!table.columns().contains(column)) {
            throw new IllegalArgumentException(table.table() + "." + column + " is not among the sealed columns");
        }
        return Place.of(table.table(), column, whose, id);
    }

    /** Where it stood for the keys of an earlier release. */
    Place formerly() {
        return Place.anywhereIn(whose);
    }
}
