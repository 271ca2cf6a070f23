package candour.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.CandourApplication;
import candour.start.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.util.ReflectionTestUtils;

/** Starts the product as it would really run, without the demonstration. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    private static void start(String... settings) {
        var all = new ArrayList<String>(List.of(
                "--server.port=0",
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--camunda.bpm.generate-unique-process-application-name=true",
                "--camunda.bpm.job-execution.enabled=false"));
        all.addAll(List.of(settings));
        // a product that stops takes away what the engine's API keeps once in a JVM, and others still need it
        Hal ofTheOthers = Hal.instance;
        Hal.instance = new Hal();
        try {
            new SpringApplicationBuilder(CandourApplication.class)
                    .run(all.toArray(String[]::new))
                    .close();
        } finally {
            Hal.instance = ofTheOthers;
            forgetAProductThatRefusedToStart();
        }
    }

    /** The webapps' starter remembers the last product of a JVM, and would ask it for the next one's filters. */
    private static void forgetAProductThatRefusedToStart() {
        ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
    }

    private static String freshDatabase() {
        return "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @Test
    void the_first_start_needs_a_password_for_the_administrator_and_the_next_one_does_not(CapturedOutput output) {
        String database = freshDatabase();

        assertThatThrownBy(() -> start(database)).isInstanceOf(StartRefused.class);
        assertThat(output.getAll()).contains("There is no administrator yet", "Set CANDOUR_ADMIN_PASSWORD");

        start(database, "--candour.admin.id=first.person", "--candour.admin.password=a-password-of-my-own");
        start(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "candour"})
    void a_postgresql_database_needs_a_password_of_its_own(String password, CapturedOutput output) {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:postgresql://localhost:1/candour",
                        "--spring.datasource.password=" + password))
                .isInstanceOf(StartRefused.class);
        assertThat(output.getAll()).contains("CANDOUR_DATABASE_PASSWORD");
    }
}
