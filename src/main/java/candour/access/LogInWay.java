package candour.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.ui.Model;

/** How people log in: with a password that is kept here, or where their own organisation keeps its people. */
public interface LogInWay {

    /**
     * Puts the log-in into the door.
     *
     * @param back leads whoever has logged in to what they wanted
     */
    void into(HttpSecurity http, AuthenticationSuccessHandler back) throws Exception;

    /** What this way needs to have open to somebody who is not logged in, besides the log-in page. */
    List<String> openAddresses();

    /** @return the template of the log-in page */
    String page(HttpServletRequest request, HttpServletResponse response, Model model);

    /** Whether users, groups and passwords are kept here, and not by somebody else. */
    boolean keepsPeople();
}
