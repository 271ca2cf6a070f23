package candour.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What process owners change in the table of deadlines holds from the next step on (R5.1). */
@Serves("R5.1")
@EngineTest
class DeadlinesTest {

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Clock clock;

    private Duration toTellThePolice() {
        Instant before = clock.instant();
        return Duration.between(before, deadlines.dueAt("notify-the-police", "met").toInstant());
    }

    @Test
    void aChangedTableHoldsForTheNextStepAndTheFormerOneOnceItIsGone() throws IOException {
        assertThat(toTellThePolice()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(16));
        String table = Files.readString(Path.of("bpmn/decisions/deadlines.dmn")).replaceFirst("PT15M", "PT5M");
        String changed = repository.createDeployment().addString("deadlines.dmn", table).deploy().getId();

        try {
            assertThat(toTellThePolice()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
        } finally {
            repository.deleteDeployment(changed, true);
        }

        assertThat(toTellThePolice()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(16));
    }
}
