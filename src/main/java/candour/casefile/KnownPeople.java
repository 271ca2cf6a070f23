package candour.casefile;

import static candour.casefile.Columns.date;
import static candour.casefile.Columns.dayInLondon;
import static candour.casefile.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who cases are about, for many cases at once: the people described, and until then the child as whoever raised
 * the concern spoke of it.
 */
@Repository
public class KnownPeople {

    private final JdbcClient jdbc;
    private final SearchKeys keys;

    KnownPeople(JdbcClient jdbc, SearchKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Keeps the child of a new case as it was first spoken of, and lets the case be found by it.
     *
     * @param name the name as typed, or null
     * @param age the age in the words of whoever raised the concern, or null
     */
    public void firstTold(
            String reference, UUID submissionId, PersonRole role, String name, String age, Instant said) {
        jdbc.sql("""
                insert into first_told (reference, submission_id, role, name, age)
                values (:reference, :submission, :role, :name, :age)""")
                .param("reference", reference)
                .param("submission", submissionId)
                .param("role", role.key())
                .param("name", name)
                .param("age", age)
                .update();
        keys.add(reference, new KnownPerson(role, name, Born.told(role, age, dayInLondon(said))));
    }

    /** The people of each of these cases, in the order they were entered. */
    public Map<String, List<KnownPerson>> of(Collection<String> references) {
        Map<String, List<KnownPerson>> known = new HashMap<>();
        if (!references.isEmpty()) {
            described(references, known);
            onlyTold(references, known);
        }
        return known;
    }

    private void described(Collection<String> references, Map<String, List<KnownPerson>> known) {
        jdbc.sql("""
                select p.reference, p.role, p.name, p.birth_date, p.estimated_age, p.due, p.nhs_number, p.pupil_number,
                    s.submitted_at
                from person p join submission s on s.id = p.submission_id
                where p.reference in (:references) order by p.reference, p.position""")
                .param("references", references)
                .query((RowCallbackHandler) row -> {
                    PersonRole role = PersonRole.ofKey(row.getString("role"));
                    Integer age = row.getObject("estimated_age", Integer.class);
                    Born born = Born.of(role, date(row, "birth_date"), age, row.getString("due"), saidOn(row));
                    Set<String> numbers = PersonDetails.numbers(row.getString("nhs_number"), row.getString("pupil_number"));
                    keep(row, new KnownPerson(role, row.getString("name"), born, numbers), known);
                });
    }

    private void onlyTold(Collection<String> references, Map<String, List<KnownPerson>> known) {
        jdbc.sql("""
                select f.reference, f.role, f.name, f.age, s.submitted_at
                from first_told f join submission s on s.id = f.submission_id
                where f.reference in (:references)
                    and not exists (select 1 from person p where p.reference = f.reference)""")
                .param("references", references)
                .query((RowCallbackHandler) row -> {
                    PersonRole role = PersonRole.ofKey(row.getString("role"));
                    Born born = Born.told(role, row.getString("age"), saidOn(row));
                    keep(row, new KnownPerson(role, row.getString("name"), born), known);
                });
    }

    private static void keep(ResultSet row, KnownPerson person, Map<String, List<KnownPerson>> known)
            throws SQLException {
        known.computeIfAbsent(row.getString("reference"), reference -> new ArrayList<>()).add(person);
    }

    private static LocalDate saidOn(ResultSet row) throws SQLException {
        return dayInLondon(instant(row, "submitted_at"));
    }
}
