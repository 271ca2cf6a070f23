package candour.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/**
 * A PostgreSQL that waits for its disk, as one in earnest does, with memory as a small server has it; and an area in
 * which the first fifteen agencies of the directory all use the product.
 */
class DatabaseInEarnest implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int AGENCIES = 15;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .start();
            TestPropertyValues.of(
                            "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=only-in-tests-9dk2",
                            "candour.agencies=" + agencies().toUri())
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static Path agencies() throws IOException {
        var yaml = new YAMLMapper();
        List<Map<String, Object>> all;
        try (InputStream in = new ClassPathResource("agencies.yaml").getInputStream()) {
            all = yaml.readValue(in, new TypeReference<>() {});
        }
        all.stream().limit(AGENCIES).filter(agency -> !agency.containsKey("uses-product")).forEach(agency -> agency.putAll(
                Map.of("uses-product", true, "lead", "lead." + agency.get("id"), "senior", "senior." + agency.get("id"))));
        Path file = Path.of("target", "bench", "agencies.yaml").toAbsolutePath();
        Files.createDirectories(file.getParent());
        yaml.writeValue(file.toFile(), all);
        return file;
    }
}
