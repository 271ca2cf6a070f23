package candour.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the provider is asked: who this is, and not from too long ago. Where somebody was logged in and did not log out, somebody
 * else may sit at the screen: then the person shows anew who they are, though the provider may still know the browser.
 */
class LogInRequests implements OAuth2AuthorizationRequestResolver {

    /** From which moment on they were to show it: kept here, since whoever sits there can change what stands in the address. */
    static final String SHOWN_ANEW_SINCE = "candour.sso.shown-anew-since";

    private final DefaultOAuth2AuthorizationRequestResolver ordinary;
    private final ScreenLeft screens;
    private final Clock clock;

    LogInRequests(Provider provider, Duration oldestLogIn, ScreenLeft screens, Clock clock) {
        this.screens = screens;
        this.clock = clock;
        ordinary = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        ordinary.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asked -> asked.additionalParameters(more -> more.put("max_age", oldestLogIn.toSeconds()))));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asStrictAsNeeded(request, ordinary.resolve(request));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return asStrictAsNeeded(request, ordinary.resolve(request, id));
    }

    private OAuth2AuthorizationRequest asStrictAsNeeded(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        if (asked == null || !screens.isLeft(request, SessionRules.person(request))) {
            return asked;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> more.putAll(Map.of("prompt", "login", "max_age", 0)))
                .attributes(kept -> kept.put(SHOWN_ANEW_SINCE, clock.instant()))
                .build();
    }
}
