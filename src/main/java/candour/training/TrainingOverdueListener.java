package candour.training;

import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When training has lapsed the managers have it too, and when they leave it lying the lead, by name: no deadline ends in silence (R13.3). */
@Component("trainingOverdue")
class TrainingOverdueListener implements TaskListener {

    private final Refreshers refreshers;

    TrainingOverdueListener(Refreshers refreshers) {
        this.refreshers = refreshers;
    }

    @Override
    public void notify(DelegateTask task) {
        String agency = Fact.AGENCY.in(task);
        String person = Fact.PRACTITIONER.in(task);
        if (task.getTaskDefinitionKey().equals(RefresherProcess.BOOK_AND_DO_IT)) {
            refreshers.askTheManager(agency, person, RefresherProcess.LAPSES_ON.in(task));
        } else {
            task.setAssignee(refreshers.aboveTheManagers(agency, person));
        }
    }
}
