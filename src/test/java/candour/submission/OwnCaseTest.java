package candour.submission;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a second person looks at is named by its form: a form that is called otherwise would be confirmed by its own writer. */
@Serves({"R5.3", "R11.8"})
class OwnCaseTest {

    @Test
    void everyFormThatIsLookedAtOrLooksIsAFormOfTheProduct() {
        Stream<String> named = OwnCase.LOOKS_AT.entrySet().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()));

        assertThat(named).allSatisfy(form -> assertThat(Files.exists(Path.of("forms", form + ".form"))).as(form).isTrue());
    }
}
