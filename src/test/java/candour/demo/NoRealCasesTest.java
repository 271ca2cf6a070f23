package candour.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import candour.start.StartRefused;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

/** The demonstration can delete every case there is, so it never begins where one is that it did not make (P01). */
class NoRealCasesTest {

    /** Where people come from their provider nobody is an administrator of the engine, and that was all that was asked. */
    @Test
    void aDatabaseWithCasesButWithoutAdministratorsIsRefused() {
        IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);
        AllCases cases = mock(AllCases.class);
        when(cases.areThere()).thenReturn(true);

        assertThatThrownBy(() -> new Demonstration(identities, cases).run(null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("real people may work in it");
    }
}
