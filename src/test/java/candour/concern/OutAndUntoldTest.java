package candour.concern;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.consent.ConsentProcess;
import candour.review.LaterReview;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What went out untold is told one day, whatever newer is shared of which they know; of what never went nobody is told (R10.2, R10.3). */
@Serves({"R10.2", "R10.3"})
@EngineTest
class OutAndUntoldTest {

    @Autowired
    private Story story;

    private Case sent(Filled decision) {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decision)
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt());
    }

    /** The newer alone, of which they know. */
    private static Case alsoSharedSomethingTheyKnow(Case one) {
        return one.change(somethingNew())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share().with("items", List.of("Mia has had no breakfast all week.")));
    }

    @Test
    void whatIsOutUntoldIsStillToldAlthoughSomethingNewerIsSharedThatTheyKnow() {
        Case one = alsoSharedSomethingTheyKnow(sent(share().with("tellThePerson", "tell")));

        assertThat(one.openSteps()).contains(ConcernProcess.Step.TELL_THE_PERSON);
    }

    /** Something newer was to be shared and never went; now nothing is shared any more. */
    private static Case nothingIsSharedBeforeTheNewerWent(Case one, Filled newer) {
        one.change(somethingNew()).finish(weighTheRisk());
        answered(one, askForConsent()).finish(newer.with("items", List.of("Mia has had no breakfast all week.")));
        one.change(somethingNew().with("newWhat", "She has eaten today.")).finish(weighTheRisk());
        return answered(one, refuseConsent()).finish(decline());
    }

    private static Case answered(Case one, Filled consent) {
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(consent);
        }
        return one;
    }

    @Test
    void nobodyIsToldOfWhatNeverWentBecauseSomethingTheyKnowDid() {
        Case one = nothingIsSharedBeforeTheNewerWent(sent(share()), share().with("tellThePerson", "tell"));

        assertThat(one.openSteps()).doesNotContain(ConcernProcess.Step.TELL_THE_PERSON);
    }

    @Test
    void whatNeverWentDoesNotComeBackToBeToldBecauseSomethingTheyKnowDid() {
        Case one = nothingIsSharedBeforeTheNewerWent(
                sent(share()), share().with("tellThePerson", "unsafe").with("notTellingReasons", "He would hit her."));

        assertThat(one.hasEnded(LaterReview.PROCESS)).isTrue();
    }

    /** The telling of the newer took the place of the one before, and nothing else tells them of that any more. */
    @Test
    void whatIsOutUntoldIsStillToldAlthoughTheNewerThatWasToBeToldWithItNeverWent() {
        Case one = nothingIsSharedBeforeTheNewerWent(
                sent(share().with("tellThePerson", "tell")), share().with("tellThePerson", "tell"));

        assertThat(one.openSteps()).containsOnlyOnce(ConcernProcess.Step.TELL_THE_PERSON);
    }

    @Test
    void whatWentOutUntoldStillComesBackAlthoughSomethingNewerIsSharedThatTheyKnow() {
        Case one = alsoSharedSomethingTheyKnow(
                sent(share().with("tellThePerson", "unsafe").with("notTellingReasons", "He would hit her.")));

        assertThat(one.hasEnded(LaterReview.PROCESS)).isFalse();
    }
}
