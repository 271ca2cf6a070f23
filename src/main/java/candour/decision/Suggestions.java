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
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks table {@code sharing-basis} for each person whose information would be shared, and for each item (R10.1, G4). */
@Component
public class Suggestions {

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final RiskRepository risks;
    private final CaseFileRepository cases;
    private final DecisionTables tables;
    private final Clock clock;

    Suggestions(
            PersonRepository people,
            ConsentRepository consents,
            RiskRepository risks,
            CaseFileRepository cases,
            DecisionTables tables,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.risks = risks;
        this.cases = cases;
        this.tables = tables;
        this.clock = clock;
    }

    /** What the rules suggest for everybody about whom there is information, in the order of the people. */
    public List<Suggestion> of(String reference, String harm) {
        Judged judged = new Judged(reference, harm);
        return people.people(reference).stream()
                .filter(person -> !judged.itemsAbout(person).isEmpty())
                .map(judged::suggest)
                .toList();
    }

    /** What the rules suggest for each item, in the order of the items. */
    public List<ItemBasis> ofItems(String reference, String harm) {
        Judged judged = new Judged(reference, harm);
        Map<UUID, Person> byId =
                people.people(reference).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return judged.items.stream()
                .map(item -> judged.basis(item, byId.get(item.personId())))
                .toList();
    }

    /** One case as it stands now. */
    private final class Judged {

        private final String harm;
        private final String doubt;
        private final String unanswered;
        private final List<Item> items;
        private final Map<UUID, Consent> answers;
        private final Map<Map<String, Object>, Map<String, Object>> asked = new HashMap<>();
        private final LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));

        private Judged(String reference, String harm) {
            this.harm = harm;
            this.doubt = risks.latest(reference).map(Risk::doubt).orElse("yes");
            this.unanswered = isBeingAsked(reference) ? "awaited" : "not-asked";
            this.items = people.items(reference);
            this.answers = consents.answersByPerson(reference);
        }

        private List<Item> itemsAbout(Person person) {
            return items.stream()
                    .filter(item -> item.personId().equals(person.id()))
                    .toList();
        }

        private Suggestion suggest(Person person) {
            List<Item> confidential =
                    itemsAbout(person).stream().filter(Item::confidential).toList();
            String consent = consentFor(person, confidential);
            Map<String, Object> row = ask(consent, !confidential.isEmpty(), isDisputed(person));
            return new Suggestion(
                    person,
                    consent,
                    isDisputed(person),
                    (String) row.get("suggestion"),
                    (String) row.get("advice"),
                    (String) row.get("lawfulBasis"));
        }

        /** A consent that leaves out everything confidential is none. */
        private String consentFor(Person person, List<Item> confidential) {
            Consent answer = answers.get(person.id());
            if (answer == null) {
                return unanswered;
            }
            List<String> worth = confidential.stream()
                    .map(item -> answer.about(item, today))
                    .distinct()
                    .toList();
            return worth.isEmpty() || worth.contains(Consent.GIVEN) ? answer.on(today) : worth.get(0);
        }

        private ItemBasis basis(Item item, Person person) {
            Consent answer = answers.get(person.id());
            String consent = answer == null ? unanswered : answer.about(item, today);
            Map<String, Object> row = ask(consent, item.confidential(), isDisputed(person));
            return new ItemBasis(
                    item,
                    person,
                    consent,
                    answer == null ? null : answer.since(today, Moment.LONDON),
                    harm,
                    (String) row.get("suggestion"),
                    (String) row.get("lawfulBasis"));
        }

        private boolean isDisputed(Person person) {
            Consent answer = answers.get(person.id());
            return answer != null && answer.dispute();
        }

        /** The same question, as most items put it, is asked once. */
        private Map<String, Object> ask(String consent, boolean confidential, boolean dispute) {
            return asked.computeIfAbsent(
                    Map.of(
                            "consent", consent,
                            "harm", harm,
                            "confidential", confidential ? "yes" : "no",
                            "doubt", doubt,
                            "dispute", dispute ? "yes" : "no"),
                    facts -> tables.answer("sharing-basis", facts));
        }
    }

    private boolean isBeingAsked(String reference) {
        return cases.roots(reference).stream()
                .filter(CaseRoot::isOpen)
                .anyMatch(root -> root.processKey().equals(ConsentProcess.KEY));
    }
}
