package candour.deadline;

import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.lead.LeadDecides;
import candour.lead.QuestionOfOtherCases;
import candour.lead.SecondPerson;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * When a step is overdue the safeguarding lead decides what happens; when the lead's own answer is overdue
 * the senior manager of the agency whose step it is, by name, has it.
 */
@Component("overdue")
class OverdueListener implements TaskListener {

    private static final int URGENT = 90;

    private final Deadlines deadlines;
    private final LeadDecides lead;
    private final SecondPerson secondPerson;
    private final QuestionOfOtherCases ofOtherCases;
    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;

    OverdueListener(
            Deadlines deadlines,
            LeadDecides lead,
            SecondPerson secondPerson,
            QuestionOfOtherCases ofOtherCases,
            CaseFileRepository cases,
            CaseEntryRepository entries) {
        this.deadlines = deadlines;
        this.lead = lead;
        this.secondPerson = secondPerson;
        this.ofOtherCases = ofOtherCases;
        this.cases = cases;
        this.entries = entries;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = Fact.CASE_REFERENCE.in(task);
        // whom it is about may be said in this moment, and who answers next is asked after that
        cases.lock(reference);
        String harm = Fact.HARM.in(task);
        String step = task.getTaskDefinitionKey();
        entries.append(reference, "overdue", Map.of("step", step));
        if (ofOtherCases.endsUnasked(step, task.getProcessInstanceId(), reference, Fact.LATER_CASE.in(task))) {
            return;
        }
        if ("senior".equals(deadlines.thenTo(step, harm))) {
            task.setAssignee(nextPerson(task, reference));
            task.setPriority(URGENT);
        } else {
            lead.bringInForAStep(
                    reference, harm, step, task.getId(), LeadDecides.DECIDE_BY.in(task), Fact.OPENED_BY.in(task));
        }
    }

    /** Its time runs a second time only where somebody said that whoever had it after the lead is away: then it moves on. */
    private String nextPerson(DelegateTask task, String reference) {
        String agency = Fact.AGENCY.in(task);
        Set<String> leftOut = new HashSet<>(
                ofOtherCases.leftOutOf(task.getTaskDefinitionKey(), reference, Fact.LATER_CASE.in(task)));
        Optional.ofNullable(Fact.OPENED_BY.in(task)).ifPresent(leftOut::add);
        return task.getPriority() == URGENT
                ? secondPerson.afterThem(task.getAssignee(), agency, reference, leftOut, task.getTaskDefinitionKey())
                : secondPerson.afterTheLead(agency, reference, leftOut, task.getTaskDefinitionKey());
    }
}
