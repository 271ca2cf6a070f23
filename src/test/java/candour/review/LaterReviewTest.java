package candour.review;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.mayTheyBeToldNow;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.reviewWhatWasDeclined;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.concern.ConcernProcess;
import candour.lead.LeadDecides;
import candour.submission.BritishDate;
import candour.submission.Moment;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Model {@code later-review}: what was declined, and who could not be told, comes back on its day. */
@Serves({"R7.5", "R10.2", "R10.3", "R11.7"})
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterReviewTest {

    private static final String REVIEW_WHAT_WAS_DECLINED = LaterReview.REVIEW_WHAT_WAS_DECLINED;
    private static final String MAY_THEY_BE_TOLD_NOW = LaterReview.MAY_THEY_BE_TOLD_NOW;
    private static final String DAY_HAS_COME = LaterReview.DAY_HAS_COME;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(LaterReview.PROCESS);
    }

    private Story.Case declined() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(refuseConsent())
                .finish(decline())
                .finish(whatHappensInstead());
    }

    private Story.Case sharedAndNotTold() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share().with("tellThePerson", "unsafe").with("notTellingReasons", "He would hit her."))
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt())
                .finish(confirmReceipt());
    }

    @Test
    void whatWasDeclinedComesBackOnItsDayAlthoughTheCaseIsFinished() {
        Story.Case told = declined();

        assertThat(told.hasEnded("concern")).isTrue();
        assertThat(told.openSteps()).isEmpty();
        comesBackIn(told, 14);

        told.runOut(DAY_HAS_COME);

        assertThat(told.step(REVIEW_WHAT_WAS_DECLINED).getAssignee()).isEqualTo(Story.PRACTITIONER);
        told.isDueIn(REVIEW_WHAT_WAS_DECLINED, Duration.ofHours(72));

        told.finish(reviewWhatWasDeclined());

        assertThat(told.hasEnded(LaterReview.PROCESS)).isTrue();
    }

    private void comesBackIn(Story.Case told, int days) {
        String day = BritishDate.of(LocalDate.now(Moment.LONDON).plusDays(days));
        HttpPerson amina = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);

        assertThat(amina.page("/cases/" + told.reference()).body()).contains("It comes back on " + day);
        assertThat(amina.page("/cases/" + told.reference()).body()).contains("This comes back on " + day);
    }

    /** A day in the next century would be a way never to look again. */
    @Test
    void itIsLookedAtAgainWithinAYear() {
        Story.Case told = declined().runOut(DAY_HAS_COME);
        Story.Case another = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk())
                .finish(refuseConsent()).finish(decline());

        assertThatThrownBy(() -> told.finish(reviewWhatWasDeclined().with("reviewAnswer", "later").with("reviewOn", "in 367 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("choose a day that is still to come, within a year.");
        assertThatThrownBy(() -> another.finish(whatHappensInstead().with("reviewOn", "in 60000 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("choose a day that is still to come, within a year.");
        another.finish(whatHappensInstead().with("reviewOn", "in 365 days"));
    }

    @Test
    void itCanBeLookedAtLaterAgainAndThenComesBackOnThatDay() {
        Story.Case told = declined().runOut(DAY_HAS_COME);

        assertThatThrownBy(() -> told.finish(reviewWhatWasDeclined().with("reviewAnswer", "later").with("reviewOn", "today")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("choose a day that is still to come, within a year.");

        told.finish(reviewWhatWasDeclined().with("reviewAnswer", "later").with("reviewOn", "in 30 days"));

        assertThat(told.openSteps()).isEmpty();
        String day = BritishDate.of(LocalDate.now(Moment.LONDON).plusDays(30));
        assertThat(HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER)
                        .page("/cases/" + told.reference())
                        .body())
                .contains("It comes back on " + day);
        told.runOut(DAY_HAS_COME);
        assertThat(told.openSteps()).containsExactly(REVIEW_WHAT_WAS_DECLINED);
    }

    @Serves("R5.3")
    @Test
    void whatHasGotWorseIsWeighedAnewInTheSameCase() {
        Story.Case told = declined().runOut(DAY_HAS_COME);

        told.finish(reviewWhatWasDeclined().with("reviewAnswer", "raise-again"));

        assertThat(told.hasEnded(LaterReview.PROCESS)).isTrue();
        assertThat(told.openSteps()).containsExactly(ConcernProcess.Step.WEIGH_THE_RISK);
    }

    @Test
    void aReviewThatNobodyDoesComesBeforeTheLead() {
        Story.Case told = declined().runOut(DAY_HAS_COME);

        told.runOut(REVIEW_WHAT_WAS_DECLINED);

        assertThat(told.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD, REVIEW_WHAT_WAS_DECLINED);
    }

    @Test
    void whoCouldNotBeToldIsToldAsSoonAsItIsSafe() {
        Story.Case told = sharedAndNotTold();

        assertThat(told.hasEnded("concern")).isTrue();
        comesBackIn(told, 14);

        told.runOut(DAY_HAS_COME);
        assertThat(told.openSteps()).containsExactly(MAY_THEY_BE_TOLD_NOW);

        told.finish(mayTheyBeToldNow().with("mayBeTold", "no").with("reviewOn", "in 7 days"));
        assertThat(told.openSteps()).isEmpty();

        told.runOut(DAY_HAS_COME).finish(mayTheyBeToldNow());
        assertThat(told.openSteps()).containsExactly(ConcernProcess.Step.TELL_THE_PERSON);

        told.finish(tellThePerson());
        assertThat(told.hasEnded(LaterReview.PROCESS)).isTrue();
    }

    /** They could not be told safely, and there is nothing to tell any more (ADR 20). */
    @Test
    void nobodyIsAskedLaterWhetherTheyMayBeToldOfWhatWasNotDone() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share().with("tellThePerson", "unsafe").with("notTellingReasons", "He would hit her."));
        assertThat(told.hasEnded(LaterReview.PROCESS)).isFalse();

        told.change(somethingNew()).finish(weighTheRisk()).finish(refuseConsent()).finish(decline());

        assertThat(told.hasEnded(LaterReview.PROCESS)).isTrue();
        assertThat(told.openSteps()).containsExactly(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
    }

    @Test
    void whoWasToBeToldAndCouldNotBeComesBackToo() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share().with("tellThePerson", "tell"))
                .finish(new Filled(ConcernProcess.Step.TELL_THE_PERSON, Map.of(
                        "toldNow", "no", "notToldReasons", "She does not answer the door.")));

        told.runOut(DAY_HAS_COME);

        assertThat(told.openSteps()).contains(MAY_THEY_BE_TOLD_NOW);
    }

    @Test
    void whoKnowsAlreadyDoesNotComeBack() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow());

        assertThat(told.passed()).doesNotContain(LaterReview.PROCESS);
    }

    /** What the child chose to tell is acted on, and the child hears what came of it. */
    @Serves("R8.4")
    @Test
    void whatTheChildWasToldBackStandsOnTheRecord() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(refuseConsent())
                .finish(decline())
                .finish(whatHappensInstead().with("childToldBack", "That I keep it to myself, and that she can always come."));

        assertThat(HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER)
                        .page("/records/" + told.reference())
                        .body())
                .contains("What did you tell the child, and what did they say?", "and that she can always come.");
    }
}
