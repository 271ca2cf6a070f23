package candour.advice;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.SubmissionRepository;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A case without anyone's identity: people by role and age band, the answers that were choices, and how much
 * is known of what kind. Every word comes from the product; nothing that anybody typed is shown (G3).
 */
@Component
public class AdvisersView {

    private static final Map<String, String> WEIGHED = new LinkedHashMap<>();

    static {
        WEIGHED.put("sufferingHarm", "A child is suffering, or likely to suffer, significant harm");
        WEIGHED.put("preventsHarmToChild", "Sharing would help prevent significant harm to a child");
        WEIGHED.put("seriousHarmToAdult", "Sharing would help prevent serious harm to an adult");
        WEIGHED.put("underThirteenSexual", "A child under 13 and sexual activity");
        WEIGHED.put("askingSafe", "Asking the family is safe");
        WEIGHED.put("decidedAnyway", "The practitioner would share even if they said no");
        WEIGHED.put("doubt", "The practitioner wants advice");
    }

    private static final Map<String, String> ANSWERS =
            Map.of("yes", "yes", "no", "no", "unsure", "not sure");

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final SubmissionRepository submissions;
    private final Clock clock;

    AdvisersView(PersonRepository people, ConsentRepository consents, SubmissionRepository submissions, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** The lines an adviser may read. */
    public List<String> of(String reference) {
        List<String> lines = new ArrayList<>();
        List<Item> items = people.items(reference);
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        for (Person person : people.people(reference)) {
            long known = items.stream().filter(item -> item.personId().equals(person.id())).count();
            lines.add("Person %d: %s, %s. %s known about them."
                    .formatted(
                            person.position(),
                            person.role().words(),
                            person.ageBand(today).words(),
                            known == 0 ? "Nothing is" : known == 1 ? "One thing is" : known + " things are"));
        }
        submissions.latest(reference, "weigh-the-risk").ifPresent(answers -> WEIGHED.forEach((key, words) -> {
            Object answer = answers.get(key);
            if (answer != null) {
                lines.add(words + ": " + ANSWERS.getOrDefault(answer.toString(), "not sure") + ".");
            }
        }));
        for (Consent consent : consents.ofCase(reference)) {
            lines.add("Asked for consent: " + consentWords(consent) + ".");
        }
        return lines;
    }

    private static String consentWords(Consent consent) {
        return switch (consent.answer()) {
            case "given" -> consent.counts() ? "agreed" : "agreed, but this does not count yet";
            case "refused" -> "said no";
            default -> "could not be asked";
        };
    }
}
