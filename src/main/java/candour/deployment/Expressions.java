package candour.deployment;

import candour.deployment.Vocabulary.Holds;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which expressions may stand where: answers compared with words, one part of Candour that does a step, and the questions
 * to parts of Candour that are listed here by name. No other part, however harmless its name, and nothing of the engine.
 */
class Expressions {

    /** What a model may ask, each a public method of a bean. Whoever adds one answers for what it hands out. */
    static final Set<String> QUESTIONS = Set.of(
            "conversations.toAsk", "conversations.withoutFullConsent",
            "deadlines.clock", "deadlines.dueAt", "deadlines.dueBy",
            "laterReview.dayOf",
            "receivers.whereThereAreNone",
            "refresherTraining.dayOf", "refresherTraining.nextLook", "refresherTraining.whereNoManagerCan",
            "secondPerson.whereNoLeadCan", "secondPerson.whereNoManagerCan", "secondPerson.whereNoOtherLeadCan",
            "secondPerson.whereNoSeniorCan",
            "transfers.of",
            "urgency.atFirst", "urgency.of");

    /** What the engine puts beside the answers, and would let an expression walk on from. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("execution", "caseExecution", "task", "externalTask", "authenticatedUserId", "decisionResult");

    /** Answers that have the name of a part of Candour; the engine finds the answer first. */
    private static final Set<String> NAMED_LIKE_A_PART = Set.of("secondLook");

    private static final String TEXT = "'[^'\\\\{}]*'";
    private static final String NAME = "[A-Za-z]\\w*";

    private static final Pattern ONE = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<text>" + TEXT + ")|(?<number>\\d+)"
            + "|(?<question>" + NAME + "\\." + NAME + ")(?=\\s*\\()"
            + "|(?<answer>" + NAME + ")(?!\\s*[.(\\[\\w])"
            + "|(?<sign>==|!=|&&|\\|\\||<=|>=|[!?:(),<>]))");
    private static final Pattern QUESTION =
            Pattern.compile("(" + NAME + "\\." + NAME + ")\\(\\s*(" + NAME + "(?:\\s*,\\s*" + NAME + ")*+)\\s*\\)");
    private static final Pattern PART = Pattern.compile("[$#]\\{(" + NAME + ")}");
    private static final Pattern GROUP = Pattern.compile("board|\\$\\{agency}-(?:practitioner|manager|lead|senior|caldicott|receiving)");
    private static final Pattern REFERENCE = Pattern.compile("[$#]\\{execution\\.processBusinessKey}");
    private static final Pattern RESULT = Pattern.compile("\\$\\{decisionResult\\.getSingleResult\\(\\)\\." + NAME + "}");
    private static final Pattern RULE = Pattern.compile("\\s*(?:\"[^\"\\\\{}]*\"|\\d+(?:\\.\\d+)?|not(?=\\s*\\()|(?:if|then|else|and|or|in)\\b"
            + "|(?!(?:not|function|external|for|some|every|return|satisfies|instance|between|of)\\b)" + NAME + "(?!\\w|\\s*[.(])"
            + "|\\.\\.|<=|>=|!=|[-=<>(),\\[\\]+*/])");

    private final Parts parts;

    Expressions(Parts parts) {
        this.parts = parts;
    }

    /** Why this may not stand in such a place of such an element, with what to do instead; empty if all is well. */
    Optional<String> fault(String text, Holds holds, String element) {
        if (holds == Holds.RULE) {
            return told(isRule(text), text, "A table compares answers with words, numbers and lists, and answers in the same way.");
        }
        if (!hasExpression(text)) {
            return switch (holds) {
                case PART, CONDITION, PERSON, LIST, REFERENCE, RESULT, GROUPS -> told(
                        holds == Holds.GROUPS && areGroups(text), text, insteadOf(holds));
                default -> Optional.empty();
            };
        }
        boolean well = switch (holds) {
            case WORDS, RULE -> false;
            case MESSAGE -> isOfWordsAndAnswers(text);
            case PART -> isPart(text, element);
            case VALUE, CONDITION -> isPlain(text);
            case PERSON -> isPerson(text);
            case LIST -> isAboutTheCase(text);
            case GROUPS -> areGroups(text);
            case REFERENCE -> REFERENCE.matcher(text).matches();
            case RESULT -> RESULT.matcher(text.strip()).matches();
        };
        return told(well, text, insteadOf(holds));
    }

    private static Optional<String> told(boolean well, String text, String instead) {
        return well ? Optional.empty() : Optional.of("“%s” cannot stand there. %s".formatted(text.strip(), instead));
    }

    private static String insteadOf(Holds holds) {
        return switch (holds) {
            case WORDS -> "Names, texts and ids are words only.";
            case MESSAGE -> "Write words, with the names of answers as ${answer} between them.";
            case PART -> "Name the one part of Candour that does this, as ${part}.";
            case VALUE, CONDITION -> "Compare answers with 'words', or ask Candour one of: " + questions() + ".";
            case PERSON -> "Name one of %s as ${answer}, or ask Candour about the case one of: %s."
                    .formatted(sorted(SetByCode.PEOPLE), questions());
            case LIST -> "Ask Candour about the case one of: " + questions() + ".";
            case GROUPS -> "Name the role in the agency of the case, as ${agency}-manager, or board.";
            case REFERENCE -> "Write #{execution.processBusinessKey}.";
            case RESULT -> "Write ${decisionResult.getSingleResult().answer}.";
            case RULE -> "";
        };
    }

    private static String questions() {
        return sorted(QUESTIONS);
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    static boolean hasExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private boolean isPart(String text, String element) {
        Matcher part = PART.matcher(text);
        return part.matches() && parts.does(part.group(1), element);
    }

    private boolean isPlain(String text) {
        Matcher one = ONE.matcher(text.strip());
        return one.matches() && isOfKnownTokens(one.group(1));
    }

    private boolean isOfKnownTokens(String expression) {
        Matcher token = TOKEN.matcher(expression);
        int at = 0;
        while (token.region(at, expression.length()).lookingAt()) {
            String question = token.group("question");
            String answer = token.group("answer");
            if (question != null && !QUESTIONS.contains(question) || answer != null && !isAnswer(answer)) {
                return false;
            }
            at = token.end();
        }
        return at > 0 && expression.substring(at).isBlank();
    }

    /** A name that is no part of the running program can only be that of an answer. */
    private boolean isAnswer(String name) {
        return !OF_THE_ENGINE.contains(name) && (NAMED_LIKE_A_PART.contains(name) || !parts.isThere(name));
    }

    private static boolean isPerson(String text) {
        Matcher one = ONE.matcher(text.strip());
        return one.matches() && SetByCode.PEOPLE.contains(one.group(1).strip()) || isAboutTheCase(text);
    }

    /** One question about what was handed on as it is: asked about an answer of a form, it could find another case or agency. */
    private static boolean isAboutTheCase(String text) {
        Matcher one = ONE.matcher(text.strip());
        Matcher question = QUESTION.matcher(one.matches() ? one.group(1).strip() : "");
        return question.matches()
                && QUESTIONS.contains(question.group(1))
                && Stream.of(question.group(2).split(",")).map(String::strip).allMatch(SetByCode.HANDED_ON::contains);
    }

    private static boolean areGroups(String text) {
        return Stream.of(text.split(",", -1)).allMatch(group -> GROUP.matcher(group.strip()).matches());
    }

    private boolean isOfWordsAndAnswers(String text) {
        Matcher found = PART.matcher(text);
        boolean well = found.results().allMatch(answer -> isAnswer(answer.group(1)));
        return well && !hasExpression(found.replaceAll(""));
    }

    private static boolean isRule(String text) {
        Matcher token = RULE.matcher(text);
        int at = 0;
        while (token.region(at, text.length()).lookingAt()) {
            at = token.end();
        }
        return text.substring(at).isBlank();
    }
}
