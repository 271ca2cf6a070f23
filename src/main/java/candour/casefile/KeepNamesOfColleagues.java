package candour.casefile;

import candour.seal.Seal;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Keeps what colleagues are called whom cases were said to be about before that was kept (decision 0015). */
@Component
class KeepNamesOfColleagues implements MigrationInJava {

    private final Seal seal;

    KeepNamesOfColleagues(Seal seal) {
        this.seal = seal;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("22");
    }

    @Override
    public String getDescription() {
        return "keep names of colleagues";
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        new ColleagueKeys(jdbc, seal).keepNamesOfBefore();
    }
}
