package candour.caseview;

import candour.attachment.AttachmentKind;
import candour.attachment.FileName;
import candour.attachment.FileSize;
import candour.casefile.Attachment;
import candour.caseview.CaseDoor.Visitor;
import candour.submission.BritishDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One attachment as a visitor sees it.
 *
 * @param fingerprint the first characters of its SHA-256
 * @param inError why it does not belong in the case, by whom and when; null where it does
 * @param canBeRead whether this visitor may have its content
 * @param canBeMarked whether this visitor may say that it was added in error
 */
record AttachmentRow(
        UUID id,
        String kind,
        String description,
        String file,
        String fingerprint,
        String added,
        String addedBy,
        String inError,
        boolean canBeRead,
        boolean canBeMarked) {

    private static final int CHARACTERS_OF_A_FINGERPRINT = 12;

    static AttachmentRow of(Attachment attachment, Visitor visitor, UnaryOperator<String> nameOf) {
        Attachment.InError inError = attachment.inError();
        boolean mine = attachment.addedBy().equals(visitor.userId());
        return new AttachmentRow(
                attachment.id(),
                kind(attachment),
                attachment.description(),
                file(attachment),
                fingerprint(attachment),
                BritishDate.of(attachment.addedAt()),
                nameOf.apply(attachment.addedBy()),
                inError == null
                        ? null
                        : "%s (%s, %s)".formatted(
                                inError.reasons(), nameOf.apply(inError.notedBy()), BritishDate.of(inError.notedAt())),
                canBeRead(attachment, visitor),
                inError == null && (mine || visitor.leads()));
    }

    /** What was added in error stays for the lead alone. */
    static boolean canBeRead(Attachment attachment, Visitor visitor) {
        return visitor.seesAll() && (attachment.inError() == null || visitor.leads());
    }

    static String kind(Attachment attachment) {
        return AttachmentKind.of(attachment.kind()).map(AttachmentKind::words).orElse(attachment.kind());
    }

    static String file(Attachment attachment) {
        return "%s, %s".formatted(new FileName(attachment.fileName()).shown(), FileSize.words(attachment.byteCount()));
    }

    static String fingerprint(Attachment attachment) {
        return attachment.sha256().substring(0, CHARACTERS_OF_A_FINGERPRINT);
    }
}
