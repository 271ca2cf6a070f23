package candour.caseview;

import candour.access.Members.Member;
import candour.casefile.Born;
import candour.casefile.KnownPeople;
import candour.casefile.KnownPerson;
import candour.caseview.VisibleCases.Visible;
import candour.names.FoldedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds cases by number, name and year of birth, and only among those the reader may know of. The index proposes, the
 * names as they stand in the case file decide, and the best come first.
 */
@Component
class CaseSearch {

    /** So many are looked at more closely; whoever finds more than fit a page has to say more anyway. */
    private static final int MOST_CANDIDATES = 500;

    private static final double LESS_SURE = 0.9;

    private final VisibleCases visible;
    private final KnownPeople people;

    CaseSearch(VisibleCases visible, KnownPeople people) {
        this.visible = visible;
        this.people = people;
    }

    /**
     * A case that was found.
     *
     * @param by the person whose name was found, or null
     * @param likeness how well it fits, 1 at best
     */
    record Hit(Visible found, KnownPerson by, double likeness) {}

    /** What was found, the best first. */
    List<Hit> find(Member reader, SearchWords words) {
        List<Hit> hits = new ArrayList<>();
        if (!words.references().isEmpty()) {
            visible.among(reader, words.references()).forEach(found -> hits.add(new Hit(found, null, 1)));
        }
        Collection<String> keys = keys(words);
        if (!keys.isEmpty()) {
            hits.addAll(fitting(visible.withKeys(reader, keys, MOST_CANDIDATES), words));
        }
        return hits;
    }

    private static Collection<String> keys(SearchWords words) {
        Set<String> ofName = words.name().keys();
        if (!ofName.isEmpty()) {
            return ofName;
        }
        if (words.year() != null) {
            return Set.of(Born.keyOf(words.year()));
        }
        return words.dayUnknown() ? Set.of(Born.UNKNOWN) : Set.of();
    }

    private List<Hit> fitting(List<Visible> candidates, SearchWords words) {
        Map<String, List<KnownPerson>> known = people.of(
                candidates.stream().map(candidate -> candidate.file().reference()).toList());
        return candidates.stream()
                .flatMap(candidate -> fit(
                        candidate, known.getOrDefault(candidate.file().reference(), List.of()), words).stream())
                .sorted(Comparator.comparing(Hit::likeness).reversed())
                .toList();
    }

    private static Optional<Hit> fit(Visible candidate, List<KnownPerson> known, SearchWords words) {
        boolean bornSo = known.stream().anyMatch(person -> isBornSo(person, words));
        if (!bornSo) {
            return Optional.empty();
        }
        FoldedName asked = words.name();
        if (asked.words().isEmpty()) {
            boolean sure = words.year() == null
                    || known.stream().anyMatch(child -> isBornSo(child, words) && !child.born().dayIsUnknown());
            return Optional.of(new Hit(candidate, null, sure ? 1 : LESS_SURE));
        }
        return known.stream()
                .map(person -> byName(candidate, person, asked, words))
                .filter(hit -> hit.likeness() > 0)
                .max(Comparator.comparing(Hit::likeness));
    }

    /** The name may be the mother's and the year the child's: that is less sure than both in one. */
    private static Hit byName(Visible candidate, KnownPerson person, FoldedName asked, SearchWords words) {
        double likeness = asked.likeness(FoldedName.of(person.name()));
        if (likeness < FoldedName.ALIKE) {
            return new Hit(candidate, person, 0);
        }
        return new Hit(candidate, person, isBornSo(person, words) ? likeness : LESS_SURE * likeness);
    }

    private static boolean isBornSo(KnownPerson person, SearchWords words) {
        if (words.year() == null && !words.dayUnknown()) {
            return true;
        }
        Born born = person.born();
        return person.role().isChild()
                && (words.year() == null || born.mayBeIn(words.year()))
                && (!words.dayUnknown() || born.dayIsUnknown());
    }
}
