package candour.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a record says of a person beside name and age (R9.1, R9.4, R11.3). */
@Serves({"R9.1", "R9.4", "R11.3"})
class PersonWordsTest {

    @Test
    void aChildIsKnownByTheirNumbers() {
        assertThat(PersonWords.of(Map.of(
                        "nhsNumber", "9434765919",
                        "pupilNumber", "H801200001001",
                        "postcode", "UB8 1UW",
                        "careStatus", "section-20",
                        "orderDetails", "None that I know of.",
                        "doubtReasons", "She does not follow.")))
                .containsExactly(
                        "NHS number 943 476 5919",
                        "Unique pupil number H801200001001",
                        "Postcode UB8 1UW",
                        "In care by agreement with the parents (section 20)",
                        "Why it was doubted that they can decide: She does not follow.",
                        "Orders or disputes: None that I know of.");
    }

    @Test
    void parentalResponsibilityStandsWithWhereItComesFromAndWhatWasSeen() {
        assertThat(PersonWords.of(Map.of(
                        "relationship", "Her aunt",
                        "parentalResponsibility", "for-some",
                        "responsibleFor", List.of(1, 3),
                        "responsibilityBasis", "court-order",
                        "responsibilityEvidence", "the order itself",
                        "livesWithChild", "part")))
                .containsExactly(
                        "Her aunt",
                        "Parental responsibility for person 1 and person 3, by a court order; seen: the order itself",
                        "The child lives with them part of the time");
        assertThat(PersonWords.of(Map.of("parentalResponsibility", "yes")))
                .containsExactly("Parental responsibility, nobody has said how; nothing was seen that shows it");
        assertThat(PersonWords.of(Map.of("role", "mother", "parentalResponsibility", "yes")))
                .containsExactly("Parental responsibility, as the mother; nothing was seen that shows it");
        assertThat(PersonWords.of(Map.of("parentalResponsibility", "unsure")))
                .containsExactly("Not certain whether they have parental responsibility");
    }

    @Test
    void aRecordFromBeforeTheseQuestionsSaysNothing() {
        assertThat(PersonWords.of(Map.of("position", 1, "role", "child", "careStatus", "none"))).isEmpty();
    }
}
