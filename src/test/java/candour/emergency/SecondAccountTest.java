package candour.emergency;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second post is a second account, and the case is about the person (R11.8; A03). */
@Serves("R11.8")
@EngineTest
class SecondAccountTest {

    private static final String FIRST = "tomasz.orlicz";
    private static final String SECOND = "tom.okafor.health";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private Staff staff;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void aSecondPost() {
        staff.join(SECOND, "Tom", "Okafor", "riverside-health-manager");
    }

    @AfterEach
    void ends() {
        staff.leave(FIRST, SECOND);
    }

    private Story.Case openedByTheSecondAccount(String child, String number, String who) {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("people", List.of(
                        Map.of(
                                "role", "child", "name", child, "birthDate", "2019-03-12", "knowsNumbers", "yes", "nhsNumber", number,
                                "canDecide", "too-young", "careStatus", "none"),
                        Map.of("role", "mother", "name", who, "parentalResponsibility", "yes", "livesWithChild", "yes"))));
        colleagues.add(told.reference(), Story.MANAGER, Story.PRACTITIONER);
        HttpPerson tom = HttpPerson.loggedIn(port, engine.getName(), SECOND);
        tom.sendForm("/emergency", Map.of(
                "name", child, "born", "12 3 2019", "why", "The police look for the child, and nobody can be reached.",
                "needs", "Where she is."));
        assertThat(tom.page("/cases/" + told.reference()).body()).as("open to them").contains(child);
        return told;
    }

    private String toTheLead(Story.Case told) {
        return shown.forTask(told.step(EmergencyProcess.CHECK).getId(), Story.LEAD).get("openingText").toString();
    }

    @Test
    void controlWhoeverIsToldReadsThatSomebodyDescribedIsCalledTheSame() {
        assertThat(toTheLead(openedByTheSecondAccount("Wanda Grzelak", "9434765919", "Tom Okafor")))
                .contains("Somebody in this case has the same name");
    }

    @Test
    void whoeverIsToldReadsThatTheColleagueItIsAboutIsCalledTheSame() {
        assertThat(toTheLead(openedByTheSecondAccount("Vanda Mroczek", "4010232137", "Jo Lowe")))
                .contains("Somebody in this case has the same name");
    }

    /** They marry, and both accounts are called anew. */
    @Test
    void alsoWhereTheyAreCalledOtherwiseSince() {
        staff.join(FIRST, "Tomasz", "Orlicz", "northfield-school-practitioner");
        staff.leave(SECOND);
        staff.join(SECOND, "Tomasz", "Brightwell", "riverside-health-manager");
        Story.Case told = openedByTheSecondAccount("Danuta Zarebska", "9876543210", "Jo Lowe");
        colleagues.add(told.reference(), FIRST, Story.PRACTITIONER);
        assertThat(toTheLead(told)).as("before").doesNotContain("has the same name");

        User first = identities.createUserQuery().userId(FIRST).singleResult();
        first.setLastName("Brightwell");
        identities.saveUser(first);

        assertThat(toTheLead(told)).contains("Somebody in this case has the same name");
    }
}
