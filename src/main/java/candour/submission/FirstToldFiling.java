package candour.submission;

import candour.casefile.KnownPeople;
import candour.casefile.PersonRole;
import java.util.Map;

/**
 * Files whom a new case is about, as the start form that opens it asks for it, so that it is found from its first minute
 * (R11.3, fault F15).
 */
public abstract class FirstToldFiling implements Filing {

    private final String form;
    private final KnownPeople people;

    /** @param form a start form that asks for {@code childKnown}, {@code childName}, {@code childAge} and {@code babyDue} */
    protected FirstToldFiling(String form, KnownPeople people) {
        this.form = form;
        this.people = people;
    }

    @Override
    public final String form() {
        return form;
    }

    @Override
    public final Map<String, String> file(Sent sent) {
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
