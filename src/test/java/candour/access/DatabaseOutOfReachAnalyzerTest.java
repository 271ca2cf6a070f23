package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseOutOfReachAnalyzerTest {

    private final DatabaseOutOfReachAnalyzer analyzer = new DatabaseOutOfReachAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "3D000, There is no database of this name., CANDOUR_DATABASE_URL",
        "28P01, The database does not accept this user with this password., CANDOUR_DATABASE_PASSWORD",
        "08001, Nothing answers where the database should be., CANDOUR_DATABASE_URL"
    })
    void aWrongSettingIsNamed(String state, String reason, String setting) {
        FailureAnalysis analysis = analyze(state);

        assertThat(analysis.getDescription()).isEqualTo(reason);
        assertThat(analysis.getAction()).contains(setting);
    }

    @Test
    void anyOtherFaultOfTheDatabaseIsLeftAsItIs() {
        assertThat(analyze("42601")).isNull();
        assertThat(analyze(null)).isNull();
    }

    private FailureAnalysis analyze(String state) {
        return analyzer.analyze(new IllegalStateException(new SQLException("reason", state)));
    }
}
