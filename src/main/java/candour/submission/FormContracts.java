package candour.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;

/** The contracts of the deployed forms. A form belongs to the deployment of its model and never changes there. */
@Component
class FormContracts {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, FormContract> known = new ConcurrentHashMap<>();

    /** The contract of this form in this deployment; must be asked inside an engine command. */
    FormContract of(String deploymentId, String form) {
        return known.computeIfAbsent(deploymentId + "/" + form, key -> read(deploymentId, form));
    }

    private FormContract read(String deploymentId, String form) {
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinitionEntity definition =
                context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, form);
        if (definition == null) {
            throw new IllegalStateException("The form " + form + " was not deployed with its model");
        }
        byte[] content = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deploymentId, definition.getResourceName())
                .getBytes();
        try {
            return FormContract.of(mapper.readTree(content));
        } catch (IOException e) {
            throw new IllegalStateException("The form " + form + " is not JSON", e);
        }
    }
}
