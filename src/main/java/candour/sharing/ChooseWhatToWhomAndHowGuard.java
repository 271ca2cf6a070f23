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
            faults.add("Add at least one person or agency who needs to know.");
        }
        for (int i = 0; i < recipients.size(); i++) {
            check(recipients.get(i), "Recipient %d: ".formatted(i + 1), faults);
        }
    }

    private void check(Answers recipient, String which, Faults faults) {
        if (recipient.choices("items").isEmpty()) {
            faults.add(which + "choose what this recipient needs.");
        }
        if (!recipient.is("methodAgreed", "yes")) {
            faults.add(which + "agree with them first how it will reach them.");
        }
        if (recipient.is("method", Methods.SECURE_EMAIL)) {
            checkAddress(recipient.text("senderAddress"), which + "your own address. ", faults);
            checkAddress(recipient.text("address"), which, faults);
        }
    }

    private void checkAddress(String address, String which, Faults faults) {
        Verdict verdict = domains.check(address == null ? "" : address);
        if (!verdict.secure()) {
            faults.add(which + verdict.text());
        }
    }
}
