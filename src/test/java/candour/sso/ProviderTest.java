package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import candour.testing.Serves;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** A provider that does not answer keeps neither itself nor the product busy, whoever begins a log-in however often (R11.8). */
@Serves("R11.8")
class ProviderTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final ProviderOnTheSide there = new ProviderOnTheSide();
    private final Clock clock = mock(Clock.class);

    @BeforeEach
    void now() {
        when(clock.instant()).thenReturn(NOW);
    }

    private Provider at(String issuer) {
        return new Provider(
                new SsoSettings(
                        issuer, "client", "secret", List.of("openid"), null, null, null, "help", Duration.ofHours(1), Duration.ofHours(1), false),
                clock);
    }

    @Test
    void howItIsReachedIsAskedTwiceInHalfAMinuteAtMost() {
        Provider provider = at(there.issuer());
        there.isDown(true);

        for (int time = 0; time < 10; time++) {
            assertThatThrownBy(() -> provider.findByRegistrationId(Provider.ID)).isInstanceOf(RuntimeException.class);
        }

        assertThat(there.askedHowItIsReached()).isEqualTo(2);
        there.isDown(false);
        when(clock.instant()).thenReturn(NOW.plusSeconds(31));
        assertThat(provider.findByRegistrationId(Provider.ID).getProviderDetails().getTokenUri()).isEqualTo(there.issuer() + "/token");
        assertThat(provider.logOutAddress()).contains(there.issuer() + "/log-out?of=area");
    }

    @Test
    void whoeverComesInTheSameMomentWaitsForTheOneAnswer() throws Exception {
        Provider provider = at(there.issuer());
        ExecutorService many = Executors.newFixedThreadPool(10);

        List<Future<?>> found = new ArrayList<>();
        for (int one = 0; one < 10; one++) {
            found.add(many.submit(() -> provider.findByRegistrationId(Provider.ID)));
        }

        for (Future<?> one : found) {
            assertThat(one.get()).isNotNull();
        }
        assertThat(there.askedHowItIsReached()).isEqualTo(1);
        many.shutdownNow();
    }

    @Test
    void aProviderThatSaysItIsAnotherOneIsNotBelieved() {
        Provider provider = at(there.issuer().replace("localhost", "127.0.0.1"));

        assertThatThrownBy(() -> provider.findByRegistrationId(Provider.ID)).hasMessageContaining("another one");
    }

    /** It takes the call and says nothing. */
    @Test
    void everyCallEndsAndOnlySoManyWait() throws Exception {
        try (var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            String issuer = "http://localhost:" + silent.getLocalPort();
            Instant begun = Instant.now();
            ExecutorService many = Executors.newFixedThreadPool(31);
            Future<?> description = many.submit(() -> at(issuer).findByRegistrationId(Provider.ID));
            List<Future<Duration>> calls = new ArrayList<>();
            for (int one = 0; one < 30; one++) {
                calls.add(many.submit(() -> untilItFails(issuer)));
            }

            List<Duration> took = new ArrayList<>();
            for (Future<Duration> call : calls) {
                took.add(call.get());
            }

            assertThat(took).filteredOn(time -> time.toSeconds() < 5).as("told at once").hasSize(10);
            assertThatThrownBy(description::get).hasCauseInstanceOf(RuntimeException.class);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
            many.shutdownNow();
        }
    }

    private static Duration untilItFails(String issuer) {
        Instant begun = Instant.now();
        try {
            Provider.requests().createRequest(URI.create(issuer + "/token"), HttpMethod.POST).execute();
        } catch (IOException noAnswer) {
            return Duration.between(begun, Instant.now());
        }
        throw new AssertionError("It answered");
    }
}
