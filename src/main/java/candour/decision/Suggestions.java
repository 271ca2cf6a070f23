package candour.decision;

import candour.casefile.CaseFileRepository;
import candour.casefile.CaseRoot;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Risk;
import candour.casefile.RiskRepository;
import candour.consent.ConsentProcess;
import candour.engine.DecisionTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks table {@code sharing-basis} once for each person whose information would be shared (R10.1, G4). */
@Component
public class Suggestions {

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final RiskRepository risks;
    private final CaseFileRepository cases;
    private final DecisionTables tables;

    Suggestions(
            PersonRepository people,
            ConsentRepository consents,
            RiskRepository risks,
            CaseFileRepository cases,
            DecisionTables tables) {
        this.people = people;
        this.consents = consents;
        this.risks = risks;
        this.cases = cases;
        this.tables = tables;
    }

    /** What the rules suggest for everybody about whom there is information, in the order of the people. */
    public List<Suggestion> of(String reference, String harm) {
        List<Item> items = people.items(reference);
        String doubt = risks.latest(reference).map(Risk::doubt).orElse("yes");
        return people.people(reference).stream()
                .filter(person -> items.stream().anyMatch(item -> item.personId().equals(person.id())))
                .map(person -> suggest(reference, person, items, harm, doubt))
                .toList();
    }

    private Suggestion suggest(String reference, Person person, List<Item> items, String harm, String doubt) {
        boolean confidential = items.stream()
                .anyMatch(item -> item.personId().equals(person.id()) && item.confidential());
        Optional<Consent> answer = answerAbout(reference, person.id());
        String consent = answer.map(Consent::answer).orElse(isBeingAsked(reference) ? "awaited" : "not-asked");
        boolean dispute = answer.map(Consent::dispute).orElse(false);
        Map<String, Object> row = tables.answer(
                "sharing-basis",
                Map.of(
                        "consent", consent,
                        "harm", harm,
                        "confidential", confidential ? "yes" : "no",
                        "doubt", doubt,
                        "dispute", dispute ? "yes" : "no"));
        return new Suggestion(
                person,
                consent,
                dispute,
                (String) row.get("suggestion"),
                (String) row.get("advice"),
                (String) row.get("lawfulBasis"));
    }

    private Optional<Consent> answerAbout(String reference, UUID person) {
        return consents.conversations(reference).stream()
                .filter(conversation -> consents.peopleIn(conversation).contains(person))
                .findFirst()
                .flatMap(consents::answerOf);
    }

    private boolean isBeingAsked(String reference) {
        return cases.roots(reference).stream()
                .filter(CaseRoot::isOpen)
                .anyMatch(root -> root.processKey().equals(ConsentProcess.KEY));
    }
}
