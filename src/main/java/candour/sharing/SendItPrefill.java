package candour.sharing;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows which transfer it is and what to make sure of before sending (R11.10 to R11.16). */
@Component
class SendItPrefill implements Prefill {

    private final TransferWords words;
    private final Safeguards safeguards;

    SendItPrefill(TransferWords words, Safeguards safeguards) {
        this.words = words;
        this.safeguards = safeguards;
    }

    @Override
    public String form() {
        return SharingProcess.Step.SEND_IT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String method = opened.facts().get(SharingProcess.METHOD.name());
        return Map.of("transferText", words.of(opened), "safeguardOptions", safeguards.beforeSending(method));
    }
}
