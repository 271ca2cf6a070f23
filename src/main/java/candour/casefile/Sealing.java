package candour.casefile;

import candour.seal.Place;
import candour.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals all that stands in the sealed columns: the first time, and anew with a new key or in the way of a new release. */
final class Sealing {

    private final JdbcClient jdbc;
    private final Seal seal;

    Sealing(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** What was written before there was a seal. */
    void sealWhatIsPlain() {
        all(SealedColumns.AT_FIRST, (value, row, column) ->
                value instanceof byte[] bytes ? seal.close(bytes, row.at(column)) : seal.close((String) value, row.at(column)));
    }

    /** What an older key sealed, or an earlier release for its case alone. */
    void sealAnew(SealedWith.Sealed before) {
        all(SealedColumns.ALL, before == SealedWith.Sealed.FOR_ITS_CASE_ALONE ? this::bound : this::anew);
    }

    private Object anew(Object value, SealedRow row, String column) {
        Place here = row.at(column);
        if (value instanceof byte[] bytes) {
            return seal.isNewest(bytes) ? bytes : seal.close(seal.open(bytes, here), here);
        }
        String text = (String) value;
        return seal.isNewest(text) ? text : seal.close(seal.open(text, here), here);
    }

    private Object bound(Object value, SealedRow row, String column) {
        Place before = isBound(value, row.at(column)) ? row.at(column) : row.formerly();
        return value instanceof byte[] bytes
                ? seal.close(seal.open(bytes, before), row.at(column))
                : seal.close(seal.open((String) value, before), row.at(column));
    }

    /** A migration of this release may have sealed some of it just now. */
    private boolean isBound(Object value, Place here) {
        try {
            Object opened = value instanceof byte[] bytes ? seal.open(bytes, here) : seal.open((String) value, here);
            return opened != null;
        } catch (IllegalStateException forItsCaseAlone) {
            return false;
        }
    }

    /** What is to stand in a sealed column from now on. */
    private interface Change {
        Object of(Object value, SealedRow row, String column);
    }

    private void all(List<SealedColumns> which, Change change) {
        which.forEach(sealed -> rows(sealed).forEach(row -> change(sealed, row, change)));
    }

    /** Only what finds the rows is kept in memory: the files of a case file are larger than that. */
    private List<Map<String, Object>> rows(SealedColumns sealed) {
        return jdbc.sql("select " + String.join(", ", sealed.id()) + " from " + sealed.table())
                .query((row, n) -> id(sealed, row))
                .list();
    }

    private static Map<String, Object> id(SealedColumns sealed, ResultSet row) throws SQLException {
        Map<String, Object> id = new LinkedHashMap<>();
        for (String column : sealed.id()) {
            id.put(column, row.getObject(column));
        }
        return id;
    }

    private void change(SealedColumns sealed, Map<String, Object> id, Change change) {
        String thisRow = sealed.id().stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
        Map<String, Object> changed = jdbc.sql("select * from " + sealed.table() + " where " + thisRow)
                .params(id)
                .query((row, n) -> changed(sealed, row, change))
                .single();
        if (!changed.isEmpty()) {
            List<String> set = new ArrayList<>();
            changed.keySet().forEach(column -> set.add(column + " = :" + column));
            jdbc.sql("update " + sealed.table() + " set " + String.join(", ", set) + " where " + thisRow)
                    .params(id)
                    .params(changed)
                    .update();
        }
    }

    private static Map<String, Object> changed(SealedColumns sealed, ResultSet row, Change change) throws SQLException {
        Object[] id = id(sealed, row).values().toArray();
        SealedRow thisRow = SealedRow.of(sealed.table(), row.getObject(sealed.where()), id);
        Map<String, Object> changed = new LinkedHashMap<>();
        for (String column : sealed.columns()) {
            boolean bytes = column.equals("content") && sealed.table().equals("attachment_part");
            Object value = bytes ? row.getBytes(column) : row.getString(column);
            if (value != null) {
                changed.put(column, change.of(value, thisRow, column));
            }
        }
        return changed;
    }
}
