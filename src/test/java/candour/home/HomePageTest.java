package candour.home;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.sql.Timestamp;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody lands on what waits for them, and on nothing that is not theirs (R11.8, process roles). */
@EngineTest
class HomePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ColleagueRepository colleagues;

    private String home(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user).page("/").body();
    }

    private Task makeLate(Story.Case told, String step) {
        Task late = told.step(step);
        late.setDueDate(Timestamp.from(Instant.now().minusSeconds(60L * 24 * 3600)));
        tasks.saveTask(late);
        return late;
    }

    /** Whoever moved to another agency with a step in hand (A09). */
    @Test
    void nobodySeesAStepOfAnAgencyTheyDoNotWorkFor() {
        Story.Case told = story.raise(concern());
        tasks.setAssignee(told.step("describe-the-information").getId(), "james.oneill");

        assertThat(home("james.oneill")).doesNotContain(told.reference());
    }

    @Test
    void thePractitionerSeesDangerFirstThenTheWayToRaiseAConcernThenWhatWaits() {
        Story.Case told = story.raise(concern());
        Task late = makeLate(told, "describe-the-information");

        assertThat(home(Story.PRACTITIONER))
                .containsSubsequence(
                        "ring 999", "#/?processStart", "Raise a concern", "What waits for you", "#/?task=" + late.getId(),
                        "Describe the information", told.reference(), "Overdue since ", "Your cases")
                .doesNotContain("Overdue in your agency", "has to take", "Mia");
        told.finish(describeTheInformation());
    }

    @Test
    void theManagerSeesWhatAManagerHasToTake() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
        Task advice = makeLate(told, "give-advice");

        assertThat(home(Story.MANAGER))
                .containsSubsequence("What a manager has to take", "#/?task=" + advice.getId(), "Give advice", told.reference())
                .doesNotContain("Overdue in your agency", "Mia");
        tasks.complete(advice.getId());
    }

    @Test
    void theLeadSeesWhatIsOverdueInTheAgencyAndWithWhom() {
        Story.Case told = story.raise(concern());
        makeLate(told, "describe-the-information");

        assertThat(home(Story.LEAD))
                .containsSubsequence("Overdue in your agency", "/cases/" + told.reference(), "waits for Amina Khan")
                .contains("The cases of your agency");
        assertThat(home("grace.adeyemi")).doesNotContain(told.reference());
        told.finish(describeTheInformation());
    }

    /** What the engine leaves out of its lists stood on the start page: that there is a case about whoever reads (R11.8). */
    @Test
    void nobodySeesAStepOfACaseAboutThemselves() {
        Story.Case aboutRuth = story.raise(concern());
        Story.Case aboutTom = story.raise(concern());
        colleagues.add(aboutRuth.reference(), Story.LEAD, Story.PRACTITIONER);
        Task ofRuths = makeLate(aboutRuth, "describe-the-information");
        aboutTom.finish(describeTheInformation()).finish(weighTheRisk().with("doubt", "yes")).finish(askForConsent());
        Task advice = makeLate(aboutTom, "give-advice");
        tasks.setAssignee(advice.getId(), null);
        colleagues.add(aboutTom.reference(), Story.MANAGER, Story.PRACTITIONER);

        assertThat(home(Story.LEAD)).contains(aboutTom.reference()).doesNotContain(aboutRuth.reference());
        assertThat(home(Story.MANAGER)).doesNotContain(aboutTom.reference());

        // what was given to them by name stays: nobody else would do it
        tasks.setAssignee(ofRuths.getId(), Story.LEAD);
        assertThat(home(Story.LEAD)).contains(aboutRuth.reference());
        tasks.complete(advice.getId());
        tasks.setAssignee(ofRuths.getId(), Story.PRACTITIONER);
        aboutRuth.finish(describeTheInformation());
    }

    @Test
    void whereNothingWaitsThePageSaysSo() {
        User newcomer = identities.newUser("pat.newcomer");
        newcomer.setPassword("candour-demo");
        ((IdentityServiceImpl) identities).saveUser(newcomer, true);
        identities.createMembership(newcomer.getId(), "riverside-health-practitioner");

        try {
            assertThat(home(newcomer.getId())).contains("Nothing waits for you.");
        } finally {
            identities.deleteUser(newcomer.getId());
        }
    }

    @Test
    void processOwnersSeeModelsAndCountsAndNoCase() {
        story.raise(concern());

        assertThat(home("olive.grant"))
                .contains("/camunda/app/cockpit/", "Open cases", "Overdue steps")
                .doesNotContain("IS-20", "Raise a concern", "/cases", "What waits for you", "/camunda/app/admin/");
    }

    @Test
    void administratorsSeeUsersOnly() {
        assertThat(home("adele.stone"))
                .contains("/camunda/app/admin/")
                .doesNotContain("IS-20", "Raise a concern", "/cases", "/camunda/app/cockpit/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina.khan", "adele.stone"})
    void inTheDemonstrationThePageSaysWhoElseOneCanBeAndLeadsToTheWalk(String user) {
        assertThat(home(user)).contains("/guide", "ruth.bell", "candour-demo").doesNotContain("<code>" + user + "</code>");
    }
}
