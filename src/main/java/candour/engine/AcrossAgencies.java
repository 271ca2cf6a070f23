package candour.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets a step of one agency's case reach what runs for it in another agency. The engine keeps people to their own
 * agency, and rightly; this is the product itself that acts, on nothing but a reference it knows.
 */
@Component
public class AcrossAgencies {

    private final IdentityService identities;

    AcrossAgencies(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    public void act(Runnable action) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            action.run();
        } finally {
            identities.setAuthentication(person);
        }
    }
}
