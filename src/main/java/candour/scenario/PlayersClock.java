package candour.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: it tells an earlier time to whoever plays a case as of some days ago, and to
 * everybody else the time it is. The engine's own clock is another one and stays as it is.
 */
@Component
@Primary
@Profile("demo")
class PlayersClock extends Clock {

    private final Clock real;
    private final ThreadLocal<Duration> back;

    PlayersClock() {
        this(Clock.systemUTC(), new ThreadLocal<>());
    }

    private PlayersClock(Clock real, ThreadLocal<Duration> back) {
        this.real = real;
        this.back = back;
    }

    /** From now on it is that long ago, for this thread. */
    void turnBack(Duration ago) {
        back.set(ago);
    }

    void tellTheRealTime() {
        back.remove();
    }

    @Override
    public Instant instant() {
        Duration ago = back.get();
        return ago == null ? real.instant() : real.instant().minus(ago);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PlayersClock(real.withZone(zone), back);
    }
}
