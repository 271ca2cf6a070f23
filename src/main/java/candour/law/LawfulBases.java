package candour.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The lawful bases a decision can name, read once at start (R4.1, G1). Old editions stay readable
 * for old cases and are not offered.
 */
@Component
public class LawfulBases {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Map<String, LawfulBasis> byKey;

    /** @throws IllegalStateException in words for the process owner, where the file cannot be used */
    public LawfulBases(@Value("classpath:law/lawful-bases.yaml") Resource file) {
        List<LawfulBasis> bases = LawFile.read(file, LawfulBasis.class);
        this.byKey = index(bases);
        LawFile.refuseIfFaulty(file, faultsIn(bases));
    }

    /** Today's bases in force, in the order of the file. */
    public List<LawfulBasis> offered() {
        return offeredOn(LocalDate.now(LONDON));
    }

    /** Law of today that a process owner has still to confirm: kept and shown, never offered. */
    public List<LawfulBasis> unconfirmed() {
        return byKey.values().stream()
                .filter(basis -> basis.status() == LawfulBasis.Status.TO_BE_CONFIRMED)
                .toList();
    }

    /** A basis of any edition and status, also one no longer offered. */
    public Optional<LawfulBasis> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** What the guidance of 2016 calls the law that this basis rests on, where it names it (R4.1). */
    public Optional<LawfulBasis> counterpartOf(LawfulBasis basis) {
        return byKey(basis.counterpart());
    }

    List<LawfulBasis> offeredOn(LocalDate day) {
        return byKey.values().stream().filter(basis -> basis.isOfferedOn(day)).toList();
    }

    /** Of every edition and status, in the order of the file. */
    public Collection<LawfulBasis> all() {
        return byKey.values();
    }

    private static Map<String, LawfulBasis> index(List<LawfulBasis> bases) {
        Map<String, LawfulBasis> index = new LinkedHashMap<>();
        bases.forEach(basis -> index.put(basis.key(), basis));
        return index;
    }

    private List<String> faultsIn(List<LawfulBasis> bases) {
        List<String> faults = new ArrayList<>();
        for (LawfulBasis basis : bases) {
            if (Stream.of(basis.key(), basis.title(), basis.law(), basis.permits(), basis.source()).anyMatch(LawFile::isEmpty)
                    || basis.edition() == null || basis.from() == null || basis.status() == null) {
                faults.add("entry " + basis.key() + " needs a key, title, law, permits, edition, from, status and source");
            }
            Stream.of(basis.supersededBy(), basis.counterpart())
                    .filter(other -> other != null && !byKey.containsKey(other))
                    .forEach(other -> faults.add("entry " + basis.key() + " points to " + other + ", which is not in the file"));
        }
        bases.stream()
                .filter(basis -> basis.counterpart() != null && basis.edition() != Edition.TODAY)
                .forEach(basis -> faults.add("entry " + basis.key() + " is not of today and needs no counterpart"));
        if (byKey.size() < bases.size()) {
            faults.add("a key stands there twice");
        }
        return faults;
    }
}
