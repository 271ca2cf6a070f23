package candour.sso;

import java.time.Instant;
import java.util.HashMap;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Turns whom the provider vouches for into a person who works here, or sends them away. */
class WhoComes implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NOT_SHOWN_ANEW = "log_in_not_shown_anew";

    private final OidcUserService provider = new OidcUserService();
    private final ClaimsReader claims;
    private final PeopleOfTheProvider people;

    WhoComes(ClaimsReader claims, PeopleOfTheProvider people) {
        this.claims = claims;
        this.people = people;
        var calls = new RestTemplate(Provider.requests());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var details = new DefaultOAuth2UserService();
        details.setRestOperations(calls);
        provider.setOauth2UserService(details);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        if (request.getAdditionalParameters().get(LogInRequests.SHOWN_ANEW_SINCE) instanceof Instant asked
                && token.getAuthenticatedAt().plus(Provider.SKEW).isBefore(asked)) {
            throw new OAuth2AuthenticationException(NOT_SHOWN_ANEW);
        }
        OidcUser said = whatItSays(request);
        var identity = new Identity(token.getIssuer().toString(), token.getSubject());
        try {
            Standing standing = claims.read(said.getClaims());
            return Person.of(people.enter(identity, standing), standing.groups());
        } catch (NotIn noPlaceHere) {
            // a claim that is there for everybody else is a fault of the set-up where it is missing, and nobody's leaving
            if (noPlaceHere.why() != Why.NO_USER_ID) {
                people.leave(identity);
            }
            throw noPlaceHere;
        }
    }

    /** Where it does not say of whom, Spring Security fails as if it were our fault. */
    private OidcUser whatItSays(OidcUserRequest request) {
        try {
            return provider.loadUser(request);
        } catch (IllegalArgumentException ofNobody) {
            throw new OAuth2AuthenticationException(new OAuth2Error("user_info_of_nobody"), ofNobody);
        }
    }

    static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(Provider.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return code -> withWhatWasAsked(code, tokens.getTokenResponse(code));
    }

    /** Carries on what was kept of the log-in when it began; whatever the provider says under that name is not heard. */
    private static OAuth2AccessTokenResponse withWhatWasAsked(OAuth2AuthorizationCodeGrantRequest code, OAuth2AccessTokenResponse said) {
        Object since = code.getAuthorizationExchange().getAuthorizationRequest().getAttribute(LogInRequests.SHOWN_ANEW_SINCE);
        var all = new HashMap<>(said.getAdditionalParameters());
        all.remove(LogInRequests.SHOWN_ANEW_SINCE);
        if (since != null) {
            all.put(LogInRequests.SHOWN_ANEW_SINCE, since);
        }
        return OAuth2AccessTokenResponse.withResponse(said).additionalParameters(all).build();
    }
}
