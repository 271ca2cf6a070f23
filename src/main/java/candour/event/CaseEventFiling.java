package candour.event;

import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.consent.Conversations;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files what happened. What is new is an item like any other, and confidential until somebody decides otherwise: an
 * earlier consent does not cover it (R6.1, R7.1, R11.2).
 */
@Component
class CaseEventFiling implements Filing {

    private final PersonRepository people;
    private final Conversations conversations;

    CaseEventFiling(PersonRepository people, Conversations conversations) {
        this.people = people;
        this.conversations = conversations;
    }

    @Override
    public String form() {
        return EventProcess.KEY;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        if (sent.answers().is(EventProcess.WHAT_CHANGED.name(), EventProcess.Change.NEW_INFORMATION)) {
            fileNewInformation(sent);
        }
        return Map.of();
    }

    private void fileNewInformation(Sent sent) {
        Answers said = sent.answers();
        Person about = PersonOfTheCase.of(said.text("newAbout"), people.people(sent.reference()))
                .orElseThrow();
        int last = people.items(sent.reference()).stream().mapToInt(Item::position).max().orElse(0);
        people.add(
                sent.reference(),
                sent.id(),
                new Item(
                        UUID.randomUUID(),
                        about.id(),
                        last + 1,
                        said.text("newWhat"),
                        said.text("newKind"),
                        said.text("newSource"),
                        said.date("newHappenedOn"),
                        "yes",
                        true,
                        new Item.Noted(said.text("newHappenedAbout"), said.text("newLateReasons"), sent.at())));
        conversations.planFor(sent.reference(), about.id());
    }
}
