package candour.law;

import static org.assertj.core.api.Assertions.assertThat;

import candour.law.LawPage.Entry;
import candour.testing.Serves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.ui.ExtendedModelMap;

/** Whoever wonders what a decision rests on can read it, with what is not confirmed marked and off (R4.1). */
@Serves({"R4.1", "G1"})
class LawPageTest {

    private final LawfulBases bases = new LawfulBases(new ClassPathResource("law/lawful-bases.yaml"));
    private final ExtendedModelMap model = new ExtendedModelMap();

    private List<Entry> entries(String list) {
        new LawPage(bases, new SecureDomains(new ClassPathResource("law/secure-domains.yaml"))).page(model);
        return (List<Entry>) model.get(list);
    }

    @Test
    void whatIsNotConfirmedIsMarkedAndNothingElseIs() {
        assertThat(entries("today")).filteredOn(Entry::unconfirmed).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.status()).startsWith("To be confirmed: switched off"));
        assertThat(entries("today")).filteredOn(entry -> !entry.unconfirmed())
                .extracting(Entry::law)
                .containsExactlyElementsOf(bases.offered().stream().map(LawfulBasis::law).toList());
    }

    @Test
    void eachEntrySaysSinceWhenAndFromWhereAndWhatItWasCalledIn2016() {
        assertThat(entries("today")).allSatisfy(entry -> {
            assertThat(entry.from()).matches(entry.unconfirmed() ? "not known" : "\\d+ [A-Z][a-z]+ \\d{4}");
            assertThat(entry.source()).isNotBlank();
        });
        assertThat(entries("today")).extracting(Entry::says).anyMatch(says -> says.endsWith("In 2016: Data Protection Act 1998."));
    }

    @Test
    void whatNoLongerHoldsNamesWhatTookItsPlace() {
        assertThat(entries("then")).extracting(Entry::status)
                .contains("No longer the law; now: " + bases.byKey("dpa-2018-safeguarding").orElseThrow().law());
        assertThat(entries("domains")).filteredOn(entry -> entry.title().equals("gsi.gov.uk"))
                .extracting(Entry::status)
                .containsExactly("No longer in use: nothing is sent there");
    }
}
