package candour.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import candour.casefile.Submission;
import candour.testing.Serves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who decided, why and on which basis: the last form on which it was decided settles it (R5.3, R11.7). */
@Serves({"R5.3", "R11.7"})
class DecidingTest {

    private static final UUID ITEM = UUID.randomUUID();

    private static Submission form(String form, String by, Map<String, Object> answers) {
        return new Submission(UUID.randomUUID(), "IS-2026-000001", form, "task", by, Instant.EPOCH, answers);
    }

    @Test
    void aShareStandsAsThePractitionerDecidedIt() {
        Deciding deciding = Deciding.in(List.of(
                form("weigh-the-risk", "amina.khan", Map.of("riskReasons", "not these")),
                form("share-or-decline", "amina.khan", Map.of(
                        "reasons", "He agreed.",
                        "lawfulBasis", "uk-gdpr-public-task",
                        "items", List.of(ITEM.toString())))));

        assertThat(deciding.decidedBy()).isEqualTo("amina.khan");
        assertThat(deciding.reasons()).isEqualTo("He agreed.");
        assertThat(deciding.lawfulBasis()).isEqualTo("uk-gdpr-public-task");
        assertThat(deciding.sharedItems()).containsExactly(ITEM);
        assertThat(deciding.steps()).hasSize(1);
    }

    @Test
    void aManagersWordComesAfterThePractitioners() {
        Deciding deciding = Deciding.in(List.of(
                form("share-or-decline", "amina.khan", Map.of("reasons", "They said no.")),
                form("agree-not-to-share", "tom.okafor", Map.of(
                        "managerReasons", "The child is not safe.",
                        "items", List.of(ITEM.toString())))));

        assertThat(deciding.decidedBy()).isEqualTo("tom.okafor");
        assertThat(deciding.reasons()).isEqualTo("The child is not safe.");
        assertThat(deciding.sharedItems()).containsExactly(ITEM);
        assertThat(deciding.steps())
                .extracting(step -> step.get("by"))
                .containsExactly("amina.khan", "tom.okafor");
    }

    @Test
    void aHandOverSharesNothing() {
        Deciding deciding = Deciding.in(
                List.of(form("use-the-other-protocol", "amina.khan", Map.of("otherProtocolReasons", "Own records."))));

        assertThat(deciding.reasons()).isEqualTo("Own records.");
        assertThat(deciding.lawfulBasis()).isNull();
        assertThat(deciding.sharedItems()).isEmpty();
    }

    @Test
    void whereNobodyDecidedThereIsNoDecision() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Deciding.in(List.of(form("concern", "amina.khan", Map.of()))));
    }
}
