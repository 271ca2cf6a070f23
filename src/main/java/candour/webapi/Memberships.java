package candour.webapi;

import candour.access.Groups;
import candour.access.Joining;
import candour.access.WithoutTheWait;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What an administrator changes about users, groups and agencies, and what they cannot: who keeps users is not to read cases by it (R11.8). */
@Component
class Memberships {

    private final Joining joining;
    private final WithoutTheWait withoutTheWait;

    Memberships(Joining joining, WithoutTheWait withoutTheWait) {
        this.joining = joining;
        this.withoutTheWait = withoutTheWait;
    }

    /** What stands in the way of this change; the call names a group or an agency, and perhaps a user. */
    Optional<Refusal> obstacle(String method, OpenCalls.Match call, JsonNode body, String administrator) {
        String group = call.part("group");
        String user = call.part("user");
        if (Groups.ENGINE_ADMINISTRATORS.equals(group)) {
            return Optional.of(Refusal.closed());
        }
        if (HttpMethod.DELETE.matches(method)) {
            return user == null ? obstacleToRemoving(group == null ? call.part("id") : group) : Optional.empty();
        }
        if (user == null) {
            return obstacleToAnotherId(body, group);
        }
        if (user.equalsIgnoreCase(administrator)) {
            return Optional.of(Refusal.wrong("Nobody adds themselves to a group or an agency. Ask another administrator."));
        }
        boolean mixes = group == null ? joining.standsApart(user) : joining.mixesParts(user, group);
        if (mixes) {
            return Optional.of(Refusal.wrong("Whoever keeps users or models, or sits on the board, has no other part under the "
                    + "same user id. Give them a second one."));
        }
        return !joining.mixesAgencies(user, group, call.part("id"))
                ? Optional.empty()
                : Optional.of(Refusal.wrong("Nobody works for two agencies under the same user id. Take them out of the one first, "
                        + "or give them a second user id."));
    }

    private Optional<Refusal> obstacleToRemoving(String part) {
        return joining.isOfTheDirectory(part)
                ? Optional.of(Refusal.wrong("This stays: cases are kept by it. Take people out of it one by one instead."))
                : Optional.empty();
    }

    /** Without the one user that is the product's own, the webapps would ask whoever comes next to set them up. */
    Optional<Refusal> obstacleToChanging(String user) {
        return joining.isTheProductsOwn(user) ? Optional.of(Refusal.closed()) : Optional.empty();
    }

    /** What the engine itself would not do for an administrator of ours: see {@link WithoutTheWait}. */
    void endTheWait(String user, String administrator) {
        withoutTheWait.letTry(user, administrator);
    }

    /**
     * The engine would write what it knows of one under the id that the body names: a user's password, too, under the id
     * of another.
     */
    static Optional<Refusal> obstacleToAnotherId(JsonNode body, String id) {
        return body.path("id").asText().equals(id)
                ? Optional.empty()
                : Optional.of(Refusal.wrong("An id stays what it is. Only the name can be changed."));
    }
}
