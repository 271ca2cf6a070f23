package candour.access;

import candour.start.StartRefused;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses a PostgreSQL database with no password or one everybody knows, before anything connects to it. */
class DatabasePasswordCheck implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:postgresql:") || Arrays.asList(environment.getActiveProfiles()).contains("demo")) {
            return;
        }
        String password = environment.getProperty("spring.datasource.password");
        if (KnownPasswords.isMissing(password) || KnownPasswords.isKnown(password)) {
            throw new StartRefused(
                    "The database has no password, or one that everybody knows.",
                    "Give the database user a password of its own and set CANDOUR_DATABASE_PASSWORD to it.");
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
