package candour.submission;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Wraps the pipeline around every form handler of every model that is parsed, so that nobody can forget it
 * in Modeler. The pipeline is fetched when first needed: features reach the engine, which must exist first.
 */
@Component
class PipelinePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<SubmissionPipeline> pipeline;
    private final ObjectProvider<FormContracts> contracts;

    PipelinePlugin(ObjectProvider<SubmissionPipeline> pipeline, ObjectProvider<FormContracts> contracts) {
        this.pipeline = pipeline;
        this.contracts = contracts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new Wrapping());
    }

    private final class Wrapping extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition definition =
                    ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            definition.setTaskFormHandler(
                    new PipelinedTaskForm(definition.getTaskFormHandler(), pipeline, contracts));
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            StartFormHandler engine = definition.getStartFormHandler();
            if (engine != null && definition.getStartFormDefinition().getCamundaFormDefinitionKey() != null) {
                definition.setStartFormHandler(new PipelinedStartForm(engine, pipeline, contracts));
            }
        }
    }
}
