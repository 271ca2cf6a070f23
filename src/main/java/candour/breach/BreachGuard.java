package candour.breach;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A breach was reported at a moment that has come (R11.17). */
class BreachGuard implements Guard {

    private final String form;
    private final Clock clock;

    BreachGuard(String form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "reportedOn", "reportedAtTime", clock, faults);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Guard wasThisABreachGuard(Clock clock) {
            return new BreachGuard(BreachProcess.WAS_THIS_A_BREACH, clock);
        }

        @Bean
        Guard reportTheBreachGuard(Clock clock) {
            return new BreachGuard(BreachProcess.REPORT_THE_BREACH, clock);
        }
    }
}
