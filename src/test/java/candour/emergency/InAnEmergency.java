package candour.emergency;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;

import candour.casefile.ColleagueRepository;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without a right to a case asks to open it, over HTTP. */
abstract class InAnEmergency {

    static final String PAGE = "/emergency";
    static final String NO_CASE = "No case could be opened with this.";
    static final String WHY = "The police look for the child, and nobody of the case can be reached.";

    static final String HEALTH_VISITOR = "leila.novak";
    static final String HEALTH_LEAD = "grace.adeyemi";
    static final String HEALTH_GUARDIAN = "maya.desai";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Story story;

    @Autowired
    ColleagueRepository colleagues;

    @Autowired
    EmergencyOpenings emergencies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyHasTriedYet() {
        jdbc.sql("delete from emergency_try").update();
    }

    HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    static String page(Story.Case told) {
        return "/cases/" + told.reference();
    }

    static Map<String, String> asks(String field, String value) {
        return new HashMap<>(Map.of(field, value, "why", WHY, "needs", "Where the father lives."));
    }

    HttpResponse<String> opens(String user, Story.Case told) {
        return person(user).sendForm(PAGE, asks("reference", told.reference()));
    }

    /** A case of the health visitors about a child of whom the number, the name and the day of birth are known. */
    Story.Case ofTheHealthVisitors(String name, String nhsNumber) {
        return story.raise(HEALTH_VISITOR, concern())
                .finish(HEALTH_VISITOR, describeTheInformation()
                        .with("people", List.of(
                                Map.of(
                                        "role", "child", "name", name, "birthDate", "2019-03-12", "knowsNumbers", "yes", "nhsNumber", nhsNumber,
                                        "canDecide", "too-young", "careStatus", "none"),
                                Map.of(
                                        "role", "mother", "name", "Ruth Anne Bell",
                                        "parentalResponsibility", "yes", "livesWithChild", "yes"))));
    }

    static String someNhsNumber() {
        while (true) {
            String nine = String.valueOf(ThreadLocalRandom.current().nextInt(400_000_000, 499_999_999));
            int sum = 0;
            for (int place = 0; place < 9; place++) {
                sum += (10 - place) * Character.digit(nine.charAt(place), 10);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }
}
