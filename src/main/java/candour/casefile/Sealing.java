package candour.casefile;

import candour.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals all that stands in the sealed columns: the first time, and anew with a new key. */
final class Sealing {

    private final JdbcClient jdbc;
    private final Seal seal;

    Sealing(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** What was written before there was a seal. */
    void sealWhatIsPlain() {
        all(SealedColumns.AT_FIRST, (value, where) -> value instanceof byte[] bytes ? seal.close(bytes, where) : seal.close((String) value, where));
    }

    /** What an older key sealed. */
    void sealAnew() {
        all(SealedColumns.ALL, this::anew);
    }

    private Object anew(Object value, Object where) {
        if (value instanceof byte[] bytes) {
            return seal.isNewest(bytes) ? bytes : seal.close(seal.open(bytes, where), where);
        }
        String text = (String) value;
        return seal.isNewest(text) ? text : seal.close(seal.open(text, where), where);
    }

    private void all(List<SealedColumns> which, BiFunction<Object, Object, Object> change) {
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

    private void change(SealedColumns sealed, Map<String, Object> id, BiFunction<Object, Object, Object> change) {
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

    private static Map<String, Object> changed(
            SealedColumns sealed, ResultSet row, BiFunction<Object, Object, Object> change) throws SQLException {
        Map<String, Object> changed = new LinkedHashMap<>();
        for (String column : sealed.columns()) {
            boolean bytes = column.equals("content") && sealed.table().equals("attachment_part");
            Object value = bytes ? row.getBytes(column) : row.getString(column);
            if (value != null) {
                changed.put(column, change.apply(value, row.getObject(sealed.where())));
            }
        }
        return changed;
    }
}
