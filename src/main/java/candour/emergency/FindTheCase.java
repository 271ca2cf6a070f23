package candour.emergency;

import candour.access.Members.Member;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.ExactSearch;
import candour.earlier.WhoMayKnow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which one case somebody means who may not see it yet (R11.8). */
@Component
class FindTheCase {

    private final CaseFileRepository cases;
    private final ExactSearch search;
    private final ColleagueRepository colleagues;
    private final WhoMayKnow whoMayKnow;
    private final EmergencyReaders readers;

    FindTheCase(
            CaseFileRepository cases,
            ExactSearch search,
            ColleagueRepository colleagues,
            WhoMayKnow whoMayKnow,
            EmergencyReaders readers) {
        this.cases = cases;
        this.search = search;
        this.colleagues = colleagues;
        this.whoMayKnow = whoMayKnow;
        this.readers = readers;
    }

    /**
     * What was found.
     *
     * @param file the case, or null
     * @param aboutThem whether it is about whoever asks
     * @param byRight whether they may read it without an emergency
     */
    record Found(CaseFile file, boolean aboutThem, boolean byRight) {

        static final Found NOTHING = new Found(null, false, false);
    }

    /** Of several cases about the child the one that is most likely needed; named again, the next one. */
    Found by(WhichCase named, Member person) {
        Set<String> aboutThem = colleagues.casesAbout(person.userId());
        List<CaseFile> meant = candidates(named, person).toList();
        List<CaseFile> readable = meant.stream().filter(file -> !aboutThem.contains(file.reference())).toList();
        if (readable.isEmpty()) {
            return meant.isEmpty() ? Found.NOTHING : new Found(meant.get(0), true, false);
        }
        Predicate<CaseFile> byRight = whoMayKnow.of(person.userId());
        Set<String> openNow = Set.copyOf(readers.openTo(person).stream().map(opening -> opening.reference()).distinct().toList());
        CaseFile file = readable.stream()
                .min(Comparator.comparing((CaseFile one) -> byRight.test(one))
                        .thenComparing(one -> openNow.contains(one.reference()))
                        .thenComparing(one -> one.finishedAt() != null)
                        .thenComparing(CaseFile::raisedAt, Comparator.reverseOrder()))
                .orElseThrow();
        return new Found(file, false, byRight.test(file));
    }

    /** Numbers of cases can be counted through, so they lead to none but those of the own agency. */
    private Stream<CaseFile> candidates(WhichCase named, Member person) {
        List<String> references = switch (named.by()) {
            case REFERENCE -> List.of(named.reference());
            case NHS_NUMBER -> search.byNhsNumber(named.number());
            case PUPIL_NUMBER -> search.byPupilNumber(named.number());
            case NAME -> search.byNameAndBirth(named.name(), named.born());
        };
        return references.stream()
                .map(cases::find)
                .flatMap(Optional::stream)
                .filter(file -> named.by() != WhichCase.By.REFERENCE || file.agency().equals(person.agency().orElseThrow()));
    }
}
