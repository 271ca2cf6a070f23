package candour.webapi;

import candour.access.FormerIds;
import candour.access.Groups;
import candour.access.SessionOfThePerson;
import candour.access.WebappsToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every call to {@code /camunda/api}: what {@link OpenCalls} does
 * not list is closed (403), a body is checked first, finishing a step needs
 * having it, and a failure leaves in plain words.
 */
class Gate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    /** A call to one step. */
    private static final Pattern STEP = Pattern.compile("/task/([^/]+)");

    private final String engine;
    private final OpenCalls open;
    private final TaskHold hold;
    private final LatestModels latest;
    private final FormVariables formVariables;
    private final FormerIds formerIds;
    private final Memberships memberships;
    private final boolean keepsPeople;
    private final RefusedTries tries;
    private final Writer writer;
    private final OneLook oneLook;
    private final AskedAndDone askedAndDone;
    private final ObjectMapper json;
    private final BodyCheck bodies = new BodyCheck();
    private final PlainAnswers plain;

    /**
     * @param engine the engine's name
     * @param keepsPeople whether users and groups are kept here, and not by somebody else
     */
    Gate(
            String engine,
            OpenCalls open,
            TaskHold hold,
            LatestModels latest,
            FormVariables formVariables,
            FormerIds formerIds,
            Memberships memberships,
            boolean keepsPeople,
            RefusedTries tries,
            Writer writer,
            OneLook oneLook,
            AskedAndDone askedAndDone,
            ObjectMapper json) {
        this.tries = tries;
        this.writer = writer;
        this.oneLook = oneLook;
        this.askedAndDone = askedAndDone;
        this.formerIds = formerIds;
        this.memberships = memberships;
        this.keepsPeople = keepsPeople;
        this.engine = engine;
        this.open = open;
        this.hold = hold;
        this.latest = latest;
        this.formVariables = formVariables;
        this.json = json;
        this.plain = new PlainAnswers(json);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            answer(response, plain.instead(401, new byte[0]));
            return;
        }
        // before anything is done or noted in somebody's name: the webapps would ask for it only behind this (fault S12)
        if (!CHANGE_NOTHING.contains(request.getMethod()) && !WebappsToken.isIn(request)) {
            answer(response, Refusal.closed());
            return;
        }
        String path = pathOf(request);
        Optional<OpenCalls.Match> match = open.find(request.getMethod(), path);
        if (match.isEmpty() || !isFor(match.get().call(), SessionOfThePerson.groupsNow(request, engine))) {
            LOG.info("Closed call: {} {}", request.getMethod(), open.inKnownWords(path));
            noteTry(request.getMethod(), path, person.getName());
            answer(response, Refusal.closed());
            return;
        }
        OpenCalls.Match call = match.get();
        // The body before the parameters: else a form's body would be read as parameters and seem absent.
        var read = RepeatableRequest.of(request, BodyCheck.MOST_BYTES);
        Optional<Refusal> wrongParameter = Collections.list(request.getParameterNames()).stream()
                .flatMap(name -> BodyCheck.faultOfKey(name).stream())
                .findFirst();
        if (wrongParameter.isPresent()) {
            answer(response, wrongParameter.get());
            return;
        }

        Optional<Refusal> fault = read.isTooLong()
                ? Optional.of(new Refusal(413, "Refused", "This is too long to send."))
                : writer.obstacle(read, person.getName()).or(() -> faultOf(call, read, person.getName()));
        if (fault.isPresent()) {
            if (fault.get().status() == HttpServletResponse.SC_NOT_FOUND) {
                noteTry(request.getMethod(), path, person.getName());
            }
            answer(response, fault.get());
            return;
        }
        switch (call.call().care()) {
            case FORM_VALUES_OF_TASK -> {
                String taskId = call.part("id");
                if (hold.mayRead(taskId, person.getName())) {
                    answer(response, formVariables.ofTask(taskId, person.getName()));
                } else {
                    answer(response, Refusal.unknown());
                }
            }
            case FORM_VALUES_OF_START -> answer(
                    response, formVariables.ofStart(keyOf(call.part("id")), person.getName()));
            case SHOWS_AN_EMPTY_LIST -> answer(response, List.of());
            case ENDS_A_WAIT -> {
                memberships.endTheWait(call.part("id"), person.getName());
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> passOn(call, person.getName(), read, response, chain);
        }
    }

    /** Whoever only looks may have an old link; who acts on a step that they cannot see has looked for it. */
    private void noteTry(String method, String path, String userId) {
        Matcher task = STEP.matcher(path);
        if (!HttpMethod.GET.matches(method) && task.find() && !hold.mayRead(task.group(1), userId)) {
            tries.note(task.group(1), userId);
        }
    }

    private Optional<Refusal> faultOf(OpenCalls.Match call, RepeatableRequest request, String userId) {
        if (!WantedAnswer.isOneWeGive(request)) {
            return Optional.of(new Refusal(406, "Refused", "What is asked for here is answered in JSON."));
        }
        // also where there is nothing in it: what stands in the address would be read as a form
        if ((request.hasBody() || request.getContentType() != null) && !isJson(request.getContentType())) {
            return Optional.of(new Refusal(415, "Refused", "Only JSON is accepted here."));
        }
        JsonNode body = json.nullNode();
        if (request.hasBody()) {
            try {
                body = bodies.read(request.body());
            } catch (IOException notJson) {
                return Optional.of(Refusal.wrong("This could not be understood."));
            }
            if (body.isValueNode()) {
                return Optional.of(Refusal.wrong("This could not be understood."));
            }
            JsonNode sent = body;
            Optional<Refusal> fault = bodies.fault(sent)
                    .or(() -> call.call().who() == OpenCall.Who.KEEPERS_OF_PEOPLE ? BodyCheck.faultOfPerson(sent) : Optional.empty());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return switch (call.call().care()) {
            case FINISHES_A_TASK -> bodies.faultOfForm(body)
                    .or(() -> hold.obstacleToWork(call.part("id"), userId));
            case STARTS_A_CASE -> bodies.faultOfForm(body).or(() -> latest.obstacleToStarting(call.part("id")));
            // Tasklist knows by a 404 alone that a task is gone; the words are those of a stale screen all the same.
            case READS_A_TASK -> hold.obstacleToReading(call.part("id"), userId).map(Refusal::asUnknown);
            case SEARCHES_TASKS -> SearchCheck.fault(body);
            case COUNTS_CASES -> BodyCheck.faultOfCount(body, request.getParameterMap().keySet());
            case READS_RIGHTS -> RightsAsked.obstacleToReading(request);
            case ASKS_FOR_A_RIGHT -> RightsAsked.obstacleToAsking(request, userId);
            case PUTS_A_TASK_BACK -> hold.obstacleToPuttingBack(call.part("id"), userId);
            case TAKES_A_TASK -> obstacleToTaking(call.part("id"), body.path("userId").asText(), userId);
            case CHANGES_A_MEMBER -> memberships.obstacle(request.getMethod(), call, body, userId);
            case CHANGES_A_USER, ENDS_A_WAIT -> memberships.obstacleToChanging(call.part("id"));
            case KEEPS_ITS_ID -> Memberships.obstacleToAnotherId(body, call.part("id"))
                    .or(() -> memberships.obstacleToChanging(call.part("id")));
            case MAKES_A_USER -> formerIds.isUsed(body.path("profile").path("id").asText())
                    ? Optional.of(Refusal.wrong("There was somebody with this user id before. Choose another one."))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> obstacleToTaking(String taskId, String taker, String userId) {
        return hold.obstacleToTaking(taskId, userId).or(() -> userId.equals(taker)
                ? Optional.empty()
                : Optional.of(Refusal.wrong("You can only take a step yourself.")));
    }

    private void passOn(
            OpenCalls.Match call, String userId, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new KeptAnswer(response);
        Optional<Refusal> late = Optional.empty();
        try {
            switch (call.call().care()) {
                case SEARCHES_TASKS -> oneLook.at(request, kept, chain);
                case TAKES_A_TASK, PUTS_A_TASK_BACK -> late =
                        askedAndDone.at(call.part("id"), () -> faultOf(call, request, userId), request, kept, chain);
                default -> chain.doFilter(request, kept);
            }
        } catch (ServletException | RuntimeException failure) {
            LOG.error("The engine’s API failed: {}", failure.getClass().getName());
            if (!response.isCommitted()) {
                answer(response, Refusal.notSaved());
            }
            return;
        }
        if (late.isPresent()) {
            answer(response, late.get());
            return;
        }
        if (kept.getStatus() < 400) {
            kept.copyBodyToResponse();
            return;
        }
        Refusal refusal = plain.instead(kept.getStatus(), kept.getContentAsByteArray(), RefusedFields.of(request));
        // the engine calls a refusal of ours an error, too
        if (refusal.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("The engine could not do {} {}", request.getMethod(), open.inKnownWords(pathOf(request)));
        }
        // two at once: asked again, the task itself says which of them was first
        answer(response, refusal.status() == 409 ? faultOf(call, request, userId).orElse(refusal) : refusal);
    }

    private void answer(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        answer(
                response,
                Map.of("type", refusal.type(), "message", refusal.message(), "faults", refusal.faults()));
    }

    private void answer(HttpServletResponse response, Object body) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        byte[] written = json.writeValueAsBytes(body);
        response.setContentLength(written.length);
        response.getOutputStream().write(written);
    }

    private boolean isFor(OpenCall call, Set<String> groups) {
        return switch (call.who()) {
            case EVERYBODY -> true;
            case NO_ADMINISTRATORS -> Groups.work(groups)
                    || groups.contains(Groups.PROCESS_OWNERS) && !groups.contains(Groups.ADMINISTRATORS);
            case WHOEVER_WORKS -> Groups.work(groups);
            case PROCESS_OWNERS -> groups.contains(Groups.PROCESS_OWNERS);
            case ADMINISTRATORS -> groups.contains(Groups.ADMINISTRATORS);
            case KEEPERS_OF_PEOPLE -> keepsPeople && groups.contains(Groups.ADMINISTRATORS);
        };
    }

    /** The engine's definition ids are {@code key:version:id}. */
    private static String keyOf(String definitionIdOrKey) {
        return definitionIdOrKey.split(":", 2)[0];
    }

    private static boolean isJson(String contentType) {
        // read here byte by byte, and by the engine in whatever charset it names: two readings of one body
        return contentType != null && JSON.matcher(contentType).matches();
    }

    /** As the server understood it: decoded, without context path. */
    private static String pathOf(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }
}
