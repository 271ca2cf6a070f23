package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.casefile.FailedTransferRepository;
import candour.casefile.TransferRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Appends to the record what the second look came to (R11.1, R11.7). What was to go to somebody else after it had not
 * arrived, and does not, is taken back: the practitioner chooses anew from the way that failed.
 */
@Component
class LookASecondTimeFiling implements Filing {

    private final CaseEntryRepository entries;

    private final TransferRepository transfers;
    private final FailedTransferRepository failures;

    LookASecondTimeFiling(
            CaseEntryRepository entries, TransferRepository transfers, FailedTransferRepository failures) {
        this.entries = entries;
        this.transfers = transfers;
        this.failures = failures;
    }

    @Override
    public String form() {
        return SharingProcess.Step.LOOK_A_SECOND_TIME;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String answer = sent.answers().text("secondLook");
        String again = sent.facts().get(SharingProcess.THE_TRANSFER.name());
        if (again == null || !SharingProcess.THINK_AGAIN.equals(answer)) {
            entries.append(sent.reference(), sent.id(), sent.user(), SharingProcess.SECOND_LOOK, Map.of("secondLook", answer));
            return Map.of();
        }
        Map<String, String> failed = Map.of(SharingProcess.THE_TRANSFER.name(), takenBack(UUID.fromString(again)).toString());
        Map<String, Object> content = new HashMap<>(failed);
        content.put("secondLook", answer);
        entries.append(sent.reference(), sent.id(), sent.user(), SharingProcess.SECOND_LOOK, content);
        return failed;
    }

    /** @return the transfer that failed, which goes no way yet */
    private UUID takenBack(UUID again) {
        UUID failed = failures.notFollowedBy(again);
        transfers.takeBack(again);
        return failed;
    }
}
