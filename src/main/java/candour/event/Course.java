package candour.event;

import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.DecisionRepository;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.lead.LeadDecides;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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

    private static final Set<String> WHILE_DECIDING = Set.of("new-while-deciding", "withdrawn-while-deciding");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;
    private final DecisionRepository decisions;
    private final WhoeverWasAsked asked;
    private final LeadDecides lead;

    Course(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            CaseFileRepository cases,
            CaseEntryRepository entries,
            DecisionRepository decisions,
            WhoeverWasAsked asked,
            LeadDecides lead) {
        this.lead = lead;
        this.asked = asked;
        this.decisions = decisions;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
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

    /**
     * Back to the decision, where one is being made or what was decided is being carried out. Where the risk is weighed
     * the decision is still to come.
     *
     * @param somethingStays whether anything is not sent any more that was about to be
     */
    void decideAgain(String reference, boolean somethingStays) {
        running(reference)
                .filter(concern -> waitingIn(concern).stream()
                        .noneMatch(one -> one.getActivityId().equals(WHERE_SOMETHING_IS_NEW.get(0))))
                .ifPresent(concern -> deliver(
                        concern,
                        somethingStays
                                ? List.of("withdrawn-while-deciding", "withdrawn-while-carrying-out")
                                : List.of("withdrawn-while-deciding"),
                        Map.of()));
    }

    /** Ends the case itself. */
    void endIt(String reference) {
        asked.isToldWhyNot(reference, harm(reference), null);
        running(reference).ifPresent(concern -> deliver(concern, List.of("found-in-error"), Map.of()));
    }

    /** Whether the step that says who and what the case is about is still open. */
    boolean isBeingDescribed(String reference) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey(ConcernProcess.Step.DESCRIBE_THE_INFORMATION)
                        .count()
                > 0;
    }

    /** What the harm test came to last. */
    String harm(String reference) {
        return Stream.of(CaseProcesses.WEIGHING, CaseProcesses.CONCERN)
                .map(process -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey(process)
                        .singleResult())
                .filter(Objects::nonNull)
                .findFirst()
                .map(instance -> (String) runtime.getVariable(instance.getId(), Fact.HARM.name()))
                .or(() -> decisions.latest(reference, CaseProcesses.CONCERN)
                        .map(decision -> (String) decision.content().get("harm")))
                .orElse("unsure");
    }

    private List<EventSubscription> waitingIn(ProcessInstance concern) {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(concern.getId())
                .eventType("message")
                .list();
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
        facts.put(LeadDecides.DECIDE_BY.name(), "");
        runtime.createMessageCorrelation(EventProcess.Message.CASE_OPENED_AGAIN)
                .processInstanceBusinessKey(reference)
                .setVariables(facts)
                .correlateStartMessage();
    }

    private void deliver(ProcessInstance concern, List<String> inThisOrder, Map<String, Object> facts) {
        List<EventSubscription> waiting = waitingIn(concern);
        inThisOrder.stream()
                .flatMap(event -> waiting.stream().filter(one -> one.getActivityId().equals(event)))
                .findFirst()
                .ifPresent(one -> deliver(concern, one, facts));
    }

    private void deliver(ProcessInstance concern, EventSubscription to, Map<String, Object> facts) {
        Map<String, Object> more = new HashMap<>(facts);
        if (WHILE_DECIDING.contains(to.getActivityId())) {
            more.put(LeadDecides.DECIDE_BY.name(), clockOf(concern));
            asked.isToldWhyNot(concern.getBusinessKey(), harm(concern.getBusinessKey()), concern.getId());
        } else if (!to.getActivityId().equals(WHERE_SOMETHING_IS_NEW.get(0))) {
            // a round of its own, with a clock of its own
            more.put(LeadDecides.DECIDE_BY.name(), "");
        }
        runtime.messageEventReceived(to.getEventName(), to.getExecutionId(), more);
    }

    /**
     * When the clock of the decision runs out, or ran out, that is being made, where harm is met or was when the clock began: whoever
     * tells something new again and again gains no time by it (R5.1, R5.3).
     */
    private String clockOf(ProcessInstance concern) {
        String before = (String) runtime.getVariable(concern.getId(), LeadDecides.DECIDE_BY.name());
        boolean runs = before != null && !before.isEmpty();
        if (!runs && !"met".equals(runtime.getVariable(concern.getId(), Fact.HARM.name()))) {
            return "";
        }
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(concern.getId())
                .processDefinitionKey(DecisionProcess.KEY)
                .list()
                .stream()
                .flatMap(decision -> management
                        .createJobQuery()
                        .processInstanceId(decision.getId())
                        .activityId(DecisionProcess.Step.CLOCK_RUNS_OUT)
                        .list()
                        .stream())
                .map(clock -> clock.getDuedate().toInstant().toString())
                .min(Comparator.naturalOrder())
                // it has run out already: the safeguarding lead has the case in hand, and none begins anew
                .or(() -> runs ? Optional.of(before) : lead.broughtInByTheClock(concern.getBusinessKey()).map(Instant::toString))
                .orElse("");
    }
}
