package candour.sso;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A provider of log-ins as strict as a real one: a code works once, for the client, address and PKCE verifier it was
 * given for. Who logs in, and what goes wrong on the way, is for a test to say.
 */
public final class ProviderOnTheSide {

    static final String CLIENT = "candour-client";
    static final String SECRET = "a secret of the client: 100%";

    /** What goes wrong at the next log-in. */
    enum Fault {
        NONE, NO_CONSENT, OTHER_STATE, OTHER_NONCE, OTHER_KEY, OTHER_AUDIENCE, NO_TOKEN, EXPIRED, FROM_TOMORROW, SHOWN_LONG_AGO, BROKEN,
        USED_TWICE, NOT_SAID_WHEN_SHOWN, SHOWN_AN_HOUR_AGO, SHOWN_TOMORROW, SHOWN_AT_NO_TIME, NOT_SAID_WHO
    }

    private record Code(String challenge, String nonce, String address, Map<String, Object> claims, Fault fault) {}

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final RSAKey otherKey = newKey();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> persons = new ConcurrentHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger askedForKeys = new AtomicInteger();
    private final AtomicInteger askedHowItIsReached = new AtomicInteger();
    private volatile boolean down;
    private volatile Map<String, Object> next = Map.of();

    ProviderOnTheSide() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            var thread = new Thread(work, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often somebody has asked for the keys. */
    int askedForKeys() {
        return askedForKeys.get();
    }

    /** How often somebody has asked where its parts are. */
    int askedHowItIsReached() {
        return askedHowItIsReached.get();
    }

    void isDown(boolean now) {
        down = now;
    }

    /** Whoever comes with a browser next is this person, and says yes. */
    public void next(Map<String, Object> claims) {
        next = claims;
    }

    /**
     * The person shows who they are and says yes.
     *
     * @param asked where the product sent them
     * @return where the provider sends them back to
     */
    String agree(String asked, Map<String, Object> claims, Fault fault) {
        Map<String, String> query = query(UriComponentsBuilder.fromUriString(asked).build(true).getQuery());
        require(CLIENT.equals(query.get("client_id")), "client");
        require("code".equals(query.get("response_type")), "code flow");
        require("S256".equals(query.get("code_challenge_method")), "PKCE");
        require(query.get("scope").contains("openid"), "openid");
        String address = query.get("redirect_uri");
        String state = fault == Fault.OTHER_STATE ? "of-somebody-else" : query.get("state");
        if (fault == Fault.NO_CONSENT) {
            return address + "?error=access_denied&error_description=Amina+Khan+said+no&state=" + encoded(state);
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code(query.get("code_challenge"), query.get("nonce"), address, Map.copyOf(claims), fault));
        return address + "?code=" + code + "&state=" + encoded(state);
    }

    /** What the provider tells the product when somebody has logged out there. */
    String logOutToken(String subject, Map<String, Object> otherwise) {
        var claims = new HashMap<String, Object>(Map.of(
                "sub", subject, "jti", UUID.randomUUID().toString(),
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        claims.putAll(otherwise);
        return signed(key, "logout+jwt", CLIENT, Instant.now(), claims);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            if (call.getRequestURI().getPath().startsWith("/.well-known/")) {
                askedHowItIsReached.incrementAndGet();
            }
            if (down) {
                call.sendResponseHeaders(503, -1);
                return;
            }
            switch (call.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(call, 200, Map.of(
                        "issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token",
                        "jwks_uri", issuer() + "/keys", "userinfo_endpoint", issuer() + "/person", "end_session_endpoint",
                        issuer() + "/log-out?of=area", "subject_types_supported", List.of("public"), "response_types_supported", List.of("code"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
                case "/keys" -> {
                    askedForKeys.incrementAndGet();
                    send(call, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
                }
                case "/token" -> token(call);
                case "/authorize" -> {
                    call.getResponseHeaders().set("Location", agree(call.getRequestURI().toString(), next, Fault.NONE));
                    call.sendResponseHeaders(302, -1);
                }
                case "/log-out" -> {
                    String back = query(call.getRequestURI().getRawQuery()).get("post_logout_redirect_uri");
                    page(call, "<!doctype html><title>Logged out</title><a href='" + back + "'>Back to Candour</a>");
                }
                case "/person" -> send(
                        call, 200, persons.get(call.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "")));
                default -> call.sendResponseHeaders(404, -1);
            }
        }
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = query(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Code code = codes.remove(form.getOrDefault("code", ""));
        String client = "Basic " + Base64.getEncoder()
                .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        if (!client.equals(call.getRequestHeaders().getFirst("Authorization"))) {
            send(call, 401, Map.of("error", "invalid_client"));
        } else if (code == null
                || code.fault() == Fault.USED_TWICE
                || !code.challenge().equals(challenge(form.get("code_verifier")))
                || !code.address().equals(form.get("redirect_uri"))) {
            send(call, 400, Map.of("error", "invalid_grant"));
        } else if (code.fault() == Fault.BROKEN) {
            call.sendResponseHeaders(500, -1);
        } else {
            var answer = new LinkedHashMap<String, Object>();
            String access = UUID.randomUUID().toString();
            Map<String, Object> said = new HashMap<>(code.claims());
            if (code.fault() == Fault.NOT_SAID_WHO) {
                said.remove("sub");
            }
            persons.put(access, said);
            answer.put("access_token", access);
            answer.put("token_type", "Bearer");
            answer.put("expires_in", 60);
            if (code.fault() != Fault.NO_TOKEN) {
                answer.put("id_token", idToken(code));
            }
            send(call, 200, answer);
        }
    }

    private String idToken(Code code) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", code.claims().get("sub"));
        claims.put("nonce", code.fault() == Fault.OTHER_NONCE ? "another" : code.nonce());
        Instant now = Instant.now();
        Instant shown = switch (code.fault()) {
            case SHOWN_LONG_AGO -> now.minus(Duration.ofDays(2));
            case SHOWN_AN_HOUR_AGO -> now.minus(Duration.ofHours(1));
            case SHOWN_TOMORROW -> now.plus(Duration.ofDays(1));
            default -> now;
        };
        if (code.fault() != Fault.NOT_SAID_WHEN_SHOWN) {
            claims.put("auth_time", code.fault() == Fault.SHOWN_AT_NO_TIME ? List.of(1) : shown.getEpochSecond());
        }
        Instant issued = switch (code.fault()) {
            case EXPIRED -> now.minus(Duration.ofHours(1));
            case FROM_TOMORROW -> now.plus(Duration.ofDays(1));
            default -> now;
        };
        String audience = code.fault() == Fault.OTHER_AUDIENCE ? "another-client" : CLIENT;
        return signed(code.fault() == Fault.OTHER_KEY ? otherKey : key, "JWT", audience, issued, claims);
    }

    private String signed(RSAKey with, String type, String audience, Instant issued, Map<String, Object> claims) {
        var all = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(audience)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(120)));
        claims.forEach(all::claim);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(new JOSEObjectType(type)).build(), all.build());
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(HttpExchange call, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static void page(HttpExchange call, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(String text) {
        var values = new HashMap<String, String>();
        UriComponentsBuilder.newInstance().query(text).build().getQueryParams().toSingleValueMap().forEach((name, value) -> values.put(
                name, value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8)));
        return values;
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("The provider misses in what it was asked: " + what);
        }
    }
}
