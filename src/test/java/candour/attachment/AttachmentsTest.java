package candour.attachment;

import static candour.testing.Files.pdf;
import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Attachment;
import candour.casefile.AttachmentRepository;
import candour.casefile.CaseFileRepository;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Story;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A case has room for so much, and what it gives back is what was added (R11.7). */
@EngineTest
class AttachmentsTest {

    @Autowired
    private AttachmentRepository repository;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Story story;

    private Attachments withRoomFor(int bytes) {
        return new Attachments(repository, cases, clock, DataSize.ofMegabytes(10), DataSize.ofBytes(bytes));
    }

    private void add(Attachments attachments, String reference, byte[] content) {
        transaction.executeWithoutResult(none ->
                attachments.add(reference, AttachmentKind.PHOTO, "A photo", new FileName("a.pdf"), content, Story.PRACTITIONER));
    }

    @Test
    void aCaseThatIsFullSaysHowMuchRoomIsLeft() {
        String reference = story.raise(concern()).reference();
        Attachments attachments = withRoomFor(3000);
        add(attachments, reference, pdf("x".repeat(1000)));

        assertThatThrownBy(() -> add(attachments, reference, pdf("x".repeat(2000))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("A case has room for 2 KB of attachments, and 1 KB are left.");
        assertThat(attachments.ofCase(reference)).hasSize(1);
    }

    @Test
    void whatWasAddedInErrorCanBeAddedAgain() {
        String reference = story.raise(concern()).reference();
        Attachments attachments = withRoomFor(10_000);
        byte[] content = pdf();
        add(attachments, reference, content);
        UUID id = attachments.ofCase(reference).get(0).id();

        transaction.executeWithoutResult(none -> {
            attachments.markInError(reference, id, "The wrong kind", Story.PRACTITIONER);
            attachments.markInError(reference, id, "Once more", Story.LEAD);
        });
        add(attachments, reference, content);

        assertThat(attachments.ofCase(reference)).hasSize(2);
        assertThat(attachments.find(reference, id).orElseThrow().inError())
                .extracting(Attachment.InError::reasons)
                .isEqualTo("The wrong kind");
    }

    @Test
    void bytesThatAreNotWhatWasAddedAreNotHandedOut() {
        String reference = story.raise(concern()).reference();
        Attachments attachments = withRoomFor(10_000);
        add(attachments, reference, pdf());
        Attachment attachment = attachments.ofCase(reference).get(0);
        jdbc.sql("update attachment_part set content = :other where attachment_id = :id")
                .param("other", new byte[] {1})
                .param("id", attachment.id())
                .update();

        assertThatIllegalStateException().isThrownBy(() -> attachments.content(attachment));
    }

    /** What is left opens, and is not the whole. */
    @Test
    void norAreThoseOfAFileOfWhichAPartIsGone() {
        String reference = story.raise(concern()).reference();
        Attachments attachments = withRoomFor(10_000);
        add(attachments, reference, pdf());
        Attachment attachment = attachments.ofCase(reference).get(0);
        jdbc.sql("delete from attachment_part where attachment_id = :id").param("id", attachment.id()).update();

        assertThatIllegalStateException()
                .isThrownBy(() -> attachments.content(attachment))
                .withMessageContaining("is not what was added");
    }
}
