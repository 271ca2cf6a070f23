package candour.event;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;

import candour.testing.Story;
import candour.testing.Story.Case;

/** How far a case has come when something happens to it. */
final class SoFar {

    private SoFar() {}

    static Case described(Story story) {
        return story.raise(concern()).finish(describeTheInformation());
    }

    static Case readyToDecide(Story story) {
        return described(story).finish(weighTheRisk()).finish(askForConsent());
    }

    static Case sent(Story story) {
        return readyToDecide(story).finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt());
    }

    static Case closed(Story story) {
        return readyToDecide(story).finish(decline()).finish(whatHappensInstead());
    }
}
