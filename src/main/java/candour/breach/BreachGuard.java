package candour.breach;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.OwnCase;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A breach was reported at a moment that has come, and nobody says of what they sent themselves that it was none, or answers
 * for a case they opened in an emergency (R11.8, R11.17, R5.3).
 */
class BreachGuard implements Guard {

    private static final String INSTEAD = "another safeguarding lead or a senior manager says whether this was a breach.";

    private final String form;
    private final OwnCase ownCase;
    private final Clock clock;

    BreachGuard(String form, OwnCase ownCase, Clock clock) {
        this.form = form;
        this.ownCase = ownCase;
        this.clock = clock;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        OwnCase.refuseTheirOpening(sent, faults);
        if (form.equals(BreachProcess.WAS_THIS_A_BREACH)) {
            boolean reported = sent.answers().is("breach", "told") || sent.answers().is("breach", "to-tell");
            if (reported) {
                ownCase.refuseTheirs(sent, faults, INSTEAD);
            } else {
                ownCase.refuse(sent, faults, INSTEAD);
            }
        }
        Moment.checkPast(sent.answers(), "reportedOn", "reportedAtTime", clock, faults);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Guard wasThisABreachGuard(OwnCase ownCase, Clock clock) {
            return new BreachGuard(BreachProcess.WAS_THIS_A_BREACH, ownCase, clock);
        }

        @Bean
        Guard reportTheBreachGuard(OwnCase ownCase, Clock clock) {
            return new BreachGuard(BreachProcess.REPORT_THE_BREACH, ownCase, clock);
        }
    }
}
