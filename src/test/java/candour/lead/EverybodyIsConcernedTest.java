package candour.lead;

import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.managerShares;
import static candour.testing.Filled.refer;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AboutAColleague;
import candour.casefile.ColleagueRepository;
import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Where a case is about everybody who could answer, its steps end with a person who sees them, and not with a group of
 * which nobody does (R5.3, R11.8).
 */
@Serves("R11.8")
@EngineTest
class EverybodyIsConcernedTest {

    private static final String DESCRIBE = ConcernProcess.Step.DESCRIBE_THE_INFORMATION;
    private static final String TELL = "tell-the-designated-officer";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private AboutAColleague aboutAColleague;

    @Autowired
    private SecondPerson secondPerson;

    private Case about(String raisedBy, String... people) {
        Case told = story.raise(raisedBy, concern());
        for (String person : people) {
            colleagues.add(told.reference(), person, raisedBy);
        }
        return told;
    }

    private int sees(String user, String task) {
        return HttpPerson.loggedIn(port, engine.getName(), user)
                .get("/camunda/api/engine/engine/" + engine.getName() + "/task/" + task)
                .statusCode();
    }

    @Test
    void theLeadsQuestionGoesToWhoeverHasTheCaseWhoCanOnlyBringItBeforeChildrensServices() {
        Case one = about(PRACTITIONER, MANAGER, LEAD, SENIOR);

        one.runOut(DESCRIBE);

        var step = one.step(LeadDecides.DECIDE_AS_LEAD);
        assertThat(step.getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(sees(PRACTITIONER, step.getId())).isEqualTo(200);
        assertThat(List.of(sees(MANAGER, step.getId()), sees(LEAD, step.getId()), sees(SENIOR, step.getId()))).containsOnly(404);
        assertThatThrownBy(() -> one.finish(carryOn())).isInstanceOf(Refused.class).hasMessageContaining("your own case");
        one.finish(refer());
        assertThat(one.decisionsOn(LeadDecides.PROCESS))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.TOLD));
    }

    @Test
    void aStepThatIsNotDoneInTimeStaysWithSomebodyWhoSeesIt() {
        Case one = about(PRACTITIONER, MANAGER, LEAD, SENIOR).runOut(DESCRIBE);

        one.runOut(LeadDecides.DECIDE_AS_LEAD);

        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).isEqualTo(PRACTITIONER);
    }

    /** Nobody confirms their own silence, but whoever is left may think better of it. */
    @Test
    void whoeverDeclinedAndHasNobodyToConfirmItSharesAfterAll() {
        Case one = about(PRACTITIONER, MANAGER, LEAD, SENIOR)
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .finish(decline());

        assertThat(one.step("agree-not-to-share").getAssignee()).isEqualTo(PRACTITIONER);
        assertThatThrownBy(() -> one.finish(confirmNotSharing())).isInstanceOf(Refused.class).hasMessageContaining("share after all");
        one.finish(managerShares());
        assertThat(one.openSteps()).doesNotContain("agree-not-to-share");
    }

    @Test
    void theGuardianAnswersBeforeWhoeverHasTheCase() {
        Case one = about("leila.novak", "james.oneill", "grace.adeyemi", "peter.marsh");

        for (String person : List.of(
                secondPerson.whereNoManagerCan("riverside-health", one.reference()),
                secondPerson.whereNoLeadCan("riverside-health", one.reference()),
                secondPerson.whereNoSeniorCan("riverside-health", one.reference()),
                secondPerson.afterTheLead("riverside-health", one.reference(), List.of(), "decide-as-lead"))) {
            assertThat(person).isEqualTo("maya.desai");
        }
    }

    /** Also where those who raised it turn out to be whom it is about: anybody who works there, rather than nobody. */
    @Test
    void somebodyIsLeftAlsoWhereItIsAboutWhoeverRaisedIt() {
        Case one = about("omar.aziz", "omar.aziz", "helen.price", "nora.flynn", "frances.lund");

        assertThat(secondPerson.whereNoLeadCan("hillingdon-mash", one.reference())).isEqualTo("daniel.reid");
        assertThat(secondPerson.afterTheLead("hillingdon-mash", one.reference(), List.of(), "decide-as-lead")).isEqualTo("daniel.reid");
    }

    /** R5.1: the designated officer is told also where it is about the head, the lead and the manager. */
    @Test
    void theDesignatedOfficerIsToldByWhoeverIsLeft() {
        Case one = story.raise(concern()).runOut(DESCRIBE);
        one.runOut(LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).isEqualTo(SENIOR);

        List.of(MANAGER, LEAD, SENIOR).forEach(person -> aboutAColleague.note(one.reference(), person, PRACTITIONER, "unsure"));

        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getAssignee())
                .as("taken out of the hands of each of them")
                .isEqualTo(PRACTITIONER);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(one.reference())
                        .taskDefinitionKey(TELL)
                        .list())
                .singleElement()
                .satisfies(step -> assertThat(step.getAssignee()).isEqualTo(PRACTITIONER));
    }
}
