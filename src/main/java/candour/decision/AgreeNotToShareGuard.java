package candour.decision;

import candour.engine.Fact;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.OwnCase;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Declining while a child may come to harm needs a second person (R5.3): nobody confirms their own case, but may think better of it. */
@Component
class AgreeNotToShareGuard implements Guard {

    private static final String INSTEAD = "somebody else must answer, or you share after all.";

    private final OwnCase ownCase;
    private final Suggestions suggestions;

    AgreeNotToShareGuard(OwnCase ownCase, Suggestions suggestions) {
        this.ownCase = ownCase;
        this.suggestions = suggestions;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.AGREE_NOT_TO_SHARE;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("managerAnswer", "return")) {
            ownCase.refuseTheirs(sent, faults, INSTEAD);
        } else if (!sent.answers().is("managerAnswer", "share")) {
            ownCase.refuse(sent, faults, INSTEAD);
        } else {
            ownCase.refuseAboutThem(sent, faults, "somebody else must answer.");
            Share.check(
                    sent.answers(),
                    suggestions.ofItems(sent.reference(), sent.facts().get(Fact.HARM.name())),
                    faults);
        }
    }
}
