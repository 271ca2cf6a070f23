package candour.outcome;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.readWhatCameOfIt;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.theMashAssesses;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.ColleagueRepository;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.sharing.SharingProcess;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Models {@code outcome-for-the-raiser} and {@code outcome-for-the-asker}: whoever raised a concern or asked for
 * information hears what came of it, and no more (R1.1, R5.1, R11.1).
 */
@Serves({"R1.1", "R5.1"})
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class OutcomeGoesBackTest {

    private static final String READ = OutcomeProcess.Step.READ_WHAT_CAME_OF_IT;
    private static final String TELL = OutcomeProcess.Step.TELL_WHOEVER_ASKED;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ColleagueRepository colleagues;

    @AfterAll
    void everyStepOfTheModelsWasReached() {
        story.wentThroughAllOf(OutcomeProcess.FOR_THE_RAISER);
        story.wentThroughAllOf(OutcomeProcess.FOR_THE_ASKER);
    }

    private Case handedOver() {
        return story.raise(concern()).finish(describeTheInformation()).change(handOver("Tom Okafor"));
    }

    private static Case declinedBy(String user, Case one) {
        return one.finish(user, weighTheRisk())
                .finish(user, refuseConsent())
                .finish(user, decline())
                .finish(user, whatHappensInstead());
    }

    /** The police ask, and are known by the number of the directory. */
    private Case askedFor() {
        return story.begin(new Filled("information-request", Map.of())
                        .with("dangerNow", "no")
                        .with("crimeSuspected", "no")
                        .with("couldComeToHarm", "no")
                        .with("askedHow", "telephone")
                        .with("askerName", "Constable Reid")
                        .with("askerAgency", "The police")
                        .with("childKnown", "named")
                        .with("childName", "Mia Lowe")
                        .with("askedWhat", "Whether she was in school. Note " + UUID.randomUUID())
                        .with("askedWhy", "For a visit.")
                        .with("business", "welfare"))
                .finish(new Filled("who-is-really-asking", Map.of(
                        "verified", "yes",
                        "rangAgency", "metropolitan-police",
                        "spokeTo", "The switchboard",
                        "rangOn", "today",
                        "rangAtTime", "now",
                        "confirmedWords", "He works there.")))
                .finish(describeTheInformation());
    }

    private static Filled told() {
        return new Filled(TELL, Map.of(
                "askerTold", "yes",
                "askerToldBy", "telephone",
                "askerToldOn", "today",
                "askerToldWords", "We do not share this now."));
    }

    @Test
    void whoeverHandedACaseOverReadsWhatCameOfIt() {
        Case one = declinedBy(MANAGER, handedOver());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.openSteps()).containsExactly(READ);
        assertThat(one.step(READ).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(READ, Duration.ofHours(120));
        assertThat(shown.forTask(one.step(READ).getId(), PRACTITIONER).get("outcomeText"))
                .asString()
                .contains("You raised this concern", "How it was decided", "declined")
                .doesNotContain("MASH", "Mia");
        one.finish(readWhatCameOfIt().with("raiserComment", "Thank you."));
        assertThat(one.hasEnded(OutcomeProcess.FOR_THE_RAISER)).isTrue();
    }

    @Test
    void whoeverBroughtTheirOwnCaseToItsEndKnows() {
        Case one = declinedBy(PRACTITIONER, story.raise(concern()).finish(describeTheInformation()));

        assertThat(one.openSteps()).isEmpty();
        assertThat(one.passed()).doesNotContain(OutcomeProcess.FOR_THE_RAISER, OutcomeProcess.FOR_THE_ASKER);
    }

    @Test
    void ofWhatWentToTheMashWhoeverRaisedItHearsOnceAndWithTheAnswer() {
        Case one = handedOver()
                .finish(MANAGER, weighTheRisk())
                .finish(MANAGER, askForConsent())
                .finish(MANAGER, share())
                .finish(MANAGER, chooseWhatToWhomAndHow().with("recipients", List.of(Map.of(
                        "agency", "hillingdon-mash", "person", "The duty social worker", "method", "hard-copy",
                        "items", "all", "why", "They know who can help.", "methodAgreed", "yes"))))
                .finish(MANAGER, sendIt())
                .finish(MANAGER, confirmReceipt());
        assertThat(one.openSteps()).doesNotContain(READ);

        one.finish(MANAGER, theMashAssesses("yes"));

        assertThat(one.timesAt(READ)).isEqualTo(1);
        assertThat(shown.forTask(one.step(READ).getId(), PRACTITIONER).get("outcomeText"))
                .asString()
                .contains("shared with consent", "To assess what the child needs")
                .doesNotContain("They assess in ten days");
    }

    @Serves("R11.8")
    @Test
    void aConcernThatTurnsOutToBeAboutWhoeverRaisedItIsNotShownToThem() {
        Case one = handedOver();
        colleagues.add(one.reference(), PRACTITIONER, MANAGER);

        declinedBy(MANAGER, one);

        assertThat(one.passed()).doesNotContain(OutcomeProcess.FOR_THE_RAISER);
    }

    /** What the lead has in the place of whoever it is about is not called theirs. */
    @Serves("R11.8")
    @Test
    void whoeverReadsItInTheirPlaceIsNotToldThatTheyRaisedIt() {
        Case one = declinedBy(MANAGER, handedOver()).change(MANAGER, itIsAbout("Amina Khan"));

        assertThat(one.step(READ).getAssignee()).isEqualTo(LEAD);
        assertThat(shown.forTask(one.step(READ).getId(), LEAD).get("outcomeText"))
                .asString()
                .contains("Whoever raised this concern cannot read this any more", "How it was decided")
                .doesNotContain("You raised");
        one.finish(LEAD, readWhatCameOfIt());
    }

    /** Why it was one may tell of another child, and is not theirs (R11.8). */
    @Serves("R11.8")
    @Test
    void whoeverRaisedItReadsThatSomebodyElseEndedItAsAMistake() {
        Case given = handedOver().change(LEAD, raisedInError());
        Case own = story.raise(concern()).finish(describeTheInformation()).change(LEAD, raisedInError());

        for (Case one : List.of(given, own)) {
            assertThat(one.openSteps()).containsExactly(READ);
            assertThat(one.step(READ).getAssignee()).isEqualTo(PRACTITIONER);
            assertThat(shown.forTask(one.step(READ).getId(), PRACTITIONER).get("outcomeText"))
                    .asString()
                    .contains("You raised this concern", "raised in error", "ended as a mistake")
                    .doesNotContain("another girl");
            one.finish(readWhatCameOfIt());
        }
    }

    @Test
    void whoeverCalledTheirOwnConcernAMistakeKnows() {
        Case one = handedOver().change(raisedInError());

        assertThat(one.openSteps()).isEmpty();
    }

    @Serves("R11.8")
    @Test
    void thatItWasAMistakeIsNotReadByWhomItIsAbout() {
        Case one = handedOver().change(MANAGER, itIsAbout("Amina Khan"));

        one.change(LEAD, raisedInError());

        assertThat(one.passed()).doesNotContain(OutcomeProcess.FOR_THE_RAISER);
    }

    @Serves("G4")
    @Test
    void whoeverAskedIsToldThatTheCaseWasEndedAsAMistake() {
        Case one = askedFor().change(raisedInError());

        assertThat(one.openSteps()).containsExactly(TELL);
        assertThat(one.step(TELL).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(shown.forTask(one.step(TELL).getId(), PRACTITIONER).get("decidedText"))
                .asString()
                .contains("raised in error", "ended as a mistake")
                .doesNotContain("another girl", "Mia");
        one.finish(told());
    }

    /** They had still to be told how it was decided before: they hear once, and how it stands now. */
    @Serves("G4")
    @Test
    void whoeverAskedAndHasNotBeenToldYetHearsOnceThatItWasAMistake() {
        Case one = declinedBy(PRACTITIONER, askedFor()).change(raisedInError());

        assertThat(one.openSteps()).containsExactly(TELL);
        assertThat(shown.forTask(one.step(TELL).getId(), PRACTITIONER).get("decidedText")).asString().contains("mistake");
    }

    /** Else the record says that they read what was not there yet. */
    @Serves("G7")
    @Test
    void whoeverOpenedItBeforeItWasDecidedAgainReadsItAgain() {
        Case one = declinedBy(MANAGER, handedOver());
        shown.forTask(one.step(READ).getId(), PRACTITIONER);

        declinedBy(MANAGER, one.change(MANAGER, somethingNew()));

        assertThatThrownBy(() -> one.sendAsOpened(PRACTITIONER, readWhatCameOfIt()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("something more came of it");
        shown.forTask(one.step(READ).getId(), PRACTITIONER);
        one.sendAsOpened(PRACTITIONER, readWhatCameOfIt());
        assertThat(one.openSteps()).doesNotContain(READ);
    }

    /** Else the record says that they were told what is decided now. */
    @Serves("G7")
    @Test
    void whoeverAskedIsNotToldWhatWasDecidedBefore() {
        Case one = declinedBy(PRACTITIONER, askedFor());
        shown.forTask(one.step(TELL).getId(), PRACTITIONER);

        declinedBy(PRACTITIONER, one.change(somethingNew()));

        Filled asBefore = told().with("askerToldOn", "2024-03-04");
        assertThatThrownBy(() -> one.sendAsOpened(PRACTITIONER, asBefore))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("it was decided again");
        shown.forTask(one.step(TELL).getId(), PRACTITIONER);
        one.sendAsOpened(PRACTITIONER, asBefore);
        assertThat(one.openSteps()).doesNotContain(TELL);
    }

    @Serves({"R11.1", "R11.8", "G4"})
    @Test
    void whoeverAskedIsToldTheOutcomeAndNothingOfTheCase() {
        Case one = declinedBy(PRACTITIONER, askedFor());
        assertThat(one.step(TELL).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(TELL, Duration.ofHours(24));
        Map<String, Object> form = shown.forTask(one.step(TELL).getId(), PRACTITIONER);

        assertThat(form.get("askedText")).asString().contains("Constable Reid", "Metropolitan Police", "01632 960216");
        assertThat(form.get("decidedText")).asString().contains("declined").doesNotContain("Mia", "coat");
        assertThatThrownBy(() -> one.finish(told().with("askerToldOn", "in 2 days"))).hasMessageContaining("future");
        one.finish(told());

        assertThat(one.hasEnded(OutcomeProcess.FOR_THE_ASKER)).isTrue();
    }

    private Case sentToWhoeverAsked() {
        return askedFor()
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().with("recipients", List.of(Map.of(
                        "agency", "metropolitan-police", "person", "Constable Reid", "method", "hard-copy",
                        "items", "all", "why", "He asked.", "methodAgreed", "yes"))))
                .finish(sendIt());
    }

    @Serves("G4")
    @Test
    void whatWasSentToWhoeverAskedIsTheirAnswer() {
        Case atOnce = sentToWhoeverAsked().finish(confirmReceipt());
        Case anotherWay = sentToWhoeverAsked()
                .finish(itDidNotArrive())
                .finish(chooseAnotherWay().with("method", "encrypted-media"))
                .finish(sendIt())
                .finish(confirmReceipt());

        assertThat(atOnce.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(atOnce.openSteps()).isEmpty();
        assertThat(anotherWay.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(anotherWay.openSteps()).doesNotContain(TELL);
    }

    /** They have nothing, and what was decided, that it is shared, would be untrue for them by itself. */
    @Serves("G4")
    @Test
    void whoeverAskedHearsWhereWhatWasSentDidNotArriveAndStaysNow() {
        Case stays = sentToWhoeverAsked()
                .finish(itDidNotArrive())
                .finish(chooseAnotherWay())
                .finish(staysHere());

        assertThat(stays.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(stays.openSteps()).contains(TELL);
        assertThat(shown.forTask(stays.step(TELL).getId(), PRACTITIONER).get("decidedText"))
                .asString()
                .contains("shared with consent", "What was sent to them has not arrived");
    }

    @Serves({"R7.6", "G4"})
    @Test
    void whoeverAskedHearsWhereWhatDidNotArriveIsNotSentAgainSinceTheConsentWasTakenBack() {
        Case one = sentToWhoeverAsked().finish(itDidNotArrive()).change(withdrawConsent());

        assertThat(one.openSteps()).contains(DecisionProcess.Step.SHARE_OR_DECLINE);
        one.finish(decline()).finish(whatHappensInstead());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.openSteps()).contains(TELL);
    }

    private static Filled staysHere() {
        return new Filled(SharingProcess.Step.SEND_IT, Map.of("withheld", "yes", "whyWithheld", "He needs it no more."));
    }

    /** What is decided again is told once that is done (R5.3). */
    @Serves("R5.3")
    @Test
    void whoeverAskedIsNotToldThatItIsSharedWhileNothingOfItHasGone() {
        Case one = askedFor().finish(harmIsMet()).change(somethingNew()).finish(weighTheRisk());
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(askForConsent());
        }

        one.finish(share())
                .finish(chooseWhatToWhomAndHow().with("nothingGoes", "yes").with("whyNothingGoes", "She asked me not to."));

        assertThat(one.openSteps()).contains(DecisionProcess.Step.SHARE_OR_DECLINE).doesNotContain(TELL);
    }

    @Test
    void whoeverRaisedItReadsThatNothingHasGoneWhereNothingHas() {
        Case one = handedOver().finish(MANAGER, weighTheRisk()).finish(MANAGER, askForConsent()).finish(MANAGER, share());

        one.finish(MANAGER, chooseWhatToWhomAndHow().with("nothingGoes", "yes").with("whyNothingGoes", "She asked me not to."));

        assertThat(shown.forTask(one.step(READ).getId(), PRACTITIONER).get("outcomeText"))
                .asString()
                .contains("shared with consent", "So far nothing of it has gone to anybody");
    }

    /** It is on its way to somebody, whatever was decided since. */
    @Test
    void whoeverRaisedItReadsThatSomeOfItWasSentBeforeItWasDeclined() {
        Case one = handedOver().finish(MANAGER, weighTheRisk()).finish(MANAGER, askForConsent()).finish(MANAGER, share());
        one.finish(MANAGER, chooseWhatToWhomAndHow()).finish(MANAGER, sendIt());
        one.change(MANAGER, somethingNew()).finish(MANAGER, weighTheRisk());
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(MANAGER, refuseConsent());
        }

        one.finish(MANAGER, decline()).finish(MANAGER, whatHappensInstead());

        assertThat(shown.forTask(one.step(READ).getId(), PRACTITIONER).get("outcomeText"))
                .asString()
                .contains("declined", "Some of it had been sent by then");
    }
}
