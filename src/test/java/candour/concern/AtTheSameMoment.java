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
import candour.testing.Meanwhile;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** People who finish steps of one case in the same moment neither refuse each other nor leave the case waiting. */
abstract class AtTheSameMoment {

    @Autowired
    private Story story;

    @RepeatedTest(5)
    void theCaseIsFinishedWhereBothAreTold() throws Exception {
        Case one = inDangerAndReadyToFinish().finish(whatHappensInstead());

        assertThat(Meanwhile.refusals(() -> one.finish(tellThePolice()), () -> one.finish(tellChildrensServices()))).isEmpty();

        assertThat(one.openSteps()).isEmpty();
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.decisionsOn(Telling.POLICE)).hasSize(1);
        assertThat(one.decisionsOn(Telling.CHILDRENS_SERVICES)).hasSize(1);
    }

    @RepeatedTest(5)
    void theCaseIsFinishedWhereTheLastIsToldWhileTheRestIsCarriedOut() throws Exception {
        Case one = inDangerAndReadyToFinish().finish(tellChildrensServices());

        assertThat(Meanwhile.refusals(() -> one.finish(tellThePolice()), () -> one.finish(whatHappensInstead()))).isEmpty();

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
}
