package candour.casefile;

import candour.seal.Seal;
import candour.start.StartRefused;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for the keys of this case file before anything in it is changed: a step of the schema may itself seal (decision 0025). */
@Component
class KeysFirst implements FlywayMigrationStrategy {

    private final Seal seal;

    KeysFirst(Seal seal) {
        this.seal = seal;
    }

    /** @throws StartRefused if the keys are not those of this case file */
    @Override
    public void migrate(Flyway flyway) {
        if (isSealed(flyway)) {
            new SealedWith(JdbcClient.create(flyway.getConfiguration().getDataSource()), seal).sealed();
        }
        flyway.migrate();
    }

    private static boolean isSealed(Flyway flyway) {
        return Arrays.stream(flyway.info().applied()).anyMatch(step -> SealWhatIsThere.VERSION.equals(step.getVersion()));
    }
}
