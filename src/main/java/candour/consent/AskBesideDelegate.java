package candour.consent;

import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks for consent beside the decision where a child may come to significant harm: each conversation runs on
 * its own, and nothing waits for it (R10.2).
 */
@Component("askBeside")
class AskBesideDelegate implements JavaDelegate {

    private final Conversations conversations;
    private final CaseProcesses processes;

    AskBesideDelegate(Conversations conversations, CaseProcesses processes) {
        this.conversations = conversations;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        Map<String, String> risk = new HashMap<>();
        for (Fact fact : new Fact[] {
            ConsentProcess.ASKING_SAFE, ConsentProcess.GROUND, ConsentProcess.DECIDED_ANYWAY
        }) {
            risk.put(fact.name(), fact.in(execution));
        }
        for (String conversation : conversations.toAsk(reference)) {
            if (isGoingOn(conversation, reference, execution)) {
                continue;
            }
            Map<String, String> facts = new HashMap<>(risk);
            facts.put(ConsentProcess.CONVERSATION.name(), conversation);
            processes.start(ConsentProcess.KEY, reference, Fact.HARM.in(execution), facts);
        }
    }

    /** Where the risk is weighed again, those asked before may not have answered yet. */
    private static boolean isGoingOn(String conversation, String reference, DelegateExecution execution) {
        return execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey(ConsentProcess.KEY)
                        .variableValueEquals(ConsentProcess.CONVERSATION.name(), conversation)
                        .count()
                > 0;
    }
}
