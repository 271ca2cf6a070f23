package candour.mash;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.CaseEntryRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.sharing.Methods;
import candour.sharing.SharingProcess;
import candour.submission.BritishDate;
import candour.submission.Faults;
import candour.submission.Filing;
import candour.submission.Guard;
import candour.submission.Markdown;
import candour.submission.Moment;
import candour.submission.Prefill;
import candour.submission.Sent;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the MASH answered is written down, or that it was asked for again, or that nothing comes. Each time somebody asks
 * again, or is asked for more, their time begins anew, so after some times the safeguarding lead asks (R5.1, R11.7).
 */
@Component
class RecordWhatTheMashAnswered implements Prefill, Guard, Filing {

    private static final Map<String, String> KINDS = Map.of(
            "yes", "mash-answered",
            "more-information", "mash-wants-more",
            "not-yet", "mash-asked-again",
            "lead", "mash-silent");

    /** So often somebody asks alone for an answer that does not come, or is asked for more. */
    private static final int ASKED_ALONE = 3;

    private final TransferRepository transfers;
    private final SubmissionRepository submissions;
    private final Agencies agencies;
    private final CaseEntryRepository entries;
    private final Clock clock;

    RecordWhatTheMashAnswered(
            TransferRepository transfers,
            SubmissionRepository submissions,
            Agencies agencies,
            CaseEntryRepository entries,
            Clock clock) {
        this.submissions = submissions;
        this.transfers = transfers;
        this.agencies = agencies;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String form() {
        return MashProcess.Step.RECORD_WHAT_THE_MASH_ANSWERED;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        Transfer sent = transfers.get(UUID.fromString(opened.facts().get(SharingProcess.THE_TRANSFER.name())));
        String name = agencies.byId(sent.agency()).map(Agency::name).orElse(sent.agency());
        return Map.of(
                "sentText",
                "**It went to** %s, %s, %s, on %s."
                        .formatted(
                                Markdown.plain(sent.person()),
                                name,
                                Methods.words(sent.method()),
                                BritishDate.of(sent.sentAt())));
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "mashAnsweredOn", clock, faults);
        Moment.checkPast(sent.answers(), "chasedOn", clock, faults);
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String answered = sent.answers().text("mashAnswered");
        entries.append(sent.reference(), sent.id(), sent.user(), KINDS.get(answered), Map.of());
        return Map.of(
                MashProcess.MASH_SAYS.name(),
                switch (answered) {
                    case "yes" -> sent.answers().is("agreeWithMash", "yes") ? "agreed" : "lead";
                    case "lead" -> "lead";
                    default -> timesUnsettled(sent.reference()) % ASKED_ALONE == 0 ? "lead" : "not-yet";
                });
    }

    /**
     * How often nothing was settled, this time included, be it that nothing came or that they wanted to know more; whoever
     * had an answer, or the lead to help, began to count anew.
     */
    private int timesUnsettled(String reference) {
        int times = 0;
        for (Submission told : submissions.ofCase(reference)) {
            if (told.form().equals(form())) {
                String answered = String.valueOf(told.answers().get("mashAnswered"));
                times = Set.of("yes", "lead").contains(answered) ? 0 : times + 1;
            }
        }
        return times;
    }
}
