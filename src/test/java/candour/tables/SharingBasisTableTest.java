package candour.tables;

import candour.testing.Serves;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import candour.law.LawfulBases;
import candour.law.LawfulBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is suggested, on which basis, and whether advice comes first (R7.4, R7.5, R9.3, R10.1, R11.5). */
@Serves({"R7.4", "R7.5", "R9.3", "R10.1", "R11.5", "G4"})
class SharingBasisTableTest {

    private static final Table BASIS = new Table("sharing-basis")
            .with("consent", "given", "refused", "withdrawn", "expired", "could-not-be-asked", "awaited", "not-asked")
            .with("harm", "met", "unsure", "not-met")
            .with("confidential", "yes", "no")
            .with("doubt", "yes", "no")
            .with("dispute", "yes", "no");

    @Test
    void advice_never_comes_first_and_nothing_is_declined_where_the_harm_test_is_met() {
        BASIS.forEveryCombination((given, answer) -> {
            if ("met".equals(given.get("harm"))) {
                assertThat(answer.get("advice")).as("%s", given).isIn("no", "beside");
                assertThat(answer.get("suggestion")).as("%s", given)
                        .isIn("share-with-consent", "share-without-consent", "consent-not-needed");
            }
        });
    }

    @Test
    void doubt_or_dispute_always_brings_a_second_person_in() {
        BASIS.forEveryCombination((given, answer) -> {
            boolean settled = "no".equals(given.get("doubt")) && "no".equals(given.get("dispute"));
            if (!settled) {
                assertThat(answer).as("%s", given).containsEntry("advice", "met".equals(given.get("harm")) ? "beside" : "first");
            }
        });
    }

    @Test
    void harm_that_is_not_certain_always_leads_to_advice_and_first_where_a_confidence_is_at_stake() {
        BASIS.forEveryCombination((given, answer) -> {
            if (!Set.of("met", "not-met").contains(String.valueOf(given.get("harm")))) {
                assertThat(answer.get("advice")).as("%s", given).isNotEqualTo("no");
                if (!"no".equals(given.get("confidential"))) {
                    assertThat(answer).as("%s", given).containsEntry("suggestion", "ask-advice").containsEntry("advice", "first");
                }
            }
        });
    }

    @Test
    void consent_is_not_needed_exactly_where_nothing_is_confidential() {
        BASIS.forEveryCombination((given, answer) -> assertThat("consent-not-needed".equals(answer.get("suggestion")))
                .as("%s", given).isEqualTo("no".equals(given.get("confidential"))));
    }

    @Test
    void a_confidence_is_broken_only_where_the_harm_test_is_met() {
        BASIS.forEveryCombination((given, answer) -> {
            if ("share-without-consent".equals(answer.get("suggestion"))) {
                assertThat(given).containsEntry("harm", "met");
                assertThat(given.get("consent")).isNotEqualTo("given");
            }
            if ("share-with-consent".equals(answer.get("suggestion"))) {
                assertThat(given).containsEntry("consent", "given");
            }
        });
    }

    @Test
    void an_answer_nobody_knows_never_goes_on_without_a_second_person() {
        BASIS.forEveryCombination((given, answer) -> {
            boolean unknown = given.get("consent") == null || Table.UNKNOWN.equals(given.get("consent"));
            if (unknown && !"no".equals(given.get("confidential"))) {
                assertThat(answer.get("advice")).as("%s", given).isNotEqualTo("no");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
            "given,              met,     yes, no,  no,  share-with-consent,    no,     uk-gdpr-public-task",
            "given,              met,     yes, no,  yes, share-with-consent,    beside, uk-gdpr-public-task",
            "given,              not-met, yes, no,  no,  share-with-consent,    no,     uk-gdpr-consent",
            "given,              not-met, yes, yes, no,  share-with-consent,    first,  uk-gdpr-consent",
            "refused,            met,     yes, no,  no,  share-without-consent, beside, common-law-public-interest",
            "refused,            not-met, yes, no,  no,  decline,               no,     ''",
            "refused,            not-met, yes, no,  yes, decline,               first,  ''",
            "refused,            unsure,  yes, no,  no,  ask-advice,            first,  ''",
            "expired,            met,     yes, no,  no,  share-without-consent, no,     dpa-2018-safeguarding",
            "expired,            not-met, yes, no,  no,  ask-advice,            first,  ''",
            "awaited,            met,     yes, no,  no,  share-without-consent, no,     dpa-2018-safeguarding",
            "could-not-be-asked, met,     yes, yes, no,  share-without-consent, beside, dpa-2018-safeguarding",
            "not-asked,          not-met, yes, no,  no,  ask-advice,            first,  ''",
            "not-asked,          not-met, no,  no,  no,  consent-not-needed,    no,     uk-gdpr-public-task",
            "not-asked,          unsure,  no,  no,  no,  consent-not-needed,    beside, uk-gdpr-public-task",
            "not-asked,          not-met, no,  yes, no,  consent-not-needed,    first,  uk-gdpr-public-task"})
    void the_basis_fits_the_case(String consent, String harm, String confidential, String doubt, String dispute,
            String suggestion, String advice, String lawfulBasis) {
        Map<String, String> given = new HashMap<>();
        given.put("consent", consent);
        given.put("harm", harm);
        given.put("confidential", confidential);
        given.put("doubt", doubt);
        given.put("dispute", dispute);

        assertThat(BASIS.answer(given)).containsEntry("suggestion", suggestion)
                .containsEntry("advice", advice).containsEntry("lawfulBasis", lawfulBasis);
    }

    @Test
    void every_basis_named_is_offered_today_and_only_sharing_has_one() {
        List<String> offered = new LawfulBases(new ClassPathResource("law/lawful-bases.yaml"))
                .offered().stream().map(LawfulBasis::key).toList();

        BASIS.forEveryCombination((given, answer) -> {
            boolean shares = !Set.of("decline", "ask-advice").contains(answer.get("suggestion"));
            if (shares) {
                assertThat(offered).contains((String) answer.get("lawfulBasis"));
            } else {
                assertThat(answer).containsEntry("lawfulBasis", "");
            }
        });
    }

    @Test
    void every_rule_is_of_use_and_only_the_listed_words_count() {
        BASIS.provesThatEveryRuleIsHit();
        BASIS.provesThatOnlyTheListedWordsCount();
    }
}
