package candour.sso;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code candour.sso} says about the provider; {@code application-sso.yaml} says what each setting is for.
 *
 * @param issuer the provider's address, under which it describes itself
 * @param help whom somebody asks who is not let in, in words
 * @param oldestLogIn how long ago somebody may have shown the provider who they are
 * @param longestSession how long a session lasts at most, however busy its person is
 * @param takeOverUsers whether a user that was there before belongs to whoever logs in under its id
 */
@ConfigurationProperties("candour.sso")
record SsoSettings(
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        Claims claims,
        List<AgencyValue> agencies,
        List<RoleValue> roles,
        String help,
        Duration oldestLogIn,
        Duration longestSession,
        boolean takeOverUsers) {

    SsoSettings {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
        roles = roles == null ? List.of() : List.copyOf(roles);
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    /** In which claims what stands; {@code a.b} is b within a. */
    record Claims(String userId, String agency, String roles) {}

    /** What the provider calls an agency. */
    record AgencyValue(String value, String agency) {}

    /** What the provider calls a role. */
    record RoleValue(String value, String role) {}
}
