package candour.unsecured;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** It came, and the sender was told, at a moment that has come (R11.17). */
class PastGuard implements Guard {

    private final String form;
    private final String day;
    private final String time;
    private final Clock clock;

    PastGuard(String form, String day, String time, Clock clock) {
        this.form = form;
        this.day = day;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), day, time, clock, faults);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Guard unsecuredReceiptGuard(Clock clock) {
            return new PastGuard(UnsecuredReceipt.KEY, "cameOn", "cameAtTime", clock);
        }

        @Bean
        Guard tellTheSenderGuard(Clock clock) {
            return new PastGuard(UnsecuredReceipt.TELL_THE_SENDER, "toldOn", "toldAtTime", clock);
        }
    }
}
