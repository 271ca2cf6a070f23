package candour.event;

import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Where a case goes on after something happened to it. The ways stand in model {@code concern}; this only finds, among
 * the rounds that run beside each other, the one that waits for the message. Never more than one weighs or decides.
 */
@Component
class Course {

    /** The events that wait for something new, the round that is least far first. */
    private static final List<String> WHERE_SOMETHING_IS_NEW =
            List.of("new-while-weighing", "new-while-deciding", "new-while-carrying-out");

    private final RuntimeService runtime;
    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;

    Course(RuntimeService runtime, CaseFileRepository cases, CaseEntryRepository entries) {
        this.runtime = runtime;
        this.cases = cases;
        this.entries = entries;
    }

    /**
     * Back to weighing the risk, in the same case; a closed one is opened again. Where the information is still being
     * described nothing needs to turn back.
     *
     * @param danger whether a child is in danger or a crime is suspected
     */
    void weighAgain(String reference, boolean danger) {
        Map<String, Object> facts = new HashMap<>();
        if (danger) {
            facts.put("dangerNow", "yes");
        }
        Optional<ProcessInstance> concern = running(reference);
        if (concern.isEmpty()) {
            openAgain(reference, facts);
        } else {
            deliver(concern.get(), WHERE_SOMETHING_IS_NEW, facts);
        }
    }

    private Optional<ProcessInstance> running(String reference) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(CaseProcesses.CONCERN)
                .singleResult());
    }

    private void openAgain(String reference, Map<String, Object> facts) {
        CaseFile file = cases.get(reference);
        cases.reopen(reference);
        entries.append(reference, EventProcess.Message.CASE_OPENED_AGAIN, Map.of());
        facts.put(Fact.CASE_REFERENCE.name(), reference);
        facts.put(Fact.AGENCY.name(), file.agency());
        facts.put(Fact.PRACTITIONER.name(), file.practitioner());
        facts.put(Fact.HARM.name(), "unsure");
        runtime.createMessageCorrelation(EventProcess.Message.CASE_OPENED_AGAIN)
                .processInstanceBusinessKey(reference)
                .setVariables(facts)
                .correlateStartMessage();
    }

    private void deliver(ProcessInstance concern, List<String> inThisOrder, Map<String, Object> facts) {
        List<EventSubscription> waiting = runtime.createEventSubscriptionQuery()
                .processInstanceId(concern.getId())
                .eventType("message")
                .list();
        inThisOrder.stream()
                .flatMap(event -> waiting.stream().filter(one -> one.getActivityId().equals(event)))
                .findFirst()
                .ifPresent(one -> runtime.messageEventReceived(one.getEventName(), one.getExecutionId(), facts));
    }
}
