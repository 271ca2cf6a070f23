package candour.sso;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test with the whole product on H2, where people log in at {@link #PROVIDER}. All such tests share one product. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sso-tests;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "candour.sso.client-id=" + ProviderOnTheSide.CLIENT,
            "candour.sso.client-secret=" + ProviderOnTheSide.SECRET,
            "candour.sso.help=the IT desk of the council, 01632 960250",
            "candour.sso.agencies[0].value=/areas/north/Northfield Primary School",
            "candour.sso.agencies[0].agency=northfield-school"
        })
@ActiveProfiles("sso")
@ContextConfiguration(initializers = SsoTest.Issuer.class)
public @interface SsoTest {

    ProviderOnTheSide PROVIDER = new ProviderOnTheSide();

    /** Tells the product where the provider listens. */
    class Issuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("candour.sso.issuer=" + PROVIDER.issuer()).applyTo(context);
        }
    }
}
