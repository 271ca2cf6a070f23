package candour.access;

import candour.access.Members.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the webapps who is logged in to our pages, so that both share one
 * session. Named in {@link WebSecurity} and created by the webapps' own filter,
 * hence public and without arguments.
 */
public class SessionOfThePerson implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken || !person.isAuthenticated()) {
            return AuthenticationResult.unsuccessful();
        }
        return new Members(engine.getIdentityService())
                .find(person.getName())
                .map(SessionOfThePerson::of)
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult of(Member member) {
        AuthenticationResult result = AuthenticationResult.successful(member.userId());
        result.setGroups(member.groups());
        result.setTenants(member.tenants());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The webapps ask for a log-in themselves; a browser's own password box would only confuse.
    }
}
