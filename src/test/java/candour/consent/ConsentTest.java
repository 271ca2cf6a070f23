package candour.consent;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.describeWhatEverybodyKnows;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.item;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AdviceProcess;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.PersonRepository;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.Moment;
import candour.submission.Option;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code consent}: whose consent is asked, whether they understand, and which answer counts. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentTest {

    private static final String ASSESS_UNDERSTANDING = ConsentProcess.Step.ASSESS_UNDERSTANDING;
    private static final String ASK_THE_AUTHORITY = ConsentProcess.Step.ASK_THE_AUTHORITY;
    private static final String ASK_FOR_CONSENT = ConsentProcess.Step.ASK_FOR_CONSENT;
    private static final String NOBODY_ASKED = ConsentProcess.Step.NOBODY_ASKED;
    private static final String ANSWER_RECORDED = ConsentProcess.Step.ANSWER_RECORDED;
    private static final String COULD_NOT_BE_ASKED = ConsentProcess.Step.COULD_NOT_BE_ASKED;
    private static final String SHARE_OR_DECLINE = DecisionProcess.Step.SHARE_OR_DECLINE;

    private static final Map<String, Object> MOTHER =
            Map.of("role", "mother", "name", "Jo Lowe", "parentalResponsibility", "yes", "livesWithChild", "yes");

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ConsentRepository consents;

    @Autowired
    private PersonRepository people;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(ConsentProcess.KEY);
    }

    private static Map<String, Object> child(String name, int age, String canDecide, String careStatus) {
        Map<String, Object> child = new HashMap<>(
                Map.of("role", "child", "name", name, "age", age, "canDecide", canDecide, "careStatus", careStatus));
        if ("doubted".equals(canDecide)) {
            child.put("doubtReasons", "She did not follow me last week.");
        }
        return child;
    }

    private Story.Case weighed(Filled described) {
        return weighed(described, weighTheRisk());
    }

    private Story.Case weighed(Filled described, Filled risk) {
        return story.raise(concern()).finish(described).finish(risk);
    }

    private Story.Case about(Map<String, Object> child) {
        return weighed(describeTheInformation().with("people", List.of(child, MOTHER)));
    }

    private List<String> offeredIn(Story.Case told) {
        Object options = shownIn(told).get("askedOptions");
        return ((List<?>) options).stream().map(option -> ((Option) option).label()).toList();
    }

    private Map<String, Object> shownIn(Story.Case told) {
        return shown.forTask(told.step(ASK_FOR_CONSENT).getId(), Story.PRACTITIONER);
    }

    private static Filled assessUnderstanding(String each) {
        Filled form = new Filled(ASSESS_UNDERSTANDING, Map.of());
        for (String point : List.of(
                "understandsQuestion",
                "understandsWhat",
                "understandsWhy",
                "understandsImplications",
                "appreciatesAlternatives",
                "weighsUp",
                "ownView",
                "consistentView")) {
            form = form.with(point, each);
        }
        return form.with("understands", each)
                .with("evidence", "She told me in her own words what would happen.")
                .with("childsWords", "I want you to tell her.")
                .with("help", "none")
                .with("pressure", "no")
                .with("parentsEncouraged", "yes")
                .with("assessedBy", "self")
                .with("assessedOn", "today")
                .with("whoWasPresent", "She and I");
    }

    private static Filled askTheAuthority() {
        return new Filled(ASK_THE_AUTHORITY, Map.of())
                .with("authorityContact", "Her social worker")
                .with("authorityAnswer", "authority")
                .with("authorityReasons", "The mother cannot be found.")
                .with("authorityAnsweredOn", "today");
    }

    private static Filled askHerself() {
        return askForConsent().with("askedPerson", "Mia Lowe").with("viewsNotSought", null);
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

    // who understands

    @Serves({"R8.2", "R8.3"})
    @ParameterizedTest
    @CsvSource({"14, likely", "14, too-young", "12, unsure", "9, likely", "17, doubted"})
    void aChildWhoMayUnderstandIsAssessed(int age, String canDecide) {
        Story.Case told = about(child("Mia Lowe", age, canDecide, "none"));

        assertThat(told.openSteps()).containsExactly(ASSESS_UNDERSTANDING);
        assertThat(told.passed()).doesNotContain(ASK_FOR_CONSENT);
    }

    @Serves("R8.2")
    @Test
    void aChildWhoUnderstandsIsAskedThemselves() {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none")).finish(assessUnderstanding("yes"));

        assertThat(offeredIn(told)).containsExactly("Mia Lowe (the child)");

        told.finish(askHerself());

        assertThat(told.passed()).contains(ANSWER_RECORDED).doesNotContain(ASK_THE_AUTHORITY);
    }

    @Serves({"R8.3", "R9.1"})
    @ParameterizedTest
    @ValueSource(strings = {"no", "unsure"})
    void aParentIsAskedForAChildWhoDoesNotUnderstand(String understands) {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none")).finish(assessUnderstanding(understands));

        assertThat(offeredIn(told)).contains("Jo Lowe (the mother)").doesNotContain("Mia Lowe (the child)");
    }

    @Serves("R8.3")
    @Test
    void aConclusionThatDiffersFromTheEightAnswersSaysWhy() {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none"));
        Filled differs = assessUnderstanding("yes").with("weighsUp", "unsure");

        assertThatThrownBy(() -> told.finish(differs))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "“Does your answer differ from the eight points? If so, why?”: your answer differs from your eight points. Say why.");
        assertThat(told.openSteps()).containsExactly(ASSESS_UNDERSTANDING);

        told.finish(differs.with("whyDiffers", "She was only tired."));

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
    }

    @Serves("R8.1")
    @ParameterizedTest
    @CsvSource({"16, likely", "17, unsure"})
    void aYoungPersonOf16Or17DecidesWithoutBeingAssessed(int age, String canDecide) {
        Story.Case told = about(child("Mia Lowe", age, canDecide, "care-order"));

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
        assertThat(offeredIn(told)).containsExactly("Mia Lowe (the child)");
        assertThat(told.passed()).doesNotContain(ASSESS_UNDERSTANDING, ASK_THE_AUTHORITY);
    }

    @Serves("R8.3")
    @Test
    void whatShowsItStandsInOneTextOrBesideEachOfTheEightPoints() {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none"));
        Filled nothingShown = assessUnderstanding("yes").with("evidence", null);

        assertThatThrownBy(() -> told.finish(nothingShown))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("say what shows it, here or beside each of the eight points.");

        Filled pointByPoint = nothingShown;
        for (String shown : List.of(
                "questionShown",
                "whatShown",
                "whyShown",
                "implicationsShown",
                "alternativesShown",
                "weighingShown",
                "ownViewShown",
                "consistentShown")) {
            pointByPoint = pointByPoint.with(shown, "She said so.");
        }
        told.finish(pointByPoint);

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
    }

    @Serves("R8.3")
    @ParameterizedTest
    @CsvSource({"childsWords, What did the child say?", "whoWasPresent, Where was it", "pressure, Could somebody", "help, Did they have help"})
    void whateverIsConcludedTheChildIsHeardAndItIsSaidHowItCame(String key, String question) {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none"));

        assertThatThrownBy(() -> told.finish(assessUnderstanding("no").with(key, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“" + question)
                .hasMessageContaining("this needs an answer.");
    }

    @Serves({"R8.1", "R8.2"})
    @ParameterizedTest
    @CsvSource({"17, doubted, Mental Capacity Act", "14, likely, From 12 on", "9, likely, Their age is no answer"})
    void theFormSaysWhomItIsAboutAndThatAgeIsWhereItStarts(int age, String canDecide, String words) {
        Story.Case told = about(child("Mia Lowe", age, canDecide, "none"));

        Map<String, Object> assess = shown.forTask(told.step(ASSESS_UNDERSTANDING).getId(), Story.PRACTITIONER);

        assertThat((String) assess.get("aboutText")).startsWith("**This is about person 1 (the child)").contains(words);
        assertThat((String) assess.get("aboutText")).doesNotContain("Mia");
    }

    @Serves("R8.1")
    @Test
    void thePresumptionAt16IsDoubtedOnlyWithReasons() {
        Story.Case told = story.raise(concern());
        Map<String, Object> withoutReasons = new HashMap<>(child("Mia Lowe", 16, "doubted", "none"));
        withoutReasons.remove("doubtReasons");

        assertThatThrownBy(() -> told.finish(describeTheInformation().with("people", List.of(withoutReasons, MOTHER))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Person 1, “What makes you doubt it?”: this needs an answer.");
        for (int age : new int[] {16, 85}) {
            assertThatThrownBy(() -> told.finish(describeTheInformation()
                            .with("people", List.of(child("Mia Lowe", age, "too-young", "none"), MOTHER))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("from 16 on nobody is too young to decide.");
        }
        assertThat(told.openSteps()).containsExactly(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
    }

    @Test
    void nobodyAgreesForAYoungAdultWhoCannotDecide() {
        Story.Case told = about(child("Mia Lowe", 18, "doubted", "care-order")).finish(assessUnderstanding("no"));

        assertThat(offeredIn(told)).containsExactly("Mia Lowe (the child)");
        assertThat(told.passed()).doesNotContain(ASK_THE_AUTHORITY);
        assertThatThrownBy(() -> told.finish(askHerself()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Nobody can agree for an adult: choose “They could not be asked”.");

        told.finish(askHerself().with("answer", "could-not-be-asked").with("couldNotReasons", "She is too ill."));

        assertThat(told.passed()).contains(ANSWER_RECORDED).doesNotContain(COULD_NOT_BE_ASKED);
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

    @Serves({"R8.2", "R11.3"})
    @Test
    void aChildOfUnknownAgeIsAssessed() {
        Story.Case told =
                about(Map.of("role", "child", "name", "Mia Lowe", "canDecide", "unsure", "careStatus", "none"));

        assertThat(told.openSteps()).containsExactly(ASSESS_UNDERSTANDING);
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
    void anOverdueAssessmentBringsInTheLeadAndStaysOpen() {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none"));

        overdueAfterTwoDays(told, ASSESS_UNDERSTANDING);
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

    private static void overdueAfterTwoDays(Story.Case told, String step) {
        told.isDueIn(step, Duration.ofHours(48));

        told.runOut(step);

        assertThat(told.openSteps()).containsExactlyInAnyOrder(step, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.step(step).getAssignee()).isEqualTo(Story.PRACTITIONER);
        assertThat(told.factIn(LeadDecides.DECIDE_AS_LEAD, "step")).isEqualTo(step);
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
