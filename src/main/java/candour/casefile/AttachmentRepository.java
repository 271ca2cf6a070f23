package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.seal.Place;
import candour.seal.Seal;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the attachments of a case, byte for byte; adds and never changes. */
@Repository
public class AttachmentRepository {

    /** Half of what H2 lets a binary column hold; PostgreSQL would take more. */
    private static final int BYTES_OF_A_PART = 512 * 1024;

    private final JdbcClient jdbc;
    private final Seal seal;

    AttachmentRepository(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String reference, Attachment attachment, byte[] content) {
        SealedRow sealed = SealedRow.of("attachment", reference, attachment.id());
        jdbc.sql("""
                insert into attachment
                    (id, reference, kind, description, file_name, media_type, byte_count, sha256, added_by, added_at)
                values (:id, :reference, :kind, :description, :fileName, :mediaType, :byteCount, :sha256, :by, :at)""")
                .param("id", attachment.id())
                .param("reference", reference)
                .param("kind", attachment.kind())
                .param("description", seal.close(attachment.description(), sealed.at("description")))
                .param("fileName", seal.close(attachment.fileName(), sealed.at("file_name")))
                .param("mediaType", attachment.mediaType())
                .param("byteCount", attachment.byteCount())
                .param("sha256", seal.close(attachment.sha256(), sealed.at("sha256")))
                .param("by", attachment.addedBy())
                .param("at", at(attachment.addedAt()))
                .update();
        for (int from = 0; from < content.length; from += BYTES_OF_A_PART) {
            int position = from / BYTES_OF_A_PART;
            jdbc.sql("insert into attachment_part (attachment_id, position, content) values (:id, :position, :content)")
                    .param("id", attachment.id())
                    .param("position", position)
                    .param("content", seal.close(part(content, from), content(attachment.id(), position)))
                    .update();
        }
    }

    /** Everything attached to a case in the order it came, what was added in error included. */
    public List<Attachment> ofCase(String reference) {
        return jdbc.sql("""
                select a.*, e.reasons, e.noted_by, e.noted_at
                from attachment a left join attachment_in_error e on e.attachment_id = a.id
                where a.reference = :reference order by a.added_at, a.id""")
                .param("reference", reference)
                .query((row, n) -> attachment(row))
                .list();
    }

    public byte[] content(UUID id) {
        var content = new ByteArrayOutputStream();
        jdbc.sql("select position, content from attachment_part where attachment_id = :id order by position")
                .param("id", id)
                .query((ResultSet row) -> content.writeBytes(
                        seal.open(row.getBytes("content"), content(id, row.getInt("position")))));
        return content.toByteArray();
    }

    /** Notes that the attachment does not belong in the case; the first to say so is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markInError(UUID id, Attachment.InError inError) {
        jdbc.sql("""
                insert into attachment_in_error (attachment_id, reasons, noted_by, noted_at)
                values (:id, :reasons, :by, :at)""")
                .param("id", id)
                .param("reasons", seal.close(inError.reasons(), reasons(id)))
                .param("by", inError.notedBy())
                .param("at", at(inError.notedAt()))
                .update();
    }

    private static Place content(UUID id, int position) {
        return SealedRow.of("attachment_part", id, id, position).at("content");
    }

    private static Place reasons(UUID id) {
        return SealedRow.of("attachment_in_error", id, id).at("reasons");
    }

    private static byte[] part(byte[] content, int from) {
        return Arrays.copyOfRange(content, from, Math.min(content.length, from + BYTES_OF_A_PART));
    }

    private Attachment attachment(ResultSet row) throws SQLException {
        UUID id = uuid(row, "id");
        SealedRow sealed = SealedRow.of("attachment", row.getString("reference"), id);
        String reasons = seal.open(row.getString("reasons"), reasons(id));
        return new Attachment(
                id,
                row.getString("kind"),
                seal.open(row.getString("description"), sealed.at("description")),
                seal.open(row.getString("file_name"), sealed.at("file_name")),
                row.getString("media_type"),
                row.getInt("byte_count"),
                seal.open(row.getString("sha256"), sealed.at("sha256")),
                row.getString("added_by"),
                instant(row, "added_at"),
                reasons == null
                        ? null
                        : new Attachment.InError(reasons, row.getString("noted_by"), instant(row, "noted_at")));
    }
}
