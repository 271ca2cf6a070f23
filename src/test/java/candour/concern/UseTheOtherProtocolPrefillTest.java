package candour.concern;

import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.Prefill.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseTheOtherProtocolPrefillTest {

    @ParameterizedTest
    @CsvSource({
        "inside-the-mash, the hub’s own protocol",
        "cse-intelligence, the protocol that the two have agreed",
        "own-records, their right of access",
        "court-disclosure, the protocol for disclosure in child-abuse cases"
    })
    void theStepNamesTheProtocolThatApplies(String business, String protocol) {
        assertThat(textFor(business)).contains(protocol);
    }

    @Test
    void whereNoneIsKnownTheManagerIsAsked() {
        assertThat(textFor("something-new")).contains("Ask your manager");
        assertThat(textFor(null)).contains("Ask your manager");
    }

    private static String textFor(String business) {
        Opened opened = new Opened("use-the-other-protocol", "IS-2026-000001", "hillingdon-mash", fact -> business, null);
        return (String) new UseTheOtherProtocolPrefill().values(opened).get("protocolText");
    }
}
