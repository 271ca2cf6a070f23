package candour.casefile;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that were there before the search was are found like any other (R11.3). */
@EngineTest
class FillSearchKeysTest {

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchKeys keys;

    @Test
    void whatTheMigrationFillsInIsWhatIsWrittenWithACase() {
        story.raise(concern().with("childAge", "about 7")).finish(describeTheInformation());
        List<Map<String, Object>> writtenKeys = rows("search_key");
        List<Map<String, Object>> writtenFirst = rows("first_told");
        jdbc.sql("delete from search_key").update();
        jdbc.sql("delete from first_told").update();

        FillSearchKeys.fill(jdbc, keys);

        assertThat(writtenKeys).isNotEmpty();
        assertThat(rows("search_key")).containsExactlyInAnyOrderElementsOf(writtenKeys);
        assertThat(rows("first_told")).containsExactlyInAnyOrderElementsOf(writtenFirst);
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.sql("select * from " + table).query().listOfRows();
    }
}
