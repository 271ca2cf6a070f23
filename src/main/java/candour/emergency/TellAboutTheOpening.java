package candour.emergency;

import candour.access.Members;
import candour.access.NamedPeople;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.EmergencyOpening;
import candour.engine.AcrossAgencies;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Tells those of the case's own agency who answer for it, each in a root of their own: whoever raised it and whoever has
 * it, the Caldicott Guardian where there is one, and the safeguarding lead, who checks it. Never whoever opened it, and
 * nobody the case is about (R11.8).
 */
@Component
class TellAboutTheOpening {

    /** The deadlines of these steps do not depend on it. */
    private static final String HARM_IS_NOT_KNOWN_HERE = "unsure";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final Members members;
    private final NamedPeople named;
    private final CaseProcesses processes;
    private final AcrossAgencies across;
    private final RuntimeService runtime;

    TellAboutTheOpening(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            Members members,
            NamedPeople named,
            CaseProcesses processes,
            AcrossAgencies across,
            RuntimeService runtime) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.members = members;
        this.named = named;
        this.processes = processes;
        this.across = across;
        this.runtime = runtime;
    }

    /** Whoever opened the case may be of another agency than the one where these steps and people belong. */
    void all(EmergencyOpening opening) {
        across.act(() -> tell(opening));
    }

    private void tell(EmergencyOpening opening) {
        CaseFile file = cases.get(opening.reference());
        Set<String> concerned = colleagues.of(file.reference());
        Stream.of(file.raisedBy(), file.practitioner())
                .distinct()
                .filter(person -> mayBeTold(person, opening, concerned))
                .filter(person -> named.worksAt(file.agency(), person))
                .forEach(person -> start(EmergencyProcess.TOLD, opening, Map.of(EmergencyProcess.READER.name(), person)));
        tellTheGuardian(opening, members.ofGroup(Role.CALDICOTT.groupOf(file.agency())), concerned);
        start(EmergencyProcess.CHECKED, opening, Map.of());
    }

    /** Whoever may take a step of a group sees it, so where one of them may not one of the others is told by name. */
    private void tellTheGuardian(EmergencyOpening opening, List<String> guardians, Set<String> concerned) {
        List<String> free = guardians.stream()
                .filter(person -> mayBeTold(person, opening, concerned))
                .sorted()
                .toList();
        if (!free.isEmpty() && free.size() == guardians.size()) {
            start(EmergencyProcess.TOLD_CALDICOTT, opening, Map.of());
        } else if (!free.isEmpty()) {
            start(EmergencyProcess.TOLD, opening, Map.of(EmergencyProcess.READER.name(), free.get(0)));
        }
    }

    private static boolean mayBeTold(String person, EmergencyOpening opening, Set<String> concerned) {
        return !person.equals(opening.openedBy()) && !concerned.contains(person);
    }

    /** Somebody who was told has a question: the lead looks at it, in the step that is still open or in another. */
    void theLeadAboutAQuestion(EmergencyOpening opening) {
        across.act(() -> haveItChecked(opening));
    }

    private void haveItChecked(EmergencyOpening opening) {
        boolean isBeingChecked = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(EmergencyProcess.CHECKED)
                        .variableValueEquals(EmergencyProcess.OPENING.name(), opening.id().toString())
                        .count()
                > 0;
        if (!isBeingChecked) {
            start(EmergencyProcess.CHECKED, opening, Map.of());
        }
    }

    private void start(String process, EmergencyOpening opening, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put(EmergencyProcess.OPENING.name(), opening.id().toString());
        facts.put(Fact.OPENED_BY.name(), opening.openedBy());
        processes.start(process, opening.reference(), HARM_IS_NOT_KNOWN_HERE, facts);
    }
}
