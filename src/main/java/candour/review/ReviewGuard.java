package candour.review;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked at again is looked at on a day that is still to come, within a year (R7.5, R10.3). */
class ReviewGuard implements Guard {

    private final String form;
    private final Clock clock;

    ReviewGuard(String form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkToCome(sent.answers(), LaterReview.REVIEW_ON.name(), clock, faults);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Guard reviewWhatWasDeclinedGuard(Clock clock) {
            return new ReviewGuard(LaterReview.REVIEW_WHAT_WAS_DECLINED, clock);
        }

        @Bean
        Guard mayTheyBeToldNowGuard(Clock clock) {
            return new ReviewGuard(LaterReview.MAY_THEY_BE_TOLD_NOW, clock);
        }
    }
}
