package candour.webapi;

import java.util.Map;

/**
 * What a form shows when it opens. Values are Strings, Booleans, Integers,
 * null, or lists and maps of these; an options list is a list of
 * {@code {label, value}}.
 */
public interface FormValues {

    /** Asked only for a task that the person may read. */
    Map<String, Object> forTask(String taskId, String userId);

    Map<String, Object> forStart(String processDefinitionKey, String userId);
}
