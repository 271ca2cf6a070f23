package candour.receipt;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the sender's agency into the name of the step, so that a list says whom it comes from (R11.16). */
@Component("nameTheSender")
class NameTheSenderListener implements TaskListener {

    private final CaseFileRepository cases;
    private final Agencies agencies;

    NameTheSenderListener(CaseFileRepository cases, Agencies agencies) {
        this.cases = cases;
        this.agencies = agencies;
    }

    @Override
    public void notify(DelegateTask task) {
        String sender = cases.get(Fact.CASE_REFERENCE.in(task)).agency();
        String name = agencies.byId(sender).map(Agency::name).orElse(sender);
        task.setName(task.getName().replace(" · ", " from %s · ".formatted(name)));
    }
}
