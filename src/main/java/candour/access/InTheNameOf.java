package candour.access;

import candour.access.Members.Member;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine in the name of somebody: it answers what they may see now, with the groups and the agency they have now. */
@Component
public class InTheNameOf {

    private final IdentityService identities;

    InTheNameOf(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    public <T> T ask(Member person, Supplier<T> question) {
        return as(new Authentication(person.userId(), person.groups(), person.tenants()), question);
    }

    /** Does what the product does by itself, whoever’s call it follows from: they need no right to it. */
    public void nobody(Runnable work) {
        as(null, () -> {
            work.run();
            return null;
        });
    }

    private <T> T as(Authentication somebody, Supplier<T> question) {
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(somebody);
        try {
            return question.get();
        } finally {
            identities.setAuthentication(before);
        }
    }
}
