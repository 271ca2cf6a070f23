package candour.casefile;

import candour.testing.Serves;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On H2 (R11.9). */
@Serves("R11.9")
class DraftsAtOnceTest extends DraftsAtOnce {

    @Override
    DataSource empty() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "candour", "");
    }
}
