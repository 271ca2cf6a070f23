package candour.deployment;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;

/** The parts of the running program, and which of them are made to do a step of a model. */
class Parts {

    private static final Map<String, List<Class<?>>> DO = Map.of(
            "serviceTask", List.of(JavaDelegate.class),
            "taskListener", List.of(TaskListener.class),
            "executionListener", List.of(ExecutionListener.class, JavaDelegate.class));

    private final ApplicationContext beans;

    Parts(ApplicationContext beans) {
        this.beans = beans;
    }

    boolean isThere(String name) {
        return beans.containsBean(name);
    }

    /** Whether a part of Candour is made for such an element; one that is missing is told of elsewhere. */
    boolean does(String name, String element) {
        if (!isThere(name)) {
            return true;
        }
        Class<?> type = beans.getType(name);
        return type != null
                && type.getName().startsWith("candour.")
                && DO.getOrDefault(element, List.of()).stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }
}
