package candour.access;

import candour.casefile.ColleagueRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teaches the engine our rules of who may see a task and which agency a case belongs to. */
@Component
class EngineAccess extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ColleagueRepository> colleagues;
    private final ObjectProvider<AccountChanges> accounts;
    private final ObjectProvider<JdbcClient> jdbc;
    private final ApplicationEventPublisher events;
    private final int passwordStrength;

    EngineAccess(
            ObjectProvider<ColleagueRepository> colleagues,
            ObjectProvider<AccountChanges> accounts,
            ObjectProvider<JdbcClient> jdbc,
            ApplicationEventPublisher events,
            @Value("${candour.passwords.strength}") int passwordStrength) {
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
        this.passwordStrength = passwordStrength;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new AssigneeRights());
        engine.setTenantIdProvider(new AgencyOfTheCase());
        List<SessionFactory> own = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            own.addAll(engine.getCustomSessionFactories());
        }
        own.add(new InThePlaceOf(TaskManager.class, () -> new TasksNotAboutOneself(colleagues.getObject())));
        own.add(new InThePlaceOf(FilterManager.class, ListsAsStored::new));
        own.add(new InThePlaceOf(AuthorizationManager.class, GroupsOfThePerson::new));
        own.add(new InThePlaceOf(UserOperationLogManager.class, () -> new NotesAccountChanges(accounts.getObject(), events)));
        engine.setCustomSessionFactories(own);
        var hash = new SlowHash(passwordStrength);
        engine.setPasswordEncryptor(hash);
        engine.setIdentityProviderSessionFactory(
                new InThePlaceOf(DbIdentityServiceProvider.class, () -> new PasswordsInTurn(jdbc.getObject(), hash)));
        // After ten wrong passwords the engine would let nobody in for good, so that anybody could shut out a lead, and
        // only its own administrators could help. Whoever guesses waits a minute after each try all the same.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new EnginePasswordPolicy());
    }

    /** Makes a manager of ours where the engine asks for its own. */
    private record InThePlaceOf(Class<? extends Session> engines, Supplier<Session> ours) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return engines;
        }

        @Override
        public Session openSession() {
            return ours.get();
        }
    }
}
