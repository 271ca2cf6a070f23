package candour.advice;

import static candour.testing.Filled.answerTheAdviser;
import static candour.testing.Filled.askForAdvice;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.askForMore;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.passOnTo;
import static candour.testing.Filled.readTheAdvice;
import static candour.testing.Filled.readWhatWasDecided;
import static candour.testing.Filled.ringTheOutsideAdviser;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellTheDesignatedOfficer;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.access.Role;
import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.Option;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code advice} and those it calls: who is asked, on one clock, and who never is. */
@Serves({"R7.5", "R9.7", "R11.5", "R11.8", "R13.1", "G3"})
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdviceTest {

    private static final String GIVE_ADVICE = AdviceProcess.GIVE_ADVICE;
    private static final String SHARE_OR_DECLINE = DecisionProcess.Step.SHARE_OR_DECLINE;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private AdviceRepository advice;

    @Autowired
    private AskForAdvice askForAdvice;

    @Autowired
    private IdentityService identities;

    @AfterAll
    void everyStepWasReached() {
        List.of(
                        AdviceProcess.KEY,
                        AdviceProcess.LEAD,
                        AdviceProcess.SENIOR,
                        AdviceProcess.CALDICOTT,
                        AdviceProcess.NAMED,
                        AdviceProcess.OUTSIDE,
                        AdviceProcess.NOT_FOLLOWED,
                        AdviceProcess.ABOUT_A_COLLEAGUE)
                .forEach(story::wentThroughAllOf);
    }

    /** They agreed, and the practitioner is in doubt. */
    private Story.Case inDoubt(String raiser, String whom) {
        return inDoubt(raiser, describeTheInformation(), whom);
    }

    private Story.Case inDoubt(String raiser, Filled described, String whom) {
        Filled weighed = weighTheRisk().with("doubt", "yes");
        return story.raise(raiser, concern())
                .finish(raiser, described)
                .finish(raiser, whom == null ? weighed : weighed.with("whomToAsk", whom))
                .finish(raiser, askForConsent());
    }

    private Story.Case inDoubt() {
        return inDoubt(Story.PRACTITIONER, null);
    }

    /** Nobody advises on a case they have in hand: the question would wait for an answer that nobody can give (R5.1). */
    @Test
    void whoeverIsAskedAndThenGetsTheCaseIsAskedNoMore() {
        Story.Case told = inDoubt(Story.PRACTITIONER, "The safeguarding lead");
        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isNull();

        told.change(Story.LEAD, handOver("Ruth Bell"));

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isNotNull().isNotEqualTo(Story.LEAD);
    }

    private String shownTo(Story.Case told, String step, String user, String key) {
        return String.valueOf(shown.forTask(told.step(step).getId(), user).get(key));
    }

    private Date due(Story.Case told, String step) {
        return told.step(step).getDueDate();
    }

    @ParameterizedTest
    @CsvSource({
        "amina.khan,  The safeguarding lead,  northfield-school-lead,     ruth.bell",
        "amina.khan,  The senior manager,     northfield-school-senior,   sian.hughes",
        "leila.novak, The Caldicott Guardian, riverside-health-caldicott, maya.desai"
    })
    void theLevelThatWasChosenAdvisesAndNoOther(String raiser, String whom, String group, String adviser) {
        Story.Case told = inDoubt(raiser, whom);

        assertThat(told.openSteps()).containsExactly(GIVE_ADVICE);
        assertThat(told.step(GIVE_ADVICE).getAssignee()).isNull();
        assertThat(told.groupsOf(GIVE_ADVICE)).containsExactly(group);
        for (String other : List.of(Story.MANAGER, "james.oneill", "frances.lund", Story.PRACTITIONER)) {
            assertThatIllegalStateException().isThrownBy(() -> told.finish(other, giveAdvice()));
        }

        told.finish(adviser, giveAdvice());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
        assertThat(told.passed()).doesNotContain(AdviceProcess.MANAGER, AdviceProcess.NAMED, LeadDecides.PROCESS);
        assertThat(advice.ofCase(told.reference())).extracting(Advice::givenBy).containsExactly(adviser);
    }

    @Test
    void onePersonChosenByNameAdvisesAndNobodyElseSeesIt() {
        Story.Case told = inDoubt(Story.PRACTITIONER, "Siân Hughes");

        assertThat(told.step(GIVE_ADVICE).getAssignee()).isEqualTo(Story.SENIOR);
        assertThat(told.groupsOf(GIVE_ADVICE)).isEmpty();
        for (String other : List.of(Story.MANAGER, Story.LEAD, "peter.marsh")) {
            assertThatIllegalStateException().isThrownBy(() -> told.finish(other, giveAdvice()));
        }

        told.finish(Story.SENIOR, giveAdvice());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
        assertThat(advice.ofCase(told.reference())).extracting(Advice::level).containsExactly("named");
    }

    @Test
    void theLevelCanBeChosenWhereTheDecisionIsMade() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(askForAdvice().with("whomToAsk", "The safeguarding lead"));

        assertThat(told.groupsOf(GIVE_ADVICE)).containsExactly("northfield-school-lead");

        told.finish(Story.LEAD, giveAdvice());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
    }

    @Test
    void anAdviserAsksForMoreOnceAndTheClockGoesOn() {
        Story.Case told = inDoubt();
        Date due = due(told, GIVE_ADVICE);

        told.finish(Story.MANAGER, askForMore());

        assertThat(told.openSteps()).containsExactly(AdviceProcess.ANSWER_THE_ADVISER);
        assertThat(told.step(AdviceProcess.ANSWER_THE_ADVISER).getAssignee()).isEqualTo(Story.PRACTITIONER);
        assertThat(due(told, AdviceProcess.ANSWER_THE_ADVISER)).isEqualTo(due);
        assertThat(shownTo(told, AdviceProcess.ANSWER_THE_ADVISER, Story.PRACTITIONER, "questionText"))
                .contains("Tom Okafor needs to know more", "How cold is it at home?");

        told.finish(answerTheAdviser());

        assertThat(told.openSteps()).containsExactly(GIVE_ADVICE);
        assertThat(told.step(GIVE_ADVICE).getAssignee()).isEqualTo(Story.MANAGER);
        assertThat(due(told, GIVE_ADVICE)).isEqualTo(due);
        assertThat(shownTo(told, GIVE_ADVICE, Story.MANAGER, "adviserText")).contains("The child says that there is no heating.");
        assertThatThrownBy(() -> told.finish(Story.MANAGER, askForMore()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more was asked once already");

        told.finish(Story.MANAGER, giveAdvice());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
        assertThat(advice.ofCase(told.reference())).extracting(Advice::level).containsExactly("manager", "manager");
    }

    @Test
    void anAdviserPassesItOnAndTheClockGoesOn() {
        Story.Case told = inDoubt();
        Date due = due(told, GIVE_ADVICE);

        assertThatThrownBy(() -> told.finish(Story.MANAGER, passOnTo("Tom Okafor")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("choose somebody other than yourself");
        told.finish(Story.MANAGER, passOnTo("The safeguarding lead"));

        assertThat(told.groupsOf(GIVE_ADVICE)).containsExactly("northfield-school-lead");
        assertThat(due(told, GIVE_ADVICE)).isEqualTo(due);
        assertThat(advice.ofCase(told.reference())).isEmpty();

        told.finish(Story.LEAD, passOnTo("Siân Hughes")).finish(Story.SENIOR, giveAdvice());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
        assertThat(advice.ofCase(told.reference())).extracting(Advice::givenBy).containsExactly(Story.SENIOR);
    }

    @Test
    void whereTheOnlyManagerRaisedTheCaseSomebodyOutsideIsRung() {
        Story.Case told = inDoubt(Story.MANAGER, null);
        String ring = AdviceProcess.RING_THE_OUTSIDE_ADVISER;

        assertThat(told.openSteps()).containsExactly(ring);
        assertThat(told.step(ring).getAssignee()).isEqualTo(Story.LEAD);
        assertThat(shownTo(told, ring, Story.LEAD, "contactText")).contains("Priya Nair", "01632 960117");
        assertThat(shownTo(told, ring, Story.LEAD, "adviserText")).contains("The child has no coat").doesNotContain("Mia");
        assertThatThrownBy(() -> told.finish(Story.LEAD, ringTheOutsideAdviser().with("rangOn", "in 2 days")))
                .isInstanceOf(Refused.class);

        told.finish(Story.LEAD, ringTheOutsideAdviser());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
        assertThat(advice.ofCase(told.reference())).extracting(Advice::level).containsExactly("outside");
    }

    @Test
    void nobodyAdvisesOnTheirOwnCaseOrSeesTheStep() {
        identities.saveUser(identities.newUser("una.walsh"));
        identities.createMembership("una.walsh", Role.MANAGER.groupOf("riverside-health"));
        Story.Case told = inDoubt("james.oneill", null);

        assertThat(told.step(GIVE_ADVICE).getAssignee()).isEqualTo("una.walsh");
        assertThatIllegalStateException().isThrownBy(() -> told.finish("james.oneill", giveAdvice()));
        assertThat(askForAdvice.whomToAsk(told.reference()))
                .extracting(Option::value)
                .contains("by-name:una.walsh", "lead", "caldicott")
                .doesNotContain("by-name:james.oneill");

        told.finish("una.walsh", giveAdvice());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
        identities.deleteUser("una.walsh");
    }

    @Test
    void aConcernAboutAColleagueGoesToTheLeadAndTheDesignatedOfficer() {
        Story.Case told =
                inDoubt(Story.PRACTITIONER, describeTheInformation().with("colleague", "Tom Okafor"), null);

        assertThat(told.openSteps())
                .containsExactlyInAnyOrder(GIVE_ADVICE, AdviceProcess.TELL_THE_DESIGNATED_OFFICER);
        assertThat(told.groupsOf(GIVE_ADVICE)).containsExactly("northfield-school-lead");
        assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(Story.LEAD);
        told.isDueIn(AdviceProcess.TELL_THE_DESIGNATED_OFFICER, Duration.ofHours(24));
        assertThat(shownTo(told, AdviceProcess.TELL_THE_DESIGNATED_OFFICER, Story.LEAD, "colleagueText"))
                .contains("Tom Okafor", "Martin Ashworth", "01632 960142");
        assertThat(askForAdvice.whomToAsk(told.reference())).extracting(Option::label).noneMatch(o -> o.contains("Tom"));

        told.finish(Story.LEAD, tellTheDesignatedOfficer()).finish(Story.LEAD, giveAdvice());

        assertThat(told.openSteps()).containsExactly(SHARE_OR_DECLINE);
        assertThat(told.passed()).doesNotContain(AdviceProcess.MANAGER);
    }

    @Test
    void aConcernAboutTheLeadGoesToTheSeniorManager() {
        Story.Case told =
                inDoubt(Story.PRACTITIONER, describeTheInformation().with("colleague", "Ruth Bell"), null);

        assertThat(told.step(GIVE_ADVICE).getAssignee()).isEqualTo(Story.SENIOR);
        assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(Story.SENIOR);
        assertThatIllegalStateException().isThrownBy(() -> told.finish(Story.LEAD, giveAdvice()));

        told.runOut(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).runOut(GIVE_ADVICE);

        assertThat(told.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).isEqualTo(Story.SENIOR);

        told.finish(Story.SENIOR, giveAdvice());

        assertThat(told.openSteps()).contains(SHARE_OR_DECLINE);
    }

    @Test
    void whoeverWasAskedBeforeTheConcernWasKnownToBeAboutThemHasItNoLonger() {
        Story.Case told = story.raise(concern());
        askForAdvice.ask(told.reference(), Story.PRACTITIONER, "manager", "Whom do I tell?");

        told.finish(describeTheInformation().with("colleague", "Tom Okafor"));

        assertThat(told.groupsOf(GIVE_ADVICE)).containsExactly("northfield-school-lead");
        assertThatThrownBy(() -> told.finish(Story.MANAGER, giveAdvice())).hasMessageContaining("cannot find the step");
        told.finish(Story.LEAD, giveAdvice());
        assertThat(told.openSteps()).contains(AdviceProcess.READ_THE_ADVICE);
    }

    @Test
    void aManagerTheConcernIsAboutConfirmsNothingInIt() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("colleague", "Tom Okafor"))
                .finish(harmIsMet())
                .finish(decline());

        assertThat(told.step("agree-not-to-share").getAssignee()).isEqualTo(Story.LEAD);
        assertThatThrownBy(() -> told.finish(Story.MANAGER, confirmNotSharing())).hasMessageContaining("cannot find the step");
    }

    @Test
    void aConcernAboutTheSeniorManagerStaysWithTheLead() {
        Story.Case told = inDoubt(Story.PRACTITIONER, describeTheInformation().with("colleague", "Siân Hughes"), null);

        told.runOut(AdviceProcess.TELL_THE_DESIGNATED_OFFICER);

        assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(Story.LEAD);
    }

    @Test
    void aColleagueWhoDoesNotLogInIsAColleagueToo() {
        Story.Case told = inDoubt(Story.PRACTITIONER, describeTheInformation().with("colleague", "does not log in"), null);

        assertThat(told.groupsOf(GIVE_ADVICE)).containsExactly("northfield-school-lead");
        assertThat(shownTo(told, AdviceProcess.TELL_THE_DESIGNATED_OFFICER, Story.LEAD, "colleagueText"))
                .contains("about somebody who works for your agency", "Martin Ashworth")
                .doesNotContain("account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"give-advice", "answer-the-adviser"})
    void whoeverKeepsTheOthersWaitingTheLeadIsBroughtIn(String step) {
        Story.Case told = inDoubt();
        if (step.equals(AdviceProcess.ANSWER_THE_ADVISER)) {
            told.finish(Story.MANAGER, askForMore());
        }

        told.runOut(step);

        assertThat(told.openSteps()).containsExactlyInAnyOrder(step, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.factIn(LeadDecides.DECIDE_AS_LEAD, "step")).isEqualTo(step);
    }

    @Test
    void adviceThatNothingWaitedForIsReadByWhoeverAsked() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet().with("doubt", "yes").with("whomToAsk", "The safeguarding lead"));
        told.isDueIn(GIVE_ADVICE, Duration.ofHours(2));

        told.finish(share()).finish(Story.LEAD, giveAdvice().with("adviceGiven", "do-not-share"));

        assertThat(told.openSteps()).contains(AdviceProcess.READ_THE_ADVICE);
        assertThat(shownTo(told, AdviceProcess.READ_THE_ADVICE, Story.PRACTITIONER, "givenText"))
                .contains("Ruth Bell advises not to share", "Little is said");
        assertThat(shownTo(told, AdviceProcess.READ_THE_ADVICE, Story.PRACTITIONER, "decidedText"))
                .contains("decided before this advice came");

        told.finish(readTheAdvice());

        assertThat(told.hasEnded(AdviceProcess.KEY)).isTrue();
        assertThat(told.decisionsOn(ConcernProcess.KEY)).hasSize(1);
    }

    @Test
    void adviceIsAskedFromAnyStepAndTheStepStaysOpen() {
        Story.Case told = story.raise(concern());

        assertThatThrownBy(() -> askForAdvice.ask(told.reference(), Story.PRACTITIONER, "manager", " "))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> askForAdvice.ask(told.reference(), Story.PRACTITIONER, "by-name:james.oneill", "What now?"))
                .isInstanceOf(Refused.class);
        askForAdvice.ask(told.reference(), Story.PRACTITIONER, "manager", "Should I ask Mia myself?");

        assertThat(told.openSteps())
                .containsExactlyInAnyOrder(ConcernProcess.Step.DESCRIBE_THE_INFORMATION, GIVE_ADVICE);
        assertThat(shownTo(told, GIVE_ADVICE, Story.MANAGER, "adviserText")).contains("Should I ask the child myself?");

        told.finish(Story.MANAGER, giveAdvice()).finish(readTheAdvice());

        assertThat(told.openSteps()).containsExactly(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
    }

    @Test
    void anAdviserLearnsThatItWasDecidedOtherwiseAndStillNoName() {
        Story.Case told = inDoubt()
                .finish(Story.MANAGER, giveAdvice())
                .finish(decline().with("reasons", "Jo will buy Mia a coat.").with("whyAgainstAdvice", "Jo asked me to wait."));

        assertThat(told.step(AdviceProcess.READ_WHAT_WAS_DECIDED).getAssignee()).isEqualTo(Story.MANAGER);
        assertThat(shownTo(told, AdviceProcess.READ_WHAT_WAS_DECIDED, Story.MANAGER, "decidedText"))
                .contains("declined", "The mother will buy the child a coat.");
        assertThat(shownTo(told, AdviceProcess.READ_WHAT_WAS_DECIDED, Story.MANAGER, "whyText"))
                .contains("The mother asked me to wait.");
        assertThatIllegalStateException().isThrownBy(() -> told.finish(Story.LEAD, readWhatWasDecided()));

        told.finish(Story.MANAGER, readWhatWasDecided());

        assertThat(told.hasEnded(AdviceProcess.NOT_FOLLOWED)).isTrue();
    }

    @Test
    void anAdviserWhoWasFollowedIsLeftInPeace() {
        Story.Case told = inDoubt().finish(Story.MANAGER, giveAdvice()).finish(share());

        assertThat(told.passed()).doesNotContain(AdviceProcess.NOT_FOLLOWED);
    }
}
