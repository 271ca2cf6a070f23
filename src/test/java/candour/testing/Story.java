package candour.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import candour.casefile.CaseFileRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.earlier.EarlierProcess;
import candour.scenario.ScenarioPlayer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells cases: people raise concerns and finish steps through the real pipeline, and the test asks where each
 * case went, where it did not go and where it waits. Each test class has a story of its own, which remembers
 * all cases of the class where the class keeps one instance ({@code @TestInstance(PER_CLASS)}).
 */
public class Story {

    public static final String PRACTITIONER = "amina.khan";
    public static final String MANAGER = "tom.okafor";
    public static final String LEAD = "ruth.bell";
    public static final String SENIOR = "sian.hughes";

    private final ScenarioPlayer player;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final RepositoryService repository;
    private final CaseFileRepository cases;
    private final DecisionRepository decisions;
    private final JdbcClient jdbc;
    private final List<Case> told = new ArrayList<>();

    Story(
            ScenarioPlayer player,
            ProcessEngine engine,
            CaseFileRepository cases,
            DecisionRepository decisions,
            JdbcClient jdbc) {
        this.player = player;
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.identities = engine.getIdentityService();
        this.runtime = engine.getRuntimeService();
        this.history = engine.getHistoryService();
        this.management = engine.getManagementService();
        this.repository = engine.getRepositoryService();
        this.cases = cases;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** The practitioner raises a concern. */
    public Case raise(Filled concern) {
        return raise(PRACTITIONER, concern);
    }

    public Case raise(String user, Filled concern) {
        return begin(user, concern);
    }

    /** Somebody starts whatever this start form begins. */
    public Case begin(String user, Filled start) {
        Case raised = new Case(player.begin(start.form(), user, start.answers()));
        told.add(raised);
        return raised;
    }

    /** The practitioner fills in another form that begins something. */
    public Case begin(Filled start) {
        Case begun = new Case(player.begin(start.form(), PRACTITIONER, start.answers()));
        told.add(begun);
        return begun;
    }

    /** A case that somebody raised by hand. */
    public Case of(String reference) {
        Case raised = new Case(reference);
        told.add(raised);
        return raised;
    }

    /** Puts away what earlier tests left lying, so that the first page of everybody's lists shows what this test is about. */
    public void clearTheDesks() {
        // by hand, since the engine would look for somebody else who may have each of them
        jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = 'put-away'").update();
        jdbc.sql("delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = :task")
                .param("task", Resources.TASK.resourceType())
                .update();
    }

    /** Fails unless the cases of this story together went through every flow node of the model. */
    public void wentThroughAllOf(String process) {
        Set<String> drawn = repository
                .getBpmnModelInstance(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        Set<String> passed = told.stream()
                .flatMap(one -> one.steps().filter(step -> process.equals(step.getProcessDefinitionKey())))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        assertThat(passed).as("what the cases of this class passed in %s", process).containsAll(drawn);
    }

    /** One case of the story. */
    public final class Case {

        private final String reference;

        private Case(String reference) {
            this.reference = reference;
        }

        public String reference() {
            return reference;
        }

        /** The practitioner finishes a step. */
        public Case finish(Filled form) {
            return finish(PRACTITIONER, form);
        }

        /** Somebody finishes the first open step with this form, taking it first where a group has it. */
        public Case finish(String user, Filled form) {
            player.finish(reference, form.form(), user, form.answers());
            return this;
        }

        /** Somebody sends the form of a step that they opened before, with these very answers, and does not look at it again. */
        public Case sendAsOpened(String user, Filled form) {
            identities.setAuthentication(
                    user,
                    identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
                    List.of(cases.get(reference).agency()));
            try {
                forms.submitTaskForm(step(form.form()).getId(), new HashMap<>(form.answers()));
            } finally {
                identities.clearAuthentication();
            }
            return this;
        }

        /** The practitioner tells what happened to the case. */
        public Case change(Filled event) {
            return change(PRACTITIONER, event);
        }

        public Case change(String user, Filled event) {
            player.change(reference, user, event.answers());
            return this;
        }

        /**
         * The ids of the steps that wait for somebody of the case's own agency. Whether the lead is asked about another case depends on the
         * cases of other tests: the tests of that ask for it by name.
         */
        public List<String> openSteps() {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(reference)
                    .tenantIdIn(cases.get(reference).agency())
                    .list()
                    .stream()
                    .map(Task::getTaskDefinitionKey)
                    .filter(step -> !step.equals(EarlierProcess.LINK_EARLIER_CASES))
                    .toList();
        }

        /** The one open step with this id. */
        public Task step(String id) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(reference)
                    .taskDefinitionKey(id)
                    .singleResult();
        }

        /** The groups that may take the one open step with this id. */
        public List<String> groupsOf(String id) {
            return tasks.getIdentityLinksForTask(step(id).getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null)
                    .toList();
        }

        /** The value of a variable in the one open step with this id. */
        public Object factIn(String id, String name) {
            return tasks.getVariable(step(id).getId(), name);
        }

        /** Ids of all processes the case started and of all steps it reached in them, those still open included. */
        public Set<String> passed() {
            Set<String> passed = new HashSet<>();
            instances().forEach(instance -> passed.add(instance.getProcessDefinitionKey()));
            steps().forEach(step -> passed.add(step.getActivityId()));
            return passed;
        }

        /** How often the case reached this step. */
        public long timesAt(String id) {
            return steps().filter(step -> step.getActivityId().equals(id)).count();
        }

        /** Whether nothing of this process runs any more. */
        public boolean hasEnded(String process) {
            return instances().filter(instance -> instance.getProcessDefinitionKey().equals(process))
                    .allMatch(instance -> instance.getEndTime() != null);
        }

        /** Fails unless the step's due date and its timer lie this far ahead, to the minute. */
        public void isDueIn(String step, Duration time) {
            Instant due = Instant.now().plus(time);
            assertThat(step(step).getDueDate().toInstant()).isCloseTo(due, within(1, ChronoUnit.MINUTES));
            runsOutIn(step, time);
        }

        /** Fails unless the timer of this step or event lies this far ahead, to the minute. */
        public void runsOutIn(String id, Duration time) {
            assertThat(timer(id).getDuedate().toInstant())
                    .isCloseTo(Instant.now().plus(time), within(1, ChronoUnit.MINUTES));
        }

        /** Lets the time of this step or event run out. */
        public Case runOut(String id) {
            management.executeJob(timer(id).getId());
            return this;
        }

        /** Lets the time run out after which somebody is reminded of this step. */
        public Case remind(String step) {
            management.executeJob(one(step, Case::isReminder).getId());
            return this;
        }

        private Job timer(String id) {
            return one(id, job -> !isReminder(job));
        }

        private static boolean isReminder(Job job) {
            return String.valueOf(((JobEntity) job).getJobHandlerConfigurationRaw()).endsWith("-reminder");
        }

        private Job one(String id, Predicate<Job> which) {
            List<Job> timers = running()
                    .flatMap(instance -> management
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(id)
                            .list()
                            .stream())
                    .filter(which)
                    .toList();
            assertThat(timers).as("timers of %s in %s", id, reference).hasSize(1);
            return timers.get(0);
        }

        /** Who has the case in hand. */
        public String practitioner() {
            return cases.get(reference).practitioner();
        }

        /** What was recorded as decided on this matter, in order. */
        public List<Decision> decisionsOn(String matter) {
            return decisions.ofCase(reference).stream()
                    .filter(decision -> decision.matter().equals(matter))
                    .toList();
        }

        private Stream<ProcessInstance> running() {
            return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream();
        }

        private Stream<HistoricProcessInstance> instances() {
            return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream();
        }

        private Stream<HistoricActivityInstance> steps() {
            return instances()
                    .flatMap(instance -> history
                            .createHistoricActivityInstanceQuery()
                            .processInstanceId(instance.getId())
                            .list()
                            .stream());
        }
    }
}
