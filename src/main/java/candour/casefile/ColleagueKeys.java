package candour.casefile;

import candour.seal.Place;
import candour.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what a colleague's cases are found without saying who it is: a key that can only be compared (decision 0028). */
@Component
public class ColleagueKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ColleagueKeys.class);

    /** So that the key of a user is never that of a word of a name. */
    private static final String KIND = "colleague:";

    private final JdbcClient jdbc;
    private final Seal seal;

    ColleagueKeys(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * What stands in {@code case_colleague.user_key} for this user.
     *
     * @throws IllegalStateException if all was sealed anew by another node: no case about them would be found, and they would see it
     */
    public String of(String userId) {
        mustBeThoseOfNow();
        return key(userId);
    }

    void mustBeThoseOfNow() {
        if (!new SealedWith(jdbc, seal).isIndexedAsNow()) {
            LOG.error("Another node has sealed the case file with a new key. Stop this one, and start it with that key file.");
            throw new IllegalStateException("sealed with a newer key");
        }
    }

    private String key(String userId) {
        return seal.inAnIndex(KIND + userId);
    }

    static Place userId(String reference, String key) {
        return row(reference, key).at("user_id");
    }

    static Place name(String reference, String key) {
        return row(reference, key).at("user_name");
    }

    private static SealedRow row(String reference, String key) {
        return SealedRow.of("case_colleague", reference, reference, key);
    }

    void add(String reference, String userId, String notedBy, OffsetDateTime notedAt) {
        String key = key(userId);
        jdbc.sql("""
                insert into case_colleague (reference, user_key, user_id, noted_by, noted_at)
                values (:reference, :key, :user, :by, :at)""")
                .param("reference", reference)
                .param("key", key)
                .param("user", seal.close(userId, userId(reference, key)))
                .param("by", notedBy)
                .param("at", notedAt)
                .update();
    }

    /** What they are called now, for when they have left: their name still stands in the texts of the case. */
    void keepName(String reference, String userId) {
        nameNow(userId).ifPresent(name -> keep(reference, key(userId), name));
    }

    /** Empty for somebody who cannot log in, or not any more. */
    Optional<String> nameNow(String userId) {
        return jdbc.sql("select FIRST_, LAST_ from ACT_ID_USER where ID_ = :user")
                .param("user", userId)
                .query((row, n) -> Stream.of(row.getString("FIRST_"), row.getString("LAST_"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .optional();
    }

    private void keep(String reference, String key, String name) {
        jdbc.sql("update case_colleague set user_name = :name where reference = :reference and user_key = :key")
                .param("name", seal.close(name, name(reference, key)))
                .param("reference", reference)
                .param("key", key)
                .update();
    }

    /** The same for those who were named before their names were kept. */
    void keepNamesOfBefore() {
        jdbc.sql("select reference, user_key, user_id, user_name from case_colleague where user_name is null")
                .query((row, n) -> kept(row))
                .list()
                .forEach(noted -> nameNow(seal.open(noted.userId(), userId(noted.reference(), noted.key())))
                        .ifPresent(name -> keep(noted.reference(), noted.key(), name)));
    }

    /** With a new key of the index; who it is stands beside it and is bound to it. */
    void makeAnew() {
        jdbc.sql("select reference, user_key, user_id, user_name from case_colleague")
                .query((row, n) -> kept(row))
                .list()
                .forEach(this::makeAnew);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getString("reference"), row.getString("user_key"), row.getString("user_id"), row.getString("user_name"));
    }

    private void makeAnew(Kept kept) {
        String userId = seal.open(kept.userId(), userId(kept.reference(), kept.key()));
        String name = seal.open(kept.name(), name(kept.reference(), kept.key()));
        String key = key(userId);
        jdbc.sql("""
                update case_colleague set user_key = :now, user_id = :user, user_name = :name
                where reference = :reference and user_key = :before""")
                .param("now", key)
                .param("user", seal.close(userId, userId(kept.reference(), key)))
                .param("name", seal.close(name, name(kept.reference(), key)))
                .param("reference", kept.reference())
                .param("before", kept.key())
                .update();
    }

    private record Kept(String reference, String key, String userId, String name) {}
}
