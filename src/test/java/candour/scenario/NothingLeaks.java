package candour.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AskForAdvice;
import candour.attachment.AttachmentKind;
import candour.attachment.Attachments;
import candour.attachment.FileName;
import candour.casefile.Draft;
import candour.casefile.DraftRepository;
import candour.casefile.PersonRepository;
import candour.casefile.SealedValues;
import candour.casefile.SubmissionRepository;
import candour.emergency.EmergencyProcess;
import candour.seal.Seal;
import candour.testing.Files;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people write stands sealed in the case file and nowhere else: whoever has the database reads none of it (R11.8,
 * R11.9, faults F07 F12 P08). It holds signs that nobody sees, so each form is also finished whatever was pasted into it.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class NothingLeaks {

    private static final String ON_A_PAGE = "Vexel4Tarn";

    /** The numbers and the postcode of a child in the scenarios that fill in every form (R11.3). */
    private static final List<String> CODES = List.of("4010232137", "401 023 2137", "X801200001002", "HA4 0XX");

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private DataSource database;

    @Autowired
    private Seal seal;

    @Autowired
    private SubmissionRepository submissions;

    @Autowired
    private PersonRepository people;

    @Autowired
    private DraftRepository drafts;

    @Autowired
    private AskForAdvice advice;

    @Autowired
    private Attachments attachments;

    @Test
    void noWordOfAnyFormCanBeReadInTheDatabaseOrTheLog(CapturedOutput log) throws Exception {
        Set<String> fieldsFilledIn = new TreeSet<>();
        for (Scenario scenario : scenarios.all()) {
            if (scenario.id().startsWith("every-form-")) {
                String reference = player.play(Marked.of(scenario));
                submissions
                        .ofCase(reference)
                        .stream()
                        .filter(submission -> !submission.form().equals(EmergencyProcess.FORM))
                        .forEach(submission ->
                                fieldsFilledIn.addAll(Marked.fieldsKept(submission.form(), submission.answers())));
            }
        }

        assertThat(fieldsFilledIn).isEqualTo(Marked.fieldsOfAllForms());
        assertThat(placesOf(Marked.MARKER)).isEmpty();
        for (String code : CODES) {
            assertThat(placesOf(code)).isEmpty();
            assertThat(log.getAll()).doesNotContain(code);
        }
        assertThat(log.getAll()).doesNotContain(Marked.MARKER);
        // Opened where the list of sealed columns says that it stands: else a new key would lose it.
        assertThat(new SealedValues(JdbcClient.create(database), seal).opened()).containsAll(sealedByForms());
    }

    private static Set<String> sealedByForms() {
        Set<String> columns = new TreeSet<>(SealedValues.all());
        columns.removeIf(column -> column.startsWith("attachment") || column.startsWith("draft"));
        return columns;
    }

    @Test
    void noWordOfThePageOfACaseCanBeReadInTheDatabaseOrTheLog(CapturedOutput log) throws Exception {
        Scenario.Step raise = scenarios.all().get(0).steps().get(0);
        Map<String, Object> raised = new HashMap<>(raise.answers());
        raised.put("whatHappened", "Another coat, seen at " + System.nanoTime());
        String reference = player.raise(raise.by(), raised);

        advice.ask(reference, raise.by(), "manager", ON_A_PAGE);
        attachments.add(
                reference,
                AttachmentKind.OTHER,
                ON_A_PAGE,
                new FileName(ON_A_PAGE + ".pdf"),
                Files.pdf(ON_A_PAGE),
                raise.by());

        assertThat(placesOf(ON_A_PAGE)).isEmpty();
        assertThat(submissions.latest(reference, AskForAdvice.FORM).orElseThrow()).containsEntry("question", ON_A_PAGE);
        assertThat(attachments.ofCase(reference)).singleElement().satisfies(attachment -> {
            assertThat(attachment.description()).isEqualTo(ON_A_PAGE);
            assertThat(new String(attachments.content(attachment), StandardCharsets.UTF_8)).contains(ON_A_PAGE);
        });
        assertThat(log.getAll()).doesNotContain(ON_A_PAGE);
    }

    @Test
    void noWordThatIsNotSentYetCanBeReadInTheDatabase() throws Exception {
        drafts.keep("amina.khan", "start/concern", null, new Draft(Instant.now(), Map.of("whatHappened", ON_A_PAGE)));

        assertThat(placesOf(ON_A_PAGE)).isEmpty();
        assertThat(drafts.find("amina.khan", "start/concern").orElseThrow().answers()).containsEntry("whatHappened", ON_A_PAGE);
        drafts.drop("amina.khan", "start/concern");
    }

    /** On both databases: a large file is the first thing that would not fit. */
    @Test
    void whatIsAttachedComesBackByteForByte() {
        Scenario.Step raise = scenarios.all().get(0).steps().get(0);
        Map<String, Object> raised = new HashMap<>(raise.answers());
        raised.put("whatHappened", "A long letter, seen at " + System.nanoTime());
        String reference = player.raise(raise.by(), raised);
        byte[] content = Files.joined(Files.pdf(), new byte[9_000_000], Files.bytes("\u0000\u00ff\n%%EOF"));

        attachments.add(reference, AttachmentKind.LETTER, "A letter", new FileName("letter.pdf"), content, raise.by());

        assertThat(attachments.content(attachments.ofCase(reference).get(0))).isEqualTo(content);
    }

    @Test
    void whatIsWrittenComesBackExactly() {
        List<String> names = List.of("O'Neill", "O’Neill", "Łukasz D’Souza", "Nguye\u0302\u0303n", "محمد", "דוד", "李小龍", "👩🏽‍🍼");
        String longText = "é👶".repeat(6_000) + "x".repeat(2_000);
        Scenario scenario = scenarios.all().stream()
                .filter(candidate -> candidate.id().equals("every-form-of-a-declined-case"))
                .findFirst()
                .orElseThrow();
        Scenario.Step raise = scenario.steps().get(0);
        Map<String, Object> raised = new HashMap<>(raise.answers());
        raised.put("whatHappened", longText);
        String reference = player.raise(raise.by(), raised);
        Map<String, Object> described = new HashMap<>(scenario.steps().get(1).answers());
        described.put(
                "people",
                names.stream()
                        .map(name -> Map.of("role", "child", "name", name, "canDecide", "unsure", "careStatus", "none"))
                        .toList());

        player.finish(reference, "describe-the-information", raise.by(), described);

        assertThat(submissions.latest(reference, "concern").orElseThrow()).containsEntry("whatHappened", longText);
        assertThat(people.people(reference)).extracting(person -> person.name()).containsExactlyElementsOf(names);
    }

    /** Every table and column whose rows hold the word as whoever has stolen the database would read it. */
    private List<String> placesOf(String word) throws SQLException {
        return placesOf(word, database);
    }

    static List<String> placesOf(String word, DataSource database) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet all = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (all.next()) {
                    tables.add(all.getString("TABLE_NAME"));
                }
            }
            assertThat(tables.stream().map(String::toUpperCase)).contains("ACT_HI_VARINST", "SUBMISSION", "ATTACHMENT_PART");
            for (String table : tables) {
                search(connection, table, word, places);
            }
        }
        return places;
    }

    private static void search(Connection connection, String table, String word, List<String> places) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    if (text(rows.getObject(column)).contains(word)) {
                        places.add(table + "." + rows.getMetaData().getColumnName(column));
                    }
                }
            }
        }
    }

    private static String text(Object value) throws SQLException {
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return String.valueOf(value);
    }
}
