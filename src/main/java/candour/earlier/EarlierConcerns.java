package candour.earlier;

import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.CaseMatch;
import candour.casefile.CaseMatchRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.DecisionRepository;
import candour.casefile.KnownPeople;
import candour.casefile.KnownPerson;
import candour.casefile.Outcome;
import candour.engine.CaseProcesses;
import candour.names.FoldedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds other cases of the agency that may be about the same child, open or finished, shared or declined (R11.3). The
 * search keys propose, the people as they stand in the case file decide; always in the same few questions.
 */
@Component
public class EarlierConcerns {

    private static final int MOST_CANDIDATES = 500;

    /** More would help nobody: the likeliest stand first. So many of those that may be known, and of the others. */
    private static final int MOST_SHOWN = 10;

    private final CaseFileRepository cases;
    private final CaseMatchRepository matches;
    private final KnownPeople people;
    private final DecisionRepository decisions;
    private final ColleagueRepository colleagues;

    EarlierConcerns(
            CaseFileRepository cases,
            CaseMatchRepository matches,
            KnownPeople people,
            DecisionRepository decisions,
            ColleagueRepository colleagues) {
        this.cases = cases;
        this.matches = matches;
        this.people = people;
        this.decisions = decisions;
        this.colleagues = colleagues;
    }

    private record Found(CaseFile file, List<KnownPerson> people, Resemblance resemblance) {}

    /**
     * Looks, and notes in the case file what was found, and of that what a lead is to be asked about: what the practitioner may not
     * know of. That stays, whoever has the case later.
     *
     * @param mayKnow which other cases the practitioner may know of
     */
    void look(String reference, Predicate<CaseFile> mayKnow) {
        List<Found> all = find(cases.get(reference).agency(), reference, known(reference), other -> true);
        Map<String, List<String>> found = new LinkedHashMap<>();
        Set<String> asked = new HashSet<>();
        likeliest(all, mayKnow).forEach(one -> found.put(one.file.reference(), one.resemblance.why()));
        likeliest(all, mayKnow.negate()).forEach(one -> {
            found.put(one.file.reference(), one.resemblance.why());
            asked.add(one.file.reference());
        });
        matches.note(reference, found, asked);
    }

    private static Stream<Found> likeliest(List<Found> all, Predicate<CaseFile> side) {
        return all.stream().filter(one -> side.test(one.file)).limit(MOST_SHOWN);
    }

    /** What is found for people as they were told so far, among the cases that may be known; nothing is noted. */
    List<EarlierCase> like(CaseFile file, Predicate<CaseFile> mayKnow) {
        return like(file.agency(), file.reference(), known(file.reference()), mayKnow);
    }

    /** The same before there is a case at all. */
    List<EarlierCase> like(String agency, KnownPerson told, Predicate<CaseFile> mayKnow) {
        return like(agency, EarlierProcess.NO_CASE, List.of(told), mayKnow);
    }

    private List<EarlierCase> like(
            String agency, String reference, List<KnownPerson> told, Predicate<CaseFile> mayKnow) {
        List<Found> found = find(agency, reference, told, mayKnow);
        Map<String, Outcome> outcomes =
                outcomes(found.stream().map(one -> one.file.reference()).toList());
        return found.stream()
                .limit(MOST_SHOWN)
                .map(one -> new EarlierCase(
                        one.file, one.people, one.resemblance.why(), null, outcomes.get(one.file.reference())))
                .toList();
    }

    /**
     * What was noted for this case, or for a later one because of it.
     *
     * @param mayKnow which other cases the reader may know of
     */
    public List<EarlierCase> of(String reference, Predicate<CaseFile> mayKnow) {
        return noted(reference, match -> mayKnow.test(match.other()));
    }

    private List<EarlierCase> noted(String reference, Predicate<CaseMatch> which) {
        List<CaseMatch> noted = matches.ofCase(reference).stream().filter(which).toList();
        List<String> others = noted.stream().map(match -> match.other().reference()).toList();
        Map<String, List<KnownPerson>> known = people.of(others);
        Map<String, Outcome> outcomes = outcomes(others);
        return noted.stream()
                .map(match -> new EarlierCase(
                        match.other(),
                        known.getOrDefault(match.other().reference(), List.of()),
                        match.why(),
                        match.sameChild(),
                        outcomes.get(match.other().reference())))
                .toList();
    }

    /**
     * The other cases that one step asks the lead about: what this case asks about and nobody has answered, but for cases about a
     * colleague, which are asked about themselves; or, in such a case, the one later case that asks about it.
     *
     * @param laterCase the later case, empty or null where it asks about earlier ones
     */
    List<EarlierCase> asked(String reference, String laterCase) {
        if (laterCase == null || laterCase.equals(EarlierProcess.NO_CASE)) {
            List<EarlierCase> open = open(reference);
            Set<String> aboutAColleague = aboutAColleague(open);
            return open.stream().filter(other -> !aboutAColleague.contains(other.reference())).toList();
        }
        return tellsNobodyOfThemselves(reference, laterCase)
                ? noted(reference, match -> match.other().reference().equals(laterCase) && match.isAskedBy(laterCase))
                : List.of();
    }

    /**
     * Those about a colleague, each to be asked about this one: it may be about the very lead who would be asked here. Nothing of
     * that stands here, and nobody whom such a case is about sees a step of it.
     */
    List<String> toBeAskedInstead(String reference) {
        return aboutAColleague(open(reference)).stream().sorted().toList();
    }

    /** Whoever sees something of a case sees that it is asked about another, so whom that is about has to be kept out of both. */
    private boolean tellsNobodyOfThemselves(String reference, String laterCase) {
        Set<String> concerned = new TreeSet<>(colleagues.of(laterCase));
        concerned.remove(ColleagueRepository.WITHOUT_ACCOUNT);
        return colleagues.of(reference).containsAll(concerned);
    }

    private List<EarlierCase> open(String reference) {
        return noted(reference, match -> match.isAskedBy(reference));
    }

    private Set<String> aboutAColleague(List<EarlierCase> all) {
        return colleagues.aboutAColleague(all.stream().map(EarlierCase::reference).toList());
    }

    private List<KnownPerson> known(String reference) {
        return people.of(List.of(reference)).getOrDefault(reference, List.of());
    }

    private Map<String, Outcome> outcomes(List<String> references) {
        return decisions.outcomes(references, CaseProcesses.CONCERN);
    }

    /** All that speaks for being about the same child, the likeliest first. */
    private List<Found> find(
            String agency, String reference, List<KnownPerson> told, Predicate<CaseFile> mayKnow) {
        List<CaseFile> candidates = matches.candidates(agency, reference, keys(told), MOST_CANDIDATES).stream()
                .filter(mayKnow)
                .toList();
        Map<String, List<KnownPerson>> known =
                people.of(candidates.stream().map(CaseFile::reference).toList());
        List<Found> found = new ArrayList<>();
        for (CaseFile candidate : candidates) {
            List<KnownPerson> others = known.getOrDefault(candidate.reference(), List.of());
            Resemblance.between(told, others)
                    .ifPresent(resemblance -> found.add(new Found(candidate, others, resemblance)));
        }
        found.sort(Comparator.comparing((Found one) -> one.resemblance.strength()).reversed());
        return found;
    }

    private static Set<String> keys(List<KnownPerson> told) {
        Set<String> keys = new TreeSet<>();
        for (KnownPerson person : told) {
            keys.addAll(person.numbers());
            FoldedName name = FoldedName.of(person.name());
            if (person.role().isChild()) {
                keys.addAll(name.keys());
            } else {
                name.keys().stream().filter(key -> key.startsWith("word:")).forEach(keys::add);
            }
        }
        return keys;
    }
}
