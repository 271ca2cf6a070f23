package candour.casefile;

import candour.seal.Seal;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Seals what was written before there was a seal, and makes the index of it anew (decision 0025). */
@Component
class SealWhatIsThere implements MigrationInJava {

    static final MigrationVersion VERSION = MigrationVersion.fromVersion("12.1");

    private final Seal seal;

    SealWhatIsThere(Seal seal) {
        this.seal = seal;
    }

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "seal what is there";
    }

    @Override
    public void migrate(Context context) {
        var connection = new SingleConnectionDataSource(context.getConnection(), true);
        JdbcClient jdbc = JdbcClient.create(connection);
        new Sealing(jdbc, seal).sealWhatIsPlain();
        new KnownPeople(jdbc, seal, new SearchKeys(new NamedParameterJdbcTemplate(connection), seal)).makeTheIndexAnew();
        new SealedWith(jdbc, seal).note();
    }
}
