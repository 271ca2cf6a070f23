package candour.sharing;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.casefile.TransferTermsRepository;
import candour.engine.Fact;
import candour.engine.HarmSoFar;
import candour.submission.Answers;
import candour.submission.BritishDate;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Option;
import candour.submission.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Nothing counts as sent until every safeguard of its method is confirmed, nor against the consent that it rests on
 * (R7.1, R11.10 to R11.16).
 */
@Component
class SendItGuard implements Guard {

    private final Safeguards safeguards;
    private final TransferRepository transfers;
    private final TransferTermsRepository terms;
    private final ConsentStillHolds consent;
    private final Transfers decided;
    private final HarmSoFar harm;
    private final Clock clock;

    SendItGuard(
            Safeguards safeguards,
            TransferRepository transfers,
            TransferTermsRepository terms,
            ConsentStillHolds consent,
            Transfers decided,
            HarmSoFar harm,
            Clock clock) {
        this.terms = terms;
        this.transfers = transfers;
        this.consent = consent;
        this.decided = decided;
        this.harm = harm;
        this.safeguards = safeguards;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SharingProcess.Step.SEND_IT;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        if (answers.is("withheld", "yes")) {
            checkWithholding(sent, faults);
            return;
        }
        Moment.checkPast(answers, "sentOn", "sentAtTime", clock, faults);
        checkConsent(sent, faults);
        checkAccess(sent, faults);
        List<String> confirmed = answers.choices("safeguards");
        for (Option safeguard : safeguards.beforeSending(sent.facts().get(SharingProcess.METHOD.name()))) {
            if (!confirmed.contains(safeguard.value())) {
                faults.on("safeguards", "make sure of this before you send: " + safeguard.label());
            }
        }
    }

    /** Only a consent, or a later no, can keep back what was decided to be shared; where harm is met neither does. */
    private void checkWithholding(Sent sent, Faults faults) {
        Transfer transfer = transferOf(sent);
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        if (!decided.isStillShared(sent.reference(), transfer)
                || !consent.faults(sent.reference(), transfer.recipient(), transfer.items(), today).isEmpty()) {
            return;
        }
        if ("met".equals(harm.byNow(sent.reference(), sent.facts().get(Fact.HARM.name())))) {
            faults.on("withheld", "a child may come to significant harm, and the law lets it go. Send it now.");
        } else if (!consent.canKeepBack(sent.reference(), transfer.items())) {
            faults.on("withheld", "none of it rests on a consent. Send it.");
        }
    }

    private void checkConsent(Sent sent, Faults faults) {
        Transfer transfer = transferOf(sent);
        consent.faults(sent.reference(), transfer.recipient(), transfer.items(), sent.answers().date("sentOn"))
                .forEach(fault -> faults.on(
                        "sentOn",
                        fault + " If it has not gone, say below that it stays here. If it has, tell your safeguarding lead."));
    }

    /** Who was to look at it until a day that has passed by now no longer can (R11.15). */
    private void checkAccess(Sent sent, Faults faults) {
        LocalDate until = terms.of(transferOf(sent).id()).accessUntil();
        LocalDate given = sent.answers().date("sentOn");
        if (until != null && given != null && until.isBefore(given)) {
            faults.on("sentOn", "their access was to end on %s. Ask your manager how to go on.".formatted(BritishDate.of(until)));
        }
    }

    private Transfer transferOf(Sent sent) {
        return transfers.get(UUID.fromString(sent.facts().get(SharingProcess.THE_TRANSFER.name())));
    }
}
