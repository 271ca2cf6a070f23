package candour.conflict;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.CaseFileRepository;
import candour.casefile.CaseRoot;
import candour.casefile.SubmissionRepository;
import candour.concern.ConcernProcess;
import candour.scenario.ScenarioPlayer;
import candour.submission.Overtaken;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Models {@code procedure-conflict} and {@code procedure-conflict-board}: a local procedure that disagrees with the
 * guidance goes to the senior manager and to the board, and both answers stand in the case (R2.2).
 */
@Serves({"R2.1", "R2.2"})
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class ProcedureConflictTest {

    private static final String BOARD_MEMBER = "beatrice.lowry";
    private static final String DISCUSS = ConflictProcess.Step.DISCUSS_THE_PROCEDURE;
    private static final String CONSIDER = ConflictProcess.Step.CONSIDER_THE_CONFLICT;

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private ShownForms shown;

    @Autowired
    private SubmissionRepository submissions;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @AfterAll
    void everyStepOfTheModelsWasReached() {
        story.wentThroughAllOf(ConflictProcess.KEY);
        story.wentThroughAllOf(ConflictProcess.BOARD);
    }

    private static Map<String, Object> conflictIn(Case one) {
        return Map.of(
                "reference", one.reference().toLowerCase(),
                "procedureName", "Pupil information policy",
                "procedureSays", "Names of other pupils are never passed on.",
                "caseNeeds", "Children’s Services need to know that Mia Lowe was made to pay.");
    }

    private static Filled seniorSays() {
        return new Filled(DISCUSS, Map.of(
                "whatHolds", "guidance", "whatHoldsReasons", "Name her.", "procedureChanges", "yes"));
    }

    private static Filled boardSays() {
        return new Filled(CONSIDER, Map.of("boardFinds", "guidance", "boardReasons", "All schools are told."));
    }

    @Test
    void theSeniorManagerAndTheBoardAreAskedAndBothAnswersStandInTheCase() {
        Case one = story.raise(concern());

        player.begin(ConflictProcess.KEY, PRACTITIONER, conflictIn(one));

        assertThat(one.groupsOf(DISCUSS)).containsExactly("northfield-school-senior");
        assertThat(one.groupsOf(CONSIDER)).containsExactly("board");
        assertThat(one.step(CONSIDER).getTenantId()).isEqualTo("board");
        one.isDueIn(DISCUSS, Duration.ofHours(48));
        one.isDueIn(CONSIDER, Duration.ofHours(240));
        assertThat(one.openSteps()).contains(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);

        one.finish(SENIOR, seniorSays());
        assertThat(one.hasEnded(ConflictProcess.KEY)).isFalse();
        one.finish(BOARD_MEMBER, boardSays()).runOut(ConflictProcess.Step.TAKE_THE_ANSWER_BACK);

        assertThat(one.hasEnded(ConflictProcess.KEY)).isTrue();
        assertThat(one.hasEnded(ConflictProcess.BOARD)).isTrue();
        assertThat(submissions.latest(one.reference(), DISCUSS)).hasValueSatisfying(said -> assertThat(said)
                .containsEntry("whatHoldsReasons", "Name her."));
        assertThat(submissions.latest(one.reference(), CONSIDER)).hasValueSatisfying(said -> assertThat(said)
                .containsEntry("boardReasons", "All schools are told."));
        assertThat(cases.roots(one.reference()))
                .extracting(CaseRoot::processKey)
                .contains(ConflictProcess.KEY, ConflictProcess.BOARD);
    }

    @Test
    void theBoardMayAnswerFirst() {
        Case one = story.raise(concern());
        player.begin(ConflictProcess.KEY, PRACTITIONER, conflictIn(one));

        one.finish(BOARD_MEMBER, boardSays()).runOut(ConflictProcess.Step.TAKE_THE_ANSWER_BACK);
        assertThat(one.hasEnded(ConflictProcess.KEY)).isFalse();
        one.finish(SENIOR, seniorSays());

        assertThat(one.hasEnded(ConflictProcess.KEY)).isTrue();
    }

    @Test
    void twoConflictsInOneCaseAreAnsweredEachForItself() {
        Case one = story.raise(concern());
        player.begin(ConflictProcess.KEY, PRACTITIONER, conflictIn(one));
        player.begin(ConflictProcess.KEY, PRACTITIONER, conflictIn(one));
        one.finish(SENIOR, seniorSays()).finish(SENIOR, seniorSays());

        one.finish(BOARD_MEMBER, boardSays()).runOut(ConflictProcess.Step.TAKE_THE_ANSWER_BACK);

        assertThat(one.hasEnded(ConflictProcess.KEY)).isFalse();
        one.finish(BOARD_MEMBER, boardSays()).runOut(ConflictProcess.Step.TAKE_THE_ANSWER_BACK);
        assertThat(one.hasEnded(ConflictProcess.KEY)).isTrue();
    }

    @Serves("R11.8")
    @Test
    void theBoardSeesTheConflictWithoutAnyNameAndNothingElseOfTheCase() {
        Case one = story.raise(concern());
        player.begin(ConflictProcess.KEY, PRACTITIONER, conflictIn(one));
        String task = one.step(CONSIDER).getId();
        HttpPerson member = HttpPerson.loggedIn(port, engine.getName(), BOARD_MEMBER);

        tasks.claim(task, BOARD_MEMBER);
        assertThat(member.page("/").body()).contains("What you have taken", "Consider the conflict", one.reference());

        assertThat(shown.forTask(task, BOARD_MEMBER).get("conflictText"))
                .asString()
                .contains("Pupil information policy", "never passed on", "the child")
                .doesNotContain("Mia", "Lowe", "Amina", "Khan");
        assertThat(member.page("/cases/" + one.reference()).statusCode()).isEqualTo(404);
        assertThat(member.page("/records/" + one.reference()).statusCode()).isEqualTo(404);
        assertThat(member.page("/").body()).contains("What waits for the safeguarding board").doesNotContain("Raise a concern");
    }

    @Test
    void aClosedCaseCanShowAConflictToo() {
        Case one = story.raise(Filled.outOfScope()).finish(useTheOtherProtocol());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();

        player.begin(ConflictProcess.KEY, PRACTITIONER, conflictIn(one));

        assertThat(one.step(DISCUSS)).isNotNull();
        assertThat(one.step(CONSIDER)).isNotNull();
    }

    /** The board would read of a child whom the case was never about. */
    @Serves("R11.8")
    @Test
    void aCaseThatWasAMistakeShowsNoConflictAnyMore() {
        Case one = story.raise(concern()).change(raisedInError());

        assertThatThrownBy(() -> player.begin(ConflictProcess.KEY, PRACTITIONER, conflictIn(one)))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("it was raised in error");
    }

    @Serves("R11.8")
    @Test
    void aNumberThatIsNotOnesOwnGetsTheSameAnswerAsOneThatIsNone() {
        Case one = story.raise(concern());
        String words = "There is no case with that number that you can open.";

        for (String user : new String[] {MANAGER, "leila.novak"}) {
            assertThatThrownBy(() -> player.begin(ConflictProcess.KEY, user, conflictIn(one)))
                    .isInstanceOf(Refused.class)
                    .hasMessage(words);
        }
        Filled none = new Filled("", conflictIn(one)).with("reference", "IS-2020-999999");
        assertThatThrownBy(() -> player.begin(ConflictProcess.KEY, PRACTITIONER, none.answers()))
                .isInstanceOf(Refused.class)
                .hasMessage(words);
        assertThat(one.passed()).doesNotContain(ConflictProcess.KEY, ConflictProcess.BOARD);
    }

    @Test
    void anAnswerThatIsOverdueIsBroughtToTheLeadOfTheAgency() {
        Case one = story.raise(concern());
        player.begin(ConflictProcess.KEY, PRACTITIONER, conflictIn(one));

        one.runOut(CONSIDER);

        assertThat(one.groupsOf("decide-as-lead")).containsExactly("northfield-school-lead");
    }
}
