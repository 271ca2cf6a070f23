package candour.access;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Teaches the engine our rules of who may see a task and which agency a case belongs to. */
@Component
class EngineAccess extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new AssigneeRights());
        engine.setTenantIdProvider(new AgencyOfTheCase());
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new EnginePasswordPolicy());
    }
}
