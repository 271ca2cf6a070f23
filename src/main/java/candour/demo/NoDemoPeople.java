package candour.demo;

import candour.demo.DemoPeople.DemoPerson;
import candour.start.StartRefused;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start the real thing on a database in which people of the demonstration can log in. */
@Component
@Profile("!demo")
class NoDemoPeople implements SmartInitializingSingleton {

    private final IdentityService identities;

    NoDemoPeople(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> found = DemoPeople.ALL.stream()
                .map(DemoPerson::id)
                .filter(id -> identities.getUserInfo(id, DemoPeople.MARK) != null)
                .toList();
        if (!found.isEmpty()) {
            throw new StartRefused(
                    "This database was used for the demonstration: " + String.join(", ", found)
                            + " can log in with a password that everybody knows.",
                    "Start with a database of its own, or with the profile demo.");
        }
    }
}
