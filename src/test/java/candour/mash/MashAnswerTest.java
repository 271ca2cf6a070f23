package candour.mash;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.readWhatCameOfIt;
import static candour.testing.Filled.sayThatItArrived;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.settleTheDisagreement;
import static candour.testing.Filled.share;
import static candour.testing.Filled.takeUpTheDisagreement;
import static candour.testing.Filled.theMashAssesses;
import static candour.testing.Filled.theMashDoesNotAnswer;
import static candour.testing.Filled.theMashWantsMore;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AskForAdvice;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.concern.ConcernProcess;
import candour.lead.LeadDecides;
import candour.lead.SecondPerson;
import candour.outcome.OutcomeProcess;
import candour.receipt.ReceiptProcess;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Models {@code mash-answer}, {@code mash-disagreement} and {@code mash-escalation}: what the MASH answers is asked for
 * and recorded beside the case, and who does not agree with it takes it further (R5.1, R5.3, R7.4).
 */
@Serves({"R5.1", "R5.3"})
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class MashAnswerTest {

    private static final String RECORD = MashProcess.Step.RECORD_WHAT_THE_MASH_ANSWERED;
    private static final String TAKE_UP = MashProcess.Step.TAKE_UP_THE_DISAGREEMENT;
    private static final String SETTLE = MashProcess.Step.SETTLE_THE_DISAGREEMENT;
    private static final String READ = OutcomeProcess.Step.READ_WHAT_CAME_OF_IT;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private AskForAdvice askForAdvice;

    @Autowired
    private SecondPerson secondPerson;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private CaseEntryRepository entries;

    @AfterAll
    void everyStepOfTheModelsWasReached() {
        story.wentThroughAllOf(MashProcess.KEY);
        story.wentThroughAllOf(MashProcess.DISAGREEMENT);
        story.wentThroughAllOf(MashProcess.ESCALATION);
        story.wentThroughAllOf(OutcomeProcess.FOR_THE_RAISER);
    }

    private static Map<String, Object> to(String agency) {
        return Map.of(
                "agency", agency, "person", "The duty social worker", "method", "hard-copy", "items", "all",
                "why", "They know who can help.", "methodAgreed", "yes");
    }

    private Case sentTo(String... agencies) {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow()
                        .with("recipients", List.of(agencies).stream().map(MashAnswerTest::to).toList()));
        for (int sent = 0; sent < agencies.length; sent++) {
            one.finish(sendIt());
        }
        return one;
    }

    private Case withTheMash() {
        return sentTo("hillingdon-mash").finish(confirmReceipt());
    }

    @Serves("R7.4")
    @Test
    void onceTheMashHasItItsAnswerIsAskedForAndTheCaseDoesNotWait() {
        Case one = sentTo("hillingdon-mash");
        assertThat(one.passed()).doesNotContain(MashProcess.KEY);

        one.finish(confirmReceipt());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
        assertThat(one.openSteps()).containsExactly(RECORD);
        assertThat(one.step(RECORD).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(RECORD, Duration.ofHours(72));
        assertThat(shown.forTask(one.step(RECORD).getId(), PRACTITIONER).get("sentText"))
                .asString()
                .contains("The duty social worker", "Multi-Agency Safeguarding Hub", "sealed envelope");
    }

    @Test
    void whenTheMashItselfSaysThatItArrivedItsAnswerIsAskedForToo() {
        Case one = sentTo("hillingdon-mash");

        one.finish("kofi.mensah", sayThatItArrived()).runOut(ReceiptProcess.TELL_THE_SENDER);

        assertThat(one.openSteps()).containsExactly(RECORD);
        assertThat(one.step(RECORD).getTenantId()).isEqualTo("northfield-school");
    }

    @Test
    void nobodyElseIsAskedForAnAnswerAndTheMashOnlyOnce() {
        Case toHealth = sentTo("riverside-health").finish(confirmReceipt());
        Case twice = sentTo("hillingdon-mash", "hillingdon-mash").finish(confirmReceipt()).finish(confirmReceipt());

        assertThat(toHealth.passed()).doesNotContain(MashProcess.KEY);
        assertThat(twice.timesAt(RECORD)).isEqualTo(1);
    }

    /** What lead or senior manager had of it went with the case that was called a mistake (ADR 36). */
    @Serves({"R5.1", "R5.3"})
    @Test
    void aDisagreementIsBroughtToItsEndAlsoInACaseThatIsCalledAMistake() {
        Case one = withTheMash().finish(theMashAssesses("no"));
        Case further = withTheMash().finish(theMashAssesses("no")).finish(LEAD, takeUpTheDisagreement("senior"));

        one.change(raisedInError());
        further.change(raisedInError());

        assertThat(one.openSteps()).contains(TAKE_UP);
        assertThat(further.openSteps()).contains(SETTLE);
        one.finish(LEAD, takeUpTheDisagreement("settled"));
        assertThat(one.hasEnded(MashProcess.KEY)).isTrue();
    }

    @Test
    void nobodyWaitsForAnAnswerToAMistake() {
        Case one = withTheMash();

        one.change(raisedInError());

        assertThat(one.openSteps()).doesNotContain(RECORD);
    }

    @Serves("R11.7")
    @Test
    void anAnswerThatIsAgreedWithStandsInTheCaseAndNobodyElseIsAsked() {
        Case one = withTheMash().finish(theMashAssesses("yes"));

        assertThat(one.hasEnded(MashProcess.KEY)).isTrue();
        assertThat(one.openSteps()).isEmpty();
        assertThat(one.passed()).doesNotContain(MashProcess.DISAGREEMENT, OutcomeProcess.FOR_THE_RAISER);
        assertThat(entries.ofCase(one.reference())).extracting(CaseEntry::kind).contains("mash-answered");
    }

    @Test
    void whatIsNotAnsweredIsAskedForAgainWithANewDateAndOnTheRecord() {
        Case one = withTheMash();
        String first = one.step(RECORD).getId();

        one.finish(theMashDoesNotAnswer()).finish(theMashWantsMore());

        assertThat(one.step(RECORD).getId()).isNotEqualTo(first);
        one.isDueIn(RECORD, Duration.ofHours(72));
        assertThat(one.timesAt(RECORD)).isEqualTo(3);
        assertThat(entries.ofCase(one.reference()))
                .extracting(CaseEntry::kind)
                .contains("mash-asked-again", "mash-wants-more");
    }

    /** Each time the whole time began anew, and the lead never heard of it. */
    @Test
    void whoeverAskedThreeTimesInVainIsHelpedByTheLead() {
        Case one = withTheMash().finish(theMashDoesNotAnswer()).finish(theMashDoesNotAnswer());
        assertThat(one.openSteps()).containsExactly(RECORD);

        one.finish(theMashDoesNotAnswer());

        assertThat(one.openSteps()).containsExactly(TAKE_UP);
        assertThat(one.groupsOf(TAKE_UP)).containsExactly("northfield-school-lead");
        assertThat(shown.forTask(one.step(TAKE_UP).getId(), LEAD).get("answerText"))
                .asString()
                .contains("The manager looks at it tomorrow.");
    }

    /** R5.1: whoever is always asked for more never has an answer either. */
    @Test
    void whoeverIsAskedForMoreAThirdTimeIsHelpedByTheLead() {
        Case onlyMore = withTheMash().finish(theMashWantsMore()).finish(theMashWantsMore());
        Case both = withTheMash().finish(theMashWantsMore()).finish(theMashDoesNotAnswer());
        assertThat(onlyMore.openSteps()).containsExactly(RECORD);
        assertThat(both.openSteps()).containsExactly(RECORD);

        onlyMore.finish(theMashWantsMore());
        both.finish(theMashWantsMore());

        assertThat(onlyMore.openSteps()).containsExactly(TAKE_UP);
        assertThat(both.openSteps()).containsExactly(TAKE_UP);
        assertThat(onlyMore.groupsOf(TAKE_UP)).containsExactly("northfield-school-lead");
        onlyMore.isDueIn(TAKE_UP, Duration.ofHours(24));
    }

    @Test
    void anAnswerThatIsOverdueComesToTheLead() {
        Case one = withTheMash().runOut(RECORD);

        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.step(RECORD)).isNotNull();
    }

    /** To take up a disagreement is not to do the practitioner's work: whoever did may still be asked (R11.5). */
    @Test
    void aLeadWhoTookUpADisagreementStillAdvisesOnTheCaseAndDoesNotSettleIt() {
        Case one = withTheMash().finish(theMashAssesses("no")).finish(LEAD, takeUpTheDisagreement("senior"));

        String theLead = askForAdvice.whomToAsk(one.reference()).stream()
                .filter(whom -> whom.label().contains("safeguarding lead"))
                .findFirst()
                .orElseThrow()
                .value();
        askForAdvice.ask(one.reference(), PRACTITIONER, theLead, "Do we tell the father?");

        assertThat(one.groupsOf("give-advice")).containsExactly("northfield-school-lead");
        one.finish(LEAD, giveAdvice());
        assertThat(one.groupsOf(SETTLE)).containsExactly("northfield-school-senior");
    }

    /** They were passed over for every other look at the case, as if they had done the practitioner’s work. */
    @Test
    void aLeadWhoTookUpADisagreementStillLooksAtWhatOthersDidInTheCase() {
        Case one = withTheMash().finish(theMashAssesses("no")).finish(LEAD, takeUpTheDisagreement("senior"));

        assertThat(secondPerson.whereNoOtherLeadCan("northfield-school", one.reference())).isNull();
        assertThat(secondPerson.afterThem(SENIOR, "northfield-school", one.reference(), List.of(), "was-this-a-breach")).isEqualTo(LEAD);
        assertThat(secondPerson.afterThem(SENIOR, "northfield-school", one.reference(), List.of(), SETTLE)).isNotEqualTo(LEAD);
    }

    @Test
    void aMashThatStaysSilentIsAskedByTheLead() {
        Case one = withTheMash()
                .finish(new Filled(RECORD, Map.of("mashAnswered", "lead", "silenceWords", "I rang three times.")));

        assertThat(one.groupsOf(TAKE_UP)).containsExactly("northfield-school-lead");
        assertThat(shown.forTask(one.step(TAKE_UP).getId(), LEAD).get("answerText"))
                .asString()
                .contains("I rang three times.");
    }

    @Test
    void aDisagreementThatTheLeadSettlesComesBackToWhoeverRaisedIt() {
        Case one = withTheMash().finish(theMashAssesses("no"));
        assertThat(one.groupsOf(TAKE_UP)).containsExactly("northfield-school-lead");
        one.isDueIn(TAKE_UP, Duration.ofHours(24));

        one.finish(LEAD, takeUpTheDisagreement("settled"));

        assertThat(one.passed()).doesNotContain(MashProcess.ESCALATION);
        assertThat(one.step(READ).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(shown.forTask(one.step(READ).getId(), PRACTITIONER).get("outcomeText"))
                .asString()
                .contains("shared with consent", "To assess what the child needs", "It is settled")
                .doesNotContain("She explained it to me", "ten days");
        one.finish(readWhatCameOfIt());
        assertThat(one.openSteps()).isEmpty();
    }

    @Test
    void whatTheLeadCannotSettleTheSeniorManagerBringsToItsEnd() {
        Case one = withTheMash().finish(theMashAssesses("no")).finish(LEAD, takeUpTheDisagreement("senior"));
        assertThat(one.groupsOf(SETTLE)).containsExactly("northfield-school-senior");
        one.isDueIn(SETTLE, Duration.ofHours(72));
        assertThat(shown.forTask(one.step(SETTLE).getId(), SENIOR).values().toString())
                .contains("Ten days are too long for her.", "She explained it to me.");

        one.finish(SENIOR, settleTheDisagreement("changed"));

        assertThat(one.hasEnded(MashProcess.KEY)).isTrue();
        assertThat(one.openSteps()).containsExactly(READ);
    }

    @Test
    void aLeadWhoDoesNotTakeItUpInTimeHandsItToTheSenior() {
        Case one = withTheMash().finish(theMashAssesses("no")).runOut(TAKE_UP);

        assertThat(one.step(TAKE_UP).getAssignee()).isEqualTo(SENIOR);
    }

    @Serves("R11.8")
    @Test
    void nobodyGivesInForTheirOwnCaseNorTakesUpWhatIsAboutThem() {
        Case own = withTheMash();
        own.change(handOver("Ruth Bell")).finish(LEAD, theMashAssesses("no"));
        Case aboutTheLead = withTheMash();
        colleagues.add(aboutTheLead.reference(), LEAD, PRACTITIONER);
        aboutTheLead.finish(theMashAssesses("no"));

        assertThatThrownBy(() -> own.finish(LEAD, takeUpTheDisagreement("agreed")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("your senior manager takes it up");
        own.finish(LEAD, takeUpTheDisagreement("senior"));
        assertThat(own.step(SETTLE)).isNotNull();
        assertThat(aboutTheLead.step(TAKE_UP).getAssignee()).isEqualTo(SENIOR);
    }

    @Serves("R11.8")
    @Test
    void whatIsAboutTheSeniorManagerGoesToSomebodyElse() {
        Case one = withTheMash();
        colleagues.add(one.reference(), SENIOR, PRACTITIONER);

        one.finish(theMashAssesses("no")).finish(LEAD, takeUpTheDisagreement("senior"));

        assertThat(one.step(SETTLE).getAssignee()).as("not the lead, who took it up").isEqualTo("tom.okafor");
    }

    /** R5.3: whoever wrote down the answer does not say that it is right, whoever has the case by then. */
    @Test
    void nobodyGivesInToWhatTheyRecordedBeforeTheCaseChangedHands() {
        Case one = withTheMash();
        one.change(handOver("Ruth Bell")).finish(LEAD, theMashAssesses("no")).change(LEAD, handOver("Amina Khan"));

        assertThatThrownBy(() -> one.finish(LEAD, takeUpTheDisagreement("agreed")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("You wrote this yourself");
    }

    @Test
    void whoeverRaisedItReadsWhatSomebodyElseRecorded() {
        Case one = withTheMash();
        one.change(handOver("Tom Okafor"));
        assertThat(one.step(RECORD).getAssignee()).isEqualTo("tom.okafor");

        one.finish("tom.okafor", theMashAssesses("yes"));

        assertThat(one.openSteps()).containsExactly(READ);
        assertThat(one.step(READ).getAssignee()).isEqualTo(PRACTITIONER);
    }
}
