package candour.event;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.takeOver;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import candour.advice.AdviceProcess;
import candour.advice.AskForAdvice;
import candour.casefile.ReadLog;
import candour.decision.DecisionProcess;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager gives the cases of their team to others, and no case of anybody who answers for them (process, roles; R11.8). */
@Serves("R11.8")
@EngineTest
class HandOverTest {

    private static final String FRIEND = "nina.frost";
    private static final String OTHER_MANAGER = "otis.pike";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AskForAdvice askForAdvice;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private ReadLog reads;

    @BeforeEach
    void aFriendWorksInTheTeam() {
        staff.join(FRIEND, "Nina", "Frost", "northfield-school-practitioner");
    }

    @AfterEach
    void andLeaves() {
        staff.leave(FRIEND, OTHER_MANAGER);
    }

    @Test
    void aManagerDoesNotTakeACaseOutOfTheHandsOfTheLead() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet());
        one.runOut(DecisionProcess.Step.CLOCK_RUNS_OUT).finish(LEAD, takeOver());
        assertThat(one.practitioner()).isEqualTo(LEAD);

        assertThatThrownBy(() -> one.change(MANAGER, handOver("Amina Khan"))).isInstanceOf(Refused.class);

        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    /** The words are those of a number that nobody has. */
    @Test
    void aCaseThatALeadRaisedIsNotThereForAManager() {
        Case one = story.raise(LEAD, concern());

        assertThatThrownBy(() -> one.change(MANAGER, handOver("Amina Khan")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no case with that number");
    }

    /** What a manager may not take in one step they got in two: they gave it to a friend, who gave it to them (R11.8). */
    @Test
    void aManagerDoesNotComeByACaseByWayOfSomebodyTheyGaveItTo() {
        Case one = story.raise(concern()).change(MANAGER, handOver("Nina Frost"));

        assertThatThrownBy(() -> one.change(FRIEND, handOver("Tom Okafor")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ask your safeguarding lead");
        one.change(FRIEND, handOver("Amina Khan"));
        assertThatThrownBy(() -> one.change(handOver("Tom Okafor"))).as("however many come between").isInstanceOf(Refused.class);

        one.change(LEAD, handOver("Tom Okafor"));
        assertThat(one.practitioner()).isEqualTo(MANAGER);
    }

    /** Whoever had the case by right gets back what they gave away. */
    @Test
    void aManagerWhoHadTheCaseIsGivenItBack() {
        Case raised = story.raise(MANAGER, concern()).change(MANAGER, handOver("Amina Khan")).change(handOver("Tom Okafor"));
        Case given = story.raise(concern()).change(handOver("Tom Okafor")).change(MANAGER, handOver("Nina Frost"));

        given.change(FRIEND, handOver("Tom Okafor"));

        assertThat(raised.practitioner()).isEqualTo(MANAGER);
        assertThat(given.practitioner()).isEqualTo(MANAGER);
    }

    /** Who stands in for an adviser has the advice to give, without names, and not the case. */
    @Test
    void aStepOfSomebodyWhoIsAwayMakesNoCaseTheirs() {
        staff.join(OTHER_MANAGER, "Otis", "Pike", "northfield-school-manager");
        Case one = story.raise(concern()).finish(describeTheInformation());
        askForAdvice.ask(one.reference(), PRACTITIONER, "by-name:" + OTHER_MANAGER, "Should I ask her myself?");
        HttpPerson.loggedIn(port, engine.getName(), LEAD).sendForm("/absence", "away=" + OTHER_MANAGER + "&why=away&instead=" + MANAGER);
        assertThat(one.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(MANAGER);
        one.change(MANAGER, handOver("Nina Frost"));

        assertThatThrownBy(() -> one.change(FRIEND, handOver("Tom Okafor")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ask your safeguarding lead");
    }

    /** They may not open it, and would learn by trying one after another whom it is about: it is refused as any that is not theirs. */
    @Test
    void aManagerHandsOverNoCaseAboutAColleagueToAnybody() {
        Case one = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout(LEAD));

        assertThat(Stream.of("Ruth Bell", "Siân Hughes", "Nina Frost"))
                .allSatisfy(name -> assertThatThrownBy(() -> one.change(MANAGER, handOver(name)))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("Ask them or your safeguarding lead to hand it over"));
    }

    @Test
    void whoeverHasTheCaseIsToldThatItCannotGoToWhomItIsAbout() {
        Case one = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout(MANAGER));

        assertThatThrownBy(() -> one.change(handOver("Tom Okafor")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("choose another colleague");
    }

    /** To give a case to whoever has it changes nothing, so that the words were all that came of it. */
    @Test
    void aManagerDoesNotLearnByTryingWhatBecameOfACaseOrThatItIsAboutAColleague() {
        Case plain = story.raise(concern()).finish(describeTheInformation());
        Case aboutAColleague = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout(LEAD));
        Case mistake = story.raise(concern()).finish(describeTheInformation()).change(LEAD, raisedInError());

        Case aboutHimself = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout(MANAGER));

        assertThat(Stream.of(plain, aboutAColleague, mistake, aboutHimself).map(one -> refusal(one, "Amina Khan")).distinct()).hasSize(1);
        assertThat(Stream.of(aboutAColleague, mistake, aboutHimself).map(one -> refusal(one, "Nina Frost")).distinct()).hasSize(1);
    }

    /** Nor by whom it cannot be given to: somebody who gave it away and never had it. */
    @Test
    void norByWhomItCannotBeGivenTo() {
        staff.join(OTHER_MANAGER, "Otis", "Pike", "northfield-school-manager");
        Case plain = story.raise(concern()).change(OTHER_MANAGER, handOver("Nina Frost"));
        Case aboutAColleague = story.raise(concern()).finish(describeTheInformation())
                .change(OTHER_MANAGER, handOver("Nina Frost"))
                .change(FRIEND, itIsAbout(LEAD));

        assertThat(Stream.of(plain, aboutAColleague).map(one -> refusal(one, "Otis Pike")).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {SENIOR, MANAGER})
    void whoeverTriesIsNotedForTheLead(String whomItIsAbout) {
        Case one = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout(whomItIsAbout));

        refusal(one, "Nina Frost");

        assertThat(reads.ofCase(one.reference())).anySatisfy(read -> {
            assertThat(read.reader()).isEqualTo(MANAGER);
            assertThat(read.part()).isEqualTo(ReadLog.REFUSED);
        });
    }

    private static String refusal(Case one, String to) {
        return catchThrowable(() -> one.change(MANAGER, handOver(to))).getMessage();
    }
}
