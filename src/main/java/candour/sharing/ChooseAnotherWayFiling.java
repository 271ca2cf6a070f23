package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.casefile.FailedTransferRepository;
import candour.casefile.TransferRepository;
import candour.casefile.TransferRepository.Way;
import candour.casefile.TransferTerms;
import candour.casefile.TransferTermsRepository;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files that the same goes again another way: a transfer of its own, beside the one that failed (R11.16). */
@Component
class ChooseAnotherWayFiling implements Filing {

    private final TransferRepository transfers;
    private final TransferTermsRepository terms;
    private final FailedTransferRepository failures;
    private final CaseEntryRepository entries;
    private final AnotherLook anotherLook;

    ChooseAnotherWayFiling(
            TransferRepository transfers,
            TransferTermsRepository terms,
            FailedTransferRepository failures,
            CaseEntryRepository entries,
            AnotherLook anotherLook) {
        this.anotherLook = anotherLook;
        this.terms = terms;
        this.transfers = transfers;
        this.failures = failures;
        this.entries = entries;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_ANOTHER_WAY;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        Answers answers = sent.answers();
        UUID failed = UUID.fromString(sent.facts().get(SharingProcess.THE_TRANSFER.name()));
        UUID again = transfers.again(sent.reference(), failed, sent.id(), way(answers));
        terms.add(sent.reference(), again, termsNow(answers, terms.of(failed)));
        failures.followedBy(failed, again);
        entries.append(sent.reference(), sent.id(), sent.user(), "sent-another-way", Map.of("transfer", again.toString()));
        boolean looks = anotherLook.isNeeded(sent, transfers.get(failed), transfers.get(again));
        return Map.of(
                SharingProcess.THE_TRANSFER.name(), again.toString(),
                SharingProcess.GOES_THAT_WAY.name(), looks ? SharingProcess.AFTER_A_SECOND_LOOK : "yes");
    }

    /** The same items on the same terms; the service and until when they may look belong to the way. */
    private static TransferTerms termsNow(Answers answers, TransferTerms before) {
        return new TransferTerms(
                answers.text("service"),
                answers.date("accessUntil"),
                before.forThemAlone(),
                before.tellsOfOthers(),
                before.agreement(),
                before.tellsOfHealth(),
                before.withoutConsent(),
                before.items());
    }

    private static Way way(Answers answers) {
        return new Way(
                answers.text("anotherPerson"),
                answers.text("method"),
                answers.text("senderAddress"),
                answers.text("address"));
    }
}
