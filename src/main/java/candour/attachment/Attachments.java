package candour.attachment;

import candour.casefile.Attachment;
import candour.casefile.AttachmentRepository;
import candour.casefile.CaseFileRepository;
import candour.submission.BritishDate;
import candour.submission.Refused;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Takes files into a case and gives them back as they came (R11.7). Rights are the caller's to check. */
@Component
public class Attachments {

    /** Within this time the same file from the same person is a second click, not a second file. */
    private static final Duration SAME_CLICK = Duration.ofMinutes(2);

    private final AttachmentRepository attachments;
    private final CaseFileRepository cases;
    private final Clock clock;
    private final DataSize largest;
    private final DataSize perCase;

    Attachments(
            AttachmentRepository attachments,
            CaseFileRepository cases,
            Clock clock,
            @Value("${candour.attachments.largest}") DataSize largest,
            @Value("${candour.attachments.per-case}") DataSize perCase) {
        this.attachments = attachments;
        this.cases = cases;
        this.clock = clock;
        this.largest = largest;
        this.perCase = perCase;
    }

    /** How large one file may be. */
    public DataSize largest() {
        return largest;
    }

    /** What to say of a file that is larger than that. */
    public String tooLarge() {
        return "This file is larger than %s. Make it smaller, for example by scanning it in black and white, and choose it again."
                .formatted(FileSize.words(largest.toBytes()));
    }

    public List<Attachment> ofCase(String reference) {
        return attachments.ofCase(reference);
    }

    public Optional<Attachment> find(String reference, UUID id) {
        return ofCase(reference).stream().filter(attachment -> attachment.id().equals(id)).findFirst();
    }

    /**
     * Adds a file to the case; one that the same person has just added stays one.
     *
     * @throws Refused if the case does not take it, in words for whoever chose it
     */
    @Transactional
    public void add(String reference, AttachmentKind kind, String description, FileName name, byte[] content, String user) {
        if (content.length > largest.toBytes()) {
            throw new Refused(tooLarge());
        }
        FileType type = Inspection.typeOf(name, content);
        String sha256 = sha256(content);
        cases.lock(reference);
        List<Attachment> there = ofCase(reference);
        Optional<Attachment> same = there.stream()
                .filter(one -> one.sha256().equals(sha256) && one.inError() == null)
                .findFirst();
        if (same.isPresent()) {
            refuseUnlessASecondClick(same.get(), user);
            return;
        }
        refuseIfFull(there, content.length);
        attachments.add(
                reference,
                new Attachment(
                        UUID.randomUUID(),
                        kind.key(),
                        description,
                        name.typed(),
                        type.mediaType(),
                        content.length,
                        sha256,
                        user,
                        clock.instant(),
                        null),
                content);
    }

    private void refuseUnlessASecondClick(Attachment same, String user) {
        boolean secondClick = same.addedBy().equals(user)
                && same.addedAt().plus(SAME_CLICK).isAfter(clock.instant());
        if (!secondClick) {
            throw new Refused("This file is already in the case: it was added on %s.".formatted(BritishDate.of(same.addedAt())));
        }
    }

    private void refuseIfFull(List<Attachment> there, int more) {
        long left = perCase.toBytes() - there.stream().mapToLong(Attachment::byteCount).sum();
        if (more > left) {
            throw new Refused("A case has room for %s of attachments, and %s are left. Make the file smaller, and choose it again."
                    .formatted(FileSize.words(perCase.toBytes()), FileSize.words(Math.max(0, left))));
        }
    }

    /** The bytes of an attachment as they came. */
    public byte[] content(Attachment attachment) {
        byte[] content = attachments.content(attachment.id());
        if (!sha256(content).equals(attachment.sha256())) {
            throw new IllegalStateException("Attachment " + attachment.id() + " is not what was added");
        }
        return content;
    }

    /** Marks an attachment as one that does not belong in the case. It stays there; the first to say so is kept. */
    @Transactional
    public void markInError(String reference, UUID id, String reasons, String user) {
        cases.lock(reference);
        Attachment attachment = find(reference, id).orElseThrow();
        if (attachment.inError() == null) {
            attachments.markInError(id, new Attachment.InError(reasons, user, clock.instant()));
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
