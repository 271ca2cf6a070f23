package candour.casefile;

import static candour.casefile.Columns.day;
import static candour.casefile.Columns.dayInLondon;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.seal.Seal;
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

    private static final String TOLD = """
            select f.reference, f.role, f.name, f.age, s.submitted_at
            from first_told f join submission s on s.id = f.submission_id
            where f.reference in (:references)""";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final SearchKeys keys;

    KnownPeople(JdbcClient jdbc, Seal seal, SearchKeys keys) {
        this.jdbc = jdbc;
        this.seal = seal;
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
        SealedRow sealed = SealedRow.of("first_told", reference, reference);
        jdbc.sql("""
                insert into first_told (reference, submission_id, role, name, age)
                values (:reference, :submission, :role, :name, :age)""")
                .param("reference", reference)
                .param("submission", submissionId)
                .param("role", role.key())
                .param("name", seal.close(name, sealed.at("name")))
                .param("age", seal.close(age, sealed.at("age")))
                .update();
        keys.add(reference, new KnownPerson(role, name, Born.told(role, age, dayInLondon(said))));
    }

    /** Makes the index by which cases are found anew, from all that is known. */
    void makeTheIndexAnew() {
        keys.removeAll();
        for (String reference : jdbc.sql("select reference from case_file").query(String.class).list()) {
            Map<String, List<KnownPerson>> known = new HashMap<>();
            described(List.of(reference), known);
            told(TOLD, List.of(reference), known);
            known.getOrDefault(reference, List.of()).forEach(person -> keys.add(reference, person));
        }
    }

    /** The people of each of these cases, in the order they were entered. */
    public Map<String, List<KnownPerson>> of(Collection<String> references) {
        Map<String, List<KnownPerson>> known = new HashMap<>();
        if (!references.isEmpty()) {
            described(references, known);
            told(TOLD + " and not exists (select 1 from person p where p.reference = f.reference)", references, known);
        }
        return known;
    }

    private void described(Collection<String> references, Map<String, List<KnownPerson>> known) {
        jdbc.sql("""
                select p.id, p.reference, p.role, p.name, p.birth_date, p.estimated_age, p.due, p.nhs_number, p.pupil_number,
                    s.submitted_at
                from person p join submission s on s.id = p.submission_id
                where p.reference in (:references) order by p.reference, p.position""")
                .param("references", references)
                .query((RowCallbackHandler) row -> {
                    SealedRow sealed = SealedRow.of("person", row.getString("reference"), uuid(row, "id"));
                    PersonRole role = PersonRole.ofKey(row.getString("role"));
                    Integer age = row.getObject("estimated_age", Integer.class);
                    Born born = Born.of(role, day(opened(row, sealed, "birth_date")), age, opened(row, sealed, "due"), saidOn(row));
                    Set<String> numbers = PersonDetails.numbers(opened(row, sealed, "nhs_number"), opened(row, sealed, "pupil_number"));
                    keep(row, new KnownPerson(role, opened(row, sealed, "name"), born, numbers), known);
                });
    }

    private void told(String query, Collection<String> references, Map<String, List<KnownPerson>> known) {
        jdbc.sql(query)
                .param("references", references)
                .query((RowCallbackHandler) row -> {
                    SealedRow sealed = SealedRow.of("first_told", row.getString("reference"), row.getString("reference"));
                    PersonRole role = PersonRole.ofKey(row.getString("role"));
                    Born born = Born.told(role, opened(row, sealed, "age"), saidOn(row));
                    keep(row, new KnownPerson(role, opened(row, sealed, "name"), born), known);
                });
    }

    private static void keep(ResultSet row, KnownPerson person, Map<String, List<KnownPerson>> known)
            throws SQLException {
        known.computeIfAbsent(row.getString("reference"), reference -> new ArrayList<>()).add(person);
    }

    private String opened(ResultSet row, SealedRow sealed, String column) throws SQLException {
        return seal.open(row.getString(column), sealed.at(column));
    }

    private static LocalDate saidOn(ResultSet row) throws SQLException {
        return dayInLondon(instant(row, "submitted_at"));
    }
}
