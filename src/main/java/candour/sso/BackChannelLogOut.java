package candour.sso;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The provider says that somebody is logged out there, or has left: their sessions here end with it, on every node
 * (OpenID Connect Back-Channel Logout 1.0, for tokens that name the person).
 */
@RestController
@Profile("sso")
class BackChannelLogOut {

    static final String ADDRESS = "/logout/back-channel";

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogOut.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Provider provider;
    private final SsoSettings settings;
    private final KnownIdentities known;
    private final Clock clock;

    BackChannelLogOut(Provider provider, SsoSettings settings, KnownIdentities known, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.known = known;
        this.clock = clock;
    }

    @PostMapping(ADDRESS)
    ResponseEntity<Void> loggedOut(@RequestParam(name = "logout_token", defaultValue = "") String token) {
        try {
            Jwt said = provider.ofLogOuts(this::isOfALogOut).decode(token);
            known.endSessionsOf(new Identity(said.getIssuer().toString(), said.getSubject()));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (RuntimeException notUnderstood) {
            LOG.warn("A log-out that the provider told of was not understood: {}", notUnderstood.getClass().getSimpleName());
            return ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).build();
        }
    }

    private OAuth2TokenValidatorResult isOfALogOut(Jwt token) {
        Instant now = clock.instant();
        boolean isGood = token.getIssuer() != null
                && settings.issuer().equals(token.getIssuer().toString())
                && token.getAudience() != null
                && token.getAudience().contains(settings.clientId())
                && token.getSubject() != null
                && token.getIssuedAt() != null
                && Duration.between(token.getIssuedAt(), now).abs().compareTo(FRESH) < 0
                && token.getClaim("nonce") == null
                && token.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT);
        return isGood
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_logout_token"));
    }
}
