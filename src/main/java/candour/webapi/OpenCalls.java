package candour.webapi;

import static candour.webapi.OpenCall.Care.ASKS_FOR_A_RIGHT;
import static candour.webapi.OpenCall.Care.CHANGES_A_MEMBER;
import static candour.webapi.OpenCall.Care.CHANGES_A_USER;
import static candour.webapi.OpenCall.Care.COUNTS_CASES;
import static candour.webapi.OpenCall.Care.ENDS_A_WAIT;
import static candour.webapi.OpenCall.Care.FINISHES_A_TASK;
import static candour.webapi.OpenCall.Care.FORM_VALUES_OF_START;
import static candour.webapi.OpenCall.Care.FORM_VALUES_OF_TASK;
import static candour.webapi.OpenCall.Care.NONE;
import static candour.webapi.OpenCall.Care.KEEPS_ITS_ID;
import static candour.webapi.OpenCall.Care.MAKES_A_USER;
import static candour.webapi.OpenCall.Care.PUTS_A_TASK_BACK;
import static candour.webapi.OpenCall.Care.READS_A_TASK;
import static candour.webapi.OpenCall.Care.READS_RIGHTS;
import static candour.webapi.OpenCall.Care.SEARCHES_TASKS;
import static candour.webapi.OpenCall.Care.SHOWS_AN_EMPTY_LIST;
import static candour.webapi.OpenCall.Care.STARTS_A_CASE;
import static candour.webapi.OpenCall.Care.TAKES_A_TASK;
import static candour.webapi.OpenCall.Who.ADMINISTRATORS;
import static candour.webapi.OpenCall.Who.EVERYBODY;
import static candour.webapi.OpenCall.Who.KEEPERS_OF_PEOPLE;
import static candour.webapi.OpenCall.Who.NO_ADMINISTRATORS;
import static candour.webapi.OpenCall.Who.PROCESS_OWNERS;
import static candour.webapi.OpenCall.Who.WHOEVER_WORKS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every call to the webapps' API that is open, found by watching Tasklist,
 * Cockpit and Admin at work. What is not here is closed; what is here still
 * meets the engine's own check of rights.
 *
 * <p>Left out on purpose: completing, resolving, delegating and assigning tasks
 * past their form; reading or setting variables; starting past the start form;
 * creating tasks; comments and attachments (the engine checks no right there);
 * errors, escalations, messages, signals; deploying; changing lists; giving
 * rights (each role has those of the product); figures to administrators;
 * everything about single instances, jobs, history details, batches, migration and modification; the
 * first-run set-up; the webapps' own log-in.
 */
final class OpenCalls {

    /** A call that is open, with the parts of its path. */
    record Match(OpenCall call, Map<String, String> parts) {

        String part(String name) {
            return parts.get(name);
        }
    }

    private static final String API = "/camunda/api";

    /** Stands for the engine's name, which is not the same in a test. */
    private static final String NAME = "@";

    private static final String ENGINE = API + "/engine/engine/" + NAME;
    private static final String COCKPIT = API + "/cockpit/plugin/base/" + NAME;

    private static final String DRAFTS = API + "/candour/drafts";

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    static final List<OpenCall> CALLS = List.of(
            // Every webapp
            open("GET", API + "/engine/engine/", EVERYBODY, "which engine there is"),
            open("GET", API + "/admin/auth/user/" + NAME, EVERYBODY, "who is logged in"),
            open("GET", API + "/{app}/plugin/{plugin}/static/**", EVERYBODY, "scripts and styles of a plugin"),
            open("GET", ENGINE + "/user/{id}/profile", EVERYBODY, "one's own name; others' need a right"),
            open("GET", ENGINE + "/authorization/check", EVERYBODY, ASKS_FOR_A_RIGHT, "which buttons to show"),
            open("GET", ENGINE + "/version", EVERYBODY, "foot of the page"),
            open("GET", API + "/engine/version", EVERYBODY, "foot of the page"),

            // Tasklist: lists
            open("GET", ENGINE + "/filter", WHOEVER_WORKS, "the lists one has"),
            open("GET", ENGINE + "/filter/count", WHOEVER_WORKS, "how many lists"),
            open("GET", ENGINE + "/filter/{id}", WHOEVER_WORKS, "one list"),
            open("GET", ENGINE + "/filter/{id}/list", WHOEVER_WORKS, "tasks in a list"),
            open("POST", ENGINE + "/filter/{id}/list", WHOEVER_WORKS, SEARCHES_TASKS, "tasks in a list, sorted or searched"),
            open("GET", ENGINE + "/filter/{id}/count", WHOEVER_WORKS, "how many tasks in a list"),
            open("POST", ENGINE + "/filter/{id}/count", WHOEVER_WORKS, SEARCHES_TASKS, "how many tasks in a list, searched"),
            open("OPTIONS", ENGINE + "/filter", WHOEVER_WORKS, "which buttons to show"),
            open("OPTIONS", ENGINE + "/filter/{id}", WHOEVER_WORKS, "which buttons to show"),
            open("POST", ENGINE + "/task", WHOEVER_WORKS, SEARCHES_TASKS, "search among the tasks one may see"),
            open("POST", ENGINE + "/task/count", WHOEVER_WORKS, SEARCHES_TASKS, "how many tasks one may see"),

            // Tasklist: one task
            open("GET", ENGINE + "/task/{id}", EVERYBODY, READS_A_TASK, "the task opened"),
            open("GET", ENGINE + "/task/{id}/form", EVERYBODY, READS_A_TASK, "which form"),
            open("GET", ENGINE + "/task/{id}/deployed-form", EVERYBODY, READS_A_TASK, "the form"),
            open("GET", ENGINE + "/task/{id}/form-variables", EVERYBODY, FORM_VALUES_OF_TASK, "what the form shows"),
            open("GET", ENGINE + "/task/{id}/identity-links", EVERYBODY, READS_A_TASK, "whose task it is"),
            open("GET", ENGINE + "/identity/groups", EVERYBODY, "one's own groups"),
            open("POST", ENGINE + "/task/{id}/claim", EVERYBODY, TAKES_A_TASK, "take a task"),
            open("POST", ENGINE + "/task/{id}/unclaim", EVERYBODY, PUTS_A_TASK_BACK, "put a task back"),
            open("POST", ENGINE + "/task/{id}/submit-form", EVERYBODY, FINISHES_A_TASK, "finish a step"),

            // Tasklist: what somebody has written and not sent yet
            open("GET", DRAFTS + "/step/{id}", EVERYBODY, READS_A_TASK, "go on where one left off"),
            open("PUT", DRAFTS + "/step/{id}", EVERYBODY, READS_A_TASK, "keep what one has written"),
            open("DELETE", DRAFTS + "/step/{id}", EVERYBODY, READS_A_TASK, "start again"),
            open("GET", DRAFTS + "/start/{key}", EVERYBODY, "go on where one left off"),
            open("PUT", DRAFTS + "/start/{key}", EVERYBODY, "keep what one has written"),
            open("DELETE", DRAFTS + "/start/{key}", EVERYBODY, "start again"),

            // Tasklist: raising a concern; both apps: the model
            open("GET", ENGINE + "/process-definition", NO_ADMINISTRATORS, "what one can start"),
            open("GET", ENGINE + "/process-definition/count", NO_ADMINISTRATORS, "how many one can start"),
            open("GET", ENGINE + "/process-definition/{id}", NO_ADMINISTRATORS, "one model"),
            open("GET", ENGINE + "/process-definition/{id}/startForm", NO_ADMINISTRATORS, "which start form"),
            open("GET", ENGINE + "/process-definition/{id}/deployed-start-form", NO_ADMINISTRATORS, "the start form"),
            open("GET", ENGINE + "/process-definition/{id}/xml", NO_ADMINISTRATORS, "the diagram"),
            open(
                    "GET",
                    ENGINE + "/process-definition/{id}/form-variables",
                    WHOEVER_WORKS,
                    FORM_VALUES_OF_START,
                    "what the start form shows"),
            open(
                    "GET",
                    ENGINE + "/process-definition/key/{id}/form-variables",
                    WHOEVER_WORKS,
                    FORM_VALUES_OF_START,
                    "what the start form shows"),
            open("POST", ENGINE + "/process-definition/{id}/submit-form", WHOEVER_WORKS, STARTS_A_CASE, "raise a concern"),
            open(
                    "POST",
                    ENGINE + "/process-definition/key/{id}/submit-form",
                    WHOEVER_WORKS,
                    STARTS_A_CASE,
                    "raise a concern"),

            // Cockpit: models and counts, never a case
            open("GET", COCKPIT + "/process-definition/statistics", PROCESS_OWNERS, "how many cases per model"),
            open("GET", COCKPIT + "/process-definition/statistics-count", PROCESS_OWNERS, "how many models"),
            open(
                    "POST",
                    COCKPIT + "/process-definition/{id}/called-process-definitions",
                    PROCESS_OWNERS,
                    COUNTS_CASES,
                    "called models"),
            open("GET", ENGINE + "/process-definition/statistics", PROCESS_OWNERS, "how many cases per model"),
            open("GET", ENGINE + "/process-definition/{id}/statistics", PROCESS_OWNERS, "counts on the diagram"),
            open("GET", ENGINE + "/process-definition/key/{id}", PROCESS_OWNERS, "one model"),
            open("GET", ENGINE + "/process-definition/{id}/static-called-process-definitions", PROCESS_OWNERS, "called models"),
            open("GET", ENGINE + "/process-instance/count", PROCESS_OWNERS, COUNTS_CASES, "how many cases"),
            open("POST", COCKPIT + "/process-instance/count", PROCESS_OWNERS, COUNTS_CASES, "how many cases"),
            open("POST", COCKPIT + "/incident/count", PROCESS_OWNERS, COUNTS_CASES, "how many failures"),
            open("POST", COCKPIT + "/process-instance", PROCESS_OWNERS, SHOWS_AN_EMPTY_LIST, "which cases: none to see"),
            open("POST", COCKPIT + "/incident", PROCESS_OWNERS, SHOWS_AN_EMPTY_LIST, "which failures: none to see"),
            open("GET", ENGINE + "/incident/count", PROCESS_OWNERS, COUNTS_CASES, "how many failures"),
            open("GET", ENGINE + "/task/count", PROCESS_OWNERS, COUNTS_CASES, "the dashboard"),
            open("GET", ENGINE + "/job-definition", PROCESS_OWNERS, "steps of a model that run by themselves"),
            open("GET", ENGINE + "/job-definition/count", PROCESS_OWNERS, "how many of them"),
            open("GET", ENGINE + "/case-definition/count", PROCESS_OWNERS, "the dashboard; always none"),
            open("POST", ENGINE + "/process-instance/count", PROCESS_OWNERS, COUNTS_CASES, "how many cases"),
            open("GET", ENGINE + "/decision-definition", PROCESS_OWNERS, "the decision tables"),
            open("GET", ENGINE + "/decision-definition/count", PROCESS_OWNERS, "how many decision tables"),
            open("GET", ENGINE + "/decision-definition/{id}", PROCESS_OWNERS, "one decision table"),
            open("GET", ENGINE + "/decision-definition/{id}/xml", PROCESS_OWNERS, "one decision table"),
            open("GET", ENGINE + "/decision-requirements-definition", PROCESS_OWNERS, "the decision diagrams"),
            open("GET", ENGINE + "/decision-requirements-definition/count", PROCESS_OWNERS, "how many of them"),
            open("GET", ENGINE + "/deployment", PROCESS_OWNERS, "what is deployed"),
            open("GET", ENGINE + "/deployment/count", PROCESS_OWNERS, "what is deployed"),
            open("GET", ENGINE + "/deployment/{id}", PROCESS_OWNERS, "what is deployed"),
            open("GET", ENGINE + "/deployment/{id}/resources", PROCESS_OWNERS, "what is deployed"),
            open("GET", ENGINE + "/deployment/{id}/resources/{resource}", PROCESS_OWNERS, "what is deployed"),
            open("GET", ENGINE + "/deployment/{id}/resources/{resource}/data", PROCESS_OWNERS, "what is deployed"),

            // Admin: users, groups, tenants; rights to read
            open("GET", ENGINE + "/identity/password-policy", KEEPERS_OF_PEOPLE, "what a password must be like"),
            open("POST", ENGINE + "/identity/password-policy", KEEPERS_OF_PEOPLE, "whether a password will do"),
            open("GET", ENGINE + "/user", ADMINISTRATORS, "users"),
            open("GET", ENGINE + "/user/count", ADMINISTRATORS, "users"),
            open("POST", ENGINE + "/group", ADMINISTRATORS, "search among groups"),
            open("POST", ENGINE + "/group/count", ADMINISTRATORS, "how many groups"),
            open("POST", ENGINE + "/user/create", KEEPERS_OF_PEOPLE, MAKES_A_USER, "a new user"),
            open("OPTIONS", ENGINE + "/user", ADMINISTRATORS, "which buttons to show"),
            open("OPTIONS", ENGINE + "/user/{id}", ADMINISTRATORS, "which buttons to show"),
            open("PUT", ENGINE + "/user/{id}/profile", KEEPERS_OF_PEOPLE, KEEPS_ITS_ID, "a user's name"),
            open("PUT", ENGINE + "/user/{id}/credentials", KEEPERS_OF_PEOPLE, CHANGES_A_USER, "a new password"),
            open("POST", ENGINE + "/user/{id}/unlock", KEEPERS_OF_PEOPLE, ENDS_A_WAIT, "too many wrong passwords"),
            open("DELETE", ENGINE + "/user/{id}", ADMINISTRATORS, CHANGES_A_USER, "a user who left"),
            open("GET", ENGINE + "/group", ADMINISTRATORS, "groups"),
            open("GET", ENGINE + "/group/count", ADMINISTRATORS, "groups"),
            open("GET", ENGINE + "/group/{id}", ADMINISTRATORS, "one group"),
            open("POST", ENGINE + "/group/create", KEEPERS_OF_PEOPLE, "a new group"),
            open("PUT", ENGINE + "/group/{group}", KEEPERS_OF_PEOPLE, CHANGES_A_MEMBER, "a group's name"),
            open("DELETE", ENGINE + "/group/{group}", KEEPERS_OF_PEOPLE, CHANGES_A_MEMBER, "a group"),
            open("OPTIONS", ENGINE + "/group", ADMINISTRATORS, "which buttons to show"),
            open("OPTIONS", ENGINE + "/group/{id}", ADMINISTRATORS, "which buttons to show"),
            open("OPTIONS", ENGINE + "/group/{id}/members", ADMINISTRATORS, "which buttons to show"),
            open("PUT", ENGINE + "/group/{group}/members/{user}", KEEPERS_OF_PEOPLE, CHANGES_A_MEMBER, "who is in a group"),
            open(
                    "DELETE",
                    ENGINE + "/group/{group}/members/{user}",
                    KEEPERS_OF_PEOPLE,
                    CHANGES_A_MEMBER,
                    "who is in a group"),
            open("GET", ENGINE + "/tenant", ADMINISTRATORS, "agencies"),
            open("GET", ENGINE + "/tenant/count", ADMINISTRATORS, "agencies"),
            open("GET", ENGINE + "/tenant/{id}", ADMINISTRATORS, "one agency"),
            open("POST", ENGINE + "/tenant/create", KEEPERS_OF_PEOPLE, "a new agency"),
            open("PUT", ENGINE + "/tenant/{id}", KEEPERS_OF_PEOPLE, KEEPS_ITS_ID, "an agency's name"),
            open("DELETE", ENGINE + "/tenant/{id}", KEEPERS_OF_PEOPLE, CHANGES_A_MEMBER, "an agency"),
            open("OPTIONS", ENGINE + "/tenant", ADMINISTRATORS, "which buttons to show"),
            open("OPTIONS", ENGINE + "/tenant/{id}", ADMINISTRATORS, "which buttons to show"),
            open("OPTIONS", ENGINE + "/tenant/{id}/user-members", ADMINISTRATORS, "which buttons to show"),
            open("OPTIONS", ENGINE + "/tenant/{id}/group-members", ADMINISTRATORS, "which buttons to show"),
            open(
                    "PUT",
                    ENGINE + "/tenant/{id}/user-members/{user}",
                    KEEPERS_OF_PEOPLE,
                    CHANGES_A_MEMBER,
                    "who is of an agency"),
            open("DELETE", ENGINE + "/tenant/{id}/user-members/{user}", KEEPERS_OF_PEOPLE, "who is of an agency"),
            open("GET", ENGINE + "/authorization", ADMINISTRATORS, READS_RIGHTS, "what a role may see"),
            open("GET", ENGINE + "/authorization/count", ADMINISTRATORS, READS_RIGHTS, "what a role may see"),
            open("OPTIONS", ENGINE + "/authorization", ADMINISTRATORS, "which buttons to show"),
            open("OPTIONS", ENGINE + "/authorization/{id}", ADMINISTRATORS, "which buttons to show"));

    private static final Set<String> KNOWN_WORDS = CALLS.stream()
            .flatMap(call -> Arrays.stream(call.path().pattern().split("/")))
            .filter(part -> part.matches("[A-Za-z-]+"))
            .collect(Collectors.toSet());

    private final Pattern engineName;

    OpenCalls(String engineName) {
        this.engineName = Pattern.compile("(?<=/)" + Pattern.quote(engineName) + "(?=/|$)");
    }

    /** Where two calls fit, {@code /task/count} and {@code /task/{id}}, the one that says it word for word counts. */
    Optional<Match> find(String method, String path) {
        String anyEngine = engineName.matcher(path).replaceFirst(NAME);
        Match found = null;
        for (OpenCall call : CALLS) {
            Matcher matcher = call.path().matcher(anyEngine);
            if (call.method().equals(method) && matcher.matches()) {
                var match = new Match(call, partsOf(call, matcher));
                if (found == null || match.parts().size() < found.parts().size()) {
                    found = match;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The path with nothing but words of the calls above: what else somebody typed may name a child. */
    String inKnownWords(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> part.isEmpty() || KNOWN_WORDS.contains(part) ? part : "-")
                .collect(Collectors.joining("/"));
    }

    private static Map<String, String> partsOf(OpenCall call, Matcher matcher) {
        var parts = new LinkedHashMap<String, String>();
        Matcher names = Pattern.compile("\\(\\?<(\\w+)>").matcher(call.path().pattern());
        while (names.find()) {
            parts.put(names.group(1), matcher.group(names.group(1)));
        }
        return parts;
    }

    private static OpenCall open(String method, String path, OpenCall.Who who, String why) {
        return open(method, path, who, NONE, why);
    }

    /** In a path, {@code {x}} is one part and {@code **} at the end is any number of them. */
    private static OpenCall open(String method, String path, OpenCall.Who who, OpenCall.Care care, String why) {
        String pattern = PART.matcher(path).replaceAll("(?<$1>[^/]+)").replace("**", ".+") + "/?";
        return new OpenCall(method, Pattern.compile(pattern), who, care, why);
    }
}
