package candour.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.seal.KeysCommand;
import candour.seal.Place;
import candour.seal.Seal;
import candour.seal.SealsForTests;
import candour.start.StartRefused;
import candour.testing.Serves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** A case file from before there was a seal is sealed; a new key seals it anew; the wrong one opens nothing (R11.9). */
abstract class SealedCaseFile {

    private static final String CASE = "IS-2026-000001";
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @TempDir
    private Path folder;

    private DataSource database;
    private JdbcClient jdbc;

    /** A database of its own that holds nothing yet. */
    abstract DataSource empty();

    @BeforeEach
    void aCaseFromBeforeTheSeal() {
        database = empty();
        jdbc = JdbcClient.create(database);
        migrate("3");
        UUID submission = UUID.randomUUID();
        jdbc.sql("insert into case_file (reference, agency, raised_by, raised_at, practitioner, fingerprint) "
                        + "values (:case, 'a-school', 'amina.khan', :at, 'amina.khan', 'x')")
                .param("case", CASE)
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into submission (id, reference, form, submitted_by, submitted_at, answers) "
                        + "values (:id, :case, 'concern', 'amina.khan', :at, :answers)")
                .param("id", submission)
                .param("case", CASE)
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .param("answers", "{\"childKnown\":\"named\",\"childName\":\"Mia\",\"childAge\":\"about 7\"}")
                .update();
        jdbc.sql("insert into person (id, reference, submission_id, position, role, name, birth_date) "
                        + "values (:id, :case, :submission, 1, 'child', 'Mia Lowe', date '2019-03-04')")
                .param("id", UUID.randomUUID())
                .param("case", CASE)
                .param("submission", submission)
                .update();
        UUID attachment = UUID.randomUUID();
        jdbc.sql("insert into attachment (id, reference, kind, description, file_name, media_type, byte_count, sha256, added_by, "
                        + "added_at) values (:id, :case, 'letter', 'Her letter', 'mia.pdf', 'application/pdf', 3, 'abc', 'amina.khan', :at)")
                .param("id", attachment)
                .param("case", CASE)
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into attachment_part (attachment_id, position, content) values (:id, 0, :content)")
                .param("id", attachment)
                .param("content", new byte[] {1, 2, 3})
                .update();
        migrate("4");
        jdbc.sql("insert into case_colleague (reference, user_id, noted_by, noted_at) values (:case, 'tom.okafor', 'ruth.bell', :at)")
                .param("case", CASE)
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void migrate(String to) {
        Seal seal = seal();
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .table("candour_schema_history")
                .javaMigrations(new FillSearchKeys(), new SealWhatIsThere(seal), new SealColleagues(seal))
                .target(to)
                .load();
        new KeysFirst(seal).migrate(flyway);
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private Seal seal() {
        return SealsForTests.of(keys());
    }

    private SearchKeys index() {
        return new SearchKeys(new NamedParameterJdbcTemplate(database), seal());
    }

    private KnownPeople people() {
        return new KnownPeople(jdbc, seal(), index());
    }

    private PersonRepository persons() {
        return new PersonRepository(jdbc, seal(), index(), Clock.systemUTC());
    }

    private void start() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        new SealAnew(jdbc, seal(), people(), new ColleagueKeys(jdbc, seal()), transaction).afterPropertiesSet();
    }

    @Test
    void aSecondNodeThatStartsWhileTheFirstSealsWaitsAndStarts() throws Exception {
        migrate("latest");
        var held = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(
                () -> new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
                    var with = new SealedWith(jdbc, seal());
                    with.sealed();
                    held.countDown();
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    with.note();
                }));
        held.await();

        start();

        first.join();
    }

    @Test
    void whatWasThereBeforeIsSealedAndReadAsItWas() {
        migrate("latest");
        start();

        // as they stood there, and with a sign that no sealed text holds by chance
        assertThat(isReadable("\"Mia\"")).isFalse();
        assertThat(isReadable("Mia Lowe")).isFalse();
        assertThat(isReadable("2019-03-04")).isFalse();
        assertThat(isReadable("tom.okafor")).isFalse();
        assertThatAllIsThere();
    }

    @Test
    void aNewKeySealsAllOfItAnewAtTheNextStart() {
        migrate("latest");
        String before = everything();
        new CommandLine(new KeysCommand()).execute("renew", keys().toString());

        start();
        new CommandLine(new KeysCommand()).execute("drop-old", keys().toString());

        assertThat(everything()).isNotEqualTo(before);
        start();
        assertThatAllIsThere();
    }

    @Test
    void aStartWithTheSameKeysChangesNothing() {
        migrate("latest");
        String before = everything();

        start();

        assertThat(everything()).isEqualTo(before);
    }

    /** Whoever can write to the database puts the words of one into the place of the other (R11.9). */
    @Test
    void aTextOpensInNoOtherColumnOfItsRow() {
        migrate("latest");
        jdbc.sql("update person set relationship = name").update();

        assertThatThrownBy(() -> persons().people(CASE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTextOpensInNoOtherRowOfItsCase() {
        migrate("latest");
        var submissions = new SubmissionRepository(jdbc, new Json(seal()));
        var consent = new Submission(UUID.randomUUID(), CASE, "ask-for-consent", null, "amina.khan", NOW, Map.of("answer", "given"));
        submissions.add(consent);
        jdbc.sql("update submission set answers = (select answers from submission where form = 'concern') where id = :id")
                .param("id", consent.id())
                .update();

        assertThatThrownBy(() -> submissions.latest(CASE, "ask-for-consent")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPartOfAFileOpensInNoOtherPlaceOfIt() {
        migrate("latest");
        jdbc.sql("update attachment_part set position = 1").update();
        var attachments = new AttachmentRepository(jdbc, seal());

        assertThatThrownBy(() -> attachments.content(attachments.ofCase(CASE).get(0).id()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAnEarlierReleaseBoundToItsCaseAloneIsBoundToItsPlaceAtTheNextStart() {
        migrate("latest");
        new SealedValues(jdbc, seal()).bindToTheCaseAlone();
        assertThatThrownBy(() -> persons().people(CASE)).isInstanceOf(IllegalStateException.class);

        start();

        assertThatAllIsThere();
        assertThat(new SealedValues(jdbc, seal()).opened()).contains("person.name", "attachment_part.content", "case_colleague.user_id");
        String after = everything();
        start();
        assertThat(everything()).isEqualTo(after);
    }

    @Test
    void aNewKeyAndANewReleaseMayComeAtTheSameStart() {
        migrate("latest");
        new SealedValues(jdbc, seal()).bindToTheCaseAlone();
        new CommandLine(new KeysCommand()).execute("renew", keys().toString());

        start();
        new CommandLine(new KeysCommand()).execute("drop-old", keys().toString());

        start();
        assertThatAllIsThere();
    }

    @Test
    void whatThisReleaseSealsOnItsWayHereMayStandBesideWhatTheFormerOneSealed() {
        migrate("15");
        jdbc.sql("update sealed_with set proof = :proof")
                .param("proof", seal().close("candour", Place.anywhereIn("candour")))
                .update();
        migrate("latest");

        start();

        assertThatAllIsThere();
        assertThat(new SealedValues(jdbc, seal()).opened()).contains("person.name", "case_colleague.user_id");
    }

    @Test
    void withAnotherKeyFileTheProductDoesNotStartAndMakesNone() throws Exception {
        migrate("latest");
        Files.delete(keys());

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be opened with the key file");
        assertThat(keys()).doesNotExist();
    }

    /** A step that seals without opening anything would seal with the wrong key, for good (decision 0025). */
    @Test
    void withAnotherKeyFileNoStepOfAnUpdateIsDone() throws Exception {
        migrate("15");
        Path aside = folder.resolve("aside");
        Files.move(keys(), aside);

        assertThatThrownBy(() -> migrate("latest"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be opened with the key file");

        assertThat(keys()).doesNotExist();
        Files.move(aside, keys());
        migrate("latest");
        start();
        assertThatAllIsThere();
    }

    private void assertThatAllIsThere() {
        var colleagues = new ColleagueRepository(jdbc, seal(), new ColleagueKeys(jdbc, seal()), Clock.systemUTC());
        assertThat(colleagues.of(CASE)).containsExactly("tom.okafor");
        assertThat(colleagues.casesAbout("tom.okafor")).containsExactly(CASE);
        assertThat(colleagues.casesAbout("ruth.bell")).isEmpty();
        assertThat(persons().people(CASE)).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Mia Lowe");
            assertThat(person.birthDate()).isEqualTo("2019-03-04");
        });
        assertThat(new SubmissionRepository(jdbc, new Json(seal())).latest(CASE, "concern").orElseThrow())
                .containsEntry("childName", "Mia");
        var attachments = new AttachmentRepository(jdbc, seal());
        assertThat(attachments.ofCase(CASE)).singleElement().satisfies(attachment -> {
            assertThat(attachment.fileName()).isEqualTo("mia.pdf");
            assertThat(attachments.content(attachment.id())).containsExactly(1, 2, 3);
        });
        assertThat(people().of(List.of(CASE)).get(CASE)).extracting(KnownPerson::name).containsExactly("Mia Lowe");
        assertThat(jdbc.sql("select reference from search_key where search_key in (:keys)")
                        .param("keys", index().asKept(candour.names.FoldedName.of("Lowe").keys()))
                        .query(String.class)
                        .list())
                .containsOnly(CASE);
    }

    private boolean isReadable(String word) {
        return everything().contains(word);
    }

    private String everything() {
        return SealedColumns.ALL.stream()
                .map(sealed -> jdbc.sql("select * from " + sealed.table()).query().listOfRows())
                .map(rows -> rows.stream().map(SealedCaseFile::text).toList().toString())
                .reduce("", String::concat)
                + jdbc.sql("select * from search_key order by search_key").query().listOfRows();
    }

    private static String text(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.forEach((column, value) -> text.append(column)
                .append('=')
                .append(value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : value)
                .append(';'));
        return text.toString();
    }
}
