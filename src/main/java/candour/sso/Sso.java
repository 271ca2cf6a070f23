package candour.sso;

import candour.agency.Agencies;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

@Configuration
@Profile("sso")
@EnableConfigurationProperties(SsoSettings.class)
class Sso {

    @Bean
    Provider provider(SsoSettings settings, Clock clock) {
        return new Provider(settings, clock);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> logInTokens(Provider provider) {
        return provider::ofLogIns;
    }

    @Bean
    LogInAtProvider logInAtProvider(
            Provider provider, SsoSettings settings, Agencies agencies, PeopleOfTheProvider people, KnownIdentities known, Clock clock) {
        var screens = new ScreenLeft(settings.clientSecret());
        return new LogInAtProvider(
                provider,
                new LogInRequests(provider, settings.oldestLogIn(), screens, clock),
                new WhoComes(new ClaimsReader(settings, agencies), people),
                new FailedLogIns(screens),
                new SessionRules(known, settings.longestSession(), clock),
                screens);
    }
}
