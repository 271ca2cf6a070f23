package candour.sso;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.itIsAbout;
import static org.assertj.core.api.Assertions.assertThat;

import candour.access.FormerIds;
import candour.advice.AdviceProcess;
import candour.advice.AskForAdvice;
import candour.agency.Agencies;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Whoever is somebody else now at the provider keeps nothing they were asked as who they were (A06, A09). */
@Serves("R11.8")
@EngineTest
class SomebodyElseAtTheProviderTest {

    private static final String PAT = "pat.provided";

    @Autowired
    private IdentityService identities;

    @Autowired
    private FormerIds formerIds;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AskForAdvice askForAdvice;

    private Identity identity;

    @BeforeEach
    void starts() {
        identity = new Identity("https://login.example", UUID.randomUUID().toString());
        staff.join("viktor.colleague", "Viktor", "Colleague", "northfield-school-practitioner");
        staff.join(PAT, "Pat", "Provided", "northfield-school-manager");
    }

    @AfterEach
    void ends() {
        staff.leave("viktor.colleague", PAT);
        jdbc.sql("delete from provider_identity where user_id = :id").param("id", PAT).update();
    }

    private PeopleOfTheProvider people() {
        var settings = new SsoSettings(null, null, null, null, null, null, null, null, null, null, true);
        return new PeopleOfTheProvider(
                identities, new KnownIdentities(jdbc, Clock.systemUTC()), formerIds, agencies, settings, transactions);
    }

    private void logsIn(String... groups) {
        people().enter(identity, new Standing(PAT, "Pat", "Provided", Optional.of("northfield-school"), Set.of(groups)));
    }

    private Story.Case asked() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        askForAdvice.ask(told.reference(), Story.PRACTITIONER, "by-name:" + PAT, "What first?");
        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(PAT);
        return told;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "northfield-school-practitioner",
                "northfield-school-receiving",
                "riverside-health-manager",
                "administrators",
                "process-owners"
            })
    void whoeverIsSomethingElseNowHasItNoMore(String group) {
        logsIn("northfield-school-manager");
        Story.Case told = asked();

        logsIn(group);

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isNotEqualTo(PAT);
        logsIn("northfield-school-manager");
        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).as("and back again").isNotEqualTo(PAT);
    }

    @Test
    void whoeverIsNothingNowHasItNoMore() {
        logsIn("northfield-school-manager");
        Story.Case told = asked();

        people().leave(identity);

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isNotEqualTo(PAT);
    }

    @Test
    void whoeverIsALeadNowKeepsIt() {
        logsIn("northfield-school-manager");
        Story.Case told = asked();

        logsIn("northfield-school-lead");

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(PAT);
    }

    @Test
    void aLeadWhoIsAManagerNowKeepsNothingAboutAColleague() {
        logsIn("northfield-school-lead");
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));
        tasks.setAssignee(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getId(), PAT);

        logsIn("northfield-school-manager");

        assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isNotEqualTo(PAT);
    }

    @Test
    void whoTookItOfAGroupHasItNoMore() {
        logsIn("northfield-school-manager");
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        askForAdvice.ask(told.reference(), Story.PRACTITIONER, "manager", "What first?");
        tasks.setAssignee(told.step(AdviceProcess.GIVE_ADVICE).getId(), PAT);

        logsIn("riverside-health-manager", "riverside-health-lead");

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isNull();
    }
}
