package candour.failure;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Tries what runs by itself and failed again after a pause, so that nothing is lost for what stood in its way for a moment (R5.1). The
 * engine’s own pauses ({@code failedJobRetryTimeCycle}) never come to the time of a step, only to what is drawn as an event.
 */
@Component
class TriesAgain extends AbstractProcessEnginePlugin {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory(AfterAPause::new);
    }

    private static final class AfterAPause extends DefaultJobRetryCmd {

        private AfterAPause(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        protected void executeStandardStrategy(CommandContext context) {
            super.executeStandardStrategy(context);
            JobEntity job = getJob();
            // where somebody was only faster it may be tried at once
            if (job != null && !(exception instanceof OptimisticLockingException)) {
                job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(PAUSE)));
            }
        }
    }
}
