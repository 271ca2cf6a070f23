package candour.casefile;

import candour.testing.PostgresTest;
import candour.testing.Serves;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The case file on PostgreSQL (R11.9). */
@Serves("R11.9")
class SealedCaseFileOnPostgresTest extends SealedCaseFile {

    @Override
    DataSource empty() {
        String server = PostgresTest.Database.url();
        String name = "sealed_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(new DriverManagerDataSource(server, "postgres", "")).sql("create database " + name).update();
        return new DriverManagerDataSource(server.replace("/postgres", "/" + name), "postgres", "");
    }
}
