package candour;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.startup.Tomcat;
import org.apache.ibatis.session.SqlSession;
import org.hibernate.validator.HibernateValidator;
import org.joda.time.DateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.Driver;
import org.slf4j.LoggerFactory;
import org.thymeleaf.TemplateEngine;
import org.yaml.snakeyaml.Yaml;

/**
 * A version that is raised over what Spring Boot or the engine manages is the one that runs. Under a new parent that calls
 * its property otherwise it would have no effect, and nobody would notice.
 */
class PatchedVersionsTest {

    static Stream<Arguments> raised() {
        return Stream.of(
                Arguments.of("hibernate-validator.version", HibernateValidator.class),
                Arguments.of("jackson-bom.version", ObjectMapper.class),
                Arguments.of("joda-time.version", DateTime.class),
                Arguments.of("logback.version", Logger.class),
                Arguments.of("mybatis.version", SqlSession.class),
                Arguments.of("postgresql.version", Driver.class),
                Arguments.of("slf4j.version", LoggerFactory.class),
                Arguments.of("snakeyaml.version", Yaml.class),
                Arguments.of("thymeleaf.version", TemplateEngine.class),
                Arguments.of("tomcat.version", Tomcat.class));
    }

    @ParameterizedTest
    @MethodSource("raised")
    void whatIsRaisedIsWhatRuns(String property, Class<?> ofIt) throws Exception {
        Matcher version = Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<").matcher(Files.readString(Path.of("pom.xml")));

        assertThat(version.find()).as(property).isTrue();
        assertThat(ofIt.getProtectionDomain().getCodeSource().getLocation().getPath()).endsWith("-" + version.group(1) + ".jar");
    }
}
