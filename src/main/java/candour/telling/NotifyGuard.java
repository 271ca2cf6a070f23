package candour.telling;

import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who was told, when and what; or why not, which the safeguarding lead must agree to (R5.2). */
class NotifyGuard implements Guard {

    private final String form;
    private final Clock clock;

    NotifyGuard(String form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        Moment.checkPast(answers, "toldOn", "toldAtTime", clock, faults);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Guard notifyThePoliceGuard(Clock clock) {
            return new NotifyGuard(Telling.NOTIFY_THE_POLICE, clock);
        }

        @Bean
        Guard notifyChildrensServicesGuard(Clock clock) {
            return new NotifyGuard(Telling.NOTIFY_CHILDRENS_SERVICES, clock);
        }
    }
}
