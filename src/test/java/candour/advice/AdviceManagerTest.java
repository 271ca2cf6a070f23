package candour.advice;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code advice-manager}: a manager advises without knowing who it is about. */
@Serves({"R9.7", "R11.5", "G3"})
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdviceManagerTest {

    private static final String GIVE_ADVICE = AdviceProcess.GIVE_ADVICE;
    private static final String SHARE_OR_DECLINE = DecisionProcess.Step.SHARE_OR_DECLINE;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private AdviceRepository advice;

    @Autowired
    private TaskService tasks;

    @AfterAll
    void everyStepWasReached() {
        story.wentThroughAllOf(AdviceProcess.MANAGER);
    }

    /** They agreed, and the practitioner is in doubt. */
    private Story.Case inDoubt() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
    }

    @Test
    void aManagerOfTheAgencyAdvisesAndThePractitionerDecides() {
        Story.Case told = inDoubt();

        assertThat(told.openSteps()).containsExactly(GIVE_ADVICE);
        assertThat(told.step(GIVE_ADVICE).getAssignee()).isNull();
        assertThat(told.groupsOf(GIVE_ADVICE)).containsExactly("northfield-school-manager");

        told.finish(Story.MANAGER, giveAdvice());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
        assertThat(advice.ofCase(told.reference()))
                .singleElement()
                .satisfies(given -> assertThat(given.givenBy()).isEqualTo(Story.MANAGER))
                .satisfies(given -> assertThat(given.advice()).isEqualTo("share"));
        assertThat(told.passed()).doesNotContain(LeadDecides.PROCESS);
    }

    @Test
    void theAdviserReadsWhatWasWrittenWithRolesInThePlaceOfNames() {
        Story.Case told = inDoubt();
        String task = told.step(GIVE_ADVICE).getId();

        String before = shown.forTask(task, Story.MANAGER).get("adviserText").toString();
        tasks.claim(task, Story.MANAGER);
        String text = shown.forTask(task, Story.MANAGER).get("adviserText").toString();

        assertThat(before).isEqualTo(text);

        assertThat(text)
                .contains("Person 1: the child, under 12. One thing is known about them.")
                .contains("Person 2: the mother, adult. Nothing is known about them.")
                .contains("The practitioner wants advice: yes.")
                .contains("Asked for consent, the mother agreed.")
                .contains("Item 1, a fact about the child:** The child has no coat. (How it is known: I saw it. Still true: yes.)", "Warm clothes for the child")
                .doesNotContain("Mia", "Jo", "Lowe");
    }

    /** R8.1, R9.4, R9.5: what was written about a person bears on the advice, and names stand in it too. */
    @Test
    void theAdviserReadsWhatIsDoubtedAndDisputedAboutAPerson() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("people", List.of(
                        Map.of(
                                "role", "child", "name", "Mia Lowe", "age", 16, "canDecide", "doubted",
                                "doubtReasons", "Mia cannot follow what is said.", "careStatus", "section-20",
                                "ordersOrDisputes", "yes", "orderDetails", "Jo and Sam Lowe disagree about Mia."),
                        Map.of("role", "mother", "name", "Jo Lowe", "parentalResponsibility", "yes"))))
                .finish(weighTheRisk().with("doubt", "yes").with("askingSafe", "no")
                        .with("ground", "more-harm-to-child").with("groundReasons", "It is not safe to ask."));

        String text = shown.forTask(told.step(GIVE_ADVICE).getId(), Story.MANAGER).get("adviserText").toString();

        assertThat(text)
                .contains("Why it is doubted that the child can decide:** The child cannot follow what is said.")
                .contains("Orders or disputes about the child:**")
                .contains("in care by agreement with the parents")
                .doesNotContain("Mia", "Lowe");
    }

    @ParameterizedTest
    @CsvSource({"amina.khan", "ruth.bell", "james.oneill"})
    void onlyTheManagersOfTheAgencySeeIt(String somebodyElse) {
        Story.Case told = inDoubt();

        assertThatIllegalStateException()
                .isThrownBy(() -> told.finish(somebodyElse, giveAdvice()))
                .withMessageContaining("cannot find the step");
        assertThat(told.openSteps()).containsExactly(GIVE_ADVICE);
    }

    @Test
    void whatIsAdvisedIsShownToWhoeverDecides() {
        Story.Case told = inDoubt().finish(Story.MANAGER, giveAdvice().with("adviceGiven", "do-not-share"));

        assertThat(shown.forTask(told.step(SHARE_OR_DECLINE).getId(), Story.PRACTITIONER).get("adviceText").toString())
                .startsWith("- Advice: do not share it.");
        assertThat(advice.ofCase(told.reference())).extracting(Advice::advice).containsExactly("do-not-share");
    }

    @Test
    void whoeverGoesAgainstTheAdviceSaysWhy() {
        Story.Case told = inDoubt().finish(Story.MANAGER, giveAdvice().with("adviceGiven", "do-not-share"));
        Filled against = share();

        assertThatThrownBy(() -> told.finish(against))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("you decide differently from what you were advised. Say why.");

        told.finish(against.with("whyAgainstAdvice", "She has agreed since."));

        assertThat(told.openSteps()).doesNotContain(SHARE_OR_DECLINE);
    }

    @Test
    void whoeverFollowsTheAdviceNeedsNoMoreReasons() {
        Story.Case told = inDoubt()
                .finish(Story.MANAGER, giveAdvice().with("adviceGiven", "do-not-share"))
                .finish(decline());

        assertThat(told.openSteps()).doesNotContain(SHARE_OR_DECLINE, GIVE_ADVICE);
    }

    @Test
    void overdueAdviceBringsInTheLeadAndCanStillBeGiven() {
        Story.Case told = inDoubt();
        told.isDueIn(GIVE_ADVICE, Duration.ofHours(24));

        told.runOut(GIVE_ADVICE);

        assertThat(told.openSteps()).containsExactlyInAnyOrder(GIVE_ADVICE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.factIn(LeadDecides.DECIDE_AS_LEAD, "step")).isEqualTo(GIVE_ADVICE);
    }

    @Test
    void whereHarmIsNotCertainAdviceIsDueInTwoHours() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent());

        told.isDueIn(GIVE_ADVICE, Duration.ofHours(2));
        assertThat(told.openSteps()).containsExactly(GIVE_ADVICE);
    }

    @Test
    void whereHarmIsMetAdviceStandsBesideTheDecision() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet().with("doubt", "yes"));

        told.isDueIn(GIVE_ADVICE, Duration.ofHours(2));
        assertThat(told.openSteps()).contains(GIVE_ADVICE, SHARE_OR_DECLINE);
    }
}
