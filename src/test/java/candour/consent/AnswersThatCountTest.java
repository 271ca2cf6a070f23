package candour.consent;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.item;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AdviceProcess;
import candour.casefile.Consent;
import candour.casefile.PersonRepository;
import candour.submission.Moment;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an answer covers, what it leaves out and how long it holds (R7.1, R7.2, R7.3). */
@EngineTest
class AnswersThatCountTest extends WhoseConsent {

    @Autowired
    private PersonRepository people;

    // which answer counts

    @Serves("R7.3")
    @Test
    void aConsentWithAPointMissingIsKeptAndCanBeCompleted() {
        Story.Case told = weighed(describeTheInformation());

        told.finish(askForConsent().with("informedWho", null).with("informedImplications", null));

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
        assertThat(told.passed()).doesNotContain(ANSWER_RECORDED, SHARE_OR_DECLINE);
        assertThat(consents.ofCase(told.reference())).extracting(Consent::counts).containsExactly(false);
        assertThat(shownIn(told).get("aboutText").toString())
                .endsWith("""
                        **The last answer is kept, but it does not count yet.** Explain to them:

                        - who will see it
                        - what may follow from sharing and from not sharing

                        Then tick it below. What you wrote still stands there: change what is different now.""");
        assertThat(shownIn(told))
                .containsEntry("answer", "given")
                .containsEntry("informedWhy", true)
                .doesNotContainKey("informedWho");

        told.finish(askForConsent());

        assertThat(told.passed()).contains(ANSWER_RECORDED);
        assertThat(consents.ofCase(told.reference())).extracting(Consent::counts).containsExactly(false, true);
        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
    }

    @Serves({"R7.1", "R7.2"})
    @Test
    void whatAConsentLeavesOutIsKeptBesideIt() {
        Story.Case told = weighed(describeTheInformation().withRow("items", item("1", "Mia sleeps badly.")));

        told.finish(askForConsent()
                .with("limited", "yes").with("notItems", List.of("Mia sleeps badly."))
                .with("notRecipients", List.of("Riverside Health Visiting"))
                .with("limits", "Not to her ex-partner.")
                .with("expiresOn", "in 14 days"));

        LocalDate today = LocalDate.now(Moment.LONDON);
        assertThat(consents.ofCase(told.reference())).singleElement().satisfies(consent -> {
            assertThat(consent.terms().how()).isEqualTo("written");
            assertThat(consent.terms().givenOn()).isEqualTo(today);
            assertThat(consent.terms().limits()).isEqualTo("Not to her ex-partner.");
            assertThat(consent.on(today.plusDays(14))).isEqualTo("given");
            assertThat(consent.on(today.plusDays(15))).isEqualTo("expired");
            assertThat(people.items(told.reference()))
                    .extracting(item -> consent.about(item, today))
                    .containsExactly("given", "refused");
            assertThat(consent.allows("riverside-health")).isFalse();
            assertThat(consent.allows("outside")).isTrue();
        });
    }

    @Serves("R7.1")
    @Test
    void anEarlierConsentCountsOnlyForWhatItCovers() {
        Story.Case told = weighed(describeTheInformation().withRow("items", item("1", "Mia sleeps badly.")));
        Filled earlier = askForConsent()
                .with("answer", "earlier")
                .with("earlierOn", "yesterday")
                .with("earlierScope", "To talk to the nursery about her sleep.")
                .with("coversRecipients", List.of("Riverside Health Visiting"));

        assertThatThrownBy(() -> told.finish(earlier))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“What does the earlier consent cover?”: this needs an answer.");

        told.finish(earlier.with("coversItems", List.of("Mia sleeps badly.")));

        LocalDate today = LocalDate.now(Moment.LONDON);
        assertThat(consents.ofCase(told.reference())).singleElement().satisfies(consent -> {
            assertThat(consent.answer()).isEqualTo("given");
            assertThat(consent.terms().givenOn()).isEqualTo(today.minusDays(1));
            assertThat(people.items(told.reference()))
                    .extracting(item -> consent.about(item, today))
                    .containsExactly("not-asked", "given");
            assertThat(consent.allows("riverside-health")).isTrue();
            assertThat(consent.allows("outside")).isFalse();
        });
        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
    }

    @Serves("R7.1")
    @Test
    void anEarlierConsentThatHasEndedDoesNotCount() {
        Story.Case told = weighed(describeTheInformation());

        assertThatThrownBy(() -> told.finish(askForConsent()
                        .with("answer", "earlier")
                        .with("earlierOn", "yesterday")
                        .with("earlierScope", "To talk to the nursery.")
                        .with("coversItems", "all")
                        .with("coversRecipients", "all")
                        .with("expiresOn", "yesterday")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("this day has passed, so it does not count any more. Ask them again.");
    }

    /** Agreement to help is a question of its own. */
    @Serves("R7.3")
    @Test
    void agreementToAServiceIsNoConsentToShare() {
        Story.Case told = weighed(describeTheInformation());

        told.finish(refuseConsent().with("serviceAgreed", "agreed").with("service", "Early help"));

        assertThat(consents.ofCase(told.reference())).extracting(Consent::answer).containsExactly("refused");
        assertThatThrownBy(() -> told.finish(share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("consent refused");
    }

    @Serves({"R10.2", "G2"})
    @Test
    void whoeverWasAskedIsToldWhatHappens() {
        Story.Case told = weighed(describeTheInformation());

        assertThatThrownBy(() -> told.finish(refuseConsent().with("toldWhatHappens", null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“What did you tell them will happen now?”: this needs an answer.");
    }

    @Serves("R7.5")
    @Test
    void aRefusalCountsWithoutAnyPoint() {
        Story.Case told = weighed(describeTheInformation()).finish(refuseConsent());

        assertThat(told.passed()).contains(ANSWER_RECORDED);
        assertThat(consents.ofCase(told.reference()))
                .singleElement()
                .satisfies(consent -> assertThat(consent.answer()).isEqualTo("refused"))
                .satisfies(consent -> assertThat(consent.counts()).isTrue());
    }

    @Serves({"R9.3", "R9.4"})
    @Test
    void aSecondHolderWhoSaysNoIsKeptAsADispute() {
        Story.Case told = weighed(describeTheInformation())
                .finish(askForConsent().with("dispute", "yes").with("disputeDetails", "Her father says no."));

        assertThat(consents.ofCase(told.reference())).extracting(Consent::dispute).containsExactly(true);
        assertThat(told.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
    }

    @Serves("R9.2")
    @Test
    void theChildIsHeardOrItIsSaidWhyNot() {
        Story.Case told = weighed(describeTheInformation());

        assertThatThrownBy(() -> told.finish(askForConsent().with("viewsNotSought", null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("write what the child wants, or say below why you could not ask.");

        told.finish(askForConsent().with("viewsNotSought", null).with("childsViews", "She wants a red coat."));

        assertThat(told.passed()).contains(ANSWER_RECORDED);
    }

    @Serves({"R7.1", "R7.2"})
    @Test
    void whatWasAskedTomorrowOrHasExpiredIsRefusedAtOnce() {
        Story.Case told = weighed(describeTheInformation());

        assertThatThrownBy(() ->
                        told.finish(askForConsent().with("askedOn", "in 1 days").with("expiresOn", "yesterday")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“When did you ask?”: this lies in the future.")
                .hasMessageContaining("“Until when does it hold?”: this day has passed.");
        assertThat(consents.ofCase(told.reference())).isEmpty();
    }

    @Test
    void somebodyWhoMayNotBeAskedIsRefused() {
        Story.Case told = about(child("Mia Lowe", 16, "likely", "none"));

        assertThatThrownBy(() -> told.finish(askHerself().with("askedPerson", "someone-else")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“Who did you ask?”: choose one of the answers offered.");
    }
}
