package candour.event;

import candour.casefile.PersonRepository;
import candour.engine.Fact;
import candour.lead.LeadDecides;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Leads a case back to weighing the risk. Where another protocol took it over, so that nothing was ever described, the
 * safeguarding lead is brought in instead (R5.1, R5.2).
 */
@Component("weighAgain")
class WeighAgainDelegate implements JavaDelegate {

    private final Course course;
    private final PersonRepository people;
    private final LeadDecides lead;

    WeighAgainDelegate(Course course, PersonRepository people, LeadDecides lead) {
        this.course = course;
        this.people = people;
        this.lead = lead;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        boolean danger = EventProcess.Change.DANGER.equals(EventProcess.WHAT_CHANGED.in(execution));
        if (!people.people(reference).isEmpty()) {
            course.weighAgain(reference, danger);
        } else if (!course.isBeingDescribed(reference)) {
            lead.bringIn(reference, "met", "out-of-scope", "other-protocol");
        }
    }
}
