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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
    private static final Map<String, List<String>> WRITTEN = new HashMap<>(Map.of(
            "concern", List.of("childAge", "whatHappened"),
            "describe-the-information", List.of("objective", "whoNeedsToKnow", "firstContact", "firstContactWords"),
            "weigh-the-risk", List.of("riskReasons", "groundReasons"),
            "assess-understanding",
                    List.of(
                            "questionShown", "whatShown", "whyShown", "implicationsShown", "alternativesShown",
                            "weighingShown", "ownViewShown", "consistentShown", "childsWords", "evidence", "help",
                            "helpDetails", "pressure", "pressureDetails", "whyDiffers"),
            "ask-the-authority-who-is-asked", List.of("authorityReasons"),
            "ask-for-consent",
                    List.of(
                            "earlierScope", "wordsUsed", "limits", "refusalReasons", "couldNotReasons", "confidenceSaid",
                            "childsViews", "viewsNotSought", "disputeDetails"),
            "share-or-decline", List.of("whyNecessary", "reasons", "whyAgainstAdvice", "notTellingReasons"),
            AskForAdvice.FORM, List.of("question"),
            AdviceProcess.GIVE_ADVICE, List.of("adviceReasons"),
            AdviceProcess.ANSWER_THE_ADVISER, List.of("answerToAdviser")));

    static {
        WRITTEN.put("information-request", List.of("childAge", "askedWhat", "askedWhy"));
        // in a case that is opened again
        WRITTEN.put("record-what-the-mash-answered", List.of("mashWords", "disagreeReasons"));
        WRITTEN.put("case-event", List.of("dangerWords", "newWhat", "withdrawnWords", "errorReasons", "caseNeeds"));
    }

    private static final Map<String, String> ANSWERS =
            Map.of("yes", "yes", "no", "no", "unsure", "not sure");

    private static final Map<Object, String> ADVISED = Map.of(
            "share", "Advice to share:",
            "do-not-share", "Advice not to share:",
            "more-information", "What the adviser asked:",
            "pass-on", "Why an adviser passed it on:");

    private static final Map<String, String> KINDS =
            Map.of("fact", "a fact", "statement", "a statement", "opinion", "an opinion");

    private final PeopleByRole people;
    private final PersonRepository known;
    private final ConsentRepository consents;
    private final SubmissionRepository submissions;
    private final NamesOfTheCase names;
    private final FormWords words;

    AdvisersView(
            PeopleByRole people,
            PersonRepository known,
            ConsentRepository consents,
            SubmissionRepository submissions,
            NamesOfTheCase names,
            FormWords words) {
        this.people = people;
        this.known = known;
        this.consents = consents;
        this.submissions = submissions;
        this.names = names;
        this.words = words;
    }

    /**
     * One thing an adviser reads.
     *
     * @param about what it is, in the product's words; empty where the words say it themselves
     */
    public record Line(String about, String words) {}

    /** Lines that belong together. */
    public record Part(String heading, List<Line> lines) {}

    /** What somebody wrote, as an adviser may read it. */
    public String withoutNames(String reference, String words) {
        return names.of(reference).in(words);
    }

    /** What an adviser may read, part by part; a part in which nothing stands is left out. */
    public List<Part> parts(String reference) {
        ReplacedNames replaced = names.of(reference);
        List<Line> written = submissions.ofCase(reference).stream()
                .flatMap(submission -> written(submission, replaced).stream())
                .toList();
        return Stream.of(
                        new Part("Who it is about", people.lines(reference, replaced)),
                        new Part("How the risk was weighed", weighed(reference)),
                        new Part("What is known", items(reference, replaced)),
                        new Part("What was written", written))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private List<Line> weighed(String reference) {
        List<Line> lines = new ArrayList<>();
        submissions.latest(reference, "weigh-the-risk").ifPresent(answers -> WEIGHED.forEach((key, words) -> {
            Object answer = answers.get(key);
            if (answer != null) {
                lines.add(new Line("", words + ": " + ANSWERS.getOrDefault(answer.toString(), "not sure") + "."));
            }
        }));
        Map<UUID, String> roles = NamesOfTheCase.words(known.people(reference));
        for (Consent consent : consents.ofCase(reference)) {
            String who = roles.getOrDefault(consent.askedPersonId(), "somebody");
            String others = consent.dispute() ? " Somebody else with parental responsibility said no." : "";
            lines.add(new Line("", "Asked for consent, %s %s.%s".formatted(who, consentWords(consent), others)));
        }
        return lines;
    }

    private List<Line> items(String reference, ReplacedNames replaced) {
        Map<UUID, String> roles = NamesOfTheCase.words(known.people(reference));
        return known.items(reference).stream()
                .map(item -> new Line(
                        "Item %d, %s about %s:".formatted(item.position(), KINDS.get(item.kind()), roles.get(item.personId())),
                        "%s (How it is known: %s%s Still true: %s.)"
                                .formatted(
                                        replaced.in(item.what()),
                                        sentence(replaced.in(item.source())),
                                        when(item, replaced),
                                        ANSWERS.get(item.stillCurrent()))))
                .toList();
    }

    private static String when(Item item, ReplacedNames replaced) {
        if (item.happenedOn() != null) {
            return " On " + BritishDate.of(item.happenedOn()) + ".";
        }
        return item.noted().happenedAbout() == null ? "" : " About when: " + sentence(replaced.in(item.noted().happenedAbout()));
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?]\\s*") ? words.strip() : words.strip() + ".";
    }

    private List<Line> written(Submission submission, ReplacedNames replaced) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String key : WRITTEN.getOrDefault(submission.form(), List.of())) {
            if (submission.answers().get(key) instanceof String text) {
                texts.put(key, replaced.in(text));
            }
        }
        return words.read(submission.form(), texts, Map.of()).stream()
                .map(line -> new Line(about(submission, line.question()), line.answer()))
                .toList();
    }

    /** What was asked on the page of a case has no form to be read from, and reasons need to say what for. */
    private static String about(Submission submission, String question) {
        if (submission.form().equals(AskForAdvice.FORM)) {
            return "What your colleague wants to know:";
        }
        if (submission.form().equals(AdviceProcess.ANSWER_THE_ADVISER)) {
            return "What your colleague answered:";
        }
        return submission.form().equals(AdviceProcess.GIVE_ADVICE)
                ? ADVISED.getOrDefault(submission.answers().get("adviceGiven"), question)
                : question;
    }

    private static String consentWords(Consent consent) {
        return switch (consent.answer()) {
            case "given" -> consent.counts() ? "agreed" : "agreed, but this does not count yet";
            case "refused" -> "said no";
            case "withdrawn" -> "agreed and took it back";
            default -> "could not be asked";
        };
    }
}
