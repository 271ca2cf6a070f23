package candour.casefile;

import static candour.casefile.Columns.at;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the agency whom a case is about: they answer for nothing in it and see nothing of it (R11.5, R11.8). */
@Repository
public class ColleagueRepository {

    /** Stands for a colleague who cannot log in: no user id holds a bracket. */
    public static final String WITHOUT_ACCOUNT = "(without account)";

    private final JdbcClient jdbc;
    private final Clock clock;

    ColleagueRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that the case is about this user; said twice, it stands once. */
    public void add(String reference, String userId, String notedBy) {
        if (of(reference).contains(userId)) {
            return;
        }
        jdbc.sql("insert into case_colleague (reference, user_id, noted_by, noted_at) values (:reference, :user, :by, :at)")
                .param("reference", reference)
                .param("user", userId)
                .param("by", notedBy)
                .param("at", at(clock.instant()))
                .update();
    }

    /** The cases that are about this user, who may know nothing of them. */
    public Set<String> casesAbout(String userId) {
        return Set.copyOf(jdbc.sql("select reference from case_colleague where user_id = :user")
                .param("user", userId)
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

    /** Their user ids; {@link #WITHOUT_ACCOUNT} for those who have none. */
    public Set<String> of(String reference) {
        return Set.copyOf(jdbc.sql("select user_id from case_colleague where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .list());
    }
}
