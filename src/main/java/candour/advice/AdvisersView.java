package candour.advice;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.submission.BritishDate;
import candour.submission.FormWords;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A case as an adviser reads it (G3, R11.5): who is in it by role and age, what was answered, and everything that
 * bears on the decision in the words of those who wrote it, with roles in the place of names.
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

    /** What people wrote that an adviser needs, by form; the names of professionals and of places are not among it. */
    private static final Map<String, List<String>> WRITTEN = Map.of(
            "concern", List.of("childAge", "whatHappened"),
            "describe-the-information", List.of("objective", "whoNeedsToKnow"),
            "weigh-the-risk", List.of("riskReasons", "groundReasons"),
            "assess-understanding",
                    List.of(
                            "questionShown", "whatShown", "whyShown", "implicationsShown", "alternativesShown",
                            "weighingShown", "ownViewShown", "consistentShown", "childsWords", "evidence",
                            "pressureDetails", "whyDiffers"),
            "ask-the-authority-who-is-asked", List.of("authorityReasons"),
            "ask-for-consent",
                    List.of("wordsUsed", "limits", "refusalReasons", "couldNotReasons", "childsViews", "viewsNotSought", "disputeDetails"),
            "share-or-decline", List.of("whyNecessary", "reasons", "whyAgainstAdvice", "notTellingReasons"),
            AskForAdvice.FORM, List.of("question"),
            AdviceProcess.GIVE_ADVICE, List.of("adviceReasons"),
            AdviceProcess.ANSWER_THE_ADVISER, List.of("answerToAdviser"));

    private static final Map<String, String> ANSWERS =
            Map.of("yes", "yes", "no", "no", "unsure", "not sure");

    private static final Map<String, String> KINDS =
            Map.of("fact", "a fact", "statement", "a statement", "opinion", "an opinion");

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final SubmissionRepository submissions;
    private final NamesOfTheCase names;
    private final FormWords words;
    private final Clock clock;

    AdvisersView(
            PersonRepository people,
            ConsentRepository consents,
            SubmissionRepository submissions,
            NamesOfTheCase names,
            FormWords words,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.submissions = submissions;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** The lines an adviser may read. */
    public List<String> of(String reference) {
        ReplacedNames replaced = names.of(reference);
        List<String> lines = new ArrayList<>(people(reference));
        submissions.latest(reference, "weigh-the-risk").ifPresent(answers -> WEIGHED.forEach((key, words) -> {
            Object answer = answers.get(key);
            if (answer != null) {
                lines.add(words + ": " + ANSWERS.getOrDefault(answer.toString(), "not sure") + ".");
            }
        }));
        for (Consent consent : consents.ofCase(reference)) {
            lines.add("Asked for consent: " + consentWords(consent) + ".");
        }
        lines.addAll(items(reference, replaced));
        submissions.ofCase(reference).forEach(submission -> lines.addAll(written(submission, replaced)));
        return lines;
    }

    private List<String> people(String reference) {
        List<Item> items = people.items(reference);
        List<Person> known = people.people(reference);
        Map<UUID, String> roles = NamesOfTheCase.words(known);
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        return known.stream()
                .map(person -> {
                    long about = items.stream().filter(item -> item.personId().equals(person.id())).count();
                    return "Person %d: %s, %s. %s known about them."
                            .formatted(
                                    person.position(),
                                    roles.get(person.id()),
                                    person.ageBand(today).words(),
                                    about == 0 ? "Nothing is" : about == 1 ? "One thing is" : about + " things are");
                })
                .toList();
    }

    private List<String> items(String reference, ReplacedNames replaced) {
        Map<UUID, String> roles = NamesOfTheCase.words(people.people(reference));
        return people.items(reference).stream()
                .map(item -> "Item %d, %s about %s: %s (from: %s%s; still true: %s)"
                        .formatted(
                                item.position(),
                                KINDS.get(item.kind()),
                                roles.get(item.personId()),
                                replaced.in(item.what()),
                                replaced.in(item.source()),
                                item.happenedOn() == null ? "" : "; it happened on " + BritishDate.of(item.happenedOn()),
                                ANSWERS.get(item.stillCurrent())))
                .toList();
    }

    private List<String> written(Submission submission, ReplacedNames replaced) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String key : WRITTEN.getOrDefault(submission.form(), List.of())) {
            if (submission.answers().get(key) instanceof String text) {
                texts.put(key, replaced.in(text));
            }
        }
        return words.read(submission.form(), texts, Map.of()).stream()
                .map(line -> line.question() + " " + line.answer())
                .toList();
    }

    private static String consentWords(Consent consent) {
        return switch (consent.answer()) {
            case "given" -> consent.counts() ? "agreed" : "agreed, but this does not count yet";
            case "refused" -> "said no";
            default -> "could not be asked";
        };
    }
}
