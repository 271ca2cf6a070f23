package candour.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads whoever was not logged in to a page that says why. Neither its address nor the log says who it was. */
class FailedLogIns implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailedLogIns.class);

    private static final Set<String> BY_THE_PERSON =
            Set.of("access_denied", "login_required", "interaction_required", "consent_required", "account_selection_required");

    private static final Set<String> ANOTHER_TIME = Set.of(
            "authorization_request_not_found", "invalid_state_parameter", "invalid_nonce", "invalid_request", "invalid_grant");

    private final ScreenLeft screens;

    FailedLogIns(ScreenLeft screens) {
        this.screens = screens;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        Why why = why(failed);
        if (why == Why.OUT_OF_REACH) {
            LOG.warn("The provider of log-ins could not be used: {}", cause(failed));
        } else if (why == Why.NOT_SAID_WHEN) {
            LOG.warn("The provider of log-ins leaves out when people showed who they are: have it put auth_time into its tokens");
        } else if (why == Why.NOT_SHOWN_ANEW) {
            LOG.warn("The provider of log-ins sent back somebody whom it was to ask anew who they are, with an earlier auth_time. Once, somebody"
                    + " may have tried to get in as another; again and again, have it set auth_time whenever it has asked for prompt=login");
            // a provider that goes by its first showing gives a new time to a new log-in
            LogInAtProvider.onwardToTheLogOutThere(request, response);
        } else {
            LOG.info("A log-in at the provider was refused: {}", why.code());
        }
        HttpSession session = request.getSession(false);
        // a link to a log-in that nobody began must not log anybody out
        if (session != null && failed instanceof NotIn) {
            session.invalidate();
            screens.notLetIn(request, response);
        }
        response.sendRedirect(request.getContextPath() + NotInPage.ADDRESS + "?why=" + why.code());
    }

    private static Why why(AuthenticationException failed) {
        if (failed instanceof NotIn notIn) {
            return notIn.why();
        }
        if (!(failed instanceof OAuth2AuthenticationException atProvider)) {
            return Why.OUT_OF_REACH;
        }
        String code = atProvider.getError().getErrorCode();
        if (BY_THE_PERSON.contains(code)) {
            return Why.CANCELLED;
        }
        if (WhoComes.NOT_SHOWN_ANEW.equals(code)) {
            return Why.NOT_SHOWN_ANEW;
        }
        if (failed.getCause() instanceof JwtValidationException faults
                && faults.getErrors().stream().anyMatch(fault -> Provider.NOT_SAID_WHEN_SHOWN.equals(fault.getErrorCode()))) {
            return Why.NOT_SAID_WHEN;
        }
        boolean ofAnotherTime = ANOTHER_TIME.contains(code) || failed.getCause() instanceof BadJwtException;
        return ofAnotherTime ? Why.LATE : Why.OUT_OF_REACH;
    }

    /** A code from an address may hold anything. */
    private static String cause(AuthenticationException failed) {
        if (failed instanceof OAuth2AuthenticationException atProvider) {
            String code = atProvider.getError().getErrorCode();
            return code.matches("[a-z_]{1,60}") ? code : "a code that is none";
        }
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName();
    }
}
