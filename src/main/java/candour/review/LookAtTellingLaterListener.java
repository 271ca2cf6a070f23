package candour.review;

import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Where nobody is told because it is not safe, it is looked at again whether they may be (R10.3). */
@Component("lookAtTellingLater")
class LookAtTellingLaterListener implements ExecutionListener {

    private static final Fact TELL_THE_PERSON = new Fact("tellThePerson");

    private final LaterReview later;

    LookAtTellingLaterListener(LaterReview later) {
        this.later = later;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if ("unsafe".equals(TELL_THE_PERSON.in(execution))) {
            later.ofWhoWasNotTold(Fact.CASE_REFERENCE.in(execution), Fact.HARM.in(execution));
        }
    }
}
