package candour.lead;

import candour.access.Members;
import candour.access.Role;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.CaseMatch;
import candour.casefile.CaseMatchRepository;
import candour.engine.EarlierRounds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The one step that shows other cases (R11.3). It is for those who answer for something in the agency and whom neither case is about:
 * the case that asks is about everybody whom the other is about. It never comes, as other steps do at last, to whoever has the case:
 * the other one is not theirs to know of, also where they are a manager (R11.8). Where nobody is left it ends, and the cases keep that;
 * nothing waits for it.
 */
@Component
public class QuestionOfOtherCases {

    static final String LINK_EARLIER_CASES = "link-earlier-cases";

    private static final String KIND = "nobody-asked";

    private final SecondPerson secondPerson;
    private final EarlierRounds rounds;
    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;
    private final CaseMatchRepository matches;
    private final Members members;

    QuestionOfOtherCases(
            SecondPerson secondPerson,
            EarlierRounds rounds,
            CaseFileRepository cases,
            CaseEntryRepository entries,
            CaseMatchRepository matches,
            Members members) {
        this.secondPerson = secondPerson;
        this.rounds = rounds;
        this.cases = cases;
        this.entries = entries;
        this.matches = matches;
        this.members = members;
    }

    /**
     * Whether there is somebody who may be asked, and the model asks them.
     *
     * @param reference the case in which they are
     * @param laterCase the one other case that it shows, or empty where the step shows earlier ones
     */
    public boolean canBeAsked(String reference, String laterCase) {
        String byName = secondPerson.whereNoLeadCan(cases.get(reference).agency(), reference);
        return hasSomebody(reference, laterCase) && (byName == null || !leftOut(reference, laterCase).contains(byName));
    }

    private boolean hasSomebody(String reference, String laterCase) {
        return secondPerson.isAnybodyLeft(reference, leftOut(reference, laterCase));
    }

    /**
     * Who may not answer this step, whoever else may; nobody for all other steps.
     *
     * @param laterCase the other case that it shows; empty or null where it shows none
     */
    public Set<String> leftOutOf(String step, String reference, String laterCase) {
        return step.equals(LINK_EARLIER_CASES) ? leftOut(reference, laterCase) : Set.of();
    }

    /** Whoever has only one of the two, unless they lead: the other one is not theirs. */
    private Set<String> leftOut(String reference, String laterCase) {
        CaseFile file = cases.get(reference);
        List<String> leads = members.ofGroup(Role.LEAD.groupOf(file.agency()));
        Stream<String> haveOne = showsOne(laterCase)
                ? ofOneAlone(file, cases.get(laterCase))
                : Stream.concat(of(file), earlierThan(reference).flatMap(other -> ofOneAlone(file, other)));
        return haveOne.filter(person -> !leads.contains(person)).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> ofOneAlone(CaseFile one, CaseFile other) {
        return Stream.concat(of(one), of(other)).filter(person -> !(one.belongsTo(person) && other.belongsTo(person)));
    }

    private Stream<CaseFile> earlierThan(String reference) {
        return matches.ofCase(reference).stream()
                .filter(match -> match.isAskedBy(reference))
                .map(CaseMatch::other);
    }

    private static Stream<String> of(CaseFile file) {
        return Stream.of(file.raisedBy(), file.practitioner());
    }

    private static boolean showsOne(String laterCase) {
        return laterCase != null && !laterCase.isEmpty();
    }

    /**
     * Keeps that nobody is asked, once. It is read as what a lead was asked is, and by nobody whom the other case is about.
     *
     * @param laterCase the other case that it shows; empty or null where it shows earlier ones
     */
    public void noteThatNobodyIsAsked(String reference, String laterCase) {
        if (showsOne(laterCase)) {
            note(reference, Map.of("other", laterCase));
            note(laterCase, Map.of("other", reference));
        } else {
            note(reference, Map.of());
        }
    }

    private void note(String reference, Map<String, Object> other) {
        Map<String, Object> content = new HashMap<>(other);
        content.put("step", LINK_EARLIER_CASES);
        boolean isKept = entries.ofCase(reference).stream()
                .anyMatch(entry -> entry.kind().equals(KIND) && entry.content().equals(content));
        if (!isKept) {
            entries.append(reference, KIND, content);
        }
    }

    /**
     * Ends this step where it is one and nobody is left. Whoever asks this gives the step to somebody otherwise, and so waits for whoever
     * gives one of the cases to somebody.
     *
     * @param instance the process in which it waits
     * @return whether it is settled by that
     */
    public boolean endsUnasked(String step, String instance, String reference, String laterCase) {
        if (!step.equals(LINK_EARLIER_CASES)) {
            return false;
        }
        matches.lock(reference);
        if (hasSomebody(reference, laterCase)) {
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
        Set<String> notThem = leftOut(reference, laterCase);
        notThem.add(away);
        return !secondPerson.isAnybodyLeft(reference, notThem);
    }
}
