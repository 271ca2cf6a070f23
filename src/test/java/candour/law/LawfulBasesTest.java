package candour.law;

import candour.testing.Serves;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The lawful bases that a decision can name (R4.1). */
@Serves({"R4.1", "G1"})
class LawfulBasesTest {

    private static final String GOOD = "- {key: k, title: T, law: L 2018, permits: P., edition: today, from: 2018-05-25, status: in-force, source: S%s}\n";

    private final LawfulBases bases = new LawfulBases(new ClassPathResource("law/lawful-bases.yaml"));

    @Test
    void holds_the_eleven_acts_and_the_common_law_duty_of_the_guidance() {
        List<String> laws = bases.all().stream().filter(basis -> basis.edition() == Edition.GUIDANCE_2016).map(LawfulBasis::law).toList();

        assertThat(laws).containsExactly(
                "Mental Health Act 1983", "Access to Health Records Act 1990", "Data Protection Act 1998", "Human Rights Act 1998",
                "Local Government Act 2000", "Education Act 2002", "Freedom of Information Act 2000", "Criminal Justice Act 2003",
                "Children Act 2004", "Mental Capacity Act 2005", "Health and Social Care Act 2012",
                "Common-law duty of confidentiality (case law, no year)");
    }

    @Test
    void offers_todays_law_in_force_and_nothing_else() {
        assertThat(bases.offered()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(basis -> {
            assertThat(basis.edition()).isEqualTo(Edition.TODAY);
            assertThat(basis.status()).isEqualTo(LawfulBasis.Status.IN_FORCE);
        });
    }

    @Test
    void keeps_what_is_not_confirmed_but_does_not_offer_it() {
        List<LawfulBasis> unconfirmed = bases.all().stream()
                .filter(basis -> basis.status() == LawfulBasis.Status.TO_BE_CONFIRMED).toList();

        assertThat(unconfirmed).extracting(LawfulBasis::key).contains("children-act-2004-s16la", "crime-and-policing-act-2026");
        assertThat(bases.offeredOn(LocalDate.of(2099, 1, 1))).doesNotContainAnyElementsOf(unconfirmed);
    }

    @Test
    void offers_a_basis_only_from_its_first_day() {
        assertThat(bases.offeredOn(LocalDate.of(2026, 2, 4))).extracting(LawfulBasis::key)
                .doesNotContain("uk-gdpr-recognised-legitimate-interest");
        assertThat(bases.offeredOn(LocalDate.of(2026, 2, 5))).extracting(LawfulBasis::key)
                .contains("uk-gdpr-recognised-legitimate-interest");
    }

    @Test
    void an_old_case_still_reads_the_basis_it_named_and_what_took_its_place() {
        LawfulBasis old = bases.byKey("2016-data-protection-act-1998").orElseThrow();

        assertThat(bases.byKey(old.supersededBy())).get().extracting(LawfulBasis::edition).isEqualTo(Edition.TODAY);
        assertThat(bases.byKey("no-such-basis")).isEmpty();
        assertThat(bases.byKey(null)).isEmpty();
    }

    @Test
    void says_what_the_guidance_calls_the_law_of_today() {
        assertThat(bases.counterpartOf(bases.byKey("dpa-2018-safeguarding").orElseThrow()))
                .get().extracting(LawfulBasis::law).isEqualTo("Data Protection Act 1998");
        assertThat(bases.counterpartOf(bases.byKey("children-act-1989-s47").orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "[]", "- ", "key: not-a-list", "- {key: k}",
            "- {key: k, title: T, law: L, permits: P, edition: tomorrow, from: 2018-05-25, status: in-force, source: S}",
            "- {key: k, title: T, law: L, permits: P, edition: today, from: 2018-05-25, status: perhaps, source: S}",
            "- {key: k, title: ' ', law: L, permits: P, edition: today, from: 2018-05-25, status: in-force, source: S}",
            "- {key: k, title: T, law: L, permits: P, edition: today, from: 2018-05-25, status: in-force, source: S, colour: red}"})
    void does_not_start_with_a_list_it_cannot_read(String list) {
        assertThatIllegalStateException().isThrownBy(() -> read(list)).withMessageStartingWith("Cannot use ");
    }

    @Test
    void says_which_entry_is_at_fault() {
        assertThatIllegalStateException().isThrownBy(() -> read(GOOD.formatted(", supersededBy: nothing")))
                .withMessageEndingWith("entry k points to nothing, which is not in the file");
        assertThatIllegalStateException().isThrownBy(() -> read(GOOD.formatted("") + GOOD.formatted("")))
                .withMessageEndingWith("a key stands there twice");
        assertThatIllegalStateException().isThrownBy(() -> new LawfulBases(new ClassPathResource("law/not-there.yaml")))
                .withMessageEndingWith("it is not there or cannot be opened");
    }

    private static LawfulBases read(String list) {
        return new LawfulBases(new ByteArrayResource(list.getBytes(StandardCharsets.UTF_8)));
    }
}
