package candour.sharing;

import candour.law.SecureDomains;
import candour.law.Verdict;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Looks at the way that was chosen for one recipient: what its method needs before anything goes (R11.14 to R11.16). */
@Component
class TheWay {

    private final SecureDomains domains;
    private final AddressOfAnother others;
    private final Clock clock;

    TheWay(SecureDomains domains, AddressOfAnother others, Clock clock) {
        this.domains = domains;
        this.others = others;
        this.clock = clock;
    }

    void check(Answers recipient, int index, Faults faults) {
        if (!recipient.is("methodAgreed", "yes")) {
            on("methodAgreed", "agree with them first how it will reach them.", index, faults);
        }
        if (recipient.is("method", Methods.SECURE_EMAIL)) {
            checkAddress(recipient, index, "senderAddress", "your own address. ", faults);
            if (checkAddress(recipient, index, "address", "", faults) && recipient.text("whyThisAddress") == null) {
                others.question(recipient.text("agency"), MailAddress.normal(recipient.text("address")))
                        .ifPresent(question -> on("address", question, index, faults));
            }
        }
        LocalDate until = recipient.date("accessUntil");
        if (until != null && until.isBefore(LocalDate.now(clock.withZone(Moment.LONDON)))) {
            on("accessUntil", "choose a day that is still to come, on which their access ends.", index, faults);
        }
    }

    private boolean checkAddress(Answers recipient, int index, String key, String which, Faults faults) {
        String address = MailAddress.normal(recipient.text(key));
        Verdict verdict = domains.check(address == null ? "" : address);
        if (!verdict.secure()) {
            on(key, which + verdict.text(), index, faults);
        }
        return verdict.secure();
    }

    private static void on(String key, String message, int index, Faults faults) {
        faults.on(Faults.inRow("recipients", index, key), message);
    }
}
