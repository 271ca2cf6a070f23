package candour.sharing;

import candour.law.SecureDomains;
import candour.law.Verdict;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
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

    /** In a row of a list of recipients. */
    void check(Answers recipient, int index, Faults faults) {
        check(recipient, recipient.text("agency"), key -> Faults.inRow("recipients", index, key), faults);
    }

    /**
     * The same wherever the questions stand.
     *
     * @param agency the recipient, as the directory knows it
     * @param path where the question of this key stands
     */
    void check(Answers recipient, String agency, UnaryOperator<String> path, Faults faults) {
        if (!recipient.is("methodAgreed", "yes")) {
            faults.on(path.apply("methodAgreed"), "agree with them first how it will reach them.");
        }
        if (recipient.is("method", Methods.SECURE_EMAIL)) {
            checkAddress(recipient, "senderAddress", "your own address. ", path, faults);
            if (checkAddress(recipient, "address", "", path, faults) && recipient.text("whyThisAddress") == null) {
                others.question(agency, MailAddress.normal(recipient.text("address")))
                        .ifPresent(question -> faults.on(path.apply("address"), question));
            }
        }
        LocalDate until = recipient.date("accessUntil");
        if (until != null && until.isBefore(LocalDate.now(clock.withZone(Moment.LONDON)))) {
            faults.on(path.apply("accessUntil"), "choose a day that is still to come, on which their access ends.");
        }
    }

    private boolean checkAddress(
            Answers recipient, String key, String which, UnaryOperator<String> path, Faults faults) {
        String address = MailAddress.normal(recipient.text(key));
        Verdict verdict = domains.check(address == null ? "" : address);
        if (!verdict.secure()) {
            faults.on(path.apply(key), which + verdict.text());
        }
        return verdict.secure();
    }
}
