package candour.record;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Consent;
import candour.casefile.ConsentTerms;
import candour.casefile.Item;
import candour.casefile.Outcome;
import candour.testing.Serves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a decision to share is called in the record (R11.7). */
@Serves("R11.7")
class OutcomeRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID FATHER = UUID.randomUUID();

    private final Item ofChild = item(CHILD, true);
    private final Item ofFather = item(FATHER, true);
    private final Item known = item(FATHER, false);

    private static Item item(UUID person, boolean confidential) {
        return new Item(UUID.randomUUID(), person, 1, "what", "fact", "seen", null, "yes", confidential, new Item.Noted(null, null, Instant.EPOCH));
    }

    private static Consent answer(String answer) {
        return new Consent(UUID.randomUUID(), UUID.randomUUID(), null, null, answer, true, false, Instant.EPOCH, ConsentTerms.NONE);
    }

    private static Set<UUID> ids(Item... items) {
        return Set.copyOf(List.of(items).stream().map(Item::id).toList());
    }

    @Test
    void everythingSharedWithEverybodysAgreement() {
        Map<UUID, Consent> answers = Map.of(CHILD, answer("given"), FATHER, answer("given"));

        assertThat(OutcomeRule.of(List.of(ofChild, ofFather), ids(ofChild, ofFather), answers, TODAY))
                .isEqualTo(Outcome.SHARED_WITH_CONSENT);
    }

    @Test
    void oneRefusalIsEnoughToShareWithoutConsent() {
        Map<UUID, Consent> answers = Map.of(CHILD, answer("given"), FATHER, answer("refused"));

        assertThat(OutcomeRule.of(List.of(ofChild, ofFather), ids(ofChild, ofFather), answers, TODAY))
                .isEqualTo(Outcome.SHARED_WITHOUT_CONSENT);
    }

    @Test
    void nobodyAskedIsNoConsent() {
        assertThat(OutcomeRule.of(List.of(ofChild), ids(ofChild), Map.of(), TODAY)).isEqualTo(Outcome.SHARED_WITHOUT_CONSENT);
        assertThat(OutcomeRule.of(List.of(ofChild), ids(ofChild), Map.of(CHILD, answer("could-not-be-asked")), TODAY))
                .isEqualTo(Outcome.SHARED_WITHOUT_CONSENT);
    }

    @Test
    void whatIsNotConfidentialNeedsNobodysAgreement() {
        assertThat(OutcomeRule.of(List.of(known), ids(known), Map.of(), TODAY)).isEqualTo(Outcome.CONSENT_NOT_NEEDED);
        assertThat(OutcomeRule.of(List.of(known, ofChild), ids(known, ofChild), Map.of(CHILD, answer("given")), TODAY))
                .isEqualTo(Outcome.SHARED_WITH_CONSENT);
    }

    @Test
    void lessThanEverythingIsPartlyShared() {
        Map<UUID, Consent> answers = Map.of(CHILD, answer("given"), FATHER, answer("given"));

        assertThat(OutcomeRule.of(List.of(ofChild, ofFather), ids(ofChild), answers, TODAY)).isEqualTo(Outcome.PARTLY_SHARED);
        assertThat(OutcomeRule.of(List.of(ofChild, known), ids(known), Map.of(), TODAY)).isEqualTo(Outcome.PARTLY_SHARED);
    }
}
