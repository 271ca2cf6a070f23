package candour.sharing;

import candour.engine.Fact;
import candour.law.SecureDomains;
import candour.law.Verdict;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Nothing leaves against the consent it rests on, nor without a recipient who agreed to the way it comes, and by e-mail only between two secure
 * addresses; a refusal says which other ways there are (R7.1, R11.4, R11.14, R11.16).
 */
@Component
class ChooseWhatToWhomAndHowGuard implements Guard {

    private final SecureDomains domains;
    private final ConsentStillHolds consent;
    private final Transfers transfers;
    private final Clock clock;

    ChooseWhatToWhomAndHowGuard(
            SecureDomains domains, ConsentStillHolds consent, Transfers transfers, Clock clock) {
        this.transfers = transfers;
        this.domains = domains;
        this.consent = consent;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("nothingGoes", "yes")) {
            checkHoldingBack(sent, faults);
            return;
        }
        List<Answers> recipients = sent.answers().rows("recipients");
        if (recipients.isEmpty()) {
            faults.on("recipients", "add at least one person or agency who needs to know.");
        }
        for (int i = 0; i < recipients.size(); i++) {
            check(recipients.get(i), i, faults);
            checkConsent(sent.reference(), recipients.get(i), i, faults);
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

    /** Only a consent can keep back what was decided to be shared; where harm is met nothing rests on one. */
    private void checkHoldingBack(Sent sent, Faults faults) {
        if ("met".equals(sent.facts().get(Fact.HARM.name()))) {
            faults.on("nothingGoes", "a child may come to significant harm, and the law lets it go. Send it now.");
        } else if (!consent.canKeepBack(sent.reference(), transfers.decision(sent.reference()).items())) {
            faults.on("nothingGoes", "none of it rests on a consent. Choose who gets it.");
        }
    }

    private void checkConsent(String reference, Answers recipient, int index, Faults faults) {
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        consent.faults(reference, recipient.text("agency"), recipient.ids("items"), today)
                .forEach(fault -> faults.on(inRow(index, "items"), fault + " Leave the item out, or choose somebody else."));
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
