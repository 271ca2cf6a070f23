package candour.lead;

import candour.casefile.CaseEntryRepository;
import candour.engine.EarlierRounds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one step that shows other cases (R11.3). It is for those who answer for something in the agency and whom neither case is
 * about. It never comes, as other steps do at last, to whoever has the case: the other one is not theirs to know of (R11.8). Where
 * nobody is left it ends, and the cases keep that; nothing waits for it.
 */
@Component
public class QuestionOfOtherCases {

    private static final String LINK_EARLIER_CASES = "link-earlier-cases";

    private final SecondPerson secondPerson;
    private final EarlierRounds rounds;
    private final CaseEntryRepository entries;

    QuestionOfOtherCases(SecondPerson secondPerson, EarlierRounds rounds, CaseEntryRepository entries) {
        this.secondPerson = secondPerson;
        this.rounds = rounds;
        this.entries = entries;
    }

    /**
     * Whether there is somebody who may be asked.
     *
     * @param reference the case in which they are
     * @param laterCase the one other case that it shows, or null where the step shows earlier ones
     */
    public boolean hasSomebody(String reference, String laterCase) {
        return secondPerson.isAnybodyLeft(reference, secondPerson.leftOutOf(null, laterCase));
    }

    /** Keeps that nobody is asked. It is read as what a lead was asked is, and by nobody whom the other case is about. */
    public void noteThatNobodyIsAsked(String reference, String laterCase) {
        if (laterCase == null) {
            note(reference, Map.of());
        } else {
            note(reference, Map.of("other", laterCase));
            note(laterCase, Map.of("other", reference));
        }
    }

    private void note(String reference, Map<String, Object> other) {
        Map<String, Object> content = new HashMap<>(other);
        content.put("step", LINK_EARLIER_CASES);
        entries.append(reference, "nobody-asked", content);
    }

    /**
     * Ends this step where it is one and nobody is left.
     *
     * @param instance the process in which it waits
     * @return whether it is settled by that
     */
    public boolean endsUnasked(String step, String instance, String reference, String laterCase) {
        if (!step.equals(LINK_EARLIER_CASES) || hasSomebody(reference, laterCase)) {
            return false;
        }
        rounds.endIn(instance);
        noteThatNobodyIsAsked(reference, laterCase);
        return true;
    }

    /** Whether it stays with whoever has it although they are not there: nobody else may have it, and they may come back. */
    boolean staysWith(String away, String step, String reference, String laterCase) {
        if (!step.equals(LINK_EARLIER_CASES)) {
            return false;
        }
        Set<String> notThem = new HashSet<>(secondPerson.leftOutOf(null, laterCase));
        notThem.add(away);
        return !secondPerson.isAnybodyLeft(reference, notThem);
    }
}
