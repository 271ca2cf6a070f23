package candour.record;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.describeWhatEverybodyKnows;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.item;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.share;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Decision;
import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.Story;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a case comes to stands in one record that can be read without the rest (R11.7, G7). */
@Serves({"R11.7", "G7"})
@EngineTest
class EveryOutcomeIsRecordedTest {

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void sharedWithConsent() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent());

        one.finish(share());

        Decision decision = recorded(one, Outcome.SHARED_WITH_CONSENT);
        assertThat(decision.lawfulBasis()).isEqualTo("uk-gdpr-public-task");
        assertThat(decision.reasons()).isEqualTo("It helps her.");
        assertThat(decision.items()).hasSize(1);
        assertThat(decision.content())
                .containsEntry("harm", "not-met")
                .containsEntry("objective", "Warm clothes for Mia.")
                .containsKeys("lawfulBasis", "raised", "decided", "risk", "people", "items", "advice");
    }

    @Test
    void sharedWithoutConsent() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet());

        one.finish(share());

        Decision decision = recorded(one, Outcome.SHARED_WITHOUT_CONSENT);
        assertThat(decision.content()).containsEntry("harm", "met").containsEntry("limb", "child-at-risk");
    }

    @Test
    void sharedWithoutConsentWhereOneOfTwoRefused() {
        Case one = story.raise(concern())
                .finish(describeTheInformation()
                        .withRow("items", item("2", "Her mother drinks."))
                        .withRow("items", item("2", "Her mother is ill.")))
                .finish(harmIsMet());

        one.finish(refuseConsent()).finish(askForConsent()).finish(share());

        assertThat(recorded(one, Outcome.SHARED_WITHOUT_CONSENT).items()).hasSize(3);
    }

    /** The person decides; whoever reads the record later sees what the rules suggested as well (R4.1, G1). */
    @Serves({"R4.1", "G1"})
    @Test
    void whatWasSuggestedStandsBesideWhatWasDecided() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk()).finish(askForConsent());

        one.finish(share().with("lawfulBasis", "children-act-2004-s11"));

        Decision decision = recorded(one, Outcome.SHARED_WITH_CONSENT);
        assertThat((Map<String, Object>) decision.content().get("lawfulBasis"))
                .containsEntry("key", "children-act-2004-s11")
                .containsEntry("lawIn2016", "Children Act 2004");
        assertThat((List<Map<String, Object>>) decision.content().get("suggested"))
                .singleElement()
                .satisfies(suggested -> assertThat(suggested)
                        .containsEntry("position", 1)
                        .containsEntry("suggestion", "share-with-consent")
                        .extracting("lawfulBasis")
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsEntry("key", "uk-gdpr-consent")
                        .containsEntry("lawIn2016", "Data Protection Act 1998"));
    }

    @Test
    void partlyShared() {
        Case one = story.raise(concern())
                .finish(describeTheInformation().withRow("items", item("1", "Mia sleeps badly.")))
                .finish(weighTheRisk())
                .finish(askForConsent());

        one.finish(share().with("items", List.of("Mia sleeps badly.")));

        Decision decision = recorded(one, Outcome.PARTLY_SHARED);
        assertThat(decision.items()).hasSize(1);
        assertThat((List<?>) decision.content().get("items"))
                .map(item -> (Object) ((Map<?, ?>) item).get("shared"))
                .containsExactly(false, true);
    }

    @Test
    void consentNotNeeded() {
        Case one = story.raise(concern()).finish(describeWhatEverybodyKnows()).finish(weighTheRisk());

        one.finish(share());

        recorded(one, Outcome.CONSENT_NOT_NEEDED);
        assertThat(one.passed()).doesNotContain(askForConsent().form());
    }

    @Test
    void declined() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(refuseConsent());

        one.finish(decline());

        Decision decision = recorded(one, Outcome.DECLINED);
        assertThat(decision.items()).isEmpty();
        assertThat(decision.lawfulBasis()).isNull();
        assertThat(decision.reasons()).isEqualTo("Her mother will buy a coat.");
    }

    @Test
    void outOfScopeWithNothingDescribed() {
        Case one = story.raise(outOfScope());

        one.finish(useTheOtherProtocol());

        Decision decision = recorded(one, Outcome.OUT_OF_SCOPE);
        assertThat(decision.reasons()).isEqualTo("She asks for her own file.");
        assertThat(decision.content()).containsKeys("raised", "decided").doesNotContainKey("objective");
    }

    /** The one record of the case, which is one row with readable JSON in it. */
    private Decision recorded(Case one, Outcome outcome) {
        assertThat(jdbc.sql("select count(*) from decision where reference = :reference")
                        .param("reference", one.reference())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Decision decision = one.decisionsOn(ConcernProcess.KEY).get(0);
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.content()).containsEntry("outcome", outcome.words());
        return decision;
    }
}
