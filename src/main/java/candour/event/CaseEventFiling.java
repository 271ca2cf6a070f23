package candour.event;

import candour.casefile.CaseFileRepository;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.ConsentTerms;
import candour.casefile.Item;
import candour.casefile.LegalHoldRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.consent.Conversations;
import candour.engine.Fact;
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
    private final ConsentRepository consents;
    private final CaseFileRepository cases;
    private final LegalHoldRepository holds;
    private final Conversations conversations;
    private final Course course;

    CaseEventFiling(
            PersonRepository people,
            ConsentRepository consents,
            CaseFileRepository cases,
            LegalHoldRepository holds,
            Conversations conversations,
            Course course) {
        this.people = people;
        this.consents = consents;
        this.cases = cases;
        this.holds = holds;
        this.conversations = conversations;
        this.course = course;
    }

    @Override
    public String form() {
        return EventProcess.KEY;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        switch (sent.answers().text(EventProcess.WHAT_CHANGED.name())) {
            case EventProcess.Change.NEW_INFORMATION -> fileNewInformation(sent);
            case EventProcess.Change.CONSENT_WITHDRAWN -> fileWithdrawal(sent);
            case EventProcess.Change.HAND_OVER -> cases.handOver(sent.reference(), sent.answers().text(EventProcess.HAND_OVER_TO));
            case EventProcess.Change.LEGAL_HOLD -> holds.place(sent.reference(), sent.id());
            case EventProcess.Change.LEGAL_HOLD_LIFTED -> holds.lift(sent.reference(), sent.id());
            default -> {}
        }
        return Map.of(
                Fact.HARM.name(), course.harm(sent.reference()),
                EventProcess.CHANGE.name(), sent.id().toString());
    }

    private void fileWithdrawal(Sent sent) {
        Person about = PersonOfTheCase.of(sent.answers().text("withdrawnAbout"), people.people(sent.reference()))
                .orElseThrow();
        Consent given = consents.toTakeBack(sent.reference(), about.id()).orElseThrow();
        consents.add(
                sent.reference(),
                new Consent(
                        UUID.randomUUID(),
                        given.conversationId(),
                        sent.id(),
                        null,
                        Consent.WITHDRAWN,
                        true,
                        false,
                        sent.at(),
                        ConsentTerms.NONE));
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
