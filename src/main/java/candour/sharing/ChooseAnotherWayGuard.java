package candour.sharing;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.casefile.TransferTermsRepository;
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
    private final TransferTermsRepository terms;
    private final TheWay way;

    ChooseAnotherWayGuard(TransferRepository transfers, TransferTermsRepository terms, TheWay way) {
        this.terms = terms;
        this.transfers = transfers;
        this.way = way;
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
                && Objects.equals(answers.text("service"), terms.of(failed.id()).service())
                && answers.text("anotherPerson") == null;
        if (isTheSame) {
            faults.on("method", "this way did not work. Choose another way, another address or another person there.");
        }
        way.check(answers, failed.recipient(), key -> key, faults);
    }
}
