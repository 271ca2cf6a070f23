package candour.event;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.withdrawConsent;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.consent.ConsentProcess;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent is taken back whatever came of a later question about something newer: whoever has what it let go is told. */
@EngineTest
class TakenBackLaterTest {

    @Autowired
    private Story story;

    @Autowired
    private ConsentRepository consents;

    private Case sharedOnConsentAndSomethingIsNew() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt())
                .change(somethingNew())
                .finish(weighTheRisk());
    }

    @Serves("R7.6")
    @Test
    void aConsentCanBeTakenBackAlthoughNobodyWasReachedAboutSomethingNewer() {
        Case one = sharedOnConsentAndSomethingIsNew().runOut(ConsentProcess.Step.NO_ANSWER);

        one.change(withdrawConsent());

        assertThat(one.openSteps()).contains(EventProcess.TELL_EACH_RECIPIENT);
    }

    @Serves("R7.6")
    @Test
    void aConsentCanBeTakenBackAlthoughSomethingNewerWasRefused() {
        Case one = sharedOnConsentAndSomethingIsNew().finish(refuseConsent());

        one.change(withdrawConsent());

        assertThat(one.openSteps()).contains(EventProcess.TELL_EACH_RECIPIENT);
    }

    /** She said no; that nobody reached her about something newer does not make of it that she could not be asked (R7.4). */
    @Serves("R7.4")
    @Test
    void aNoStaysANoWhereNobodyWasReachedAboutSomethingNewer() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(refuseConsent())
                .change(somethingNew())
                .finish(weighTheRisk());

        one.runOut(ConsentProcess.Step.NO_ANSWER);

        assertThat(consents.answersByPerson(one.reference()).values()).extracting(Consent::answer).containsOnly("refused");
    }
}
