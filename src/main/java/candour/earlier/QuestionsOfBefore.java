package candour.earlier;

import candour.engine.Fact;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Questions that were open before it was kept of each of them whether it shows a later case. Without that the engine would hide them
 * from every lead whom any case is about (R11.8, ADR 32).
 */
@Component
class QuestionsOfBefore {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionsOfBefore.class);

    private final RuntimeService runtime;

    QuestionsOfBefore(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Each by itself: two servers may start at once, and it stops no start. */
    @EventListener(ApplicationReadyEvent.class)
    void sayThatTheyShowNoLaterCase() {
        for (ProcessInstance open :
                runtime.createProcessInstanceQuery().processDefinitionKey(EarlierProcess.KEY).list()) {
            try {
                if (runtime.getVariable(open.getId(), Fact.LATER_CASE.name()) == null) {
                    runtime.setVariable(open.getId(), Fact.LATER_CASE.name(), EarlierProcess.NO_CASE);
                }
            } catch (ProcessEngineException failure) {
                LOG.warn("A question about earlier cases could not be brought up to date: {}", failure.getClass().getName());
            }
        }
    }
}
