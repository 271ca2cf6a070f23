package candour.failure;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Takes the words from whatever a step that runs by itself throws, before the engine keeps them with the job, the
 * incident and the history for whoever looks into Cockpit or the database.
 */
@Component
class FailedJobs extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> inner = engine.getCustomPostCommandInterceptorsTxRequired();
        if (inner == null) {
            inner = new ArrayList<>();
            engine.setCustomPostCommandInterceptorsTxRequired(inner);
        }
        inner.add(new WithoutWords());
    }

    private static final class WithoutWords extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof ExecuteJobsCmd)) {
                return next.execute(command);
            }
            try {
                return next.execute(command);
            } catch (OptimisticLockingException somebodyWasFaster) {
                // no failure: the engine tries again, and knows it by its kind
                throw somebodyWasFaster;
            } catch (RuntimeException failure) {
                throw WordlessFailure.of(failure);
            }
        }
    }
}
