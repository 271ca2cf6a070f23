package candour.caseview;

import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.AdviceRepository;
import candour.casefile.CaseFile;
import candour.casefile.ColleagueRepository;
import candour.emergency.EmergencyReaders;
import candour.engine.Fact;
import candour.lead.StepsByName;
import candour.lead.WholeCase;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * What a reader may see of a case (R11.8): their own case whole; as safeguarding lead every case of the agency;
 * as senior manager the case in which a step of the lead's came to them, unless it is about their own opening; as somebody asked for advice or
 * confirmation the case without identities, unless the form says all that is needed; as somebody who opened it in an
 * emergency the whole, to read, until the time is over; otherwise nothing, and nothing of a case about themselves.
 */
@Component
class CaseReaders {

    enum Sight {
        WHOLE,
        /** The whole, for some hours, and nothing but to read it. */
        IN_AN_EMERGENCY,
        WITHOUT_IDENTITY,
        NOTHING;

        /** Whether names and everything that was said can be read. */
        boolean readsAll() {
            return this == WHOLE || this == IN_AN_EMERGENCY;
        }
    }

    /** Steps whose forms say all that is needed: they are about a procedure, and about nobody in the case. */
    static final Set<String> THAT_SAY_ALL = Set.of("consider-the-conflict", "discuss-the-procedure");

    private final AdviceRepository advice;
    private final ColleagueRepository colleagues;
    private final EmergencyReaders emergencies;
    private final WholeCase whole;
    private final StepsByName stepsByName;
    private final TaskService tasks;

    CaseReaders(
            AdviceRepository advice,
            ColleagueRepository colleagues,
            EmergencyReaders emergencies,
            WholeCase whole,
            StepsByName stepsByName,
            TaskService tasks) {
        this.advice = advice;
        this.colleagues = colleagues;
        this.emergencies = emergencies;
        this.whole = whole;
        this.stepsByName = stepsByName;
        this.tasks = tasks;
    }

    /**
     * Whether somebody who sees a case whole also sees what its lead was asked about other cases and answered: whoever
     * leads, and whoever has that question now, but not those whose own case it is.
     */
    static boolean seesWhatTheLeadWasAsked(CaseFile file, Member reader) {
        return reader.groups().contains(Role.LEAD.groupOf(file.agency())) || !file.belongsTo(reader.userId());
    }

    Sight of(CaseFile file, Member reader) {
        if (colleagues.of(file.reference()).contains(reader.userId())) {
            return Sight.NOTHING;
        }
        Sight byRight = byRight(file, reader);
        return byRight != Sight.WHOLE && emergencies.openingOf(file.reference(), reader).isPresent()
                ? Sight.IN_AN_EMERGENCY
                : byRight;
    }

    private Sight byRight(CaseFile file, Member reader) {
        if (reader.agency().filter(file.agency()::equals).isEmpty()) {
            return Sight.NOTHING;
        }
        if (whole.isOpenTo(file, reader)) {
            return Sight.WHOLE;
        }
        List<String> has = waiting(file, steps -> steps.taskAssignee(reader.userId()))
                .filter(step -> !reader.userId().equals(tasks.getVariable(step.getId(), Fact.OPENED_BY.name())))
                .map(Task::getTaskDefinitionKey)
                .toList();
        boolean asked = !THAT_SAY_ALL.containsAll(has)
                || !THAT_SAY_ALL.containsAll(
                        waiting(file, steps -> steps.taskCandidateGroupIn(reader.groups()))
                                .map(Task::getTaskDefinitionKey)
                                .toList());
        // whoever advised and could not be asked any more has no part in what comes after
        boolean advised = stepsByName.answersFor(file.reference(), file.agency(), reader.userId())
                && advice.ofCase(file.reference()).stream().anyMatch(given -> given.givenBy().equals(reader.userId()));
        return asked || advised ? Sight.WITHOUT_IDENTITY : Sight.NOTHING;
    }

    private Stream<Task> waiting(CaseFile file, UnaryOperator<TaskQuery> whose) {
        return whose.apply(tasks.createTaskQuery().processInstanceBusinessKey(file.reference())).list().stream();
    }
}
