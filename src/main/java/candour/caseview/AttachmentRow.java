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
 * @param description what it shows or says; null for whoever may not open what was added in error, which may tell of another child
 * @param file its name and size, on the same terms
 * @param whyInError why it does not belong in the case, on the same terms; null where it does
 * @param inError by whom and when it was said that it does not belong in the case, and why on the same terms; null where it does
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
        String whyInError,
        String inError,
        boolean canBeRead,
        boolean canBeMarked) {

    private static final int CHARACTERS_OF_A_FINGERPRINT = 12;

    static AttachmentRow of(Attachment attachment, Visitor visitor, UnaryOperator<String> nameOf) {
        Attachment.InError inError = attachment.inError();
        boolean mine = attachment.addedBy().equals(visitor.userId());
        boolean isClosed = !isOpen(attachment, visitor);
        String why = inError == null || isClosed ? null : inError.reasons();
        return new AttachmentRow(
                attachment.id(),
                kind(attachment),
                isClosed ? null : attachment.description(),
                isClosed ? null : file(attachment),
                fingerprint(attachment),
                BritishDate.of(attachment.addedAt()),
                nameOf.apply(attachment.addedBy()),
                why,
                inError == null
                        ? null
                        : "%s(%s, %s)".formatted(
                                why == null ? "" : why + " ", nameOf.apply(inError.notedBy()), BritishDate.of(inError.notedAt())),
                canBeRead(attachment, visitor),
                inError == null && (mine || visitor.answersForTheLead()));
    }

    /** What was added in error stays for the lead alone; where it is about every lead, for whoever sees the case whole. */
    static boolean canBeRead(Attachment attachment, Visitor visitor) {
        return visitor.seesAll() && isOpen(attachment, visitor);
    }

    private static boolean isOpen(Attachment attachment, Visitor visitor) {
        return attachment.inError() == null || visitor.answersForTheLead() || visitor.aboutEveryLead() && visitor.seesAll();
    }

    private static String kind(Attachment attachment) {
        return AttachmentKind.of(attachment.kind()).map(AttachmentKind::words).orElse(attachment.kind());
    }

    private static String file(Attachment attachment) {
        return "%s, %s".formatted(new FileName(attachment.fileName()).shown(), FileSize.words(attachment.byteCount()));
    }

    private static String fingerprint(Attachment attachment) {
        return attachment.sha256().substring(0, CHARACTERS_OF_A_FINGERPRINT);
    }
}
