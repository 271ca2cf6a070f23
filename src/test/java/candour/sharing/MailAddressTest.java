package candour.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One address is kept in one way, however it was typed (R11.14, fault P09). */
@Serves("R11.14")
class MailAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Leila.Novak@NHS.NET   | Leila.Novak@nhs.net
            o’neill@nhs.net       | o'neill@nhs.net
            D’Souza@Trust.NHS.net | D'Souza@trust.nhs.net
            `  a@nhs.net `        | a@nhs.net
            o'neill@nhs.net       | o'neill@nhs.net
            """)
    void oneAddressIsKeptInOneWay(String typed, String kept) {
        assertThat(MailAddress.normal(typed)).isEqualTo(kept);
    }

    /** Nothing that is refused becomes something that is not. */
    @ParameterizedTest
    @CsvSource({"a@POLICE.U\u212A", "a@nhs’s.net", "’a’@nhs.net", "a@@nhs.net", "no address", "a@nh\u017F.net"})
    void whatIsNoneStaysAsItWasTyped(String typed) {
        assertThat(MailAddress.normal(typed)).isEqualToIgnoringCase(typed).contains(typed.substring(typed.length() - 1).matches("[A-Z]") ? "" : typed.substring(typed.length() - 1));
    }
}
