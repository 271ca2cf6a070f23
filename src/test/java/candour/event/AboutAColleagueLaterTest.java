package candour.event;

import static candour.event.SoFar.closed;
import static candour.event.SoFar.described;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.legalHold;
import static candour.testing.Filled.liftTheHold;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.tellTheDesignatedOfficer;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AdviceProcess;
import candour.casefile.ColleagueRepository;
import candour.casefile.LegalHoldRepository;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.submission.Overtaken;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story.Case;
import candour.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A colleague who is named while the case goes on has no part in it any more, and the designated officer hears of each (R5.1, R11.8). */
@EngineTest
class AboutAColleagueLaterTest {

    @Autowired
    private Story story;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private LegalHoldRepository holds;

    @Autowired
    private ShownForms shown;

    /** Somebody may have raised it to be the first. */
    @Serves({"R5.1", "R11.5", "R11.8"})
    @Test
    void whoeverRaisedACaseAndHasItInHandIsNamedAfterwardsAndHasNoPartInItAnyMore() {
        Case one = described(story);

        one.change(LEAD, itIsAbout("Amina Khan"));

        assertThat(colleagues.of(one.reference())).containsExactly(PRACTITIONER);
        assertThat(one.practitioner()).isEqualTo(LEAD);
        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(LEAD);
        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(LEAD);
        assertThatThrownBy(() -> one.change(somethingNew())).hasMessageContaining("no case with that number");
        assertThatThrownBy(() -> one.finish(weighTheRisk())).hasMessageContaining("cannot find the step");
        one.finish(LEAD, weighTheRisk());
        assertThat(one.step(ConsentProcess.Step.ASK_FOR_CONSENT).getAssignee()).isEqualTo(LEAD);
    }

    @Serves({"R5.1", "R11.5", "R11.8"})
    @Test
    void whoeverRaisedACaseIsNamedWhereItIsDescribedByAnotherWhoIsNotOfferedThemselves() {
        Case one = story.raise(concern()).change(LEAD, handOver("Ruth Bell"));

        assertThat(String.valueOf(shown.forTask(one.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId(), LEAD)
                        .get("colleagueOptions")))
                .contains(PRACTITIONER)
                .doesNotContain(LEAD);
        assertThatThrownBy(() -> one.finish(LEAD, describeTheInformation().with("colleague", LEAD)))
                .hasMessageContaining("choose a colleague");
        one.finish(LEAD, describeTheInformation().with("colleague", "Amina Khan"));

        assertThat(colleagues.of(one.reference())).containsExactly(PRACTITIONER);
        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    @Serves({"R5.1", "R11.5", "R11.8"})
    @Test
    void aSecondColleagueIsNamedTooAndTheDesignatedOfficerHearsOfThemOnce() {
        Case one = described(story).change(itIsAbout("Tom Okafor")).change(itIsAbout("Ruth Bell"));

        assertThat(colleagues.of(one.reference())).containsExactlyInAnyOrder(MANAGER, LEAD);
        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).as("not with whom it is about").isEqualTo(SENIOR);
        assertThatThrownBy(() -> one.change(itIsAbout("Tom Okafor").with("colleagueReasons", "Said again.")))
                .isInstanceOf(Overtaken.class);
        one.finish(SENIOR, tellTheDesignatedOfficer());

        one.change(itIsAbout("does not log in"));

        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).as("of this one they have not heard").isEqualTo(SENIOR);
    }

    /** G7: else the record shows that they heard of somebody of whom nobody told them. */
    @Serves({"R5.1", "R11.7"})
    @Test
    void theDesignatedOfficerIsNotToldOfTheFirstColleagueAloneWhereASecondWasNamedMeanwhile() {
        Case one = described(story).change(itIsAbout("Tom Okafor"));
        String step = one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getId();
        assertThat(shown.forTask(step, LEAD).get("colleagueText").toString()).contains("Tom Okafor").doesNotContain("Hughes");

        one.change(itIsAbout("Hughes"));

        assertThatThrownBy(() -> one.sendAsOpened(LEAD, tellTheDesignatedOfficer().with("toldOn", "2024-03-04")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another colleague as well");
        assertThat(shown.forTask(step, LEAD).get("colleagueText").toString()).contains("Tom Okafor", "Hughes");
        one.sendAsOpened(LEAD, tellTheDesignatedOfficer().with("toldOn", "2024-03-04"));
        assertThat(one.openSteps()).doesNotContain(AdviceProcess.TELL_THE_DESIGNATED_OFFICER);
    }

    /** One of them looks like the other, in the step too. */
    @Serves({"R5.1", "R11.7"})
    @Test
    void ofTwoColleaguesWhoDoNotLogInTheDesignatedOfficerIsToldInTwoSteps() {
        Case one = described(story)
                .change(itIsAbout("does not log in"))
                .change(itIsAbout("does not log in").with("colleagueReasons", "The caretaker was there as well."));

        assertThat(one.timesAt(AdviceProcess.TELL_THE_DESIGNATED_OFFICER)).isEqualTo(2);
    }

    /** R5.3: else whoever has a case could name one after another all who look at what they do. */
    @Serves({"R5.3", "R11.8"})
    @Test
    void nobodyNamesOneAfterAnotherUntilTheyAreLeftAlone() {
        Case one = described(story).change(itIsAbout("Ruth Bell")).change(itIsAbout("Hughes"));

        assertThatThrownBy(() -> one.change(itIsAbout("Tom Okafor"))).hasMessageContaining("nobody but you would be left");
        assertThatThrownBy(() -> one.change(itIsAbout(PRACTITIONER))).hasMessageContaining("choose a colleague");
        assertThat(colleagues.of(one.reference())).containsExactlyInAnyOrder(LEAD, SENIOR);
    }

    @Serves({"R5.1", "R11.8"})
    @Test
    void aCaseThatIsClosedIsTakenOutOfTheirHandsAsWell() {
        Case one = closed(story).change(LEAD, itIsAbout("Amina Khan"));

        assertThat(one.practitioner()).isEqualTo(LEAD);
        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(LEAD);
        one.change(LEAD, dangerNow());
        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(LEAD);
    }

    /** Whoever advised and turns out to be concerned hears nothing more of it either. */
    @Serves({"R9.7", "R11.8"})
    @Test
    void anAdviserWhomTheCaseIsAboutDoesNotLearnWhatWasDecided() {
        Case one = described(story)
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent())
                .finish(MANAGER, giveAdvice());

        one.change(itIsAbout("Tom Okafor")).finish(decline().with("whyAgainstAdvice", "Her mother asked us to wait."));

        assertThat(one.openSteps()).contains(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).doesNotContain("read-what-was-decided");
    }

    /** ADR 32: to ask the lead would tell them that there is a case about them. */
    @Test
    void whereItIsAboutTheLeadNobodyIsSentToThem() {
        Case one = described(story).finish(harmIsMet()).change(itIsAbout(LEAD));

        assertThatThrownBy(() -> one.change(raisedInError())).hasMessageContaining("decide not to share").hasMessageNotContaining("lead");
        one.change(legalHold());
        assertThat(holds.stands(one.reference())).isTrue();
        assertThatThrownBy(() -> one.change(liftTheHold())).hasMessageContaining("nobody here can lift").hasMessageNotContaining("lead");
    }
}
