package candour.scenario;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Files;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever goes wrong, what was written is told to nobody: not in the log, also where everything is logged, not in the
 * engine's tables, not in figures (R11.9, fault P08). Each error is forced with a word that nobody says by chance.
 */
@Serves("R11.9")
@EngineTest
class ErrorsTellNothingTest {

    private static final String WORD = "Quill9Marsh";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private ConfigurableListableBeanFactory parts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    @Autowired
    private MeterRegistry figures;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private Story story;

    private final LinesWithTheWord lines = new LinesWithTheWord();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private ConsoleAppender<ILoggingEvent> console;
    private Level level;

    /** Remembers every line that tells the word, whoever logs it at whatever level. */
    private static final class LinesWithTheWord extends AppenderBase<ILoggingEvent> {

        private final Queue<String> found = new ConcurrentLinkedQueue<>();

        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private Encoder<ILoggingEvent> asWritten;
        private Set<String> words = Set.of(WORD.toLowerCase(Locale.ROOT));

        @Override
        protected void append(ILoggingEvent event) {
            String line = new String(asWritten.encode(event), StandardCharsets.UTF_8);
            if (event.getLevel() == Level.ERROR) {
                failures.add(line);
            }
            // the one who sends it all is no part of the product
            String small = line.toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(small::contains) && !event.getLoggerName().startsWith("jdk.")) {
                found.add(event.getLevel() + " " + event.getLoggerName() + ": " + line);
            }
        }
    }

    /** As if somebody looked for a fault with everything logged; what is turned off for good stays so. */
    @BeforeEach
    void logEverything() {
        root.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof ConsoleAppender<ILoggingEvent> screen) {
                console = screen;
            }
        });
        lines.asWritten = console.getEncoder();
        lines.setContext(root.getLoggerContext());
        lines.start();
        level = root.getLevel();
        root.setLevel(Level.DEBUG);
        root.detachAppender(console);
        root.addAppender(lines);
    }

    @AfterEach
    void logAsBefore() {
        root.setLevel(level);
        root.detachAppender(lines);
        root.addAppender(console);
    }

    private String api() {
        return "/camunda/api/engine/engine/" + engine.getName();
    }

    /** What goes wrong for somebody who is logged in and has this step. */
    private Map<String, BiConsumer<HttpPerson, String>> errors() {
        Map<String, BiConsumer<HttpPerson, String>> errors = new LinkedHashMap<>();
        String answer = "{\"variables\": {\"objective\": {\"value\": \"%s\"}}}";
        errors.put("a field that the form has not", (person, task) ->
                person.post(task, "{\"variables\": {\"%1$s\": {\"value\": \"%1$s\"}}}".formatted(WORD)));
        errors.put("an answer that is not offered", (person, task) -> person.post(
                api() + "/process-definition/key/concern/submit-form", "{\"variables\": {\"dangerNow\": {\"value\": \"%s\"}}}".formatted(WORD)));
        errors.put("an answer of another kind", (person, task) ->
                person.post(task, "{\"variables\": {\"objective\": {\"value\": \"%s\", \"type\": \"Integer\"}}}".formatted(WORD)));
        errors.put("rows that are none", (person, task) ->
                person.post(task, "{\"variables\": {\"people\": {\"value\": \"%s\", \"type\": \"Json\"}}}".formatted(WORD)));
        errors.put("an answer that is too long", (person, task) -> person.post(task, answer.formatted(WORD + "x".repeat(30_000))));
        errors.put("no JSON", (person, task) -> person.post(task, "{\"variables\": {\"objective\": {\"value\": \"" + WORD));
        errors.put("JSON without end", (person, task) -> person.post(task, "[".repeat(2_000) + "\"" + WORD + "\""));
        errors.put("JSON that says a thing twice", (person, task) ->
                person.post(task, "{\"%1$s\": 1, \"%1$s\": 2}".formatted(WORD)));
        errors.put("a type that is none", (person, task) ->
                person.post(task, "{\"variables\": {\"objective\": {\"value\": \"x\", \"type\": \"%s\"}}}".formatted(WORD)));
        errors.put("a search", (person, task) -> person.post(api() + "/task", "{\"nameLike\": \"%%%s%%\"}".formatted(WORD)));
        errors.put("a search that is wrong", (person, task) -> person.post(api() + "/task", "{\"dueBefore\": \"%s\"}".formatted(WORD)));
        errors.put("an order that is none", (person, task) ->
                person.post(api() + "/task", "{\"sorting\": [{\"sortBy\": \"%s\", \"sortOrder\": \"asc\"}]}".formatted(WORD)));
        errors.put("a list that is none", (person, task) -> person.post(api() + "/filter/" + WORD + "/list", "{}"));
        errors.put("a step that is none", (person, task) -> person.get(api() + "/task/" + WORD));
        errors.put("a call with the type of a form and nothing in it", (person, task) ->
                person.call("POST", api() + "/task/count?name=" + WORD, "application/x-www-form-urlencoded", ""));
        errors.put("an answer in a way that is none", (person, task) -> person.call(
                "GET", "/camunda/api/admin/auth/user/" + engine.getName() + "?" + WORD, Map.of("Accept", "application/" + WORD), ""));
        errors.put("a webapp that is none", (person, task) -> person.page("/camunda/app/" + WORD + "/" + WORD + "/?" + WORD));
        errors.put("a file with a name that is none", (person, task) -> person.sendFile(
                "/cases/" + story.raise(concern()).reference() + "/attachments",
                Map.of("kind", "other", "description", WORD),
                "filename*=UTF-8''" + WORD + "%ZZ",
                Files.bytes(WORD)));
        errors.put("a closed call", (person, task) -> person.call("DELETE", api() + "/task/" + WORD, ""));
        errors.put("a search for a case", (person, task) -> person.sendForm("/cases/search", Map.of("words", WORD, "q", WORD)));
        errors.put("a child that is no JSON", (person, task) -> person.post("/earlier-concerns/like", "{\"name\": " + WORD + "}"));
        errors.put("a child that is a word", (person, task) -> person.post("/earlier-concerns/like", "\"" + WORD + "\""));
        errors.put("a child with an age of another kind", (person, task) ->
                person.post("/earlier-concerns/like", "{\"name\": \"a\", \"age\": {\"%1$s\": \"%1$s\"}}".formatted(WORD)));
        errors.put("a child that is told in another way", (person, task) ->
                person.call("POST", "/earlier-concerns/like", "application/" + WORD + "; q=" + WORD, WORD));
        errors.put("a case that is none", (person, task) -> person.page("/cases/" + WORD + "?" + WORD + "=" + WORD));
        errors.put("a page that is none", (person, task) -> person.page("/" + WORD + "?" + WORD + "=" + WORD));
        errors.put("a way that is none", (person, task) -> person.call("DELETE", "/law?" + WORD, WORD));
        errors.put("a way that is none, by a form", (person, task) -> person.sendForm("/law?" + WORD, Map.of(WORD, WORD)));
        errors.put("a wrong kind of parameter", (person, task) -> person.page("/cases?open=" + WORD + "&page=" + WORD));
        errors.put("an event that is none", (person, task) -> person.page("/cases/IS-2026-000001/changes/" + WORD));
        errors.put("a log-in", (person, task) -> HttpPerson.anonymous(port).logIn(WORD, WORD));
        errors.put("a file of no kind we take", (person, task) -> person.sendFile(
                "/cases/" + story.raise(concern()).reference() + "/attachments",
                Map.of("kind", "other", "description", WORD),
                "filename=\"" + WORD + ".exe\"",
                Files.bytes("MZ " + WORD)));
        errors.put("a file that is too large", (person, task) -> person.sendFile(
                "/cases/IS-2026-000001/attachments", Map.of("description", WORD), "filename=\"" + WORD + ".pdf\"", new byte[12_000_000]));
        errors.put("a request without its end", (person, task) -> raw("POST /login HTTP/1.1", "Content-Type: multipart/form-data; boundary=" + WORD, "Content-Length: 20", "", "--" + WORD + "\r\nxxxxxxxx"));
        errors.put("an address with forbidden characters", (person, task) -> raw("GET /cases?q={" + WORD + "} HTTP/1.1"));
        errors.put("an address with a wrong percent", (person, task) -> raw("GET /login?" + WORD + "=%ZZ" + WORD + " HTTP/1.1"));
        errors.put("a form with a wrong percent", (person, task) -> raw(
                "POST /login HTTP/1.1", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 37", "", WORD + "=%ZZ" + WORD + "&x=1234567890123"));
        errors.put("an address in two lines", (person, task) -> raw("GET /cases/%0d%0aX:" + WORD + " HTTP/1.1"));
        errors.put("a header that is none", (person, task) -> raw("GET /login HTTP/1.1", WORD + "(: " + WORD));
        errors.put("a cookie that is none", (person, task) -> raw("GET /login HTTP/1.1", "Cookie: x=\"" + WORD + "\u0001; y=" + WORD));
        errors.put("a length that is none", (person, task) -> raw("POST /login HTTP/1.1", "Content-Length: " + WORD));
        errors.put("a protocol that is none", (person, task) -> raw("GET /login " + WORD + "/1.1"));
        errors.put("a host that is none", (person, task) -> raw("GET /login HTTP/1.1", "Host: " + WORD + "(x)"));
        errors.put("headers for nobody", (person, task) -> raw(
                "GET /cases HTTP/1.1", "Accept: " + WORD, "Accept-Language: " + WORD, "X-Forwarded-For: " + WORD, "X-Forwarded-Proto: " + WORD, "X-Forwarded-Port: " + WORD, "Referer: " + WORD, "User-Agent: " + WORD, "If-Modified-Since: " + WORD, "Range: " + WORD));
        return errors;
    }

    private void raw(String... head) {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(5_000);
            String host = String.join("\n", head).contains("Host:") ? "" : "Host: localhost\r\n";
            String rest = String.join("\r\n", head).replaceFirst("\r\n|$", "\r\n" + host + "Connection: close\r\n");
            line.getOutputStream().write((rest + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            line.shutdownOutput();
            line.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatGoesWrongOnTheWayInIsLoggedWithoutItsWords() {
        HttpPerson amina = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);
        String task = api() + "/task/" + story.raise(concern()).step("describe-the-information").getId() + "/submit-form";
        return errors().entrySet().stream().map(error -> DynamicTest.dynamicTest(error.getKey(), () -> {
            lines.found.clear();

            error.getValue().accept(amina, task);

            assertThat(new TreeSet<>(lines.found)).isEmpty();
            assertThat(figures.getMeters()).noneMatch(meter -> meter.getId().toString().contains(WORD));
        }));
    }

    /** What a page of ours does that fails, in its code and in its template. */
    private static final class FailingPages {

        public String code() {
            throw new IllegalStateException(WORD, new NumberFormatException("For input string: " + WORD));
        }

        public String template(Model model) {
            model.addAttribute("reference", "IS-2026-000001").addAttribute("lines", new AbstractList<>() {
                @Override
                public Object get(int index) {
                    throw new IllegalStateException(WORD);
                }

                @Override
                public int size() {
                    throw new IllegalStateException(WORD);
                }
            });
            return "reads-of-case";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "template"})
    void aPageThatFailsIsNotedByItsKindAndPlaceAlone(String way) throws ReflectiveOperationException {
        RequestMappingInfo page = RequestMappingInfo.paths("/fails").options(pages.getBuilderConfiguration()).build();
        Method method = Stream.of(FailingPages.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(way))
                .findFirst()
                .orElseThrow();
        HttpPerson amina = HttpPerson.loggedIn(port, engine.getName(), Story.PRACTITIONER);
        pages.registerMapping(page, new FailingPages(), method);
        try {
            HttpResponse<String> answer = amina.page("/fails?" + WORD);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("We could not do this").doesNotContain(WORD, "IllegalState");
            assertThat(lines.found).isEmpty();
            assertThat(lines.failures).anyMatch(line -> line.contains("A page could not be shown") && line.contains("IllegalStateException"));
        } finally {
            pages.unregisterMapping(page);
        }
    }

    /** On one machine the database would write a file of its own beside the cases, with all that it refused. */
    @Test
    void theDatabaseOnOneMachineKeepsNoFileOfWhatItRefused(@TempDir Path folder) throws IOException, SQLException {
        String url = String.valueOf(new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("spring.datasource.url"));
        try (Connection own = DriverManager.getConnection(url.replace("./data", folder.toString()))) {
            own.createStatement().execute("create table child (name varchar(3), age int)");
            for (String refused : List.of("insert into child values ('%s', 1)", "insert into child values ('x', '%s')", "select %s")) {
                assertThatThrownBy(() -> own.createStatement().execute(refused.formatted(WORD))).isInstanceOf(SQLException.class);
            }
        }

        try (Stream<Path> files = java.nio.file.Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("candour.mv.db");
        }
    }

    /** The words of a refusal are for whoever sent the form. */
    @Test
    void whatAGuardRefusesIsLoggedWithoutItsWords() {
        Scenario wrongAddress = scenarios.all().stream()
                .filter(scenario -> scenario.id().equals("wrong-address"))
                .findFirst()
                .orElseThrow();

        // the refusal names another domain than the scenario expects, so it comes out
        assertThatThrownBy(() -> player.play(toldAnew(wrongAddress).with(Map.of(
                        "nhs.net.example.org", WORD + ".example.org", "The family's GP", WORD, "The GP examines him.", WORD))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(WORD.toLowerCase(Locale.ROOT));

        assertThat(lines.found).isEmpty();
    }

    /** Whole cases, with all that is refused on their way: none of what people wrote in them. */
    @Test
    void whatAWholeCaseTellsIsNotLoggedWhereEverythingIs() {
        List<Scenario> withRefusals = scenarios.all().stream()
                .filter(scenario -> scenario.steps().stream().anyMatch(step -> step.refused() != null))
                .toList();
        lines.words = withRefusals.stream()
                .flatMap(scenario -> scenario.steps().stream())
                .flatMap(step -> wordsOf(step.answers()))
                .collect(Collectors.toSet());
        assertThat(lines.words).hasSizeGreaterThan(200);

        withRefusals.forEach(scenario -> player.play(toldAnew(scenario)));

        assertThat(new TreeSet<>(lines.found)).isEmpty();
    }

    /** What was written in words of one's own: more than one word. */
    private static Stream<String> wordsOf(Object answer) {
        if (answer instanceof Map<?, ?> answers) {
            return answers.values().stream().flatMap(ErrorsTellNothingTest::wordsOf);
        }
        if (answer instanceof List<?> rows) {
            return rows.stream().flatMap(ErrorsTellNothingTest::wordsOf);
        }
        return Stream.of(String.valueOf(answer))
                .filter(text -> text.length() > 10 && text.contains(" "))
                .map(text -> text.lines().findFirst().orElseThrow().toLowerCase(Locale.ROOT));
    }

    /** Another test may have told the same, and nothing is raised twice. */
    private static Scenario toldAnew(Scenario scenario) {
        return new Scenario(
                scenario.id(),
                scenario.story(),
                scenario.because(),
                scenario.steps().stream()
                        .map(step -> {
                            Map<String, Object> answers = new LinkedHashMap<>(step.answers() == null ? Map.of() : step.answers());
                            List.of("whatHappened", "askedWhat").forEach(told ->
                                    answers.computeIfPresent(told, (key, words) -> words + " At " + System.nanoTime()));
                            return new Scenario.Step(step.step(), step.by(), answers, step.refused());
                        })
                        .toList(),
                scenario.expect());
    }

    @Test
    void aStepThatFailsIsRememberedWithoutItsWords() throws SQLException {
        parts.registerSingleton("failsWithWords", (JavaDelegate) step -> {
            throw new IllegalStateException("No " + WORD, new NumberFormatException("For input string: " + WORD));
        });
        String model = repository
                .createDeployment()
                .addModelInstance(
                        "fails.bpmn",
                        Bpmn.createExecutableProcess("fails")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("fail")
                                .camundaDelegateExpression("${failsWithWords}")
                                .camundaAsyncBefore()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            String instance = runtime.startProcessInstanceByKey("fails", story.raise(concern()).reference()).getId();
            Job job = management.createJobQuery().processInstanceId(instance).singleResult();
            for (int tries = job.getRetries(); tries > 0; tries--) {
                assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
            }

            assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isOne();
            assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getExceptionMessage()).doesNotContain(WORD);
            assertThat(management.getJobExceptionStacktrace(job.getId())).contains("IllegalStateException").doesNotContain(WORD);
            assertThat(database.queryForList("select JOB_EXCEPTION_MSG_ from ACT_HI_JOB_LOG where JOB_ID_ = ?", String.class, job.getId()))
                    .hasSizeGreaterThan(3)
                    .noneMatch(message -> message != null && message.contains(WORD));
            assertThat(database.queryForList("select INCIDENT_MSG_ from ACT_RU_INCIDENT where PROC_INST_ID_ = ?", String.class, instance))
                    .singleElement()
                    .asString()
                    .doesNotContain(WORD);
            assertThat(NothingLeaks.placesOf(WORD, database.getDataSource())).isEmpty();
            assertThat(new TreeSet<>(lines.found)).isEmpty();
        } finally {
            repository.deleteDeployment(model, true);
        }
    }
}
