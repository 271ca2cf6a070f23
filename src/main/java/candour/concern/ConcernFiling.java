package candour.concern;

import candour.casefile.KnownPeople;
import candour.casefile.PersonRole;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files who the new case is about, so that it is found from its first minute (R11.3, fault F15). */
@Component
class ConcernFiling implements Filing {

    private final KnownPeople people;

    ConcernFiling(KnownPeople people) {
        this.people = people;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.START_FORM;
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
