package candour.deployment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a process owner in plain words why the product did not start. */
class ModelsNotUsableAnalyzer extends AbstractFailureAnalyzer<ModelsNotUsable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelsNotUsable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Add what is missing, or correct the name in Camunda Modeler, and start again.",
                cause);
    }
}
