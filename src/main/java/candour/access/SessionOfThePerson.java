package candour.access;

import candour.access.Members.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the webapps who is logged in to our pages, so that both share one
 * session, and with each call which groups and agencies they have now: left to
 * themselves the webapps would go by what they read before, and would read it
 * past {@link Members}. Named in {@link WebSecurity} and created by the
 * webapps' own filter, hence public and without arguments.
 */
public class SessionOfThePerson implements AuthenticationProvider {

    /** So long the webapps do not look for themselves. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** So long a changed right to a whole webapp may go unnoticed. */
    private static final Duration RIGHTS_TO_APPS = Duration.ofSeconds(15);

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken || !person.isAuthenticated()) {
            return AuthenticationResult.unsuccessful();
        }
        Optional<Member> member = new Members((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .find(person.getName());
        if (member.isEmpty()) {
            return AuthenticationResult.unsuccessful();
        }
        var known = AuthenticationUtil.getAuthsFromSession(request.getSession());
        Instant now = ClockUtil.getCurrentTime().toInstant();
        if (!stillHolds(known.getAuthenticationForProcessEngine(engine.getName()), member.get(), now)) {
            UserAuthentication made = AuthenticationUtil.createAuthentication(
                    engine, member.get().userId(), member.get().groups(), member.get().tenants());
            if (made == null) {
                return AuthenticationResult.unsuccessful();
            }
            made.setCacheValidationTime(Date.from(now.plus(A_DAY)));
            known.addOrReplace(made);
        }
        return AuthenticationResult.successful(member.get().userId());
    }

    /** The groups of whoever makes this call, as they are now; none where the call never came past this class. */
    public static Set<String> groupsNow(HttpServletRequest request, String engine) {
        Object known = AuthenticationUtil.getAuthsFromSession(request.getSession()).getAuthenticationForProcessEngine(engine);
        return known instanceof UserAuthentication person ? Set.copyOf(person.getGroupIds()) : Set.of();
    }

    private static boolean stillHolds(Object before, Member member, Instant now) {
        return before instanceof UserAuthentication known
                && known.getIdentityId().equals(member.userId())
                && Set.copyOf(known.getGroupIds()).equals(Set.copyOf(member.groups()))
                && Set.copyOf(known.getTenantIds()).equals(Set.copyOf(member.tenants()))
                && known.getCacheValidationTime() != null
                && now.isBefore(known.getCacheValidationTime().toInstant().minus(A_DAY).plus(RIGHTS_TO_APPS));
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The webapps ask for a log-in themselves; a browser's own password box would only confuse.
    }
}
