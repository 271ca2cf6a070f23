package candour.casefile;

import static candour.casefile.Columns.date;
import static candour.casefile.Columns.day;
import static candour.casefile.Columns.dayInLondon;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.text;
import static candour.casefile.Columns.uuid;

import candour.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a case and what is known about each (R11.1 to R11.3). */
@Repository
public class PersonRepository {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final SearchKeys keys;
    private final Clock clock;

    PersonRepository(JdbcClient jdbc, Seal seal, SearchKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.keys = keys;
        this.clock = clock;
    }

    /** Adds the people of a case, by each of whom it is found from then on. */
    public void add(String reference, UUID submissionId, List<Person> everyone) {
        everyone.forEach(person -> add(reference, submissionId, person));
        for (Person adult : everyone) {
            for (UUID child : adult.details().responsibleFor()) {
                jdbc.sql("insert into responsible_for (adult_id, child_id) values (:adult, :child)")
                        .param("adult", adult.id())
                        .param("child", child)
                        .update();
            }
        }
    }

    private void add(String reference, UUID submissionId, Person person) {
        PersonDetails details = person.details();
        SealedRow sealed = SealedRow.of("person", reference, person.id());
        jdbc.sql("""
                insert into person (id, reference, submission_id, position, role, name, birth_date, estimated_age,
                    can_decide, care_status, parental_responsibility, lives_with_child, relationship, due, nhs_number,
                    pupil_number, postcode, doubt_reasons, orders_or_disputes, order_details, responsibility_basis,
                    responsibility_evidence)
                values (:id, :reference, :submission, :position, :role, :name, :birthDate, :age,
                    :canDecide, :careStatus, :responsibility, :livesWithChild, :relationship, :due, :nhsNumber,
                    :pupilNumber, :postcode, :doubtReasons, :ordersOrDisputes, :orderDetails, :basis,
                    :evidence)""")
                .param("id", person.id())
                .param("reference", reference)
                .param("submission", submissionId)
                .param("position", person.position())
                .param("role", person.role().key())
                .param("name", seal.close(person.name(), sealed.at("name")))
                .param("birthDate", seal.close(text(person.birthDate()), sealed.at("birth_date")))
                .param("age", person.estimatedAge())
                .param("canDecide", person.canDecide())
                .param("careStatus", person.careStatus())
                .param("responsibility", person.parentalResponsibility())
                .param("livesWithChild", person.livesWithChild())
                .param("relationship", seal.close(details.relationship(), sealed.at("relationship")))
                .param("due", seal.close(details.due(), sealed.at("due")))
                .param("nhsNumber", seal.close(details.nhsNumber(), sealed.at("nhs_number")))
                .param("pupilNumber", seal.close(details.pupilNumber(), sealed.at("pupil_number")))
                .param("postcode", seal.close(details.postcode(), sealed.at("postcode")))
                .param("doubtReasons", seal.close(details.doubtReasons(), sealed.at("doubt_reasons")))
                .param("ordersOrDisputes", details.ordersOrDisputes())
                .param("orderDetails", seal.close(details.orderDetails(), sealed.at("order_details")))
                .param("basis", details.responsibilityBasis())
                .param("evidence", seal.close(details.responsibilityEvidence(), sealed.at("responsibility_evidence")))
                .update();
        Born born = Born.of(
                person.role(), person.birthDate(), person.estimatedAge(), details.due(), dayInLondon(clock.instant()));
        keys.add(reference, new KnownPerson(person.role(), person.name(), born, details.numbers()));
    }

    public void add(String reference, UUID submissionId, Item item) {
        SealedRow sealed = SealedRow.of("item", reference, item.id());
        jdbc.sql("""
                insert into item (id, reference, submission_id, person_id, position, what, kind, source, happened_on,
                    still_current, confidential, happened_about, late_reasons)
                values (:id, :reference, :submission, :person, :position, :what, :kind, :source, :happenedOn,
                    :stillCurrent, :confidential, :happenedAbout, :lateReasons)""")
                .param("id", item.id())
                .param("reference", reference)
                .param("submission", submissionId)
                .param("person", item.personId())
                .param("position", item.position())
                .param("what", seal.close(item.what(), sealed.at("what")))
                .param("kind", item.kind())
                .param("source", seal.close(item.source(), sealed.at("source")))
                .param("happenedOn", item.happenedOn())
                .param("stillCurrent", item.stillCurrent())
                .param("confidential", item.confidential())
                .param("happenedAbout", seal.close(item.noted().happenedAbout(), sealed.at("happened_about")))
                .param("lateReasons", seal.close(item.noted().lateReasons(), sealed.at("late_reasons")))
                .update();
    }

    public List<Person> people(String reference) {
        Map<UUID, Set<UUID>> responsible = responsible(reference);
        return jdbc.sql("select * from person where reference = :reference order by position")
                .param("reference", reference)
                .query((row, n) -> person(row, responsible.getOrDefault(uuid(row, "id"), Set.of())))
                .list();
    }

    private Map<UUID, Set<UUID>> responsible(String reference) {
        Map<UUID, Set<UUID>> children = new HashMap<>();
        jdbc.sql("""
                select r.adult_id, r.child_id from responsible_for r join person p on p.id = r.adult_id
                where p.reference = :reference""")
                .param("reference", reference)
                .query((RowCallbackHandler) row -> children
                        .computeIfAbsent(uuid(row, "adult_id"), adult -> new HashSet<>())
                        .add(uuid(row, "child_id")));
        return children;
    }

    private Person person(ResultSet row, Set<UUID> responsibleFor) throws SQLException {
        SealedRow sealed = SealedRow.of("person", row.getString("reference"), uuid(row, "id"));
        return new Person(
                uuid(row, "id"),
                row.getInt("position"),
                PersonRole.ofKey(row.getString("role")),
                opened(row, sealed, "name"),
                day(opened(row, sealed, "birth_date")),
                row.getObject("estimated_age", Integer.class),
                row.getString("can_decide"),
                row.getString("care_status"),
                row.getString("parental_responsibility"),
                row.getString("lives_with_child"),
                new PersonDetails(
                        opened(row, sealed, "relationship"),
                        opened(row, sealed, "due"),
                        opened(row, sealed, "nhs_number"),
                        opened(row, sealed, "pupil_number"),
                        opened(row, sealed, "postcode"),
                        opened(row, sealed, "doubt_reasons"),
                        row.getString("orders_or_disputes"),
                        opened(row, sealed, "order_details"),
                        row.getString("responsibility_basis"),
                        opened(row, sealed, "responsibility_evidence"),
                        responsibleFor));
    }

    public List<Item> items(String reference) {
        return jdbc.sql("""
                select i.*, s.submitted_at from item i join submission s on s.id = i.submission_id
                where i.reference = :reference order by i.position""")
                .param("reference", reference)
                .query(this::item)
                .list();
    }

    private Item item(ResultSet row, int number) throws SQLException {
        SealedRow sealed = SealedRow.of("item", row.getString("reference"), uuid(row, "id"));
        return new Item(
                uuid(row, "id"),
                uuid(row, "person_id"),
                row.getInt("position"),
                opened(row, sealed, "what"),
                row.getString("kind"),
                opened(row, sealed, "source"),
                date(row, "happened_on"),
                row.getString("still_current"),
                row.getBoolean("confidential"),
                new Item.Noted(
                        opened(row, sealed, "happened_about"), opened(row, sealed, "late_reasons"), instant(row, "submitted_at")));
    }

    private String opened(ResultSet row, SealedRow sealed, String column) throws SQLException {
        return seal.open(row.getString(column), sealed.at(column));
    }
}
