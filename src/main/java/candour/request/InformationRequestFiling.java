package candour.request;

import candour.casefile.KnownPeople;
import candour.casefile.PersonRole;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files which child somebody asked about, so that the case is found from its first minute (R11.3). */
@Component
class InformationRequestFiling implements Filing {

    private final KnownPeople people;

    InformationRequestFiling(KnownPeople people) {
        this.people = people;
    }

    @Override
    public String form() {
        return RequestProcess.Step.START_FORM;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        Answers said = sent.answers();
        boolean unborn = said.is("childKnown", "unborn");
        people.firstTold(
                sent.reference(),
                sent.id(),
                unborn ? PersonRole.UNBORN_CHILD : PersonRole.CHILD,
                said.text("childName"),
                said.text(unborn ? "babyDue" : "childAge"),
                sent.at());
        return Map.of();
    }
}
