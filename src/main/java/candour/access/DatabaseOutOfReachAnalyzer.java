package candour.access;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words which setting is wrong when the database does not let the product in; no password is printed. */
class DatabaseOutOfReachAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String REFUSED = "28";
    private static final String NO_CONNECTION = "08";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.equals(NO_SUCH_DATABASE)) {
            return of("There is no database of this name.", "CANDOUR_DATABASE_URL", cause);
        }
        if (state.startsWith(REFUSED)) {
            return of(
                    "The database does not accept this user with this password.",
                    "CANDOUR_DATABASE_USER and CANDOUR_DATABASE_PASSWORD",
                    cause);
        }
        if (state.startsWith(NO_CONNECTION)) {
            return of("Nothing answers where the database should be.", "CANDOUR_DATABASE_URL", cause);
        }
        return null;
    }

    private static FailureAnalysis of(String reason, String settings, SQLException cause) {
        return new FailureAnalysis(reason, "Look at " + settings + ", and start again.", cause);
    }
}
