package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The conversations about consent in a case, whose information each is about, and what was answered. One
 * conversation may answer for several people, as with a father of twins.
 */
@Repository
public class ConsentRepository {

    private static final RowMapper<Consent> CONSENT = (row, n) -> new Consent(
            uuid(row, "id"),
            uuid(row, "conversation_id"),
            uuid(row, "submission_id"),
            uuid(row, "asked_person_id"),
            row.getString("answer"),
            row.getBoolean("counts"),
            row.getBoolean("dispute"),
            instant(row, "noted_at"));

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                insert into consent (id, reference, conversation_id, submission_id, asked_person_id, answer, counts,
                    dispute, noted_at)
                values (:id, :reference, :conversation, :submission, :asked, :answer, :counts, :dispute, :at)""")
                .param("id", consent.id())
                .param("reference", reference)
                .param("conversation", consent.conversationId())
                .param("submission", consent.submissionId())
                .param("asked", consent.askedPersonId())
                .param("answer", consent.answer())
                .param("counts", consent.counts())
                .param("dispute", consent.dispute())
                .param("at", at(consent.notedAt()))
                .update();
    }

    /** The latest answer of a conversation that counts. */
    public Optional<Consent> answerOf(UUID conversation) {
        return jdbc.sql("""
                select * from consent where conversation_id = :id and counts order by noted_at desc limit 1""")
                .param("id", conversation)
                .query(CONSENT)
                .optional();
    }

    /** Every answer of the case, those that do not count included, in the order they came. */
    public List<Consent> ofCase(String reference) {
        return jdbc.sql("select * from consent where reference = :reference order by noted_at, id")
                .param("reference", reference)
                .query(CONSENT)
                .list();
    }
}
