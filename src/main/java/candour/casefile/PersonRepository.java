package candour.casefile;

import static candour.casefile.Columns.date;
import static candour.casefile.Columns.dayInLondon;
import static candour.casefile.Columns.uuid;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a case and what is known about each (R11.1 to R11.3). */
@Repository
public class PersonRepository {

    private static final RowMapper<Person> PERSON = (row, n) -> new Person(
            uuid(row, "id"),
            row.getInt("position"),
            PersonRole.ofKey(row.getString("role")),
            row.getString("name"),
            date(row, "birth_date"),
            row.getObject("estimated_age", Integer.class),
            row.getString("can_decide"),
            row.getString("care_status"),
            row.getString("parental_responsibility"),
            row.getString("lives_with_child"));

    private static final RowMapper<Item> ITEM = (row, n) -> new Item(
            uuid(row, "id"),
            uuid(row, "person_id"),
            row.getInt("position"),
            row.getString("what"),
            row.getString("kind"),
            row.getString("source"),
            date(row, "happened_on"),
            row.getString("still_current"),
            row.getBoolean("confidential"));

    private final JdbcClient jdbc;
    private final SearchKeys keys;
    private final Clock clock;

    PersonRepository(JdbcClient jdbc, SearchKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** Adds a person, by whom the case is found from then on. */
    public void add(String reference, UUID submissionId, Person person) {
        jdbc.sql("""
                insert into person (id, reference, submission_id, position, role, name, birth_date, estimated_age,
                    can_decide, care_status, parental_responsibility, lives_with_child)
                values (:id, :reference, :submission, :position, :role, :name, :birthDate, :age,
                    :canDecide, :careStatus, :responsibility, :livesWithChild)""")
                .param("id", person.id())
                .param("reference", reference)
                .param("submission", submissionId)
                .param("position", person.position())
                .param("role", person.role().key())
                .param("name", person.name())
                .param("birthDate", person.birthDate())
                .param("age", person.estimatedAge())
                .param("canDecide", person.canDecide())
                .param("careStatus", person.careStatus())
                .param("responsibility", person.parentalResponsibility())
                .param("livesWithChild", person.livesWithChild())
                .update();
        Born born = Born.of(person.role(), person.birthDate(), person.estimatedAge(), dayInLondon(clock.instant()));
        keys.add(reference, new KnownPerson(person.role(), person.name(), born));
    }

    public void add(String reference, UUID submissionId, Item item) {
        jdbc.sql("""
                insert into item (id, reference, submission_id, person_id, position, what, kind, source, happened_on,
                    still_current, confidential)
                values (:id, :reference, :submission, :person, :position, :what, :kind, :source, :happenedOn,
                    :stillCurrent, :confidential)""")
                .param("id", item.id())
                .param("reference", reference)
                .param("submission", submissionId)
                .param("person", item.personId())
                .param("position", item.position())
                .param("what", item.what())
                .param("kind", item.kind())
                .param("source", item.source())
                .param("happenedOn", item.happenedOn())
                .param("stillCurrent", item.stillCurrent())
                .param("confidential", item.confidential())
                .update();
    }

    public List<Person> people(String reference) {
        return jdbc.sql("select * from person where reference = :reference order by position")
                .param("reference", reference)
                .query(PERSON)
                .list();
    }

    public List<Item> items(String reference) {
        return jdbc.sql("select * from item where reference = :reference order by position")
                .param("reference", reference)
                .query(ITEM)
                .list();
    }
}
