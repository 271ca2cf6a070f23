package candour.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is kept as typed and shown without its tricks (faults S09 P06). */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "O'Neill’s minutes.pdf, O'Neill’s minutes.pdf",
        "Łukasz – Zustimmung.pdf, Łukasz – Zustimmung.pdf",
        "../../etc/passwd.txt, passwd.txt",
        "C:\\Users\\amina\\consent.pdf, consent.pdf",
        ".hidden.pdf, hidden.pdf",
        ".pdf, pdf",
        "a<b>|c?*.png, a_b__c__.png",
        "'a\"; filename=evil.exe; x=\".pdf', a__ filename=evil.exe_ x=_.pdf"
    })
    void whatIsShown(String typed, String shown) {
        assertThat(new FileName(typed).shown()).isEqualTo(shown);
        assertThat(new FileName(typed).typed()).isEqualTo(typed);
    }

    @Test
    void aNameThatTurnsRoundIsReadTheWayItIs() {
        FileName name = new FileName("consent\u202Efdp.exe");

        assertThat(name.shown()).isEqualTo("consentfdp.exe");
        assertThat(name.ending()).isEqualTo("exe");
    }

    @Test
    void lineBreaksAndOtherControlsBecomeBlanks() {
        assertThat(new FileName("a\r\nSet-Cookie: x\u0000\u2028.pdf").shown()).isEqualTo("a Set-Cookie_ x .pdf");
    }

    @Test
    void aVeryLongNameIsShortenedAndKeepsItsEnding() {
        String shown = new FileName("👶".repeat(300) + ".pdf").shown();

        assertThat(shown).endsWith("….pdf").startsWith("👶");
        assertThat(shown.codePointCount(0, shown.length())).isEqualTo(105);
    }

    @Test
    void aNameOfNothingIsStillAName() {
        assertThat(new FileName("\u202E\u200F.pdf").shown()).isEqualTo("pdf");
        assertThat(new FileName(null).shown()).isEqualTo("attachment");
    }
}
