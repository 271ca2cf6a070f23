package candour.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** How the case file's values stand in their columns: instants in UTC, ids as UUIDs. */
final class Columns {

    /** Where a day begins and ends for the people who use Candour. */
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Columns() {}

    static LocalDate dayInLondon(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A day that stands sealed in its column stands there as text. */
    static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
