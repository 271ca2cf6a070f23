package candour.event;

import static candour.event.SoFar.described;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.legalHold;
import static candour.testing.Filled.liftTheHold;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.tellChildrensServices;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.LegalHoldRepository;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever presses twice is told that it stands in the case; whoever tells the same again because it does not hold any more is
 * believed, or they would go home and nothing would hold (R5.2, R7.6, R11.7).
 */
@Serves("R11.7")
@EngineTest
class ToldTwiceTest {

    @Autowired
    private Story story;

    @Autowired
    private LegalHoldRepository holds;

    private static void isRefused(Case one, String user, Filled change, String because) {
        assertThatThrownBy(() -> one.change(user, change)).hasMessageContaining(because);
    }

    @Test
    void aHoldThatWasLiftedIsPlacedAnewInTheSameWords() {
        Case one = described(story).change(LEAD, legalHold());
        isRefused(one, LEAD, legalHold(), "stands on this case already");

        one.change(LEAD, liftTheHold()).change(LEAD, legalHold());
        assertThat(holds.stands(one.reference())).isTrue();

        one.change(LEAD, liftTheHold());
        isRefused(one, LEAD, liftTheHold(), "No hold stands");
        assertThat(holds.stands(one.reference())).isFalse();
    }

    @Test
    void aCaseGoesToTheSameColleagueTwiceInOneMorning() {
        Case one = described(story).change(handOver("Ruth Bell"));
        isRefused(one, PRACTITIONER, handOver("Ruth Bell"), "has this case already");

        one.change(LEAD, handOver("Amina Khan")).change(handOver("Ruth Bell"));

        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    @Serves("R7.6")
    @Test
    void aConsentThatWasGivenAnewIsTakenBackInTheSameWords() {
        Case one = described(story).finish(weighTheRisk()).finish(askForConsent()).finish(share()).change(withdrawConsent());
        isRefused(one, PRACTITIONER, withdrawConsent(), "taken back already");

        one.finish(decline()).change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());
        one.change(withdrawConsent());

        assertThat(one.openSteps()).contains("share-or-decline");
    }

    @Serves("R5.2")
    @Test
    void aDangerThatComesBackIsToldAnewInTheSameWords() {
        Case one = described(story).change(dangerNow()).finish(tellThePolice()).finish(tellChildrensServices());

        one.change(dangerNow());

        assertThat(one.openSteps()).contains(Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES);
        isRefused(one, PRACTITIONER, dangerNow(), "told us this already");
    }
}
