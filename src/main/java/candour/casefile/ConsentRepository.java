package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.date;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The conversations about consent in a case, whose information each is about, and what was answered. One
 * conversation may answer for several people, as with a father of twins.
 */
@Repository
public class ConsentRepository {

    private final JdbcClient jdbc;
    private final Seal seal;

    ConsentRepository(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public UUID addConversation(String reference, List<UUID> people) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into conversation (id, reference) values (:id, :reference)")
                .param("id", id)
                .param("reference", reference)
                .update();
        for (UUID person : people) {
            jdbc.sql("insert into conversation_person (conversation_id, person_id) values (:id, :person)")
                    .param("id", id)
                    .param("person", person)
                    .update();
        }
        return id;
    }

    public List<UUID> conversations(String reference) {
        return jdbc.sql("select id from conversation where reference = :reference order by id")
                .param("reference", reference)
                .query(UUID.class)
                .list();
    }

    public List<UUID> peopleIn(UUID conversation) {
        return jdbc.sql("""
                select cp.person_id from conversation_person cp join person p on p.id = cp.person_id
                where cp.conversation_id = :id order by p.position""")
                .param("id", conversation)
                .query(UUID.class)
                .list();
    }

    public void add(String reference, Consent consent) {
        ConsentTerms terms = consent.terms();
        SealedRow sealed = SealedRow.of("consent", reference, consent.id());
        jdbc.sql("""
                insert into consent (id, reference, conversation_id, submission_id, asked_person_id, answer, counts,
                    dispute, noted_at, given_on, given_how, given_earlier, given_for, expires_on, limits)
                values (:id, :reference, :conversation, :submission, :asked, :answer, :counts,
                    :dispute, :at, :givenOn, :how, :earlier, :givenFor, :expiresOn, :limits)""")
                .param("id", consent.id())
                .param("reference", reference)
                .param("conversation", consent.conversationId())
                .param("submission", consent.submissionId())
                .param("asked", consent.askedPersonId())
                .param("answer", consent.answer())
                .param("counts", consent.counts())
                .param("dispute", consent.dispute())
                .param("at", at(consent.notedAt()))
                .param("givenOn", terms.givenOn())
                .param("how", terms.how())
                .param("earlier", terms.earlier())
                .param("givenFor", seal.close(terms.givenFor(), sealed.at("given_for")))
                .param("expiresOn", terms.expiresOn())
                .param("limits", seal.close(terms.limits(), sealed.at("limits")))
                .update();
        for (UUID item : terms.notItems()) {
            jdbc.sql("insert into consent_not_item (consent_id, item_id) values (:id, :item)")
                    .param("id", consent.id())
                    .param("item", item)
                    .update();
        }
        terms.notTo().forEach(recipient -> addRecipient(consent.id(), recipient, false));
        terms.onlyTo().forEach(recipient -> addRecipient(consent.id(), recipient, true));
    }

    private void addRecipient(UUID consent, String recipient, boolean covered) {
        jdbc.sql("insert into consent_recipient (consent_id, recipient, covered) values (:id, :recipient, :covered)")
                .param("id", consent)
                .param("recipient", recipient)
                .param("covered", covered)
                .update();
    }

    /** The latest answer that counts about each person; nobody was asked about whoever is not among them. */
    public Map<UUID, Consent> answersByPerson(String reference) {
        Map<UUID, Consent> byConversation = new HashMap<>();
        ofCase(reference).stream()
                .filter(Consent::counts)
                .forEach(consent -> byConversation.merge(consent.conversationId(), consent, Consent::followedBy));
        Map<UUID, Consent> byPerson = new HashMap<>();
        byConversation.forEach((conversation, answer) ->
                peopleIn(conversation).forEach(person -> byPerson.put(person, answer)));
        return byPerson;
    }

    /** What was agreed about a person and not taken back since, whatever was asked later about something newer (R7.6). */
    public Optional<Consent> toTakeBack(String reference, UUID person) {
        Consent given = null;
        for (Consent answer : ofCase(reference)) {
            boolean turns = Set.of(Consent.GIVEN, Consent.WITHDRAWN).contains(answer.answer());
            if (answer.counts() && turns && peopleIn(answer.conversationId()).contains(person)) {
                given = answer.answer().equals(Consent.GIVEN) ? answer : null;
            }
        }
        return Optional.ofNullable(given);
    }

    /** Every answer of the case, those that do not count included, in the order they came. */
    public List<Consent> ofCase(String reference) {
        Details details = details(reference);
        return jdbc.sql("select * from consent where reference = :reference order by noted_at, id")
                .param("reference", reference)
                .query((row, n) -> consent(row, details))
                .list();
    }

    /** What the answers of a case leave out or name, by answer. */
    private record Details(Map<UUID, Set<UUID>> notItems, Map<UUID, Set<String>> notTo, Map<UUID, Set<String>> onlyTo) {}

    /** Read before the answers: a query inside another one would need a second connection for each reader. */
    private Details details(String reference) {
        Details details = new Details(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql("""
                select n.consent_id, n.item_id from consent_not_item n join consent c on c.id = n.consent_id
                where c.reference = :reference""")
                .param("reference", reference)
                .query((RowCallbackHandler) row -> details.notItems()
                        .computeIfAbsent(uuid(row, "consent_id"), id -> new HashSet<>())
                        .add(uuid(row, "item_id")));
        jdbc.sql("""
                select r.consent_id, r.recipient, r.covered from consent_recipient r join consent c on c.id = r.consent_id
                where c.reference = :reference""")
                .param("reference", reference)
                .query((RowCallbackHandler) row -> (row.getBoolean("covered") ? details.onlyTo() : details.notTo())
                        .computeIfAbsent(uuid(row, "consent_id"), id -> new HashSet<>())
                        .add(row.getString("recipient")));
        return details;
    }

    private Consent consent(ResultSet row, Details details) throws SQLException {
        UUID id = uuid(row, "id");
        SealedRow sealed = SealedRow.of("consent", row.getString("reference"), id);
        return new Consent(
                id,
                uuid(row, "conversation_id"),
                uuid(row, "submission_id"),
                uuid(row, "asked_person_id"),
                row.getString("answer"),
                row.getBoolean("counts"),
                row.getBoolean("dispute"),
                instant(row, "noted_at"),
                new ConsentTerms(
                        row.getString("given_how"),
                        date(row, "given_on"),
                        row.getBoolean("given_earlier"),
                        seal.open(row.getString("given_for"), sealed.at("given_for")),
                        date(row, "expires_on"),
                        seal.open(row.getString("limits"), sealed.at("limits")),
                        details.notItems().getOrDefault(id, Set.of()),
                        details.notTo().getOrDefault(id, Set.of()),
                        details.onlyTo().getOrDefault(id, Set.of())));
    }
}
