package candour.submission;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who is sending a form. Nothing is taken from nobody. */
final class Sender {

    private Sender() {}

    static Authentication required() {
        Authentication author = Context.getCommandContext().getAuthentication();
        if (author == null || author.getUserId() == null) {
            throw new Refused("Log in first.");
        }
        return author;
    }
}
