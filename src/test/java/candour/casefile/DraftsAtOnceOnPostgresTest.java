package candour.casefile;

import candour.testing.PostgresTest;
import candour.testing.Serves;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On PostgreSQL (R11.9). */
@Serves("R11.9")
class DraftsAtOnceOnPostgresTest extends DraftsAtOnce {

    @Override
    DataSource empty() {
        String server = PostgresTest.Database.url();
        String name = "drafts_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(new DriverManagerDataSource(server, "postgres", "")).sql("create database " + name).update();
        return new DriverManagerDataSource(server.replace("/postgres", "/" + name), "postgres", "");
    }
}
