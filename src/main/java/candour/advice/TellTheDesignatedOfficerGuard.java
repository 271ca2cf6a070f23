package candour.advice;

import candour.casefile.ColleagueRepository;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import candour.submission.SinceOpened;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Nobody was told tomorrow, nor of a colleague whom nobody had named yet when the step was opened (R5.1, R11.7). */
@Component
class TellTheDesignatedOfficerGuard implements Guard {

    private final ColleagueRepository colleagues;
    private final SinceOpened sinceOpened;
    private final Clock clock;

    TellTheDesignatedOfficerGuard(ColleagueRepository colleagues, SinceOpened sinceOpened, Clock clock) {
        this.colleagues = colleagues;
        this.sinceOpened = sinceOpened;
        this.clock = clock;
    }

    @Override
    public String form() {
        return AdviceProcess.TELL_THE_DESIGNATED_OFFICER;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "toldOn", "toldAtTime", clock, faults);
        if (colleagues.lastNamed(sent.reference()).filter(at -> sinceOpened.came(sent, at)).isPresent()) {
            faults.add("since you opened this step, somebody said that the case is about another colleague as well. Open the step"
                    + " again: what you typed is kept. Tell the officer of everybody whom it names, and add what was said.");
        }
    }
}
