package candour.earlier;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Questions that an earlier version left open although somebody sees them whom the case that they show is about (R11.8, ADR 19). */
@Component
class QuestionsOfBefore {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionsOfBefore.class);

    private final QuestionsToTheLead questions;

    QuestionsOfBefore(QuestionsToTheLead questions) {
        this.questions = questions;
    }

    /** Each by itself: two servers may start at once, and it stops no start. */
    @EventListener(ApplicationReadyEvent.class)
    void endThose() {
        for (Task step : questions.open()) {
            try {
                questions.endIfItTells(step);
            } catch (ProcessEngineException failure) {
                LOG.warn("A question about a later case could not be ended: {}", failure.getClass().getName());
            }
        }
    }
}
