package candour.caseview;

import static java.util.Map.entry;

import candour.casefile.CaseEntry;
import candour.casefile.Decision;
import candour.submission.BritishDate;
import candour.telling.Telling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Names steps and happenings as people know them, never as the engine does. */
public final class StepWords {

    /** As the models name them, where that is more than the id in words. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("agree-not-to-share", "Confirm not sharing"),
            entry("agree-not-to-tell", "Confirm not telling"),
            entry("check-the-opening", "Check why the case was opened"),
            entry("choose-what-to-whom-and-how", "Choose what, to whom and how"),
            entry("decide-as-lead", "Decide as safeguarding lead"),
            entry("decision", "Decide whether to share"),
            entry("discuss-the-procedure", "Talk the procedure through"),
            entry("may-they-be-told-now", "May they be told now?"),
            entry("notify-childrens-services", "Tell Children’s Services"),
            entry("notify-the-police", "Tell the police"),
            entry("read-why-it-was-opened", "Read why the case was opened"),
            entry("record-the-answer", "Record their answer"),
            entry("record-what-the-mash-answered", "Record what the MASH answered"),
            entry("see-to-the-training", "See to the training of a colleague"),
            entry("share-or-decline", "Share or decline?"),
            entry("was-this-a-breach", "Was this a personal-data breach?"),
            entry("who-is-really-asking", "Who is really asking?"));

    /** What the case tells of them once they are done, where their name would say too little. */
    private static final Map<String, String> TITLES = Map.ofEntries(
            entry("concern", "Concern raised"),
            entry("decide-as-lead", "The safeguarding lead decides"),
            entry("give-advice", "Advice"),
            entry("ask-for-advice", "Advice asked"),
            entry("ask-for-the-names", "An adviser saw the names"),
            entry("discuss-the-procedure", "The senior manager on the local procedure"),
            entry("consider-the-conflict", "The safeguarding board on the local procedure"),
            entry("record-what-the-mash-answered", "What the MASH answered"),
            entry("take-up-the-disagreement", "The safeguarding lead on the answer of the MASH"),
            entry("settle-the-disagreement", "The senior manager on the answer of the MASH"),
            entry("read-what-came-of-it", "Whoever raised it read what came of it"),
            entry("tell-whoever-asked", "Whoever asked is told how it was decided"),
            entry("ask-for-information", "A question to another agency"),
            entry("record-the-answer", "The answer of another agency"),
            entry("information-request", "Somebody asked for information"),
            entry("case-event", "Something changed"),
            entry("open-in-an-emergency", "Opened in an emergency"),
            entry("check-the-opening", "The safeguarding lead on the opening in an emergency"));

    private static final Map<Object, String> ASKED = Map.of(
            "manager", "a manager",
            "lead", "the safeguarding lead",
            "senior", "the senior manager",
            "caldicott", "the Caldicott Guardian",
            "named", "one person by name",
            "outside", "somebody outside the agency");

    private static final Map<Object, String> KEPT_BACK = Map.of(
            "withdrawn", "the consent was taken back",
            "decided-anew", "it was decided anew",
            "raised-in-error", "the case was raised in error");

    private StepWords() {}

    /** The name of a step, as it stands in the lists of steps. */
    public static String name(String step) {
        return NAMES.getOrDefault(step, sentence(step));
    }

    /** What stands over a step that is done. */
    static String title(String step) {
        return TITLES.getOrDefault(step, name(step));
    }

    private static String sentence(String id) {
        String words = id.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String happening(CaseEntry entry) {
        Object step = entry.content().get("step");
        return switch (entry.kind()) {
            case "overdue" -> "“%s” is overdue".formatted(name(String.valueOf(step)));
            case "advice-asked" -> "Advice was asked of " + ASKED.getOrDefault(entry.content().get("of"), "somebody")
                    + ("yes".equals(entry.content().get("passedOver")) ? ": whoever was chosen may not advise on this case" : "");
            case "lead-brought-in" -> "The safeguarding lead was brought in";
            case CaseEntry.DANGER_STAYS ->
                "It was decided to share, and it has not all arrived. A child may come to harm, so it is decided again";
            case CaseEntry.STOOD_IN -> "left".equals(entry.content().get("why"))
                    ? "Given over, because somebody has left"
                    : "Given over, because somebody is away";
            case "passed-on" -> "“%s” was passed on: whoever had it does not answer for it any more"
                    .formatted(name(String.valueOf(step)));
            case "asked-instead" -> "“%s” goes to somebody else: its time was up when the lead took the case over"
                    .formatted(name(String.valueOf(step)));
            case "nobody-asked" -> "“%s” was not asked: nobody was left who may know of both cases"
                    .formatted(name(String.valueOf(step)));
            case "procedure-conflict-reported" -> "A local procedure and the guidance disagree: reported to the senior manager and the board";
            case "reminded" -> "“%s” is not done yet: a reminder".formatted(name(String.valueOf(step)));
            case "breach-suspected" -> "Something may have gone astray. If it has to be reported, then by "
                    + BritishDate.of(Instant.parse(String.valueOf(entry.content().get("reportBy"))));
            case "comes-back" -> "This comes back on "
                    + BritishDate.of(LocalDate.parse(String.valueOf(entry.content().get("reviewOn"))));
            case "no-answer-in-time" -> "Nobody could be asked for consent in time";
            case CaseEntry.KEPT_BACK -> "Not sent any more, because " + KEPT_BACK.get(entry.content().get("why"));
            case "emergency-ended" -> "The opening in an emergency was ended";
            case "recipients-to-tell" -> "Whoever got it is to be told";
            default -> sentence(entry.kind());
        };
    }

    static String decided(Decision decision) {
        String outcome = decision.outcome().words();
        return switch (decision.matter()) {
            case "tell-the-police" -> "On record: the police, " + outcome + ofWhat(decision);
            case "tell-childrens-services" -> "On record: Children’s Services, " + outcome + ofWhat(decision);
            case "unsecured-receipt" -> "On record: it was secured and the sender told";
            case "lead-decides" -> "On record: the safeguarding lead referred the case to Children’s Services";
            case "information-request" -> "On record: what was asked for was refused";
            default -> "Decision on record: " + outcome;
        };
    }

    /** A case may have more than one danger, and what is on record of one says nothing of another. */
    private static String ofWhat(Decision decision) {
        return decision.content().get(Telling.REPORTED_AT.name()) instanceof String at
                ? " of what was reported on " + BritishDate.of(Instant.parse(at))
                : "";
    }
}
