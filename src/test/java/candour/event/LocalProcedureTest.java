package candour.event;

import static candour.event.SoFar.closed;
import static candour.event.SoFar.described;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.localProcedure;
import static candour.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseFileRepository;
import candour.concern.ConcernProcess;
import candour.conflict.ConflictProcess;
import candour.lead.LeadDecides;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story.Case;
import candour.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A local procedure that stands in the way goes to the senior manager and the board, and the case goes on (R2.1, R2.2). */
@EngineTest
class LocalProcedureTest {

    @Autowired
    private Story story;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private ShownForms shown;

    @Serves({"R2.1", "R2.2"})
    @Test
    void aLocalProcedureInTheWayGoesToTheSeniorManagerAndTheBoardAndTheCaseGoesOn() {
        Case one = described(story);

        one.change(localProcedure());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(ConcernProcess.Step.WEIGH_THE_RISK, ConflictProcess.Step.DISCUSS_THE_PROCEDURE);
        String atTheBoard = one.step(ConflictProcess.Step.CONSIDER_THE_CONFLICT).getId();
        assertThat(shown.forTask(atTheBoard, "beatrice.lowry").get("conflictText"))
                .asString()
                .contains("Pupil information policy", "never passed on", "the child")
                .doesNotContain("Mia", "Lowe");
    }

    /** The board has no lead: what lies before it comes to the lead of the agency that asked, who sees it (R5.1, R11.8). */
    @Serves("R2.2")
    @Test
    void whatTheBoardLeavesLyingComesBeforeTheLeadOfTheAgencyThatAsked() {
        Case one = described(story);
        one.change(localProcedure());

        one.runOut(ConflictProcess.Step.CONSIDER_THE_CONFLICT);

        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getTenantId()).isEqualTo("northfield-school");
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        one.finish(LEAD, carryOn()).runOut("same-time-again");
        assertThat(one.openSteps()).as("still open at the board").contains(LeadDecides.DECIDE_AS_LEAD);
    }

    @Serves("R2.2")
    @Test
    void aLocalProcedureIsReportedFromAClosedCaseWithoutOpeningItAgain() {
        Case one = closed(story);

        one.change(localProcedure());

        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
        assertThat(one.openSteps()).contains(ConflictProcess.Step.DISCUSS_THE_PROCEDURE);
        assertThat(one.step(ConflictProcess.Step.CONSIDER_THE_CONFLICT)).isNotNull();
        assertThat(one.timesAt(ConcernProcess.Step.WEIGH_THE_RISK)).isEqualTo(1);
    }
}
