package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.engine.Fact;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Half of the time gone and no receipt: the sender sees the step among what is urgent, and the record says so (R11.16). */
@Component("remindOfTheReceipt")
class RemindOfTheReceiptListener implements TaskListener {

    private static final int URGENT = 90;

    private final CaseEntryRepository entries;

    RemindOfTheReceiptListener(CaseEntryRepository entries) {
        this.entries = entries;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setPriority(URGENT);
        entries.append(Fact.CASE_REFERENCE.in(task), "reminded", Map.of("step", task.getTaskDefinitionKey()));
    }
}
