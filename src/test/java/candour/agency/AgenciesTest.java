package candour.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class AgenciesTest {

    @Test
    void three_agencies_use_the_product_and_others_may_receive() throws Exception {
        var agencies = new Agencies(new ClassPathResource("agencies.yaml"));

        assertThat(agencies.usingTheProduct())
                .extracting(Agency::id)
                .containsExactly("northfield-school", "riverside-health", "hillingdon-mash");
        assertThat(agencies.leadOf("northfield-school")).contains("ruth.bell");
        assertThat(agencies.seniorOf("northfield-school")).contains("sian.hughes");
        assertThat(agencies.all()).hasSizeGreaterThan(18);
        assertThat(agencies.byId("metropolitan-police").orElseThrow().usesProduct()).isFalse();
        assertThat(agencies.leadOf("nowhere")).isEmpty();
    }

    @Test
    void an_agency_listed_twice_stops_the_start() {
        var twice = new ByteArrayResource("[{id: a, name: A}, {id: a, name: B}]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new Agencies(twice)).hasMessageContaining("listed twice");
    }

    @Test
    void an_agency_that_uses_the_product_needs_its_people() {
        var nobody = new ByteArrayResource("[{id: a, name: A, uses-product: true}]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new Agencies(nobody)).hasMessageContaining("safeguarding lead");
    }
}
