package candour.consent;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.describeWhatEverybodyKnows;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.item;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AdviceProcess;
import candour.casefile.Consent;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Model {@code consent}: whose consent is asked, whether they understand, and which answer counts. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentTest extends WhoseConsent {

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(ConsentProcess.KEY);
    }

    private static Filled askTheAuthority() {
        return new Filled(ASK_THE_AUTHORITY, Map.of())
                .with("authorityContact", "Her social worker")
                .with("authorityAnswer", "authority")
                .with("authorityReasons", "The mother cannot be found.")
                .with("authorityAnsweredOn", "today");
    }

    // who is asked

    @Serves("R9.1")
    @Test
    void aParentIsAskedForAChildTooYoungToDecide() {
        Story.Case told = weighed(describeTheInformation());

        assertThat(offeredIn(told)).containsExactly("Jo Lowe (the mother)", "Someone else with parental responsibility");

        told.finish(askForConsent());

        assertThat(told.passed())
                .contains(ANSWER_RECORDED)
                .doesNotContain(ASSESS_UNDERSTANDING, ASK_THE_AUTHORITY, NOBODY_ASKED, COULD_NOT_BE_ASKED);
        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
    }

    @Serves("R6.1")
    @Test
    void nobodyIsAskedWhereNothingIsConfidential() {
        Story.Case told = weighed(describeWhatEverybodyKnows());

        assertThat(told.passed()).contains(NOBODY_ASKED).doesNotContain(ASK_FOR_CONSENT, ASSESS_UNDERSTANDING);
        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
    }

    @Serves("R10.3")
    @ParameterizedTest
    @CsvSource({"no, more-harm-to-child", "no, harm-to-adult", "unsure, prejudice-crime", "unsure, delay"})
    void nobodyIsAskedWhereAskingMayNotBeSafe(String safe, String ground) {
        Story.Case told = weighed(
                describeTheInformation(),
                weighTheRisk().with("askingSafe", safe).with("ground", ground).with("groundReasons", "He shouted."));

        assertThat(told.passed()).contains(NOBODY_ASKED).doesNotContain(ASK_FOR_CONSENT);
    }

    @Serves("R10.3")
    @Test
    void notAskingNeedsAGround() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());

        assertThatThrownBy(() -> told.finish(weighTheRisk().with("askingSafe", "no")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“What could happen if you asked?”: this needs an answer.");
    }

    @Serves({"R10.2", "G2"})
    @Test
    void nobodyIsAskedWhereTheyAreOnlyToldOfWhatIsDecided() {
        Story.Case told = weighed(describeTheInformation(), weighTheRisk().with("decidedAnyway", "yes"));

        assertThat(told.passed()).contains(NOBODY_ASKED).doesNotContain(ASK_FOR_CONSENT);
    }

    @Test
    void someoneWhoIsNotListedIsNamedAndKeptOnTheFormAlone() {
        Story.Case told = weighed(describeTheInformation());
        Filled someoneElse = askForConsent().with("askedPerson", AskedOptions.SOMEONE_ELSE);

        assertThatThrownBy(() -> told.finish(someoneElse))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“What is their name, and who are they to the child?”: this needs an answer.");

        told.finish(someoneElse.with("askedName", "Pat Hill, her guardian"));

        assertThat(consents.ofCase(told.reference())).extracting(Consent::askedPersonId).containsOnlyNulls();
    }

    @Test
    void anAdultAnswersForThemselves() {
        Story.Case told = weighed(describeTheInformation().with("items", List.of(item("2", "She is ill."))));

        assertThat(offeredIn(told)).containsExactly("Jo Lowe (the mother)");
        assertThat(told.passed()).doesNotContain(ASSESS_UNDERSTANDING, ASK_THE_AUTHORITY);
    }

    @Serves("R11.3")
    @Test
    void anUnbornChildsParentIsAsked() {
        Story.Case told = weighed(
                describeTheInformation().with("people", List.of(Map.of("role", "unborn-child"), MOTHER)));

        assertThat(offeredIn(told)).contains("Jo Lowe (the mother)").doesNotContain("the unborn child");
        assertThat(told.passed()).doesNotContain(ASSESS_UNDERSTANDING, ASK_THE_AUTHORITY);
    }

    // who has parental responsibility

    @Serves("R9.1")
    @Test
    void aFosterCarerIsNotOffered() {
        Map<String, Object> fosterCarer = Map.of(
                "role", "foster-carer", "name", "Joan Hill", "parentalResponsibility", "unsure", "livesWithChild", "yes");

        Story.Case told = weighed(describeTheInformation().withRow("people", fosterCarer));

        assertThat(offeredIn(told)).contains("Jo Lowe (the mother)").doesNotContain("Joan Hill (the foster carer)");
    }

    @Serves({"R9.3", "R9.5"})
    @Test
    void bothAreAskedWhereTheAuthoritySaysSoAndOneYesIsEnough() {
        Story.Case told = about(child("Mia Lowe", 5, "too-young", "care-order"))
                .finish(askTheAuthority().with("authorityAnswer", "both"));
        assertThat(offeredIn(told)).containsExactly("The local authority");

        told.finish(askForConsent().with("askedPerson", "The local authority"));
        assertThat(offeredIn(told)).contains("Jo Lowe (the mother)").doesNotContain("The local authority");

        told.finish(refuseConsent());

        Consent stands = latestAnswer(told);
        assertThat(stands.answer()).isEqualTo("given");
        assertThat(stands.dispute()).isTrue();
        assertThat(told.timesAt(ASK_FOR_CONSENT)).isEqualTo(2);
        assertThat(told.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
    }

    @Serves("R9.5")
    @Test
    void aParentIsAskedTooWhereTheAuthorityNeverAnswers() {
        Story.Case told = about(child("Mia Lowe", 5, "too-young", "care-order"))
                .finish(askTheAuthority().with("authorityAnswer", "both"))
                .runOut(ConsentProcess.Step.NO_ANSWER);

        told.finish(askForConsent());

        assertThat(latestAnswer(told).answer()).isEqualTo("given");
        assertThat(latestAnswer(told).dispute()).isFalse();
        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
    }

    private Consent latestAnswer(Story.Case told) {
        UUID conversation = consents.conversations(told.reference()).get(0);
        return consents.answersByPerson(told.reference()).get(consents.peopleIn(conversation).get(0));
    }

    @Serves("R9.5")
    @ParameterizedTest
    @ValueSource(strings = {"care-order", "unknown"})
    void underACareOrderTheAuthoritySaysWhoIsAsked(String careStatus) {
        Story.Case told = about(child("Mia Lowe", 5, "too-young", careStatus));

        assertThat(told.openSteps()).containsExactly(ASK_THE_AUTHORITY);

        told.finish(askTheAuthority());

        assertThat(offeredIn(told)).containsExactly("The local authority");

        told.finish(askForConsent().with("askedPerson", "The local authority"));

        assertThat(told.passed()).contains(ANSWER_RECORDED).doesNotContain(ASSESS_UNDERSTANDING);
        assertThat(consents.ofCase(told.reference())).extracting(Consent::askedPersonId).containsOnlyNulls();
    }

    @Test
    void theAuthorityCannotHaveAnsweredTomorrow() {
        Story.Case told = about(child("Mia Lowe", 5, "too-young", "care-order"));

        assertThatThrownBy(() -> told.finish(askTheAuthority().with("authorityAnsweredOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“When did they answer?”: this lies in the future.");
    }

    @Serves({"R9.1", "R9.5"})
    @Test
    void whereAChildIsAccommodatedByAgreementTheParentKeepsTheSay() {
        Story.Case told = about(child("Mia Lowe", 5, "too-young", "section-20"));

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
        assertThat(offeredIn(told)).contains("Jo Lowe (the mother)").doesNotContain("The local authority");
        assertThat(told.passed()).doesNotContain(ASK_THE_AUTHORITY);
    }

    // how many conversations

    @Serves("R9.3")
    @Test
    void aParentOfTwinsIsAskedOnce() {
        Story.Case told = weighed(describeTheInformation()
                .with("people", List.of(
                        child("Ava Lowe", 3, "too-young", "none"), child("Eva Lowe", 3, "too-young", "none"), MOTHER))
                .with("items", List.of(item("1", "Ava sleeps badly."), item("2", "Eva sleeps badly."))));

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
        assertThat(shownIn(told).get("aboutText").toString())
                .isEqualTo("**This is about information on person 1 (the child) and person 2 (the child).**"
                        + " You ask someone with parental responsibility.");

        told.finish(askForConsent());

        assertThat(told.timesAt(ASK_FOR_CONSENT)).isOne();
        assertThat(consents.conversations(told.reference())).hasSize(1);
        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
    }

    @Test
    void aTeenagerAndAToddlerAreTwoConversations() {
        Story.Case told = weighed(describeTheInformation()
                .with("people", List.of(
                        child("Mia Lowe", 14, "likely", "none"), child("Ida Lowe", 2, "too-young", "none"), MOTHER))
                .with("items", List.of(item("1", "Mia looks after Ida."), item("2", "Ida is often alone."))));

        assertThat(told.openSteps()).containsExactlyInAnyOrder(ASSESS_UNDERSTANDING, ASK_FOR_CONSENT);

        told.finish(askForConsent());

        // the decision waits for both
        assertThat(told.openSteps()).containsExactly(ASSESS_UNDERSTANDING);

        told.finish(assessUnderstanding("yes")).finish(askHerself());

        assertThat(consents.ofCase(told.reference())).hasSize(2);
        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
    }

    @Test
    void nobodyIsAskedAboutSomeoneOfWhomNothingIsShared() {
        Story.Case told = weighed(describeTheInformation().withRow("people", child("Mia Lowe", 14, "likely", "none")));

        assertThat(consents.conversations(told.reference())).hasSize(1);
        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
    }

    // when time runs out

    @Test
    void noAnswerInTimeLetsTheCaseGoOn() {
        Story.Case told = weighed(describeTheInformation());
        told.runsOutIn(ConsentProcess.Step.NO_ANSWER, Duration.ofHours(72));

        told.runOut(ConsentProcess.Step.NO_ANSWER);

        assertThat(told.passed()).contains(COULD_NOT_BE_ASKED).doesNotContain(NOBODY_ASKED);
        assertThat(consents.ofCase(told.reference()))
                .singleElement()
                .satisfies(consent -> assertThat(consent.answer()).isEqualTo("could-not-be-asked"))
                .satisfies(consent -> assertThat(consent.submissionId()).isNull());
        // a late answer finds no step any more; without an answer and without harm a manager advises first
        assertThat(told.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
    }

    @Test
    void anOverdueAnswerOfTheAuthorityBringsInTheLeadAndStaysOpen() {
        Story.Case told = about(child("Mia Lowe", 5, "too-young", "care-order"));

        overdueAfterTwoDays(told, ASK_THE_AUTHORITY);
    }

    @Test
    void anOverdueConversationBringsInTheLeadAndStaysOpen() {
        Story.Case told = weighed(describeTheInformation());

        overdueAfterTwoDays(told, ASK_FOR_CONSENT);
    }

    @Serves({"R7.4", "R10.1"})
    @Test
    void whereHarmIsMetTheConversationStandsBesideTheDecision() {
        Story.Case told = weighed(describeTheInformation(), harmIsMet());

        assertThat(told.openSteps()).containsExactlyInAnyOrder(ASK_FOR_CONSENT, SHARE_OR_DECLINE);

        told.finish(refuseConsent());

        assertThat(told.hasEnded(ConsentProcess.KEY)).isTrue();
        assertThat(told.openSteps()).contains(SHARE_OR_DECLINE);
    }
}
