package candour.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.testing.Serves;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** Abbreviations that a reader elsewhere may not know are found in what people write (R11.6). */
@Serves("R11.6")
class JargonTest {

    private final Jargon jargon = new Jargon(new ClassPathResource("law/jargon.yaml"));

    private List<String> foundIn(String... texts) {
        return jargon.in(Stream.of(texts)).stream().map(Abbreviation::term).toList();
    }

    @Test
    void eachIsFoundOnceWithWhatItMeans() {
        assertThat(jargon.in(Stream.of("The SENCO wrote the EHCP. The SENCO rang CAMHS.")))
                .extracting(Abbreviation::inWords)
                .containsExactly(
                        "SENCO (special educational needs coordinator)",
                        "EHCP (education, health and care plan)",
                        "CAMHS (child and adolescent mental health services)");
    }

    @ParameterizedTest
    @CsvSource({
        "'two EHCPs', EHCP", "'(LADO)', LADO", "'the DSL’s office', DSL", "'seen in A&E.', A&E", "'MASH/CSC', MASH",
        "'a S47 enquiry', S47"
    })
    void itIsFoundWhereverItStandsInASentence(String text, String term) {
        assertThat(foundIn(text)).contains(term);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A pinch of salt.", "The dna of the case.", "Pepper and his sister", "MASHED potatoes", "", "S4 and S470"
    })
    void anotherWordIsLeftAlone(String text) {
        assertThat(foundIn(text)).isEmpty();
    }

    @Test
    void whatIsWrittenOutInTheSameInformationIsExplainedAlready() {
        assertThat(foundIn("Her education, health and care plan is old.", "The EHCP ends in May.")).isEmpty();
    }

    @Test
    void whatIsToBeConfirmedOrBeginsLaterIsPointedOutToNobody() {
        var file = new ByteArrayResource(
                """
                - {term: DSL, means: lead, status: in-use, from: 2016-01-01, source: usage}
                - {term: XQ, means: something, status: to-be-confirmed, from: 2016-01-01, source: usage}
                - {term: YQ, means: something else, status: in-use, from: 2999-01-01, source: usage}
                """
                        .getBytes(StandardCharsets.UTF_8),
                "a list of mine");

        assertThat(new Jargon(file).all()).extracting(Abbreviation::term).containsExactly("DSL");
        assertThat(new Jargon(file).in(Stream.of("DSL, XQ and YQ"))).extracting(Abbreviation::term).containsExactly("DSL");
    }

    @Test
    void aTextThatIsNotThereHoldsNone() {
        assertThat(foundIn((String) null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "- {term: DSL, status: in-use, from: 2016-01-01, source: usage}",
        "- {term: dsl, means: lead, status: in-use, from: 2016-01-01, source: usage}",
        "- {term: DSL, means: lead, status: in-use, from: 2016-01-01, source: usage}\n"
                + "- {term: DSL, means: line, status: in-use, from: 2016-01-01, source: usage}"
    })
    void aListThatCannotBeUsedSaysWhy(String yaml) {
        var file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "a list of mine");

        assertThatThrownBy(() -> new Jargon(file)).hasMessageContaining("a list of mine").hasMessageContaining("entry");
    }
}
