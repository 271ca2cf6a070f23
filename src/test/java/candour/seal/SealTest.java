package candour.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.start.StartRefused;
import candour.testing.Serves;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is sealed can be read with the keys alone, and only where it belongs. */
@Serves("R11.9")
class SealTest {

    private static final Place NAME = Place.of("person", "name", "IS-2026-000001", 1);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys");
    }

    private Seal seal() {
        return new Seal(file(), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mia Lowe", "O’Neill, Siân 👶", "2019-03-04"})
    void whatIsClosedOpensAgain(String text) {
        Seal seal = seal();

        String closed = seal.close(text, NAME);

        assertThat(closed).isNotEqualTo(text);
        assertThat(seal.open(closed, NAME)).isEqualTo(text);
    }

    @Test
    void theSameTextLooksDifferentEachTime() {
        Seal seal = seal();

        assertThat(seal.close("Mia Lowe", NAME)).isNotEqualTo(seal.close("Mia Lowe", NAME));
    }

    @Test
    void nothingStaysNothing() {
        assertThat(seal().close((String) null, NAME)).isNull();
        assertThat(seal().open((String) null, NAME)).isNull();
    }

    static List<Place> elsewhere() {
        return List.of(
                Place.of("person", "name", "IS-2026-000002", 1),
                Place.of("person", "name", "IS-2026-000001", 2),
                Place.of("person", "relationship", "IS-2026-000001", 1),
                Place.of("first_told", "name", "IS-2026-000001", 1),
                Place.anywhereIn("IS-2026-000001"));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void aTextOpensInNoOtherCaseRowColumnOrTable(Place elsewhere) {
        Seal seal = seal();
        String closed = seal.close("Mia Lowe", NAME);

        assertThatThrownBy(() -> seal.open(closed, elsewhere))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mia Lowe", "AAAA", ""})
    void whatWasNeverSealedIsRefusedAndNotQuoted(String plain) {
        assertThatThrownBy(() -> seal().open(plain, NAME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Mia");
    }

    @Test
    void theFileOfTheKeysIsForItsOwnerAlone() throws Exception {
        seal();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void aSecondStartUsesTheSameKeys() {
        String closed = seal().close("Mia Lowe", NAME);

        assertThat(seal().open(closed, NAME)).isEqualTo("Mia Lowe");
        assertThat(seal().inAnIndex("mia")).isEqualTo(seal().inAnIndex("mia")).doesNotContain("mia");
    }

    @Test
    void withoutAKeyFileTheProductSaysWhatToDo() {
        assertThatThrownBy(() -> new Seal(file(), false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("There is no key file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not json", "{\"texts\": {}, \"index\": {}}"})
    void aFileThatIsNoKeyFileIsSaidToBeNone(String content) throws Exception {
        Files.writeString(file(), content);

        assertThatThrownBy(this::seal).isInstanceOf(StartRefused.class).hasMessageContaining("cannot be read as one");
    }

    @Test
    void aNewKeySealsFromNowOnAndTheOldOneStillOpens() {
        String before = seal().close("Mia Lowe", NAME);

        assertThat(keys("renew")).isZero();

        assertThat(seal().open(before, NAME)).isEqualTo("Mia Lowe");
        assertThat(seal().isNewest(before)).isFalse();
        assertThat(seal().isNewest(seal().close("Mia Lowe", NAME))).isTrue();
    }

    @Test
    void whoeverHadTheOldKeysFindsNobodyInTheNewIndex() {
        String before = seal().inAnIndex("mia");

        keys("renew");

        assertThat(seal().inAnIndex("mia")).isNotEqualTo(before);
    }

    @Test
    void whenTheOldKeysAreDroppedTheNewestIsLeftAndTheFormerFileBesideIt() throws Exception {
        String before = seal().close("Mia Lowe", NAME);
        keys("renew");
        String after = seal().close("Mia Lowe", NAME);

        assertThat(keys("drop-old")).isZero();

        assertThat(seal().open(after, NAME)).isEqualTo("Mia Lowe");
        assertThatThrownBy(() -> seal().open(before, NAME)).isInstanceOf(IllegalStateException.class);
        assertThat(new Seal(folder.resolve("keys.before"), false).open(before, NAME)).isEqualTo("Mia Lowe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"renew", "drop-old"})
    void whatIsLeftOfADamagedFileIsShownToNobody(String what) throws Exception {
        seal();
        Files.writeString(file(), "{\"texts\": GiAq90VYv36q");
        var errors = new StringWriter();

        int answer = new CommandLine(new KeysCommand()).setErr(new PrintWriter(errors, true)).execute(what, file().toString());

        assertThat(answer).isNotZero();
        assertThat(errors.toString()).contains("this is no key file").doesNotContain("GiAq90VYv36q", "\tat ");
        assertThat(folder).isDirectoryNotContaining("glob:**.before");
    }

    @Test
    void whoeverDropsThemTwiceLosesNothing() throws Exception {
        String before = seal().close("Mia Lowe", NAME);
        keys("renew");
        keys("drop-old");

        assertThat(keys("drop-old")).isNotZero();

        assertThat(new Seal(folder.resolve("keys.before"), false).open(before, NAME)).isEqualTo("Mia Lowe");
    }

    @Test
    void aKeyFileIsNeverOverwrittenByANewOne() throws Exception {
        seal();
        byte[] before = Files.readAllBytes(file());

        assertThat(keys("make")).isNotZero();

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"renew", "drop-old"})
    void whereThereIsNoKeyFileNothingIsDone(String what) {
        assertThat(keys(what)).isNotZero();
        assertThat(file()).doesNotExist();
    }

    @Test
    void withoutAWordItSaysWhatItCanDo() {
        var errors = new StringWriter();

        int code = new CommandLine(new KeysCommand()).setErr(new PrintWriter(errors)).execute();

        assertThat(code).isNotZero();
        assertThat(errors.toString()).contains("make", "renew", "drop-old");
    }

    private int keys(String what) {
        var silent = new PrintWriter(new StringWriter());
        return new CommandLine(new KeysCommand()).setOut(silent).setErr(silent).execute(what, file().toString());
    }
}
