package candour.sso;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which user id somebody whom a provider means has worked here since their first log-in. */
@Repository
@Profile("sso")
class KnownIdentities {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the transaction ends, nobody else logs in as the same person. */
    Optional<String> lockedUserIdOf(Identity identity) {
        return jdbc.sql("select user_id from provider_identity where digest = :digest for update")
                .param("digest", identity.digest())
                .query(String.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where either is known already */
    void add(Identity identity, String userId) {
        jdbc.sql("insert into provider_identity (digest, user_id, first_at) values (:digest, :id, :now)")
                .param("digest", identity.digest())
                .param("id", userId)
                .param("now", now())
                .update();
    }

    /** From now on every session counts as ended that began before. */
    void endSessionsOf(Identity identity) {
        jdbc.sql("update provider_identity set ended_at = :now where digest = :digest")
                .param("digest", identity.digest())
                .param("now", now())
                .update();
    }

    /** @return when the provider last said that this person is logged out */
    Optional<Instant> endedAt(String userId) {
        return jdbc.sql("select ended_at from provider_identity where user_id = :id and ended_at is not null")
                .param("id", userId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
