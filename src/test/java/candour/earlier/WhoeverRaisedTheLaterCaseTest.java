package candour.earlier;

import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever raises a later case is not asked themselves about the earlier one of somebody else: it is not theirs to know of (R11.8, ADR 19). */
@Serves({"R11.3", "R11.8"})
@EngineTest
class WhoeverRaisedTheLaterCaseTest {

    private static final String OTHER = "nina.frost";
    private static final String SCHOOL = "northfield-school";
    private static final String LINK = EarlierProcess.LINK_EARLIER_CASES;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    private EarlierAndLater cases;

    @BeforeEach
    void anotherWorksThere() {
        cases = new EarlierAndLater(story, OTHER);
        staff.join(OTHER, "Nina", "Frost", SCHOOL + "-practitioner");
        story.clearTheDesks();
    }

    @AfterEach
    void andLeave() {
        staff.leave(OTHER);
    }

    private HttpPerson reader(String userId) {
        HttpPerson person = HttpPerson.loggedIn(port, engine.getName(), userId);
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        return person;
    }

    private int pageOf(Case one, String reader) {
        return reader(reader).page("/cases/" + one.reference()).statusCode();
    }

    /** It is enough that the lead is slow. */
    @Test
    void isNotAskedInTheEarlierAndReadsNothingOfIt() {
        Case earlier = cases.about(PRACTITIONER, "Ambrosine Fairweather", MANAGER);

        cases.described(SENIOR, "Ambrosine Fairweather");
        earlier.runOut(LINK);

        assertThat(pageOf(earlier, SENIOR)).isEqualTo(404);
        assertThat(reader(SENIOR).page("/records/" + earlier.reference()).statusCode()).isEqualTo(404);
    }

    /** Both cases are somebody else's then, and it is theirs to answer. */
    @Test
    void isAskedWhereAnotherRaisedIt() {
        Case earlier = cases.about(PRACTITIONER, "Clothilde Summerhayes", MANAGER);

        cases.described(OTHER, "Clothilde Summerhayes");
        earlier.runOut(LINK);

        assertThat(earlier.step(LINK).getAssignee()).isEqualTo(SENIOR);
        assertThat(pageOf(earlier, SENIOR)).isEqualTo(200);
    }

    @Test
    void norIsAManager() {
        Case earlier = cases.about(PRACTITIONER, "Lucasta Merriweather", SENIOR);

        cases.described(MANAGER, "Lucasta Merriweather");
        earlier.runOut(LINK);

        assertThat(pageOf(earlier, MANAGER)).isEqualTo(404);
    }

    /** Nor by saying that it is about the lead. */
    @Test
    void norByWhomTheySayThatItIsAbout() {
        Case earlier = cases.about(PRACTITIONER, "Perdita Ashcombe", MANAGER);

        cases.described(SENIOR, "Perdita Ashcombe").change(SENIOR, itIsAbout(LEAD));

        assertThat(pageOf(earlier, SENIOR)).isEqualTo(404);
    }

    @Test
    void norInOneThatIsClosed() {
        Case earlier = cases.about(PRACTITIONER, "Yolanthe Tredinnick", MANAGER)
                .finish(Filled.weighTheRisk())
                .finish(Filled.askForConsent())
                .finish(Filled.decline())
                .finish(Filled.whatHappensInstead());

        cases.described(SENIOR, "Yolanthe Tredinnick");
        earlier.runOut(LINK);

        assertThat(pageOf(earlier, SENIOR)).isEqualTo(404);
    }
}
