package candour.mash;

import candour.casefile.CaseEntryRepository;
import candour.submission.Faults;
import candour.submission.Filing;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.OwnCase;
import candour.submission.Prefill;
import candour.submission.Sent;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The senior manager brings a disagreement with the MASH to its end, step by step on the record (R5.3, R11.7). */
@Component
class SettleTheDisagreement implements Prefill, Guard, Filing {

    private final MashAnswers answers;
    private final OwnCase ownCase;
    private final CaseEntryRepository entries;
    private final Clock clock;

    SettleTheDisagreement(MashAnswers answers, OwnCase ownCase, CaseEntryRepository entries, Clock clock) {
        this.answers = answers;
        this.ownCase = ownCase;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String form() {
        return MashProcess.Step.SETTLE_THE_DISAGREEMENT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "answerText", answers.all(opened, MashProcess.Step.RECORD_WHAT_THE_MASH_ANSWERED),
                "leadText", answers.all(opened, MashProcess.Step.TAKE_UP_THE_DISAGREEMENT));
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("escalationOutcome", "kept")) {
            ownCase.refuse(sent, faults, "somebody else must say that the child is safe with it.");
        }
        Moment.checkPast(sent.answers(), "escalationEndedOn", clock, faults);
    }

    @Override
    public Map<String, String> file(Sent sent) {
        entries.append(sent.reference(), sent.id(), sent.user(), "mash-disagreement-settled", Map.of());
        return Map.of();
    }
}
