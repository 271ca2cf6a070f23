package candour.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.law.SecureDomains;
import candour.testing.Serves;
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

    /** The guidance's appendix 1, by the names that it gives or that took their place. */
    @Serves("P1")
    @Test
    void every_partner_of_the_board_is_there_and_so_are_those_who_most_write_to() throws Exception {
        var agencies = new Agencies(new ClassPathResource("agencies.yaml"));

        assertThat(agencies.all()).extracting(Agency::name).contains(
                "Border Force", "Cafcass", "Central and North West London NHS Foundation Trust", "Healthwatch Hillingdon",
                "NHS commissioners for Hillingdon", "Hillingdon Inter Faith Network", "Home Office",
                "London Ambulance Service NHS Trust", "London Borough of Hillingdon", "London Community Rehabilitation Company",
                "London Fire Brigade", "London Probation", "Metropolitan Police Service", "SSAFA",
                "The Hillingdon Hospitals NHS Foundation Trust");
        assertThat(agencies.all()).extracting(Agency::kind).contains("school", "nursery", "health", "local authority", "police", "probation", "voluntary");
        assertThat(agencies.all()).allSatisfy(agency -> assertThat(agency.kind()).as(agency.id()).isNotBlank());
    }

    /** Whoever may be written to by email has domains that the law list knows and has not retired. */
    @Serves({"P1", "R11.14"})
    @Test
    void every_secure_domain_of_the_directory_is_one_that_is_secure_today() throws Exception {
        var agencies = new Agencies(new ClassPathResource("agencies.yaml"));
        var domains = new SecureDomains(new ClassPathResource("law/secure-domains.yaml"));

        assertThat(agencies.all()).flatExtracting(Agency::secureMailDomains).isNotEmpty()
                .allSatisfy(domain -> assertThat(domains.check("a@" + domain).secure()).as("%s", domain).isTrue());
    }

    @Serves({"R2.1", "R13.1", "P1"})
    @Test
    void whoever_uses_the_product_names_who_leads_and_what_it_agreed_and_health_and_care_name_their_guardian() throws Exception {
        assertThat(new Agencies(new ClassPathResource("agencies.yaml")).usingTheProduct()).allSatisfy(agency -> {
            assertThat(agency.lead()).isNotBlank();
            assertThat(agency.senior()).isNotBlank();
            assertThat(agency.agreements()).isNotEmpty();
            assertThat(agency.caldicott() != null).as(agency.id()).isEqualTo(!agency.kind().equals("school"));
        });
    }

    @Test
    void an_agreement_without_a_reference_stops_the_start() {
        var nameless = new ByteArrayResource("[{id: a, name: A, agreements: [{title: T}]}]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new Agencies(nameless)).hasMessageContaining("An agreement needs a title and a reference");
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

    /** Fault A09: a step of somebody written otherwise would be nobody's, and nothing would say so. */
    @Serves("R5.1")
    @Test
    void whoever_is_named_with_capital_letters_is_the_one_who_has_the_account() throws Exception {
        var yaml = """
                - id: some-school
                  name: Some School
                  uses-product: true
                  lead: " Ruth.Bell"
                  senior: SIAN.HUGHES
                """;

        var agencies = new Agencies(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));

        assertThat(agencies.leadOf("some-school")).contains("ruth.bell");
        assertThat(agencies.seniorOf("some-school")).contains("sian.hughes");
    }
}
