package candour.casefile;

import candour.names.FoldedName;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds cases of every agency about one child of whom the searcher knows exactly who it is: a number that only this child
 * has, or the whole name and the day of birth. Likeness is not enough here (R11.8).
 */
@Repository
public class ExactSearch {

    private final JdbcClient jdbc;
    private final SearchKeys index;
    private final KnownPeople people;

    ExactSearch(JdbcClient jdbc, SearchKeys index, KnownPeople people) {
        this.jdbc = jdbc;
        this.index = index;
        this.people = people;
    }

    /** @param number ten digits */
    public List<String> byNhsNumber(String number) {
        return byNumber(PersonDetails.numbers(number, null));
    }

    public List<String> byPupilNumber(String number) {
        return byNumber(PersonDetails.numbers(null, number));
    }

    private List<String> byNumber(Set<String> key) {
        return withAll(key, child -> child.numbers().containsAll(key));
    }

    /** The words of the name may stand in any order. */
    public List<String> byNameAndBirth(String name, LocalDate born) {
        List<String> words = FoldedName.of(name).words().stream().sorted().toList();
        Set<String> keys = new HashSet<>(Born.of(PersonRole.CHILD, born, null, null, born).keys());
        words.forEach(word -> keys.addAll(FoldedName.of(word).keys()));
        return withAll(
                keys,
                child -> born.equals(child.born().on())
                        && words.equals(FoldedName.of(child.name()).words().stream().sorted().toList()));
    }

    private List<String> withAll(Set<String> keys, Predicate<KnownPerson> isTheChild) {
        Set<String> kept = index.asKept(keys);
        List<String> references = jdbc.sql("""
                select reference from search_key where search_key in (:keys)
                group by reference having count(*) = :all order by reference""")
                .param("keys", kept)
                .param("all", kept.size())
                .query(String.class)
                .list();
        var known = people.of(references);
        return references.stream()
                .filter(reference -> known.getOrDefault(reference, List.of()).stream()
                        .anyMatch(person -> person.role().isChild() && isTheChild.test(person)))
                .toList();
    }
}
