package candour.absence;

import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing waits for somebody who is not there (R5.1), and nobody is given a case that is about them (R11.8). */
@Serves({"R5.1", "R11.8"})
@EngineTest
class AbsenceTest {

    private static final String AWAY = "pat.away";
    private static final String MANAGER = "james.oneill";
    private static final String LEAD = "grace.adeyemi";
    private static final String SENIOR = "peter.marsh";
    private static final String RAISER = "leila.novak";
    private static final String DESCRIBE = ConcernProcess.Step.DESCRIBE_THE_INFORMATION;
    private static final String AGREE = DecisionProcess.Step.AGREE_NOT_TO_SHARE;
    private static final String DECIDE = LeadDecides.DECIDE_AS_LEAD;
    private static final String HEALTH = "riverside-health";

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private StandIn standIn;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebodyStartsWork() {
        User user = identities.newUser(AWAY);
        user.setFirstName("Pat");
        user.setLastName("Away");
        identities.saveUser(user);
        identities.createMembership(AWAY, HEALTH + "-practitioner");
        identities.createMembership(AWAY, HEALTH + "-lead");
    }

    @AfterEach
    void andLeaves() {
        identities.deleteUser(AWAY);
    }

    @Test
    void everyOpenCaseGoesOnWithSomebodyElseAndSaysSo() {
        Case begun = story.raise(AWAY, concern());
        Case described = story.raise(AWAY, concern()).finish(AWAY, describeTheInformation());

        standIn.giveOver(HEALTH, MANAGER, AWAY, LEAD, "away");

        assertThat(begun.practitioner()).isEqualTo(LEAD);
        assertThat(begun.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getAssignee()).isEqualTo(LEAD);
        assertThat(described.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(LEAD);
        begun.finish(LEAD, describeTheInformation());
        assertThat(begun.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(LEAD);
        assertThat(standIn.inHand(HEALTH, AWAY, MANAGER).isNothing()).isTrue();
        assertThat(entries.ofCase(begun.reference()))
                .filteredOn(entry -> entry.kind().equals(CaseEntry.STOOD_IN))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(MANAGER);
                    assertThat(entry.content()).containsEntry("from", AWAY).containsEntry("to", LEAD);
                });
    }

    @Test
    void aCaseThatIsAboutWhoeverTakesOverGoesToTheLead() {
        Case aboutTheManager = story.raise(AWAY, concern());
        Case another = story.raise(AWAY, concern());
        colleagues.add(aboutTheManager.reference(), MANAGER, AWAY);

        standIn.giveOver(HEALTH, LEAD, AWAY, MANAGER, "left");

        assertThat(aboutTheManager.practitioner()).isEqualTo(LEAD);
        assertThat(aboutTheManager.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getAssignee()).isEqualTo(LEAD);
        assertThat(another.practitioner()).isEqualTo(MANAGER);
    }

    @Test
    void whatSomebodyTookFromTheirGroupGoesBackToIt() {
        Case one = story.raise("leila.novak", concern());
        one.runOut(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        String step = one.step("decide-as-lead").getId();
        tasks.claim(step, AWAY);

        standIn.giveOver(HEALTH, LEAD, AWAY, MANAGER, "away");

        assertThat(one.step("decide-as-lead").getAssignee()).isNull();
        assertThat(one.practitioner()).isEqualTo("leila.novak");
    }

    /** A confirmation in a case about the only manager: it never comes before the group of those whom it is about. */
    @Test
    void whatSomebodyHasByNameGoesToTheNextPersonByName() {
        Case one = story.raise(RAISER, concern());
        colleagues.add(one.reference(), MANAGER, RAISER);
        one.finish(RAISER, describeTheInformation()).finish(RAISER, harmIsMet()).finish(RAISER, decline());
        assertThat(one.step(AGREE).getAssignee()).isEqualTo(LEAD);

        assertThat(as(LEAD).sendForm("/absence", "away=" + LEAD + "&why=away&instead=" + RAISER).statusCode()).isEqualTo(302);

        assertThat(one.step(AGREE).getAssignee()).isEqualTo(SENIOR);
        standIn.giveOver(HEALTH, LEAD, SENIOR, RAISER, "away");
        assertThat(one.step(AGREE).getAssignee()).isEqualTo(LEAD);
        one.isDueIn(AGREE, Duration.ofHours(2));
        assertThat(sees(LEAD, one, AGREE)).isEqualTo(200);
        assertThat(sees(MANAGER, one, AGREE)).isEqualTo(404);
    }

    @Test
    void anHonestHolidayOfTheSeniorManagerLeadsToSomebodyWhoseTimeRuns() {
        Case one = story.raise(RAISER, concern());
        one.runOut(DESCRIBE);
        one.runOut(DECIDE);
        assertThat(one.step(DECIDE).getAssignee()).isEqualTo(SENIOR);

        standIn.giveOver(HEALTH, LEAD, SENIOR, MANAGER, "away");

        assertThat(one.step(DECIDE).getAssignee()).isEqualTo(LEAD);
        one.runsOutIn(DECIDE, Duration.ofHours(2));
        one.runOut(DECIDE);
        assertThat(one.step(DECIDE).getAssignee()).as("not again whoever let the time run out").isEqualTo(SENIOR);
    }

    /** R5.3: nobody takes the check of their own case out of somebody's hands, and nobody waits for ever for who is away. */
    @Test
    void aStepThatIsACheckOnWhoeverArrangesItStaysAndItsTimeRuns() {
        Case own = story.raise(LEAD, concern());
        own.runOut(DESCRIBE);
        own.runOut(DECIDE);
        assertThat(own.step(DECIDE).getAssignee()).isEqualTo(SENIOR);

        assertThat(as(LEAD).sendForm("/absence", "away=" + SENIOR + "&why=away&instead=" + RAISER).statusCode()).isEqualTo(302);

        assertThat(own.step(DECIDE).getAssignee()).isEqualTo(SENIOR);
        assertThat(as(SENIOR).page("/cases/" + own.reference()).statusCode()).isEqualTo(200);
        own.runsOutIn(DECIDE, Duration.ofHours(2));
        own.runOut(DECIDE);
        assertThat(own.step(DECIDE).getAssignee()).as("somebody else who may answer").isEqualTo(AWAY);
    }

    /** The opening of a case in an emergency is checked by somebody whom whoever opened it did not choose. */
    @Test
    void whoeverOpenedACaseInAnEmergencyDoesNotMoveTheCheckOfIt() {
        Case one = story.raise(RAISER, concern());
        as(MANAGER).sendForm("/emergency", Map.of("reference", one.reference(), "why", "The child is in danger and nobody answers.", "needs", "Where she is."));
        tasks.claim(one.step("check-the-opening").getId(), AWAY);

        standIn.giveOver(HEALTH, MANAGER, AWAY, RAISER, "away");

        assertThat(one.step("check-the-opening").getAssignee()).isEqualTo(AWAY);
    }

    @Test
    void whoeverArrangesItNeitherCountsNorMovesACaseAboutThem() {
        identities.deleteMembership(AWAY, HEALTH + "-lead");
        Case aboutTheLead = story.raise(AWAY, concern());
        Case another = story.raise(AWAY, concern());
        colleagues.add(aboutTheLead.reference(), LEAD, AWAY);
        HttpPerson lead = as(LEAD);

        assertThat(lead.page("/absence").body()).contains("Pat Away: 1 case");
        lead.sendForm("/absence", "away=" + AWAY + "&why=away&instead=" + MANAGER);

        assertThat(another.practitioner()).isEqualTo(MANAGER);
        assertThat(aboutTheLead.practitioner()).isEqualTo(AWAY);
        assertThat(aboutTheLead.step(DESCRIBE).getAssignee()).isEqualTo(AWAY);
        aboutTheLead.runOut(DESCRIBE);
        assertThat(aboutTheLead.step(DECIDE).getAssignee()).as("its deadline brings in the second person").isNotEqualTo(LEAD);
    }

    /** Whoever moved to another agency: what they still have from the one before is that one’s (A09). */
    @Test
    void whatSomebodyHasFromAnotherAgencyIsNotForThisOneToSeeOrToGive() {
        Case elsewhere = story.raise(Story.PRACTITIONER, concern());
        StandIn.InHand before = standIn.inHand(HEALTH, AWAY, MANAGER);
        tasks.setAssignee(elsewhere.step(DESCRIBE).getId(), AWAY);

        assertThat(standIn.inHand(HEALTH, AWAY, MANAGER)).isEqualTo(before);
        standIn.giveOver(HEALTH, MANAGER, AWAY, LEAD, "away");

        assertThat(elsewhere.step(DESCRIBE).getAssignee()).isEqualTo(AWAY);
    }

    /** Whoever has left answers for nothing, though the directory of agencies still names them. */
    @Test
    void aNamedSeniorManagerWhoHasLeftIsSkipped() {
        identities.deleteMembership(SENIOR, HEALTH + "-senior");
        try {
            Case one = story.raise(RAISER, concern());
            one.runOut(DESCRIBE);
            one.runOut(DECIDE);

            assertThat(one.step(DECIDE).getAssignee()).isIn(LEAD, AWAY);
        } finally {
            identities.createMembership(SENIOR, HEALTH + "-senior");
        }
    }

    /** It answered 500, and nothing was given over. */
    @Test
    void aStepThatSomebodyFinishesInTheSameMomentIsLeftOutAndTheRestGoesOn() throws Exception {
        Case one = story.raise(RAISER, concern());
        one.runOut(DESCRIBE);
        tasks.claim(one.step(DECIDE).getId(), AWAY);
        Case another = story.raise(AWAY, concern());

        HttpPerson lead = pressedWhile(one, () -> one.finish(AWAY, carryOn()));

        assertThat(another.practitioner()).isEqualTo(MANAGER);
        assertThat(another.step(DESCRIBE).getAssignee()).isEqualTo(MANAGER);
        assertThat(one.practitioner()).isEqualTo(RAISER);
        assertThat(lead.page("/absence").body()).contains("has been given over", "One case or step was not theirs any more");
    }

    /** Whoever got the case a moment before had it taken away again, by somebody who did not know. */
    @Test
    void aCaseThatSomebodyElseGetsInTheSameMomentStaysWithThem() throws Exception {
        Case one = story.raise(AWAY, concern());
        Case another = story.raise(AWAY, concern());

        pressedWhile(one, () -> one.change(LEAD, handOver("Grace")));

        assertThat(one.practitioner()).isEqualTo(LEAD);
        assertThat(one.step(DESCRIBE).getAssignee()).isEqualTo(LEAD);
        assertThat(another.practitioner()).isEqualTo(MANAGER);
    }

    /** The lead says that somebody is away, and waits at this case for what somebody else does to it meanwhile. */
    private HttpPerson pressedWhile(Case one, Runnable meanwhile) throws Exception {
        HttpPerson lead = as(LEAD);
        ExecutorService somebodyElse = Executors.newSingleThreadExecutor();
        try {
            Future<HttpResponse<String>> answer = transactions.execute(held -> {
                cases.lock(one.reference());
                Future<HttpResponse<String>> pressed = somebodyElse.submit(
                        () -> lead.sendForm("/absence", "away=" + AWAY + "&why=away&instead=" + MANAGER));
                waitUntilItWaits();
                meanwhile.run();
                return pressed;
            });
            assertThat(answer.get().statusCode()).isEqualTo(302);
            return lead;
        } finally {
            somebodyElse.shutdownNow();
        }
    }

    /** The database knows who waits for a lock. */
    private void waitUntilItWaits() {
        for (int tries = 0; tries < 200; tries++) {
            if (jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null").query(Integer.class).single() > 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("nobody waits");
    }

    private HttpPerson as(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private int sees(String user, Case one, String step) {
        return as(user).get("/camunda/api/engine/engine/" + engine.getName() + "/task/" + one.step(step).getId()).statusCode();
    }

    @Test
    void aManagerArrangesItOnAPageThatShowsNothingOfAnyCase() {
        identities.deleteMembership(AWAY, HEALTH + "-lead");
        Case one = story.raise(AWAY, concern());
        HttpPerson manager = HttpPerson.loggedIn(port, engine.getName(), MANAGER);

        assertThat(manager.page("/absence").body())
                .contains("Pat Away</option>", "Who takes over?")
                .as("of four cases three would go to whom the fourth is about")
                .doesNotContain(one.reference(), "Mia", "Pat Away:", "1 case", "in hand</option>");
        assertThat(manager.sendForm("/absence", "away=" + AWAY + "&why=&instead=" + AWAY).body())
                .contains("Say whether they come back.", "Choose somebody else than the one who is not there.");
        assertThat(one.practitioner()).isEqualTo(AWAY);

        int status = manager.sendForm("/absence", "away=" + AWAY + "&why=away&instead=" + MANAGER).statusCode();

        assertThat(status).isEqualTo(302);
        assertThat(one.practitioner()).isEqualTo(MANAGER);
        assertThat(manager.page("/cases/" + one.reference()).body()).contains("because somebody is away", "Pat Away");
        assertThat(as(LEAD).page("/reads").body())
                .as("what one took over by oneself is the lead’s to see, whatever one did in it since")
                .contains("by themselves", one.reference());
    }

    @Test
    void nobodyElseFindsThePageAndAManagerReachesOnlyTheirTeam() {
        Case one = story.raise(AWAY, concern());
        HttpPerson practitioner = HttpPerson.loggedIn(port, engine.getName(), "leila.novak");
        HttpPerson manager = HttpPerson.loggedIn(port, engine.getName(), MANAGER);
        HttpPerson ofAnotherAgency = HttpPerson.loggedIn(port, engine.getName(), Story.MANAGER);

        assertThat(practitioner.page("/absence").statusCode()).isEqualTo(404);
        assertThat(manager.sendForm("/absence", "away=" + LEAD + "&why=away&instead=" + MANAGER).statusCode()).isEqualTo(400);
        assertThat(ofAnotherAgency.sendForm("/absence", "away=" + AWAY + "&why=away&instead=" + Story.MANAGER).statusCode())
                .isEqualTo(400);
        assertThat(one.practitioner()).isEqualTo(AWAY);
    }

    /** To say that somebody is away is one more way to give a case to a friend, who hands it on (R11.8). */
    @Test
    void aManagerDoesNotComeByACaseByWayOfWhoeverTheyPutInTheOthersPlace() {
        identities.deleteMembership(AWAY, HEALTH + "-lead");
        Case one = story.raise(AWAY, concern());
        as(MANAGER).sendForm("/absence", "away=" + AWAY + "&why=away&instead=" + RAISER);
        assertThat(one.practitioner()).isEqualTo(RAISER);

        assertThatThrownBy(() -> one.change(RAISER, handOver("O’Neill")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ask your safeguarding lead");
        as(MANAGER).sendForm("/absence", "away=" + RAISER + "&why=away&instead=" + MANAGER);

        assertThat(one.practitioner()).as("whoever falls ill is stood in for").isEqualTo(MANAGER);
        assertThat(as(LEAD).page("/reads").body()).contains("by themselves", one.reference());
        one.change(MANAGER, handOver("Leila")).change(RAISER, handOver("O’Neill"));
        assertThat(one.practitioner()).as("what they had, and the lead saw it, they get back").isEqualTo(MANAGER);
    }
}
