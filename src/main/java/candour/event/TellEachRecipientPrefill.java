package candour.event;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.Transfer;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import candour.submission.Option;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names whoever got something of the case, and when (R7.6). */
@Component
class TellEachRecipientPrefill implements Prefill {

    private final RecipientsToTell recipients;
    private final Agencies agencies;

    TellEachRecipientPrefill(RecipientsToTell recipients, Agencies agencies) {
        this.recipients = recipients;
        this.agencies = agencies;
    }

    @Override
    public String form() {
        return EventProcess.TELL_EACH_RECIPIENT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        List<Transfer> sent = recipients.of(opened.reference(), opened.facts().get(EventProcess.CHANGE.name()));
        boolean error = EventProcess.Change.RAISED_IN_ERROR.equals(opened.facts().get(EventProcess.WHAT_CHANGED.name()));
        return Map.of(
                "recipientOptions",
                sent.stream().map(transfer -> new Option(name(transfer), transfer.id().toString())).toList(),
                "recipientsText",
                (error ? "**The case was raised in error.** Something of it went to:" : "**Someone took their consent back.** Before that, something went to:")
                        + sent.stream()
                                .map(transfer -> "\n- %s, on %s"
                                        .formatted(Markdown.plain(name(transfer)), BritishDate.of(transfer.sentAt())))
                                .collect(Collectors.joining()));
    }

    private String name(Transfer transfer) {
        String to = transfer.agency() == null
                ? transfer.outsideName()
                : agencies.byId(transfer.agency()).map(Agency::name).orElse(transfer.agency());
        return "%s, %s".formatted(transfer.person(), to);
    }
}
