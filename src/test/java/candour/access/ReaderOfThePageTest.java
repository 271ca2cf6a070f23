package candour.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.LazyContextVariable;

class ReaderOfThePageTest {

    /** The database may be what failed: a page that says so and asks it again is the server's own, which says nothing of 999. */
    @Test
    void only_a_page_that_shows_its_reader_asks_who_that_is() {
        LazyContextVariable<String> reader = new ReaderOfThePage(null).reader(() -> "amina.khan");

        assertThat(reader).as("nobody is asked yet").isNotNull();
        assertThatThrownBy(reader::getValue).as("there is nobody to ask").isInstanceOf(NullPointerException.class);
    }
}
