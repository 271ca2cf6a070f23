package candour.sharing;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows which transfer's receipt is asked for. */
@Component
class ConfirmReceiptPrefill implements Prefill {

    private final TransferWords words;

    ConfirmReceiptPrefill(TransferWords words) {
        this.words = words;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CONFIRM_RECEIPT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of("transferText", words.of(opened));
    }
}
