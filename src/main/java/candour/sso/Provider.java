package candour.sso;

import candour.start.StartRefused;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The agency's provider of log-ins. It is asked how it is reached when somebody first logs in, so the product starts
 * also while it is down, and nobody who is logged in notices.
 */
class Provider implements ClientRegistrationRepository {

    /** Stands in the address to which the provider sends people back. */
    static final String ID = "candour";

    private static final Set<JWSAlgorithm> SIGNED_BY = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private static final int LONGEST_ANSWER = 512 * 1024;

    private static final Semaphore AT_ONCE = new Semaphore(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The fault of a token without the time at which its person showed who they are, which the provider owes whom it is asked by. */
    static final String NOT_SAID_WHEN_SHOWN = "log_in_time_not_said";

    /** By how much two clocks may differ. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private final SsoSettings settings;
    private final Clock clock;
    private final Seldom seldom;
    private final AtomicReference<ClientRegistration> found = new AtomicReference<>();
    private final AtomicReference<JWKSource<SecurityContext>> keys = new AtomicReference<>();

    Provider(SsoSettings settings, Clock clock) {
        if (Stream.of(settings.issuer(), settings.clientId(), settings.clientSecret()).anyMatch(text -> text == null || text.isBlank())) {
            throw new StartRefused(
                    "The log-in by OpenID Connect is not set up yet.",
                    "Set CANDOUR_SSO_ISSUER to the address of the provider, and CANDOUR_SSO_CLIENT_ID and CANDOUR_SSO_CLIENT_SECRET"
                            + " to what it gave you for Candour.");
        }
        if (!isSafe(settings.issuer())) {
            throw new StartRefused(
                    "The address of the provider does not begin with https://.",
                    "Set CANDOUR_SSO_ISSUER to its address with https://; http:// is for this machine alone.");
        }
        if (!settings.scopes().contains("openid")) {
            throw new StartRefused("The scopes do not hold openid.", "Put openid among candour.sso.scopes.");
        }
        this.settings = settings;
        this.clock = clock;
        this.seldom = new Seldom(TO_ANSWER, clock);
    }

    private static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null
                    || "http".equals(uri.getScheme()) && ("localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration known = found.get();
        return known != null ? known : seldom.ask(() -> Optional.ofNullable(found.get()), this::asked);
    }

    private ClientRegistration asked() {
        Map<String, Object> said = whatItSays(settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
        if (!settings.issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("The provider says of itself that it is another one");
        }
        ClientRegistration asked = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/" + ID)
                .build();
        found.set(asked);
        return asked;
    }

    private static Map<String, Object> whatItSays(String address) {
        try {
            return JSON.readValue(answers().retrieveResource(address(address)).getContent(), new TypeReference<>() {});
        } catch (IOException noAnswer) {
            throw new IllegalStateException("The provider does not say how it is reached", noAnswer);
        }
    }

    private static ResourceRetriever answers() {
        int millis = (int) TO_ANSWER.toMillis();
        return new DefaultResourceRetriever(millis, millis, LONGEST_ANSWER);
    }

    /** Where somebody logs out at the provider too; empty where it has no such place, or was not reached yet. */
    Optional<String> logOutAddress() {
        return Optional.ofNullable(found.get())
                .map(is -> is.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(Object::toString);
    }

    String clientId() {
        return settings.clientId();
    }

    /** Reads what the provider says of a person who logs in. */
    JwtDecoder ofLogIns(ClientRegistration registration) {
        return reading(registration, true, new DelegatingOAuth2TokenValidator<>(new OidcIdTokenValidator(registration), this::freshEnough));
    }

    /** Reads what the provider says of a person who has logged out there. */
    JwtDecoder ofLogOuts(OAuth2TokenValidator<Jwt> rules) {
        return reading(registration(), false, rules);
    }

    private JwtDecoder reading(ClientRegistration registration, boolean plainType, OAuth2TokenValidator<Jwt> rules) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED_BY, keysOf(registration)));
        processor.setJWSTypeVerifier(plainType ? DefaultJOSEObjectTypeVerifier.JWT : (type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(rules);
        return decoder;
    }

    /**
     * The provider's keys, asked for when one is not known, and that twice in half a minute at most: anybody can send a
     * token that is signed by nobody, and would have the provider asked each time.
     */
    private JWKSource<SecurityContext> keysOf(ClientRegistration registration) {
        JWKSource<SecurityContext> known = keys.get();
        if (known != null) {
            return known;
        }
        keys.compareAndSet(
                null,
                JWKSourceBuilder.create(address(registration.getProviderDetails().getJwkSetUri()), answers())
                        .refreshAheadCache(false)
                        .build());
        return keys.get();
    }

    private static URL address(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException noAddress) {
            throw new IllegalStateException("The provider gives no address that is one", noAddress);
        }
    }

    private OAuth2TokenValidatorResult freshEnough(Jwt token) {
        Instant shown;
        try {
            shown = token.getClaimAsInstant(IdTokenClaimNames.AUTH_TIME);
        } catch (IllegalArgumentException | DateTimeException noTime) {
            shown = null;
        }
        if (shown == null) {
            return OAuth2TokenValidatorResult.failure(new OAuth2Error(NOT_SAID_WHEN_SHOWN));
        }
        Instant now = clock.instant();
        boolean fresh = !shown.isBefore(now.minus(settings.oldestLogIn()).minus(SKEW)) && !shown.isAfter(now.plus(SKEW));
        return fresh ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(new OAuth2Error("log_in_of_another_time"));
    }

    /** Every call to the provider ends, whether it answers or not, and only so many wait for it at once. */
    static ClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TO_ANSWER);
        requests.setReadTimeout(TO_ANSWER);
        return new InterceptingClientHttpRequestFactory(requests, List.of(Provider::oneOfSoMany));
    }

    /** Anybody can come with a code that they made up: that must keep neither the provider nor all of our threads busy. */
    private static ClientHttpResponse oneOfSoMany(HttpRequest call, byte[] body, ClientHttpRequestExecution calls) throws IOException {
        if (!AT_ONCE.tryAcquire()) {
            throw new IOException("As many log-ins as may already wait for the provider");
        }
        try {
            return calls.execute(call, body);
        } finally {
            AT_ONCE.release();
        }
    }
}
