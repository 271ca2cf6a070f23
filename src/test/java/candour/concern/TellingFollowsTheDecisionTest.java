package candour.concern;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.mayTheyBeToldNow;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.review.LaterReview;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People are told what was decided last, and of nothing that was not done after all (R10.2, R10.3). */
@Serves({"R10.2", "R10.3"})
@EngineTest
class TellingFollowsTheDecisionTest {

    private static final String TELL = ConcernProcess.Step.TELL_THE_PERSON;
    private static final String INSTEAD = ConcernProcess.Step.WHAT_HAPPENS_INSTEAD;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    private static Filled shareAndTell() {
        return share().with("tellThePerson", "tell");
    }

    private static Filled shareUntold() {
        return share().with("tellThePerson", "unsafe").with("notTellingReasons", "He would hit her.");
    }

    private Case decided(Filled decision) {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decision);
    }

    private static Case weighedAgain(Case one) {
        return one.change(somethingNew()).finish(weighTheRisk()).finish(refuseConsent());
    }

    private String toldBefore(Case one, String step) {
        return shown.forTask(one.step(step).getId(), PRACTITIONER).get("toldBeforeText").toString();
    }

    @Test
    void nobodyIsToldThatItIsSharedOnceItIsDecidedNotTo() {
        Case one = decided(shareAndTell());
        assertThat(one.openSteps()).contains(TELL);

        weighedAgain(one).finish(decline());

        assertThat(one.openSteps()).containsExactly(INSTEAD);
        assertThat(toldBefore(one, INSTEAD)).isEmpty();
    }

    @Test
    void theSameWhereTheConsentIsTakenBack() {
        Case one = decided(shareAndTell()).change(withdrawConsent()).finish(decline());

        assertThat(one.openSteps()).containsExactly(INSTEAD);
    }

    @Test
    void whatIsOutAlreadyTheyAreToldAllTheSame() {
        Case one = decided(shareAndTell()).finish(chooseWhatToWhomAndHow()).finish(sendIt());

        weighedAgain(one).finish(decline());

        assertThat(one.openSteps()).contains(TELL, INSTEAD);
    }

    @Test
    void whoeverWasToldBeforeIsToldWhatHoldsNow() {
        Case one = decided(shareAndTell()).finish(tellThePerson());

        weighedAgain(one).finish(decline());

        assertThat(toldBefore(one, INSTEAD)).startsWith("**Jo Lowe was told on ").contains("tell them what holds now");
    }

    /** What somebody wrote there is words, and no link (S12). */
    @Test
    void whoWasToldIsShownAsItWasWritten() {
        Case one = decided(shareAndTell()).finish(tellThePerson().with("whoWasTold", "[Jo](https://jo.example)"));

        weighedAgain(one).finish(decline());

        assertThat(toldBefore(one, INSTEAD)).contains("\\[Jo\\]");
    }

    @Test
    void whatWentOutUntoldStillComesBack() {
        Case one = decided(shareUntold()).finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());

        weighedAgain(one).finish(decline());
        one.runOut(LaterReview.DAY_HAS_COME).finish(mayTheyBeToldNow());

        assertThat(one.openSteps()).contains(TELL);
    }
}
