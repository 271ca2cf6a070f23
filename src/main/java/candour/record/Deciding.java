package candour.record;

import candour.casefile.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms on which a case was decided, in order; the last one settles it. A manager who confirmed or shared
 * stands after the practitioner whose decision it was about (R5.3).
 */
record Deciding(List<Submission> forms) {

    private static final Map<String, String> REASONS = Map.of(
            "share-or-decline", "reasons",
            "agree-not-to-share", "managerReasons",
            "use-the-other-protocol", "otherProtocolReasons",
            "case-event", "errorReasons");

    Deciding {
        if (forms.isEmpty()) {
            throw new IllegalStateException("Nobody decided anything");
        }
    }

    static Deciding in(List<Submission> all) {
        return new Deciding(all.stream()
                .filter(submission -> REASONS.containsKey(submission.form()))
                // only a form that gives reasons decides: what else changed in a case is told on the same form
                .filter(submission -> submission.answers().get(REASONS.get(submission.form())) != null)
                .toList());
    }

    private Submission last() {
        return forms.get(forms.size() - 1);
    }

    String decidedBy() {
        return last().submittedBy();
    }

    String reasons() {
        return String.valueOf(last().answers().get(REASONS.get(last().form())));
    }

    String lawfulBasis() {
        return (String) last().answers().get("lawfulBasis");
    }

    Set<UUID> sharedItems() {
        return Stream.ofNullable(last().answers().get("items"))
                .flatMap(items -> ((List<?>) items).stream())
                .map(id -> UUID.fromString(id.toString()))
                .collect(Collectors.toSet());
    }

    /** Who decided what when, word for word. */
    List<Map<String, Object>> steps() {
        return forms.stream()
                .map(form -> {
                    Map<String, Object> step = new LinkedHashMap<>();
                    step.put("form", form.form());
                    step.put("by", form.submittedBy());
                    step.put("at", form.submittedAt());
                    step.put("answers", form.answers());
                    return step;
                })
                .toList();
    }
}
