package candour.sharing;

import candour.law.SecureDomains;
import candour.law.Verdict;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Sent;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Nothing leaves without a recipient who agreed to the way it comes, and by e-mail only between two secure
 * addresses; a refusal says which other ways there are (R11.4, R11.14, R11.16).
 */
@Component
class ChooseWhatToWhomAndHowGuard implements Guard {

    private final SecureDomains domains;

    ChooseWhatToWhomAndHowGuard(SecureDomains domains) {
        this.domains = domains;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        List<Answers> recipients = sent.answers().rows("recipients");
        if (recipients.isEmpty()) {
            faults.on("recipients", "add at least one person or agency who needs to know.");
        }
        for (int i = 0; i < recipients.size(); i++) {
            check(recipients.get(i), i, faults);
        }
    }

    private void check(Answers recipient, int index, Faults faults) {
        if (recipient.choices("items").isEmpty()) {
            faults.on(inRow(index, "items"), "choose what this recipient needs.");
        }
        if (!recipient.is("methodAgreed", "yes")) {
            faults.on(inRow(index, "methodAgreed"), "agree with them first how it will reach them.");
        }
        if (recipient.is("method", Methods.SECURE_EMAIL)) {
            checkAddress(recipient, index, "senderAddress", "your own address. ", faults);
            checkAddress(recipient, index, "address", "", faults);
        }
    }

    private void checkAddress(Answers recipient, int index, String key, String which, Faults faults) {
        String address = recipient.text(key);
        Verdict verdict = domains.check(address == null ? "" : address);
        if (!verdict.secure()) {
            faults.on(inRow(index, key), which + verdict.text());
        }
    }

    private static String inRow(int index, String key) {
        return Faults.inRow("recipients", index, key);
    }
}
