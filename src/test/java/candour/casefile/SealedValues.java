package candour.casefile;

import candour.seal.Place;
import candour.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that stands sealed in a case file, found by the one list of it. */
public final class SealedValues {

    private final JdbcClient jdbc;
    private final Seal seal;

    public SealedValues(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * Opens each value where it stands, and fails where one does not open.
     *
     * @return each column in which one stood
     */
    public Set<String> opened() {
        Set<String> columns = new TreeSet<>();
        SealedColumns.ALL.forEach(sealed -> jdbc.sql("select * from " + sealed.table())
                .query((RowCallbackHandler) row -> {
                    SealedRow here = row(sealed, row);
                    for (String column : sealed.columns()) {
                        if (row.getObject(column) != null) {
                            open(row, sealed, column, here.at(column));
                            columns.add(sealed.table() + "." + column);
                        }
                    }
                }));
        return columns;
    }

    public static Set<String> all() {
        Set<String> columns = new TreeSet<>();
        SealedColumns.ALL.forEach(sealed -> sealed.columns().forEach(column -> columns.add(sealed.table() + "." + column)));
        return columns;
    }

    /** Seals everything for its case alone, as releases did before values were bound to their row and column. */
    void bindToTheCaseAlone() {
        SealedColumns.ALL.forEach(sealed -> jdbc.sql("select * from " + sealed.table())
                .query((row, n) -> closedForTheCaseAlone(sealed, row))
                .list()
                .forEach(row -> update(sealed, row)));
        jdbc.sql("update sealed_with set proof = :proof")
                .param("proof", seal.close("candour", Place.anywhereIn("candour")))
                .update();
    }

    private Map<String, Object> closedForTheCaseAlone(SealedColumns sealed, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : sealed.id()) {
            values.put(column, row.getObject(column));
        }
        SealedRow here = row(sealed, row);
        for (String column : sealed.columns()) {
            Object value = row.getObject(column) == null ? null : open(row, sealed, column, here.at(column));
            if (value instanceof byte[] bytes) {
                values.put(column, seal.close(bytes, here.formerly()));
            } else if (value != null) {
                values.put(column, seal.close((String) value, here.formerly()));
            }
        }
        return values;
    }

    private void update(SealedColumns sealed, Map<String, Object> row) {
        for (String column : sealed.columns()) {
            if (row.get(column) != null) {
                String thisRow = String.join(" and ", sealed.id().stream().map(id -> id + " = :" + id).toList());
                jdbc.sql("update " + sealed.table() + " set " + column + " = :" + column + " where " + thisRow)
                        .params(row)
                        .update();
            }
        }
    }

    private Object open(ResultSet row, SealedColumns sealed, String column, Place where) throws SQLException {
        return sealed.table().equals("attachment_part")
                ? seal.open(row.getBytes(column), where)
                : seal.open(row.getString(column), where);
    }

    private static SealedRow row(SealedColumns sealed, ResultSet row) throws SQLException {
        Object[] id = new Object[sealed.id().size()];
        for (int i = 0; i < id.length; i++) {
            id[i] = row.getObject(sealed.id().get(i));
        }
        return SealedRow.of(sealed.table(), row.getObject(sealed.where()), id);
    }
}
