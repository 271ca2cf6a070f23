package candour.access;

import java.util.List;

/** Log-ins that the log-in page shows to everybody; only a demonstration has any. */
public interface LogInHints {

    /** One log-in and whose it is, in words. */
    record LogIn(String userId, String who) {}

    List<LogIn> logIns();

    /** @return the password they all have */
    String password();
}
