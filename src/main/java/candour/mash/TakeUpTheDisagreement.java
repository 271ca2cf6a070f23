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

/** The safeguarding lead settles a disagreement with the MASH or takes it further; nobody gives in for their own case (R5.3, R11.8). */
@Component
class TakeUpTheDisagreement implements Prefill, Guard, Filing {

    private final MashAnswers answers;
    private final OwnCase ownCase;
    private final CaseEntryRepository entries;
    private final Clock clock;

    TakeUpTheDisagreement(MashAnswers answers, OwnCase ownCase, CaseEntryRepository entries, Clock clock) {
        this.answers = answers;
        this.ownCase = ownCase;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String form() {
        return MashProcess.Step.TAKE_UP_THE_DISAGREEMENT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "answerText", answers.all(opened, MashProcess.Step.RECORD_WHAT_THE_MASH_ANSWERED));
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("disagreement", "agreed")) {
            ownCase.refuse(sent, faults, "choose that your senior manager takes it up.");
        }
        Moment.checkPast(sent.answers(), "disagreementOn", clock, faults);
    }

    @Override
    public Map<String, String> file(Sent sent) {
        entries.append(sent.reference(), sent.id(), sent.user(), "mash-disagreement-taken-up", Map.of());
        return Map.of();
    }
}
