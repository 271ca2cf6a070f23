package candour.lead;

import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.engine.Fact;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Who sees a case whole (R11.8): whose it is, the safeguarding leads of the agency, and a senior manager while they have a step of the
 * lead's in it, unless it is about their own opening of the case.
 */
@Component
public class WholeCase {

    /** The steps of the lead that come to a senior manager, and their own of that kind: nobody answers them without the whole. */
    public static final Set<String> STEPS_OF_A_SENIOR_MANAGER = Set.of(
            "agree-not-to-tell",
            "check-the-opening",
            "decide-as-lead",
            "link-earlier-cases",
            "look-at-the-refused-request",
            "report-the-breach",
            "settle-the-disagreement",
            "take-up-the-disagreement",
            "tell-the-designated-officer",
            "was-this-a-breach");

    private final TaskService tasks;

    WholeCase(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Whether they see it all by what they are and have now; whom it is about is for the caller to ask. */
    public boolean isOpenTo(CaseFile file, Member reader) {
        return reader.agency().filter(file.agency()::equals).isPresent()
                && (file.belongsTo(reader.userId()) || reader.has(Role.LEAD) || reader.has(Role.SENIOR) && answersForTheLead(file, reader));
    }

    private boolean answersForTheLead(CaseFile file, Member reader) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(file.reference())
                .taskAssignee(reader.userId())
                .taskDefinitionKeyIn(STEPS_OF_A_SENIOR_MANAGER.toArray(String[]::new))
                .list()
                .stream()
                .anyMatch(step -> !reader.userId().equals(tasks.getVariable(step.getId(), Fact.OPENED_BY.name())));
    }
}
