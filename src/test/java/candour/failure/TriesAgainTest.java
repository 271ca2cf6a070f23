package candour.failure;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.CaseFileRepository;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No deadline is lost because something stood in its way in the moment in which it came (R5.1, ADR 9). */
@Serves("R5.1")
@EngineTest
class TriesAgainTest {

    private static final String WEIGH = "weigh-the-risk";

    @Autowired
    private Story story;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    /** H2 waits two seconds for a row that somebody else holds. */
    @Test
    void aTimeThatRunsOutWhileSomebodyHoldsTheCaseComesAMinuteLater() {
        Case one = story.raise(concern()).finish(describeTheInformation());

        new TransactionTemplate(transactions).executeWithoutResult(held -> {
            cases.lock(one.reference());
            CompletableFuture.runAsync(() -> assertThatThrownBy(() -> one.runOut(WEIGH)).isNotNull()).join();
        });

        one.runsOutIn(WEIGH, Duration.ofMinutes(1));
        assertThat(timer(one).getRetries()).isEqualTo(9);
        one.runOut(WEIGH);
        assertThat(one.openSteps()).contains("decide-as-lead");
    }

    /** One that failed ten times stands there still, and is none that runs. */
    @Test
    void aTimeThatNeverCameBeginsAnewOnceTheStepIsPassedOn() {
        Case one = story.raise(concern()).finish(describeTheInformation());
        management.setJobRetries(timer(one).getId(), 0);

        one.change(handOver("Tom Okafor"));

        assertThat(one.step(WEIGH).getAssignee()).isEqualTo(Story.MANAGER);
        assertThat(timers(one)).anyMatch(job -> job.getRetries() > 0);
    }

    private Job timer(Case one) {
        return timers(one).findFirst().orElseThrow();
    }

    private Stream<Job> timers(Case one) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(one.reference()).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).activityId(WEIGH).list().stream());
    }
}
