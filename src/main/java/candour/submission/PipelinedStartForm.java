package candour.submission;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the pipeline before the engine's own handling of a start form; the case it opens gives the business key. */
class PipelinedStartForm implements StartFormHandler {

    private final StartFormHandler engine;
    private final ObjectProvider<SubmissionPipeline> pipeline;
    private final ObjectProvider<FormContracts> contracts;

    PipelinedStartForm(
            StartFormHandler engine,
            ObjectProvider<SubmissionPipeline> pipeline,
            ObjectProvider<FormContracts> contracts) {
        this.engine = engine;
        this.pipeline = pipeline;
        this.contracts = contracts;
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        ProcessDefinitionEntity definition = instance.getProcessDefinition();
        String form = definition
                .getStartFormDefinition()
                .getCamundaFormDefinitionKey()
                .getExpressionText();
        FormContract contract = contracts.getObject().of(definition.getDeploymentId(), form);
        Authentication author = Sender.required();
        Map<String, Object> facts = Context.getCommandContext().runWithoutAuthorization(() -> pipeline.getObject()
                .takeStart(contract, EngineValues.plain(sent), onlyAgencyOf(author), author.getUserId()));
        instance.setProcessBusinessKey((String) facts.get("caseReference"));
        engine.submitFormVariables(Variables.fromMap(facts), scope);
    }

    private static String onlyAgencyOf(Authentication author) {
        List<String> agencies = author.getTenantIds();
        if (agencies == null || agencies.size() != 1) {
            throw new Refused("Only somebody who works for one of the agencies can raise a concern here.");
        }
        return agencies.get(0);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity processDefinition) {
        return engine.createStartFormData(processDefinition);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, definition, parse);
    }
}
