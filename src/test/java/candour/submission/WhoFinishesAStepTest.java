package candour.submission;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.access.Members.Member;
import candour.access.Members;
import candour.advice.AdviceProcess;
import candour.casefile.SubmissionRepository;
import candour.concern.ConcernProcess;
import candour.scenario.ScenarioPlayer;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step is finished by whoever has it, and by nobody else (R11.8). */
@Serves("R11.8")
@EngineTest
class WhoFinishesAStepTest {

    private static final String WEIGH_THE_RISK = ConcernProcess.Step.WEIGH_THE_RISK;

    @Autowired
    private Story story;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Members members;

    @Autowired
    private SubmissionRepository submissions;

    @Test
    void whoeverDoesNotHaveTheStepCannotFinishIt() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        String task = told.step(WEIGH_THE_RISK).getId();

        for (String somebodyElse : List.of(Story.MANAGER, Story.LEAD, "leila.novak", "daniel.reid")) {
            // another agency is kept out by its tenant, a colleague by the rights on the task
            assertThatThrownBy(() -> submit(somebodyElse, task, weighTheRisk()))
                    .isInstanceOf(ProcessEngineException.class)
                    .satisfies(refusal -> assertThat(refusal)
                            .matches(r -> r instanceof AuthorizationException
                                    || r.getMessage().contains("it belongs to no authenticated tenant")));
        }

        assertThat(told.openSteps()).containsExactly(WEIGH_THE_RISK);
        assertThat(submissions.ofTask(task)).isEmpty();
    }

    @Test
    void aStepOfAGroupIsTakenBeforeItIsFinished() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
        String task = told.step(AdviceProcess.GIVE_ADVICE).getId();

        assertThatThrownBy(() -> submit(Story.MANAGER, task, giveAdvice()))
                .isInstanceOf(Refused.class)
                .hasMessage("Take this step first: only whoever has it can finish it.");

        assertThat(told.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
        assertThat(submissions.ofTask(task)).isEmpty();
    }

    @Test
    void nobodyLoggedInFinishesNothing() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        String task = told.step(WEIGH_THE_RISK).getId();

        assertThatThrownBy(() -> forms.submitTaskForm(task, weighTheRisk().answers()))
                .isInstanceOf(Refused.class)
                .hasMessage("Log in first.");
    }

    @Test
    void whoeverBelongsToNoAgencyRaisesNothing() {
        assertThatThrownBy(() -> player.raise("olive.grant", concern().answers()))
                .isInstanceOfAny(AuthorizationException.class, Refused.class);
    }

    @Test
    void aStepHandedToAColleagueGoesTheSameWay() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        String task = told.step(WEIGH_THE_RISK).getId();
        tasks.delegateTask(task, Story.MANAGER);

        assertThatThrownBy(() -> submit(Story.PRACTITIONER, task, weighTheRisk()))
                .isInstanceOfAny(AuthorizationException.class, Refused.class);
        assertThatThrownBy(() -> submit(Story.MANAGER, task, weighTheRisk().with("riskReasons", null)))
                .isInstanceOf(Refused.class);
        assertThat(submissions.ofTask(task)).isEmpty();

        submit(Story.MANAGER, task, weighTheRisk());

        Task returned = told.step(WEIGH_THE_RISK);
        assertThat(returned.getDelegationState()).isEqualTo(DelegationState.RESOLVED);
        assertThat(returned.getAssignee()).isEqualTo(Story.PRACTITIONER);
        assertThat(submissions.ofTask(task))
                .hasValueSatisfying(kept -> assertThat(kept.submittedBy()).isEqualTo(Story.MANAGER));
    }

    private void submit(String user, String task, Filled form) {
        Member member = members.find(user).orElseThrow();
        identities.setAuthentication(member.userId(), member.groups(), member.tenants());
        try {
            forms.submitTaskForm(task, new HashMap<>(form.answers()));
        } finally {
            identities.clearAuthentication();
        }
    }
}
