package candour.demo;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Begins the demonstration: with its cases where there is none yet, and anew whenever somebody asks. Meanwhile
 * everybody else waits in the {@link WaitingRoom}.
 */
@Component
@Profile("demo")
@Order(1)
class Beginnings implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Beginnings.class);

    private final Demonstration demonstration;
    private final AllCases cases;
    private final DemoCases demoCases;
    private final DemoTraining training;
    private final WaitingRoom waitingRoom;
    private final boolean withCases;
    private volatile int sinceTheStart;

    Beginnings(
            Demonstration demonstration,
            AllCases cases,
            DemoCases demoCases,
            DemoTraining training,
            WaitingRoom waitingRoom,
            @Value("${candour.demo.cases}") boolean withCases) {
        this.demonstration = demonstration;
        this.cases = cases;
        this.demoCases = demoCases;
        this.training = training;
        this.waitingRoom = waitingRoom;
        this.withCases = withCases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (withCases && !cases.areThere()) {
            waitingRoom.whileNobodyIsIn(this::play);
        }
    }

    /** Which beginning this is, counted from the start of the product. */
    int which() {
        return sinceTheStart;
    }

    /**
     * Deletes every case and plays those of the demonstration again.
     *
     * @param seen the beginning that whoever asks has before them; where another has come since, it is theirs too
     */
    void anew(int seen) {
        if (!demonstration.isAtHome()) {
            throw new IllegalStateException("Only a demonstration begins anew");
        }
        waitingRoom.whileNobodyIsIn(() -> {
            if (seen == sinceTheStart) {
                cases.delete();
                play();
                sinceTheStart++;
            }
        });
    }

    private void play() {
        long start = System.nanoTime();
        demoCases.play().stream().reduce((earlier, later) -> later).ifPresent(cases::werePlayedUpTo);
        training.enter();
        LOG.info("The cases of the demonstration are there, after {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
}
