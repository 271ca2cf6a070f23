package candour.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import candour.seal.SealsForTests;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two tabs of one person keep the first words of a form in the same moment: neither is refused, and one row stands (R11.9). */
abstract class DraftsAtOnce {

    private static final int TABS = 4;
    private static final int FORMS = 50;

    @TempDir
    private Path folder;

    /** A database of its own that holds nothing yet. */
    abstract DataSource empty();

    @Test
    void whatTwoTabsKeepAtOnceIsKeptOnceAndNoneIsRefused() throws Exception {
        DataSource database = empty();
        var seal = SealsForTests.of(folder.resolve("keys"));
        Flyway.configure()
                .dataSource(database)
                .table("candour_schema_history")
                .javaMigrations(new FillSearchKeys(), new SealWhatIsThere(seal), new SealColleagues(seal))
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        DraftRepository drafts = new DraftRepository(jdbc, new Json(seal));
        CyclicBarrier together = new CyclicBarrier(TABS);
        ExecutorService tabs = Executors.newFixedThreadPool(TABS);

        List<Future<Void>> kept = new ArrayList<>();
        for (int tab = 0; tab < TABS; tab++) {
            kept.add(tabs.submit(keepsEachForm(drafts, together)));
        }
        for (Future<Void> one : kept) {
            one.get();
        }
        tabs.shutdown();

        assertThat(jdbc.sql("select count(*) from draft").query(Integer.class).single()).isEqualTo(FORMS);
        assertThat(drafts.find("amina.khan", "step/0")).hasValueSatisfying(draft -> assertThat(draft.answers()).containsEntry("aim", "That"));
    }

    private static Callable<Void> keepsEachForm(DraftRepository drafts, CyclicBarrier together) {
        return () -> {
            for (int form = 0; form < FORMS; form++) {
                together.await(30, TimeUnit.SECONDS);
                drafts.keep("amina.khan", "step/" + form, null, new Draft(Instant.now(), Map.of("aim", "That")));
            }
            return null;
        };
    }
}
