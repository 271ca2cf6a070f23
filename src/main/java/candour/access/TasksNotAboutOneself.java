package candour.access;

import candour.casefile.ColleagueRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/**
 * Leaves out of every list, count and look at a task the steps of a case that is about whoever asks. A group reads all
 * tasks of its model, so the engine itself would show them a step that somebody else of the group was given (R11.8).
 */
class TasksNotAboutOneself extends TaskManager {

    /** The variable under which a task's case stands. */
    private static final String CASE = "caseReference";

    /** Tasks of a group that belong to no case. */
    private static final String[] OF_NO_CASE = {"training-overdue"};

    private final ColleagueRepository colleagues;

    /** One of these serves one command: a list and its count ask once. */
    private final Map<String, Set<String>> casesAbout = new HashMap<>();

    TasksNotAboutOneself(ColleagueRepository colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        Authentication person = getCurrentAuthentication();
        if (person != null && person.getUserId() != null && getCommandContext().isAuthorizationCheckEnabled()) {
            String user = person.getUserId();
            casesAbout.computeIfAbsent(user, colleagues::casesAbout).forEach(reference -> leaveOutOf(reference, user, query));
        }
        super.configureQuery(query);
    }

    /** What was all the same given to them by name stays theirs: nobody else would do it. */
    private void leaveOutOf(String reference, String userId, TaskQueryImpl query) {
        TaskQueryImpl ofOthers = (TaskQueryImpl) query.getQueries().get(0).or();
        ofOthers.processVariableValueNotEquals(CASE, reference).taskAssignee(userId).processDefinitionKeyIn(OF_NO_CASE);
        makeReady(ofOthers);
    }

    private void makeReady(TaskQueryImpl others) {
        ProcessEngineConfigurationImpl engine = getCommandContext().getProcessEngineConfiguration();
        List<? extends QueryVariableValue> added = others.getVariables();
        added.forEach(value -> value.initialize(engine.getVariableSerializers(), engine.getDatabaseType()));
    }
}
