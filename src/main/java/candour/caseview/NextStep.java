package candour.caseview;

import candour.caseview.OpenSteps.OpenStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What comes next in a case for one reader.
 *
 * @param words one line that says so
 * @param task the id of the reader's own next step, null if somebody else has it or nothing is left
 * @param reference the case
 * @param record whether the case is finished and its record there for this reader
 */
record NextStep(String words, String task, String reference, boolean record) {

    /** Steps whose name is no plain "do this". */
    private static final Map<String, String> AS_A_DEED = Map.of(
            "Share or decline?", "Decide whether to share",
            "What happens instead", "Say what happens instead",
            "Who is really asking?", "Find out who is asking",
            "Was this a personal-data breach?", "Say whether this was a breach",
            "May they be told now?", "Say whether they can be told now",
            "Decide as safeguarding lead", "Decide");

    /**
     * @param waiting what waits in the case, the most pressing first
     */
    static NextStep of(String reference, List<OpenStep> waiting, String reader, Instant now) {
        List<OpenStep> own = waiting.stream().filter(step -> step.isOf(reader)).toList();
        if (!own.isEmpty()) {
            OpenStep next = own.get(0);
            String words = "Next: you " + lowered(deed(next.title())) + until(next, now) + more(own.size() - 1);
            return new NextStep(words, next.taskId(), reference, false);
        }
        if (!waiting.isEmpty()) {
            OpenStep next = waiting.get(0);
            String words = "Next: " + next.holder() + " " + asDoneByOthers(deed(next.title())) + until(next, now);
            return new NextStep(words, null, reference, false);
        }
        return new NextStep("Nothing in this case waits for you now.", null, reference, false);
    }

    /**
     * Of a case that is finished; what the reader has still to do beside it does not open by itself.
     *
     * @param readable whether the reader may read the record
     */
    static NextStep none(String reference, boolean readable, List<OpenStep> waiting, String reader, Instant now) {
        String later = waiting.stream()
                .filter(step -> step.isOf(reader))
                .findFirst()
                .map(step -> " Later you " + lowered(deed(step.title())) + until(step, now))
                .orElse("");
        return new NextStep("This case is finished." + later, null, reference, readable);
    }

    private static String deed(String title) {
        return AS_A_DEED.getOrDefault(title, title);
    }

    private static String until(OpenStep step, Instant now) {
        if (step.due() == null) {
            return ".";
        }
        return (step.overdue(now) ? ", overdue since " : ", until ") + step.until() + ".";
    }

    private static String more(int steps) {
        return switch (steps) {
            case 0 -> "";
            case 1 -> " One more step of this case is yours.";
            default -> " %d more steps of this case are yours.".formatted(steps);
        };
    }

    /** "Give advice" becomes "gives advice". */
    private static String asDoneByOthers(String deed) {
        String verb = deed.split(" ", 2)[0];
        String ending = verb.matches(".*(s|sh|ch|x|z|o)") ? "es" : "s";
        return lowered(verb) + ending + deed.substring(verb.length());
    }

    private static String lowered(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
