package candour.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test with the whole product on a real PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.metrics.enabled=false"
        })
@Import(Stories.class)
@ActiveProfiles({"demo", "postgres"})
@ContextConfiguration(initializers = PostgresTest.Database.class)
public @interface PostgresTest {

    /** Starts the database once for all tests. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static EmbeddedPostgres running;

        /** A new empty database on the one server. */
        public static synchronized String url() {
            try {
                if (running == null) {
                    running = EmbeddedPostgres.builder()
                            .setRegisterShutdownHook(false)
                            .start();
                    // after the products that use it: what closes would wait for a database that is gone
                    SpringApplication.getShutdownHandlers().add(Database::stop);
                }
                return running.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }

        private static void stop() {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not stop", e);
            }
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + url(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=only-in-tests-9dk2")
                    .applyTo(context);
        }
    }
}
