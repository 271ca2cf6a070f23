package candour.concern;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.tellChildrensServices;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static org.assertj.core.api.Assertions.assertThat;

import candour.telling.Telling;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** People who finish steps of one case in the same moment neither refuse each other nor leave the case waiting. */
abstract class AtTheSameMoment {

    @Autowired
    private Story story;

    @RepeatedTest(5)
    void theCaseIsFinishedWhereBothAreTold() throws Exception {
        Case one = inDangerAndReadyToFinish().finish(whatHappensInstead());

        atTheSameMoment(() -> one.finish(tellThePolice()), () -> one.finish(tellChildrensServices()));

        assertThat(one.openSteps()).isEmpty();
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.decisionsOn(Telling.POLICE)).hasSize(1);
        assertThat(one.decisionsOn(Telling.CHILDRENS_SERVICES)).hasSize(1);
    }

    @RepeatedTest(5)
    void theCaseIsFinishedWhereTheLastIsToldWhileTheRestIsCarriedOut() throws Exception {
        Case one = inDangerAndReadyToFinish().finish(tellChildrensServices());

        atTheSameMoment(() -> one.finish(tellThePolice()), () -> one.finish(whatHappensInstead()));

        assertThat(one.openSteps()).isEmpty();
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    private Case inDangerAndReadyToFinish() {
        return story.raise(danger())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline());
    }

    private static void atTheSameMoment(Runnable... actions) throws Exception {
        CyclicBarrier together = new CyclicBarrier(actions.length);
        ExecutorService people = Executors.newFixedThreadPool(actions.length);
        try {
            List<Future<Void>> done = Stream.of(actions)
                    .map(action -> people.<Void>submit(() -> {
                        together.await();
                        action.run();
                        return null;
                    }))
                    .toList();
            for (Future<Void> one : done) {
                one.get();
            }
        } finally {
            people.shutdown();
        }
    }
}
