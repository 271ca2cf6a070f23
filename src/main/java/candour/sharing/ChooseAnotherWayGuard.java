package candour.sharing;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.law.SecureDomains;
import candour.law.Verdict;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Sent;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What did not arrive goes another way, which the recipient agreed to and which is as safe (R11.14, R11.16). */
@Component
class ChooseAnotherWayGuard implements Guard {

    private final TransferRepository transfers;
    private final SecureDomains domains;

    ChooseAnotherWayGuard(TransferRepository transfers, SecureDomains domains) {
        this.transfers = transfers;
        this.domains = domains;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_ANOTHER_WAY;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        Transfer failed = transfers.get(UUID.fromString(sent.facts().get(SharingProcess.THE_TRANSFER.name())));
        boolean isTheSame = answers.is("method", failed.method())
                && Objects.equals(answers.text("address"), failed.address())
                && answers.text("anotherPerson") == null;
        if (isTheSame) {
            faults.on("method", "this way did not work. Choose another way, another address or another person there.");
        }
        if (!answers.is("methodAgreed", "yes")) {
            faults.on("methodAgreed", "agree with them first how it will reach them.");
        }
        if (answers.is("method", Methods.SECURE_EMAIL)) {
            checkAddress(answers, "senderAddress", "your own address. ", faults);
            checkAddress(answers, "address", "", faults);
        }
    }

    private void checkAddress(Answers answers, String key, String which, Faults faults) {
        String address = answers.text(key);
        Verdict verdict = domains.check(address == null ? "" : address);
        if (!verdict.secure()) {
            faults.on(key, which + verdict.text());
        }
    }
}
