package candour.scenario;

import candour.access.InTheNameOf;
import candour.access.Members;
import candour.access.Members.Member;
import candour.emergency.EmergencyOpenings;
import candour.emergency.EmergencyProcess;
import candour.submission.Moment;
import candour.submission.Refused;
import candour.submission.ShownForms;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what people do, as they are logged in and with the rights they have: raises a concern, finishes steps. It
 * can be anybody, so it exists in the demonstration alone.
 */
@Component
@Profile("demo")
public class ScenarioPlayer {

    private static final String CONCERN = "concern";
    private static final String REFERENCE = "reference";
    private static final String CASE_EVENT = "case-event";

    private static final Duration FROM_STEP_TO_STEP = Duration.ofMinutes(10);

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final InTheNameOf engine;
    private final Members members;
    private final ShownForms shown;
    private final EmergencyOpenings emergencies;
    private final PlayersClock clock;
    private final TransactionTemplate transaction;

    ScenarioPlayer(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            InTheNameOf engine,
            Members members,
            ShownForms shown,
            EmergencyOpenings emergencies,
            PlayersClock clock,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.engine = engine;
        this.members = members;
        this.shown = shown;
        this.emergencies = emergencies;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Plays all steps. A situation may begin with an earlier case: each concern that is raised opens one.
     *
     * @return the reference of the last case
     * @throws IllegalStateException if a step is not there to be done, or a refusal did not come as told
     */
    public String play(Scenario scenario) {
        String reference = null;
        for (Scenario.Step step : scenario.steps()) {
            if (isStart(step.step())) {
                reference = begin(step.step(), step.by(), about(reference, step));
            } else {
                play(reference, step);
            }
        }
        return reference;
    }

    /**
     * Plays all steps as if the first had been taken that long ago and each of the others ten minutes after the one
     * before. It all happens in one transaction: half a case never exists, and no deadline passes on the way. What is
     * refused leaves no trace in a case and is left out.
     *
     * @return the reference of the case
     */
    public String playAsOf(Duration ago, Scenario scenario) {
        return transaction.execute(status -> {
            String reference = null;
            Duration back = ago;
            try {
                for (Scenario.Step step : scenario.stepsTaken()) {
                    clock.turnBack(back);
                    if (isStart(step.step())) {
                        reference = begin(step.step(), step.by(), about(reference, step));
                    } else {
                        take(reference, step);
                    }
                    Duration later = back.minus(FROM_STEP_TO_STEP);
                    back = later.isNegative() ? Duration.ZERO : later;
                }
                letHaveComeThen(tasks.createTaskQuery().processInstanceBusinessKey(reference).list());
            } finally {
                clock.tellTheRealTime();
            }
            return reference;
        });
    }

    /** Does what the product does by itself as if it had been that long ago. */
    public void asOf(Duration ago, Runnable happening) {
        transaction.executeWithoutResult(status -> {
            Set<String> before = tasks.createTaskQuery().list().stream().map(Task::getId).collect(Collectors.toSet());
            clock.turnBack(ago);
            try {
                happening.run();
                letHaveComeThen(tasks.createTaskQuery().list().stream().filter(task -> !before.contains(task.getId())).toList());
            } finally {
                clock.tellTheRealTime();
            }
        });
    }

    /** Lists of tasks say when each came: not later than the case tells. */
    private void letHaveComeThen(List<Task> waiting) {
        Date then = Date.from(clock.instant());
        for (Task task : waiting) {
            ((TaskEntity) task).setCreateTime(then);
            tasks.saveTask(task);
        }
    }

    private void play(String reference, Scenario.Step step) {
        try {
            take(reference, step);
        } catch (Refused refusal) {
            if (step.refused() == null || !step.refused().stream().allMatch(refusal.getMessage()::contains)) {
                throw refusal;
            }
            return;
        }
        if (step.refused() != null) {
            throw new IllegalStateException("“%s” was taken, but was to be refused".formatted(step.step()));
        }
    }

    private void take(String reference, Scenario.Step step) {
        if (step.by().equals(Scenario.TIME)) {
            letTimePass(reference, step.step());
        } else if (step.step().equals(EmergencyProcess.FORM)) {
            openInAnEmergency(reference, step);
        } else {
            finish(reference, step.step(), step.by(), step.answers());
        }
    }

    /** On our own page, of which there is no form. */
    private void openInAnEmergency(String reference, Scenario.Step step) {
        as(step.by(), () -> emergencies.open(
                reference, step.by(), (String) step.answers().get("why"), (String) step.answers().get("needs")));
    }

    /** Lets the day come on which this event of the case happens by itself. */
    private void letTimePass(String reference, String event) {
        Job due = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(event)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing of %s waits for “%s”".formatted(reference, event)));
        management.executeJob(due.getId());
    }

    /** Raises a concern; returns its reference. */
    public String raise(String user, Map<String, Object> answers) {
        return begin(CONCERN, user, answers);
    }

    /** Fills in the start form of a process that people start; returns the reference of its case. */
    public String begin(String process, String user, Map<String, Object> answers) {
        return as(user, () -> {
            String definition = startable(process).latestVersion().singleResult().getId();
            return forms.submitStartForm(definition, filled(process, shown.forStart(process, user), answers))
                    .getBusinessKey();
        });
    }

    /** What begins in a case names it; whoever tells a situation cannot know its number. */
    private static Map<String, Object> about(String reference, Scenario.Step step) {
        if (reference == null || !FilledForm.asks(step.step(), REFERENCE)) {
            return step.answers();
        }
        Map<String, Object> answers = new HashMap<>(step.answers());
        answers.putIfAbsent(REFERENCE, reference);
        return answers;
    }

    /** A start form is called after its process, and no step is. */
    private boolean isStart(String step) {
        return startable(step).count() > 0;
    }

    private ProcessDefinitionQuery startable(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).startableInTasklist();
    }

    /** Tells what happened to a case. */
    public void change(String reference, String user, Map<String, Object> answers) {
        Map<String, Object> onThisCase = new HashMap<>(answers);
        onThisCase.put(REFERENCE, reference);
        begin(CASE_EVENT, user, onThisCase);
    }

    /** Finishes the first open step of this id in the case that these answers fit, taking it first where a group has it. */
    public void finish(String reference, String step, String user, Map<String, Object> answers) {
        as(user, () -> {
            List<Task> open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(reference)
                    .taskDefinitionKey(step)
                    .initializeFormKeys()
                    .list();
            Task task = open.stream()
                    .filter(one -> open.size() == 1 || form(step, shown.forTask(one.getId(), user)).offers(answers))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "%s cannot find the step “%s” in %s".formatted(user, step, reference)));
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), filled(step, shown.forTask(task.getId(), user), answers));
            return null;
        });
    }

    private Map<String, Object> filled(String form, Map<String, Object> shown, Map<String, Object> answers) {
        return form(form, shown).with(answers == null ? Map.of() : answers);
    }

    private FilledForm form(String form, Map<String, Object> shown) {
        return new FilledForm(form, shown, LocalDateTime.now(clock.withZone(Moment.LONDON)));
    }

    private <T> T as(String user, Supplier<T> action) {
        Member member = members.find(user).orElseThrow(() -> new IllegalStateException("Nobody is called " + user));
        return engine.ask(member, action);
    }
}
