package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;

import candour.seal.Seal;
import java.time.Instant;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Seals whom cases are about, where it stood readable, and throws the readable table away (decision 0028). */
@Component
class SealColleagues implements MigrationInJava {

    private final Seal seal;

    SealColleagues(Seal seal) {
        this.seal = seal;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("15.1");
    }

    @Override
    public String getDescription() {
        return "seal colleagues";
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        ColleagueKeys keys = new ColleagueKeys(jdbc, seal);
        jdbc.sql("select reference, user_id, noted_by, noted_at from case_colleague_readable")
                .query((row, n) -> new Noted(
                        row.getString("reference"), row.getString("user_id"), row.getString("noted_by"), instant(row, "noted_at")))
                .list()
                .forEach(noted -> keys.add(noted.reference(), noted.userId(), noted.by(), at(noted.at())));
        jdbc.sql("drop table case_colleague_readable").update();
    }

    private record Noted(String reference, String userId, String by, Instant at) {}
}
