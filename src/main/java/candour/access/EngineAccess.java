package candour.access;

import candour.casefile.ColleagueRepository;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Teaches the engine our rules of who may see a task and which agency a case belongs to. */
@Component
class EngineAccess extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ColleagueRepository> colleagues;

    EngineAccess(ObjectProvider<ColleagueRepository> colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new AssigneeRights());
        engine.setTenantIdProvider(new AgencyOfTheCase());
        List<SessionFactory> own = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            own.addAll(engine.getCustomSessionFactories());
        }
        own.add(new TasksNotAboutOneself.Factory(colleagues::getObject));
        engine.setCustomSessionFactories(own);
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new EnginePasswordPolicy());
    }
}
