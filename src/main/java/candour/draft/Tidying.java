package candour.draft;

import candour.access.Members;
import candour.access.Members.Member;
import candour.casefile.DraftRepository;
import candour.submission.Taken;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Drops what is not needed any more: with the form that is sent, after a few days, and with the person. What stands at a
 * step that was given to somebody else is shown to nobody, and is there again should the step come back.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Tidying {

    private final DraftRepository drafts;
    private final Members members;
    private final Clock clock;
    private final Duration keptFor;

    Tidying(
            DraftRepository drafts, Members members, Clock clock, @Value("${candour.drafts.kept-for}") Duration keptFor) {
        this.drafts = drafts;
        this.members = members;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    @EventListener
    void sent(Taken form) {
        if (form.taskId() == null) {
            members.find(form.user())
                    .flatMap(Member::agency)
                    .ifPresent(agency -> drafts.drop(form.user(), Place.start(form.form(), agency).name()));
        } else {
            drafts.dropAll(Place.step(form.taskId()).name());
        }
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tidyUp() {
        drafts.dropBefore(clock.instant().minus(keptFor));
        drafts.writers().stream().filter(writer -> members.find(writer).isEmpty()).forEach(drafts::dropOf);
    }
}
