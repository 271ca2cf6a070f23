package candour.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Serves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;

/** What the product asks before it changes anything (R11.9); what becomes of the answer, see {@link SealedCaseFileTest}. */
@Serves("R11.9")
@EngineTest
class KeysFirstTest {

    @Autowired
    private FlywayMigrationStrategy migration;

    @Test
    void the_keys_are_asked_for_before_the_schema_is_changed() {
        assertThat(migration).isInstanceOf(KeysFirst.class);
    }
}
