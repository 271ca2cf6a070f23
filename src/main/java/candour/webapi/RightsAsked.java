package candour.webapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * Which questions about rights are answered. Each step in hand is a right of whoever has it: by those, an administrator, who
 * sees no case and no figures, could count what somebody has and follow each step from hand to hand (R11.8).
 */
final class RightsAsked {

    /** All but those on one case or step, by the numbers that the engine has for them. */
    private static final Set<String> OF_ROLES = EnumSet.complementOf(EnumSet.of(
                    Resources.TASK, Resources.PROCESS_INSTANCE, Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE))
            .stream()
            .map(resource -> String.valueOf(resource.resourceType()))
            .collect(Collectors.toSet());

    private RightsAsked() {}

    /** What a role may see can be read, one kind of thing at a time as Admin does. */
    static Optional<Refusal> obstacleToReading(HttpServletRequest request) {
        String[] on = request.getParameterValues("resourceType");
        return on != null && OF_ROLES.containsAll(Arrays.asList(on)) ? Optional.empty() : Optional.of(Refusal.closed());
    }

    /** Everybody asks about themselves. */
    static Optional<Refusal> obstacleToAsking(HttpServletRequest request, String userId) {
        String[] about = request.getParameterValues("userId");
        return about == null || Arrays.stream(about).allMatch(userId::equals) ? Optional.empty() : Optional.of(Refusal.closed());
    }
}
