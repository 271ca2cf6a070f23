package candour.event;

import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was declined and has got worse is weighed anew, in the same case: a no of last time binds nobody (R5.1, R5.3). */
@Component("raiseItAgain")
class RaiseItAgainDelegate implements JavaDelegate {

    private final Course course;

    RaiseItAgainDelegate(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.weighAgain(Fact.CASE_REFERENCE.in(execution), false);
    }
}
