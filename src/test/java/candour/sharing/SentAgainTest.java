package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.CaseEntryRepository;
import candour.casefile.Outcome;
import candour.sharing.SharingProcess.Step;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What went astray goes again only while it is still to be shared, and not against a decision made since. */
@EngineTest
@Serves("R7.6")
class SentAgainTest {

    @Autowired
    private Story story;

    @Autowired
    private CaseEntryRepository entries;

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
        return one.change(somethingNew()).finish(weighTheRisk()).finish(refuseConsent()).finish(decline());
    }

    @Test
    void whatWentAstrayIsNotSentAgainOnceItIsDecidedNotToShare() {
        Case one = sent().finish(itDidNotArrive());
        assertThat(one.openSteps()).contains(Step.CHOOSE_ANOTHER_WAY);

        decidedNotToShare(one);

        assertThat(one.decisionsOn("concern")).extracting("outcome").endsWith(Outcome.DECLINED);
        assertThat(one.openSteps()).doesNotContain(Step.CHOOSE_ANOTHER_WAY);
        assertThat(entries.ofCase(one.reference())).extracting("kind").contains("kept-back");
    }

    /** It was on its way when it was decided anew, and only then turned out never to have arrived. */
    @Test
    void whatTurnsOutToHaveGoneAstrayAfterItWasDecidedNotToShareStaysHere() {
        Case one = decidedNotToShare(sent());
        one.finish(itDidNotArrive()).finish(chooseAnotherWay());

        assertThatThrownBy(() -> one.finish(sendIt()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("decided anew");

        one.finish(sendIt().with("withheld", "yes").with("whyWithheld", "It was decided anew."));
        assertThat(one.openSteps()).doesNotContain(Step.SEND_IT, Step.CHOOSE_ANOTHER_WAY);
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
