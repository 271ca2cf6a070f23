package candour.lead;

import candour.access.Role;
import candour.casefile.CaseFileRepository;
import candour.casefile.CaseMatchRepository;
import candour.engine.EarlierRounds;
import candour.engine.Fact;
import candour.engine.StepGiven;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a case to somebody: every open step of its practitioner, and all later ones too. What the former practitioner has in it
 * as one of a group, or was asked by name, does not go with the case: it may be a check on whoever has it next, or tell of
 * another case (R5.3, R11.8).
 */
@Component
public class MoveTheCase {

    /** How the models give a step to whoever has the case. */
    private static final String THE_PRACTITIONERS = "${practitioner}";

    private final CaseFileRepository cases;
    private final CaseMatchRepository matches;
    private final GiveBack giveBack;
    private final AnotherAdviser anotherAdviser;
    private final RepositoryService models;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;

    MoveTheCase(
            CaseFileRepository cases,
            CaseMatchRepository matches,
            GiveBack giveBack,
            AnotherAdviser anotherAdviser,
            RepositoryService models,
            RuntimeService runtime,
            TaskService tasks,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.matches = matches;
        this.giveBack = giveBack;
        this.anotherAdviser = anotherAdviser;
        this.models = models;
        this.runtime = runtime;
        this.tasks = tasks;
        this.events = events;
    }

    /** @param now the user id of whoever has the case in hand from now on */
    @Transactional(propagation = Propagation.MANDATORY)
    public void to(String reference, String now) {
        // what is asked in other cases goes by who has this one
        matches.lock(reference);
        cases.handOver(reference, now);
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()) {
            // what was started before the case last changed hands knows an earlier practitioner
            String before = (String) runtime.getVariable(instance.getId(), Fact.PRACTITIONER.name());
            // first, since what is passed on may end
            runtime.setVariable(instance.getId(), Fact.PRACTITIONER.name(), now);
            tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .taskAssignee(before)
                    .list()
                    .stream()
                    .filter(task -> !EarlierRounds.hasJustEnded(task))
                    .forEach(task -> pass(task, reference, before, now));
        }
        giveOnWhatTheyMayNotConfirm(reference, now);
        giveOnWhatIsAskedInOtherCases(reference);
    }

    /**
     * Whoever has the case now may be the only one who could have answered what waits for the managers, or may have been
     * asked for advice on it, or about another case that is not theirs.
     */
    private void giveOnWhatTheyMayNotConfirm(String reference, String now) {
        String managers = Role.MANAGER.groupOf(cases.get(reference).agency());
        for (Task step : tasks.createTaskQuery().processInstanceBusinessKey(reference).list()) {
            if (EarlierRounds.hasJustEnded(step)) {
                continue;
            }
            Optional<String> group = giveBack.groupOf(step);
            boolean theirs = step.getAssignee() == null || step.getAssignee().equals(now);
            boolean isLeftOut = now.equals(step.getAssignee()) && giveBack.isLeftOut(step, now);
            if (anotherAdviser.isAskedOf(step, now)) {
                anotherAdviser.insteadOfWhoeverHas(step);
            } else if (theirs && group.filter(one -> one.equals(managers) || isLeftOut).isPresent()) {
                giveBack.give(step, group.get(), null);
            }
        }
    }

    /** Whoever has it now, or gave it up, may be asked about it in another case: there only while both are theirs, or neither. */
    private void giveOnWhatIsAskedInOtherCases(String reference) {
        matches.ofCase(reference).stream()
                .map(match -> match.other().reference())
                .distinct()
                .flatMap(other -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(other)
                        .taskDefinitionKey(QuestionOfOtherCases.LINK_EARLIER_CASES)
                        .list()
                        .stream())
                .filter(step -> !EarlierRounds.hasJustEnded(step))
                .filter(step -> step.getAssignee() != null && giveBack.isLeftOut(step, step.getAssignee()))
                .forEach(step -> giveBack.groupOf(step).ifPresent(group -> giveBack.give(step, group, null)));
    }

    private void pass(Task task, String reference, String before, String now) {
        UserTask drawn = models.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey());
        if (THE_PRACTITIONERS.equals(drawn.getCamundaAssignee())) {
            giveBack.to(task, now);
        } else {
            giveBack.groupOf(task)
                    .ifPresentOrElse(
                            group -> giveBack.give(task, group, null),
                            // theirs by name alone from now on, and no more because the case is
                            () -> events.publishEvent(new StepGiven(
                                    task.getId(), task.getTaskDefinitionKey(), reference, task.getTenantId(), before)));
        }
    }
}
