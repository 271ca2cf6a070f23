package candour.engine;

import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The one place that starts a process for a case; each becomes a root instance in the case's agency. What belongs to no
 * case starts here too, and has neither a reference nor a business key.
 */
@Component
public class CaseProcesses {

    /** The process that is the case itself; all others run for it. */
    public static final String CONCERN = "concern";
    /** In which the risk is weighed; the concern knows what the harm test came to only after it. */
    public static final String WEIGHING = "weighing";
    /** The step in which it is. */
    public static final String WEIGH_THE_RISK = "weigh-the-risk";
    /** In which what was decided is done. */
    public static final String CARRYING_OUT = "carrying-out";

    /** The processes that open a case, which is finished when they are. */
    static final Set<String> CASES = Set.of(CONCERN, "unsecured-receipt");

    /**
     * The processes that run for a case in another agency, each with the steps that its people have there. What a step shows
     * goes by its id, so that no other may stand in these: it would show a case to people who must not know of it (R11.8).
     */
    public static final Map<String, Set<String>> ELSEWHERE = Map.of(
            "receipt", Set.of("say-whether-it-arrived"),
            "procedure-conflict-board", Set.of("consider-the-conflict"));

    private static final String NO_HARM = "not-met";

    private final RuntimeService runtime;
    private final CaseFileRepository cases;

    CaseProcesses(RuntimeService runtime, CaseFileRepository cases) {
        this.runtime = runtime;
        this.cases = cases;
    }

    /**
     * Starts the latest version of a process for a case.
     *
     * @param harm what the harm test came to, which sets the deadlines
     * @param more further facts the process declares
     */
    public void start(String processKey, String reference, String harm, Map<String, String> more) {
        begin(cases.get(reference).agency(), processKey, reference, harm, more);
    }

    /**
     * The same in another agency, for what its people must do in somebody else's case.
     *
     * @param agency an agency that uses the product
     * @param processKey one of {@link #ELSEWHERE}
     */
    public void startAt(
            String agency, String processKey, String reference, String harm, Map<String, String> more) {
        if (!ELSEWHERE.containsKey(processKey)) {
            throw new IllegalArgumentException(processKey + " is for the agency of the case alone");
        }
        begin(agency, processKey, reference, harm, more);
    }

    private void begin(String agency, String processKey, String reference, String harm, Map<String, String> more) {
        CaseFile file = cases.get(reference);
        Map<String, Object> facts = new HashMap<>(more);
        facts.put(Fact.CASE_REFERENCE.name(), reference);
        facts.put(Fact.AGENCY.name(), agency);
        facts.put(Fact.PRACTITIONER.name(), file.practitioner());
        facts.put(Fact.HARM.name(), harm);
        runtime.createProcessInstanceByKey(processKey)
                .businessKey(reference)
                .setVariables(facts)
                .execute();
    }

    /**
     * Starts the latest version of a process that belongs to no case: nothing of it is found by a reference, and no harm is
     * in question, so the longer times count.
     *
     * @param person the user id of whoever it is for
     */
    public void startOfNoCase(String processKey, String agency, String person, Map<String, String> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put(Fact.AGENCY.name(), agency);
        facts.put(Fact.PRACTITIONER.name(), person);
        facts.put(Fact.HARM.name(), NO_HARM);
        runtime.createProcessInstanceByKey(processKey).setVariables(facts).execute();
    }
}
