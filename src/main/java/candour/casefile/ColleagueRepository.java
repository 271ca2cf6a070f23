package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;

import candour.seal.Seal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the agency whom a case is about: they answer for nothing in it and see nothing of it (R11.5, R11.8). */
@Repository
public class ColleagueRepository {

    /** Stands for a colleague who cannot log in: no user id holds a bracket. */
    public static final String WITHOUT_ACCOUNT = "(without account)";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final ColleagueKeys keys;
    private final Clock clock;

    ColleagueRepository(JdbcClient jdbc, Seal seal, ColleagueKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.keys = keys;
        this.clock = clock;
    }

    /** Notes that the case is about this user; said twice, it stands once. */
    public void add(String reference, String userId, String notedBy) {
        keys.mustBeThoseOfNow();
        if (!of(reference).contains(userId)) {
            keys.add(reference, userId, notedBy, at(clock.instant()));
            keys.keepName(reference, userId);
        }
    }

    /** The cases that are about this user, who may know nothing of them. */
    public Set<String> casesAbout(String userId) {
        return Set.copyOf(jdbc.sql("select reference from case_colleague where user_key = :key")
                .param("key", keys.of(userId))
                .query(String.class)
                .list());
    }

    /** Those of these cases that are about a colleague. */
    public Set<String> aboutAColleague(Collection<String> references) {
        return references.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct reference from case_colleague where reference in (:references)")
                        .param("references", references)
                        .query(String.class)
                        .list());
    }

    /** The user ids of whoever named them. */
    public Set<String> namedBy(String reference) {
        return Set.copyOf(jdbc.sql("select distinct noted_by from case_colleague where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .list());
    }

    /** What those of them who could log in were called when they were named, and are called now. */
    public Set<String> namesIn(String reference) {
        List<String> then = jdbc.sql("select user_key, user_name from case_colleague where reference = :reference and user_name is not null")
                .param("reference", reference)
                .query((row, n) -> seal.open(row.getString("user_name"), ColleagueKeys.name(reference, row.getString("user_key"))))
                .list();
        return Stream.concat(then.stream(), of(reference).stream().flatMap(user -> keys.nameNow(user).stream()))
                .collect(Collectors.toSet());
    }

    /** When this user was named; empty where it is not about them. */
    public Optional<Instant> whenNamed(String reference, String userId) {
        return jdbc.sql("select noted_at from case_colleague where reference = :reference and user_key = :key")
                .param("reference", reference)
                .param("key", keys.of(userId))
                .query((row, n) -> instant(row, "noted_at"))
                .optional();
    }

    /** When the last of them was named; empty where it is about no colleague. */
    public Optional<Instant> lastNamed(String reference) {
        return jdbc.sql("select noted_at from case_colleague where reference = :reference order by noted_at desc limit 1")
                .param("reference", reference)
                .query((row, n) -> instant(row, "noted_at"))
                .optional();
    }

    /** Their user ids; {@link #WITHOUT_ACCOUNT} for those who have none. */
    public Set<String> of(String reference) {
        return Set.copyOf(jdbc.sql("select user_key, user_id from case_colleague where reference = :reference")
                .param("reference", reference)
                .query((row, n) -> seal.open(row.getString("user_id"), ColleagueKeys.userId(reference, row.getString("user_key"))))
                .list());
    }
}
