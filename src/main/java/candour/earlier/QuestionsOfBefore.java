package candour.earlier;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Questions that an earlier version left open although they show nothing, or to somebody whom the case is about that they show: they end,
 * and what can be asked in the other case is asked there (R11.3, R11.8, ADR 19).
 */
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
                questions.askAgain(step);
            } catch (ProcessEngineException | DataAccessException failure) {
                LOG.warn("A question about other cases could not be asked again: {}", failure.getClass().getName());
            }
        }
    }
}
