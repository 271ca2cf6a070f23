package candour.submission;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * Whether a form shows a field, judged on the server by the same FEEL condition the browser uses. The forms keep to
 * what both read alike: an answer is compared with one of its choices, or with {@code null} where a question has not
 * been answered, joined by {@code and} and {@code or}.
 */
class Visibility {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /**
     * @throws Refused if an answer is of a kind that the condition cannot be asked of
     * @throws IllegalStateException if the condition is none; the check of the forms comes first
     */
    boolean shows(Field field, Map<String, Object> context) {
        if (field.hide() == null) {
            return true;
        }
        EvaluationResult result = FEEL.evaluateExpression(field.hide().substring(1), context);
        if (result.isSuccess() && result.result() instanceof Boolean hidden) {
            return !hidden;
        }
        if (result.isSuccess() && result.result() == null) {
            throw new Refused("Some answers on this form cannot be read. Open it again and fill it in there.");
        }
        throw new IllegalStateException("The condition that hides field " + field.key() + " is neither true nor false");
    }
}
