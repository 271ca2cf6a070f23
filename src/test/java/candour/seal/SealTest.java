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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is sealed can be read with the keys alone, and only where it belongs. */
@Serves("R11.9")
class SealTest {

    private static final String CASE = "IS-2026-000001";

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

        String closed = seal.close(text, CASE);

        assertThat(closed).isNotEqualTo(text);
        assertThat(seal.open(closed, CASE)).isEqualTo(text);
    }

    @Test
    void theSameTextLooksDifferentEachTime() {
        Seal seal = seal();

        assertThat(seal.close("Mia Lowe", CASE)).isNotEqualTo(seal.close("Mia Lowe", CASE));
    }

    @Test
    void nothingStaysNothing() {
        assertThat(seal().close((String) null, CASE)).isNull();
        assertThat(seal().open((String) null, CASE)).isNull();
    }

    @Test
    void aTextOfOneCaseOpensInNoOther() {
        Seal seal = seal();
        String closed = seal.close("Mia Lowe", CASE);

        assertThatThrownBy(() -> seal.open(closed, "IS-2026-000002"))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mia Lowe", "AAAA", ""})
    void whatWasNeverSealedIsRefusedAndNotQuoted(String plain) {
        assertThatThrownBy(() -> seal().open(plain, CASE))
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
        String closed = seal().close("Mia Lowe", CASE);

        assertThat(seal().open(closed, CASE)).isEqualTo("Mia Lowe");
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
        String before = seal().close("Mia Lowe", CASE);

        assertThat(keys("renew")).isZero();

        assertThat(seal().open(before, CASE)).isEqualTo("Mia Lowe");
        assertThat(seal().isNewest(before)).isFalse();
        assertThat(seal().isNewest(seal().close("Mia Lowe", CASE))).isTrue();
    }

    @Test
    void whenTheOldKeysAreDroppedTheNewestIsLeftAndTheFormerFileBesideIt() throws Exception {
        String before = seal().close("Mia Lowe", CASE);
        keys("renew");
        String after = seal().close("Mia Lowe", CASE);

        assertThat(keys("drop-old")).isZero();

        assertThat(seal().open(after, CASE)).isEqualTo("Mia Lowe");
        assertThatThrownBy(() -> seal().open(before, CASE)).isInstanceOf(IllegalStateException.class);
        assertThat(new Seal(folder.resolve("keys.before"), false).open(before, CASE)).isEqualTo("Mia Lowe");
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
