package candour.webapi;

import candour.casefile.CaseFileRepository;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Has a step taken or put back in the same moment in which it was asked whether that may be (A11, T08). Asked before, the
 * product itself could pass the step on by name in between, and it would be freed again to a group that may not have it, or
 * to nobody.
 */
@Component
class AskedAndDone {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final RuntimeService instances;
    private final CaseFileRepository cases;

    AskedAndDone(ProcessEngineConfigurationImpl engine, TaskService tasks, RuntimeService instances, CaseFileRepository cases) {
        this.engine = engine;
        this.tasks = tasks;
        this.instances = instances;
        this.cases = cases;
    }

    /**
     * The row of the case is held first, as by whoever changes a case. A timer holds none; so the question and the webapps
     * share one command of the engine, in which a step that has changed since it was asked about is not written any more.
     *
     * @param obstacle what stands in the way, asked once nobody else can change the answer
     * @return the obstacle, and then nothing was done; empty where the webapps have answered, also that they refuse
     */
    Optional<Refusal> at(
            String taskId,
            Supplier<Optional<Refusal>> obstacle,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        String reference = caseOf(taskId);
        try {
            return engine.getCommandExecutorTxRequired().execute(context -> {
                if (reference != null) {
                    cases.lock(reference);
                }
                Optional<Refusal> inTheWay = obstacle.get();
                if (inTheWay.isEmpty()) {
                    passOn(request, response, chain);
                }
                return inTheWay;
            });
        } catch (UncheckedIOException connection) {
            throw connection.getCause();
        } catch (RefusedByTheWebapps answered) {
            return Optional.empty();
        } catch (OptimisticLockingException changedMeanwhile) {
            return Optional.of(obstacle.get().orElseGet(PlainAnswers::someoneElse));
        }
    }

    /** Null for a step of no case, and for one that is gone. */
    private String caseOf(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(task -> instances.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse(null);
    }

    private static void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        OneLook.passOn(request, response, chain);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            throw new RefusedByTheWebapps();
        }
    }

    /** Undoes what the webapps began and then refused. */
    private static final class RefusedByTheWebapps extends RuntimeException {

        private static final long serialVersionUID = 1;

        RefusedByTheWebapps() {
            super("The webapps refused it", null, false, false);
        }
    }
}
