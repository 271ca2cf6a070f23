package candour.advice;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.OwnCase;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Nobody advises on their own case; more is asked once; what is passed on goes to somebody else (R11.5). */
@Component
class GiveAdviceGuard implements Guard {

    private final OwnCase ownCase;
    private final WhomToAsk whomToAsk;

    GiveAdviceGuard(OwnCase ownCase, WhomToAsk whomToAsk) {
        this.ownCase = ownCase;
        this.whomToAsk = whomToAsk;
    }

    @Override
    public String form() {
        return AdviceProcess.GIVE_ADVICE;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        // advice settles nothing, and whoever asks may choose who gives it
        ownCase.refuseTheirs(sent, faults, "somebody else must advise.");
        boolean askedBefore = "yes".equals(sent.facts().get(AdviceProcess.ASKED_BACK.name()));
        if (askedBefore && sent.answers().is("adviceGiven", "more-information")) {
            faults.on(
                    "adviceGiven",
                    "more was asked once already. Advise on what you know now, or say who should advise instead.");
        }
        if (sent.user().equals(whomToAsk.facts(sent.answers().text("passOnTo")).get(AdviceProcess.ADVISER.name()))) {
            faults.on("passOnTo", "choose somebody other than yourself.");
        }
    }
}
