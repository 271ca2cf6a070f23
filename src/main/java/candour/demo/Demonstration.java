package candour.demo;

import candour.access.Groups;
import candour.access.LogInHints;
import candour.demo.DemoPeople.DemoPerson;
import candour.start.StartRefused;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Creates the people of the demonstration once and says at every start who they are. A database in which others
 * work already is left alone.
 */
@Component
@Profile("demo")
@Order(0)
class Demonstration implements ApplicationRunner, LogInHints {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final IdentityService identities;
    private final AllCases cases;

    Demonstration(IdentityService identities, AllCases cases) {
        this.identities = identities;
        this.cases = cases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // where people come from their provider nobody needs to be an administrator here: a case tells as much
        boolean othersWork = identities.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() > 0 || cases.areThere();
        if (!isAtHome() && othersWork) {
            throw new StartRefused(
                    "This database is not one of the demonstration: real people may work in it.",
                    "Start without the profile demo, or with a database of its own.");
        }
        DemoPeople.ALL.forEach(this::ensure);
        LOG.info(banner());
    }

    /** Whether this database was made for the demonstration. */
    boolean isAtHome() {
        return DemoPeople.ALL.stream()
                .anyMatch(person -> identities.getUserInfo(person.id(), DemoPeople.MARK) != null);
    }

    private void ensure(DemoPerson person) {
        if (identities.createUserQuery().userId(person.id()).count() > 0) {
            return;
        }
        User user = identities.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setPassword(DemoPeople.PASSWORD);
        // everybody knows the password of the demonstration, and no policy would take it
        ((IdentityServiceImpl) identities).saveUser(user, true);
        identities.setUserInfo(person.id(), DemoPeople.MARK, "yes");
        identities.createMembership(person.id(), person.group());
    }

    private static String banner() {
        var text = new StringBuilder("\n\n  This is a demonstration of Candour. Everyone in it is made up.\n"
                + "  Put nothing real into it: everybody knows the password.\n\n");
        for (DemoPerson person : DemoPeople.ALL) {
            text.append("    %-15s %s: %s%n".formatted(person.id(), person.name(), person.does()));
        }
        return text.append("\n  Password of all: ").append(DemoPeople.PASSWORD).append('\n').toString();
    }

    @Override
    public List<LogIn> logIns() {
        return DemoPeople.ALL.stream()
                .map(person -> new LogIn(person.id(), person.name() + ", " + person.does()))
                .toList();
    }

    @Override
    public String password() {
        return DemoPeople.PASSWORD;
    }
}
