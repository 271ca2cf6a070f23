package candour.caseview;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.readTheAdvice;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.advice.AskForAdvice;
import candour.concern.ConcernProcess;
import candour.concern.OtherProtocolProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One step leads to the next, for those who may know of it (R1.1, R11.8). */
@EngineTest
class NextStepCallsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private AskForAdvice advice;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private String after(String user, String task) {
        return person(user).get("/cases/after/" + task).body();
    }

    @Test
    void afterRaisingAConcernTheMostPressingStepIsTheRaisers() {
        Story.Case told = story.raise(danger());

        String next = person(Story.PRACTITIONER).get("/cases/after-raising/" + told.reference()).body();

        assertThat(next)
                .contains(told.reference(), "Next: you tell ", "2 more steps")
                .doesNotContain(told.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId());
    }

    @Test
    void afterAStepTheNextOneOfTheSameReaderIsNamed() {
        Story.Case told = story.raise(concern());
        String done = told.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();

        told.finish(describeTheInformation());

        assertThat(after(Story.PRACTITIONER, done))
                .contains("Next: you weigh the risk, until ")
                .contains("\"task\":\"" + told.step(ConcernProcess.Step.WEIGH_THE_RISK).getId() + "\"");
    }

    @Test
    void whereAManagerHasItTheReaderIsToldSoAndNothingOpens() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"));
        String done = told.step(ConsentProcess.Step.ASK_FOR_CONSENT).getId();

        told.finish(askForConsent());

        assertThat(after(Story.PRACTITIONER, done)).contains("Next: a manager gives advice, until ", "\"task\":null");
    }

    @Test
    void theAdviserIsToldThatNothingWaitsForThemAndNotWhatOthersDo() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
        String done = told.step(AdviceProcess.GIVE_ADVICE).getId();

        told.finish(Story.MANAGER, giveAdvice());

        assertThat(after(Story.MANAGER, done)).contains("Nothing in this case waits for you now.", "\"task\":null").doesNotContain("Amina");
        assertThat(told.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
    }

    /** A manager advises and sees no names; what others do in the case from then on is nothing to them (R11.8). */
    @Serves("R11.8")
    @Test
    void whoeverAdvisedIsNotToldOfTheStepsOfOthersFromThenOn() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        advice.ask(told.reference(), Story.PRACTITIONER, "manager", "What do you think?");
        String done = told.step(AdviceProcess.GIVE_ADVICE).getId();
        told.finish(Story.MANAGER, giveAdvice()).finish(readTheAdvice());

        told.change(Story.LEAD, itIsAbout("does not log in")).finish(weighTheRisk());

        assertThat(after(Story.MANAGER, done)).doesNotContain("designated officer");
    }

    @Test
    void whoeverSeesACaseForAStepOfTheirOwnIsNotToldOfOthersByItsNumber() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
        told.finish(Story.MANAGER, giveAdvice());

        assertThat(person(Story.MANAGER).get("/cases/after-raising/" + told.reference()).statusCode()).isEqualTo(404);
    }

    @Test
    void aFinishedCaseLeadsToItsRecord() {
        Story.Case told = story.raise(outOfScope());
        String done = told.step(OtherProtocolProcess.Step.USE_THE_OTHER_PROTOCOL).getId();

        told.finish(useTheOtherProtocol());

        assertThat(after(Story.PRACTITIONER, done))
                .contains("This case is finished.")
                .contains("\"reference\":\"" + told.reference() + "\"", "\"record\":true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"james.oneill", "tom.okafor", "ruth.bell", "leila.novak", "olive.grant", "adele.stone"})
    void whoeverDidNotFinishTheStepLearnsNothingFromIt(String other) {
        Story.Case told = story.raise(concern());
        String done = told.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
        told.finish(describeTheInformation());
        HttpPerson stranger = person(other);

        assertThat(stranger.get("/cases/after/" + done).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/cases/after/none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"james.oneill", "tom.okafor", "leila.novak", "olive.grant"})
    void whoeverMayNotOpenTheCaseIsNotToldWhatComesNext(String other) {
        Story.Case told = story.raise(concern());

        assertThat(person(other).get("/cases/after-raising/" + told.reference()).statusCode()).isEqualTo(404);
    }
}
