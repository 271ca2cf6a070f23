package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderOfThePageTest {

    /** The database may be what failed: who asks it again gets the server's own page, which says nothing of 999. */
    @Test
    void a_page_that_says_what_failed_asks_for_nobody() {
        MockHttpServletRequest failed = new MockHttpServletRequest();
        failed.setDispatcherType(DispatcherType.ERROR);

        assertThat(new ReaderOfThePage(null).reader(() -> "amina.khan", failed)).isNull();
    }
}
