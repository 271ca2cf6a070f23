package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.seal.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every finished form word for word (R11.7). */
@Repository
public class SubmissionRepository {

    private final JdbcClient jdbc;
    private final Json json;
    private final RowMapper<Submission> submission;

    SubmissionRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
        this.submission = (row, n) -> new Submission(
                uuid(row, "id"),
                row.getString("reference"),
                row.getString("form"),
                row.getString("task_id"),
                row.getString("submitted_by"),
                instant(row, "submitted_at"),
                json.read(row.getString("answers"), answers(row.getString("reference"), uuid(row, "id"))));
    }

    private static Place answers(String reference, UUID id) {
        return SealedRow.of("submission", reference, id).at("answers");
    }

    public void add(Submission submission) {
        jdbc.sql("""
                insert into submission (id, reference, form, task_id, submitted_by, submitted_at, answers)
                values (:id, :reference, :form, :taskId, :by, :at, :answers)""")
                .param("id", submission.id())
                .param("reference", submission.reference())
                .param("form", submission.form())
                .param("taskId", submission.taskId())
                .param("by", submission.submittedBy())
                .param("at", at(submission.submittedAt()))
                .param("answers", json.write(submission.answers(), answers(submission.reference(), submission.id())))
                .update();
    }

    /** Everything answered in a case, in the order it came. */
    public List<Submission> ofCase(String reference) {
        return jdbc.sql("select * from submission where reference = :reference order by submitted_at, id")
                .param("reference", reference)
                .query(submission)
                .list();
    }

    /** The latest answers to this form in the case. */
    public Optional<Map<String, Object>> latest(String reference, String form) {
        return last(reference, form).map(Submission::answers);
    }

    /** When, by whom and with which answers this form was filled in last in the case. */
    public Optional<Submission> last(String reference, String form) {
        return jdbc.sql("""
                select * from submission where reference = :reference and form = :form
                order by submitted_at desc, id limit 1""")
                .param("reference", reference)
                .param("form", form)
                .query(submission)
                .optional();
    }

    /** The user ids of everybody who filled in one of these forms in the case. */
    public Set<String> writers(String reference, Collection<String> forms) {
        return forms.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                                select distinct submitted_by from submission
                                where reference = :reference and form in (:forms)""")
                        .param("reference", reference)
                        .param("forms", forms)
                        .query(String.class)
                        .list());
    }

    public Optional<Submission> find(UUID id) {
        return jdbc.sql("select * from submission where id = :id")
                .param("id", id)
                .query(submission)
                .optional();
    }

    /** Who finished this task, if somebody did. */
    public Optional<Submission> ofTask(String taskId) {
        return jdbc.sql("select * from submission where task_id = :taskId order by submitted_at desc limit 1")
                .param("taskId", taskId)
                .query(submission)
                .optional();
    }
}
