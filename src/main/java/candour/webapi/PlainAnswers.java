package candour.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Turns a failure of the engine into a status and plain words. Nothing of the
 * engine's own text leaves the house: it may name people, rights and tables.
 */
class PlainAnswers {

    /** The simple names of our own exceptions, as the engine's API reports it. */
    private static final String REFUSED = "Refused";

    private static final String OVERTAKEN = "Overtaken";

    private static final String FINISHED_MEANWHILE = "FinishedMeanwhile";

    private static final String NOT_ALLOWED = "AuthorizationException";

    /** How the engine refuses what belongs to another agency. */
    private static final String OF_ANOTHER_AGENCY = "belongs to no authenticated tenant";

    /** How the engine says that two people saved at once, also inside a longer message. */
    private static final String OPTIMISTIC_LOCKING = "OptimisticLocking";

    private static final String OPTIMISTIC_LOCKING_CODE = "ENGINE-03005";

    private static final String NOT_AN_ID = "has an invalid id";

    private static final Set<String> NO_ID = Set.of("groupId is null", "tenantId is null");

    /** How the engine says that a user, a group, an agency or a model is none. */
    private static final String NONE_FOUND = "(?i)no [\\w ]+ found with id '.*";

    /** A language or the like that an answer is asked for in, and that is none. */
    private static final String NOT_A_HEADER = "HeaderValueException";

    private static final String WEAK_PASSWORD = "Password does not match policy";

    private static final String TASK_IS_GONE = "task is null";

    private static final String ALREADY_CLAIMED = "TaskAlreadyClaimed";

    private static final String SOMEONE_ELSE =
            "Someone else finished this step or took it just now. Your words are still here: copy what you need.";

    private final ObjectMapper json;

    PlainAnswers(ObjectMapper json) {
        this.json = json;
    }

    static Refusal someoneElse() {
        return Refusal.stale(SOMEONE_ELSE);
    }

    Refusal instead(int status, byte[] body) {
        return instead(status, body, List.of());
    }

    /** @param faults what the form that was sent was refused for, if it was */
    Refusal instead(int status, byte[] body, List<RefusedFields.Fault> faults) {
        String type = "";
        String message = "";
        try {
            JsonNode said = json.readTree(body);
            type = said == null ? "" : said.path("type").asText("");
            message = said == null ? "" : said.path("message").asText("");
        } catch (IOException noJson) {
            // A page or nothing at all: the status says enough.
        }
        if (type.equals(REFUSED)) {
            return new Refusal(400, REFUSED, message, faults);
        }
        if (type.equals(OVERTAKEN)) {
            return Refusal.stale(message);
        }
        if (type.contains(OPTIMISTIC_LOCKING)
                || message.contains(OPTIMISTIC_LOCKING)
                || message.contains(OPTIMISTIC_LOCKING_CODE)
                || type.equals(FINISHED_MEANWHILE)
                || message.contains(TASK_IS_GONE)
                || type.contains(ALREADY_CLAIMED)
                || message.contains("already claimed")) {
            return someoneElse();
        }
        if (status == 401) {
            return new Refusal(401, "LogIn", "You have been logged out. Log in again.");
        }
        if (status == 404 || message.matches(NONE_FOUND) || type.equals(NOT_ALLOWED) || message.contains(OF_ANOTHER_AGENCY)) {
            return Refusal.unknown();
        }
        if (status == 403) {
            return Refusal.closed();
        }
        if (message.contains(NOT_AN_ID) || NO_ID.contains(message)) {
            return Refusal.wrong("An id has small letters, figures, dots and hyphens only, and starts with a letter or figure.");
        }
        if (message.contains(WEAK_PASSWORD)) {
            return Refusal.wrong("This password is too short, or too easy to guess.");
        }
        if (type.equals(NOT_A_HEADER)) {
            return Refusal.wrong("This could not be understood.");
        }
        return status >= 500 ? Refusal.notSaved() : new Refusal(status, "Wrong", "This could not be understood.");
    }
}
