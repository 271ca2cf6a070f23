package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.item;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Outcome;
import candour.consent.ConsentProcess;
import candour.sharing.SharingProcess.Step;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What went astray goes again until it has arrived, but not against a consent that is no more. */
@EngineTest
@Serves("R7.6")
class SentAgainTest {

    @Autowired
    private Story story;

    private Case sent() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt());
    }

    private static Case decidedNotToShare(Case one) {
        one.change(somethingNew()).finish(weighTheRisk());
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(refuseConsent());
        }
        return one.finish(decline());
    }

    @Test
    void whatWentAstrayIsNotSentAgainOnceItIsDecidedNotToShare() {
        Case one = sent().finish(itDidNotArrive());

        decidedNotToShare(one);

        assertThat(one.decisionsOn("concern")).extracting("outcome").endsWith(Outcome.DECLINED);
        assertThat(one.openSteps()).doesNotContain(Step.CHOOSE_ANOTHER_WAY);
    }

    /** Two people decided it, and what the law let go rests on no consent that could keep it back. */
    @Test
    void whatWentAstrayWhereHarmWasMetIsNotSentAgainOnceTwoDecidedNotToShare() {
        Case one = decidedNotToShare(sentWhereHarmIsMet().finish(itDidNotArrive()));

        one.finish(MANAGER, confirmNotSharing());

        assertThat(one.openSteps()).doesNotContain(Step.CHOOSE_ANOTHER_WAY, Step.SEND_IT);
    }

    /** It was on its way when it was decided anew, and only then turned out never to have arrived. */
    @Test
    void whatTurnsOutToHaveGoneAstrayAfterThatIsNotSentAgainEither() {
        Case one = decidedNotToShare(sent());

        one.finish(itDidNotArrive());

        assertThat(one.openSteps()).doesNotContain(Step.CHOOSE_ANOTHER_WAY, Step.SEND_IT);
    }

    /** A decision about something newer does not name what went before it, and where harm is met it must arrive (R5.1). */
    @Serves("R5.1")
    @Test
    void whatWasLostGoesAgainAlthoughOnlySomethingNewerWasDecidedSince() {
        Case one = alsoSharedSomethingNew(sentWhereHarmIsMet());
        one.finish(itDidNotArrive()).finish(chooseAnotherWay());

        one.finish(sendIt());

        assertThat(one.openSteps()).contains(Step.WRITE_THE_STATEMENT);
    }

    @Serves("R5.1")
    @Test
    void whatIsKnownToBeLostStillGoesAgainWhereOnlySomethingNewerIsDecided() {
        Case chosen = sentWhereHarmIsMet().finish(itDidNotArrive());
        Case one = alsoSharedSomethingNew(chosen);
        assertThat(one.openSteps()).contains(Step.CHOOSE_ANOTHER_WAY);

        one.finish(chooseAnotherWay());
        one.change(somethingNew().with("newWhat", "Mia fell asleep in class.")).finish(harmIsMet()).finish(share());

        assertThat(one.openSteps()).contains(Step.SEND_IT);
    }

    /** How the risk was weighed in the round that decided it is not how it is weighed by now (R11.1). */
    @Serves("R11.1")
    @Test
    void whatGoesToSomebodyElseOnceHarmIsNotMetAnyMoreIsLookedAtASecondTime() {
        List<Map<String, Object>> six = Stream.of("a coat", "a scarf", "a hat", "gloves", "boots", "socks")
                .map(what -> item("1", "Mia has no " + what + "."))
                .toList();
        Case one = story.raise(concern())
                .finish(describeTheInformation().with("items", six))
                .finish(harmIsMet())
                .finish(share())
                .finish(chooseWhatToWhomAndHow()
                        .with("recipients", List.of(Map.of(
                                "agency", "riverside-health", "person", "Leila Novák", "method", "hard-copy", "items", "all",
                                "why", "1: she\n2: visits\n3: them\n4: and\n5: can\n6: help", "methodAgreed", "yes"))))
                .finish(sendIt())
                .finish(itDidNotArrive())
                .change(somethingNew())
                .finish(weighTheRisk());
        while (one.openSteps().contains(ConsentProcess.Step.ASK_FOR_CONSENT)) {
            one.finish(askForConsent());
        }
        one.finish(share());

        one.finish(chooseAnotherWay().with("anotherPerson", "Dr Evans"));

        assertThat(one.openSteps()).contains(Step.LOOK_A_SECOND_TIME).doesNotContain(Step.SEND_IT);
    }

    private Case sentWhereHarmIsMet() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .finish(share())
                .finish(chooseWhatToWhomAndHow())
                .finish(sendIt());
    }

    private static Case alsoSharedSomethingNew(Case one) {
        return one.change(somethingNew())
                .finish(harmIsMet())
                .finish(share().with("items", List.of("Mia has had no breakfast all week.")));
    }

    /** Or it would never arrive: whoever decides anew counts it as sent. */
    @Test
    void whatWentAstrayAndIsStillToBeSharedGoesAgain() {
        Case one = sent().finish(itDidNotArrive());

        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());

        one.finish(chooseAnotherWay());
        assertThat(one.openSteps()).contains(Step.SEND_IT);
    }
}
