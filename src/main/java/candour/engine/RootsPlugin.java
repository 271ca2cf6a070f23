package candour.engine;

import candour.casefile.CaseFileRepository;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Watches every model, and changes the course of none: keeps the list of root instances per case and when
 * it finished, puts the case's reference after a task's name so that a list of tasks tells the cases apart, says who is given a step, and
 * has each time that comes wait for whoever does something on the case.
 */
@Component
class RootsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<CaseFileRepository> cases;
    private final ApplicationEventPublisher events;

    RootsPlugin(ObjectProvider<CaseFileRepository> cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new Watching());
    }

    private final class Watching extends AbstractBpmnParseListener {

        /** As each thing that somebody does on it: who has the step that begins now must not be asked while that changes. */
        private final ExecutionListener holdTheCase = execution -> {
            if (execution.getProcessBusinessKey() != null) {
                cases.getObject().lock(execution.getProcessBusinessKey());
            }
        };

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            ExecutionListener begin = execution -> {
                if (isRootOfACase(execution)) {
                    cases.getObject()
                            .addRoot(execution.getProcessBusinessKey(), definition.getKey(), execution.getId());
                }
            };
            ExecutionListener finish = execution -> {
                if (isRootOfACase(execution)) {
                    cases.getObject().finishRoot(execution.getId());
                    if (CaseProcesses.CASES.contains(definition.getKey())) {
                        cases.getObject().finish(execution.getProcessBusinessKey());
                    }
                }
            };
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, begin);
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, finish);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskListener name = task -> {
                String reference = task.getExecution().getProcessBusinessKey();
                if (reference != null) {
                    task.setName(task.getName() + " · " + reference);
                }
            };
            TaskListener given = task -> {
                if (task.getAssignee() != null) {
                    events.publishEvent(new StepGiven(
                            task.getId(),
                            task.getTaskDefinitionKey(),
                            task.getExecution().getProcessBusinessKey(),
                            task.getTenantId(),
                            task.getAssignee()));
                }
            };
            TaskDefinition drawn = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            drawn.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, name);
            drawn.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, given);
        }

        @Override
        public void parseIntermediateTimerEventDefinition(Element element, ActivityImpl timer) {
            timer.addBuiltInListener(ExecutionListener.EVENTNAME_END, holdTheCase);
        }

        @Override
        public void parseBoundaryTimerEventDefinition(Element element, boolean interrupting, ActivityImpl timer) {
            timer.addBuiltInListener(ExecutionListener.EVENTNAME_START, holdTheCase);
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
            if (element.element("timerEventDefinition") != null) {
                start.addBuiltInListener(ExecutionListener.EVENTNAME_START, holdTheCase);
            }
        }

        private boolean isRootOfACase(DelegateExecution execution) {
            return ((ExecutionEntity) execution).getSuperExecutionId() == null && execution.getProcessBusinessKey() != null;
        }
    }
}
