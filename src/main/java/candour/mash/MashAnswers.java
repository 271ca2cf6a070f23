package candour.mash;

import candour.advice.WithoutNames;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.submission.FormWords;
import candour.submission.Markdown;
import candour.submission.Prefill.Opened;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the MASH answered in a case, and what came of a disagreement with it, for whoever goes on with it (R5.1). */
@Component
public class MashAnswers {

    /** Whose words stand on which form, in the order in which they come. */
    private static final Map<String, String> WHOSE = new LinkedHashMap<>();

    static {
        WHOSE.put(MashProcess.Step.RECORD_WHAT_THE_MASH_ANSWERED, "The Multi-Agency Safeguarding Hub (MASH)");
        WHOSE.put(MashProcess.Step.TAKE_UP_THE_DISAGREEMENT, "The safeguarding lead");
        WHOSE.put(MashProcess.Step.SETTLE_THE_DISAGREEMENT, "The senior manager");
    }

    /** That it is answered and how, of whom and when; not the words that were said about the child. */
    private static final Set<String> OUTCOME =
            Set.of("mashDecision", "mashAnsweredOn", "disagreement", "escalationOutcome", "escalationEndedOn");

    private final SubmissionRepository submissions;
    private final FormWords words;
    private final WithoutNames names;

    MashAnswers(SubmissionRepository submissions, FormWords words, WithoutNames names) {
        this.names = names;
        this.submissions = submissions;
        this.words = words;
    }

    /** Who wrote last what the MASH answered or what came of it; empty where nobody has asked. */
    public Optional<String> lastWordBy(String reference) {
        return lastWord(reference).map(Submission::submittedBy);
    }

    /** When that was written; empty where nobody has asked. */
    public Optional<Instant> lastWordAt(String reference) {
        return lastWord(reference).map(Submission::submittedAt);
    }

    private Optional<Submission> lastWord(String reference) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> WHOSE.containsKey(submission.form()))
                .reduce((earlier, later) -> later);
    }

    /** What it came to, and nothing of what was said; empty where nobody has asked. */
    public String outcome(String reference) {
        return WHOSE.keySet().stream()
                .flatMap(form -> submissions.latest(reference, form)
                        .map(answers -> text(form, only(OUTCOME, answers)))
                        .stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Everything that was last said on this form, as whoever opens another may read it. */
    String all(Opened opened, String form) {
        return submissions
                .latest(opened.reference(), form)
                .map(answers -> names.unlessTheySeeAll(opened.reference(), opened.reader(), text(form, answers)))
                .orElse("");
    }

    private static Map<String, Object> only(Set<String> keys, Map<String, Object> answers) {
        return answers.entrySet().stream()
                .filter(answer -> keys.contains(answer.getKey()) && answer.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String text(String form, Map<String, Object> answers) {
        String lines = words.read(form, answers, Map.of()).stream()
                .map(line -> "**%s** %s".formatted(line.question(), Markdown.plain(line.answer())))
                .collect(Collectors.joining("\n\n"));
        return lines.isEmpty() ? "" : "### %s\n\n%s".formatted(WHOSE.get(form), lines);
    }
}
