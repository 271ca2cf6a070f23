package candour.absence;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.advice.AskForAdvice;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.decision.DecisionProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Meanwhile;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** Nothing waits for somebody who is there no more, and nobody keeps what is not theirs any more (R5.1, R5.2, R11.8). */
@Serves({"R5.1", "R11.8"})
@EngineTest
class LeftBehindTest {

    private static final String GONE = "gone.away";
    private static final String SCHOOL = "northfield-school";
    private static final String AGREE = DecisionProcess.Step.AGREE_NOT_TO_SHARE;
    private static final String AGREE_NOT_TO_TELL = "agree-not-to-tell";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AskForAdvice askForAdvice;

    @Autowired
    private LeftBehind leftBehind;

    @Autowired
    private Story story;

    @BeforeEach
    void somebodyStartsWork() {
        User user = identities.newUser(GONE);
        user.setLastName("Gone");
        identities.saveUser(user);
    }

    @AfterEach
    void andIsGone() {
        identities.deleteUser(GONE);
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private Case declinedAlthoughHarm() {
        return story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
    }

    private void administratorCalls(String method, String path) {
        var answer = person("adele.stone").call(method, "/camunda/api/engine/engine/" + engine.getName() + path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/gone.away", "/group/northfield-school-manager/members/gone.away"})
    void aStepOfAManagerWhoIsNoneAnyMoreGoesBackToTheManagers(String part) {
        identities.createMembership(GONE, SCHOOL + "-manager");
        Case one = declinedAlthoughHarm();
        tasks.claim(one.step(AGREE).getId(), GONE);

        administratorCalls("DELETE", part);

        assertThat(one.step(AGREE).getAssignee()).isNull();
        assertThat(entries.ofCase(one.reference())).anyMatch(entry -> entry.kind().equals("passed-on"));
        assertThat(person(LEAD).page("/cases/" + one.reference()).body()).contains("was passed on");
    }

    @Serves("R5.2")
    @Test
    void whatCameToASeniorManagerAfterTheLeadComesToSomebodyElseAndItsTimeRuns() {
        identities.createMembership(GONE, SCHOOL + "-senior");
        Case one = story.raise(danger()).finish(leaveThePoliceUntold());
        one.runOut(AGREE_NOT_TO_TELL);
        Task step = one.step(AGREE_NOT_TO_TELL);
        tasks.setAssignee(step.getId(), GONE);

        administratorCalls("DELETE", "/user/" + GONE);

        assertThat(one.step(AGREE_NOT_TO_TELL).getAssignee()).isNotEqualTo(GONE);
        assertThat(management.createJobQuery().processInstanceId(step.getProcessInstanceId()).timers().count()).isPositive();
    }

    /** Made a manager, a lead does not agree any more that the police are not told. */
    @Test
    void whoeverGetsAnotherPartGivesUpWhatTheyHadForTheFirst() {
        identities.createMembership(GONE, SCHOOL + "-manager");
        identities.createMembership(GONE, SCHOOL + "-lead");
        Case one = declinedAlthoughHarm();
        tasks.claim(one.step(AGREE).getId(), GONE);

        identities.deleteMembership(GONE, SCHOOL + "-lead");
        assertThat(one.step(AGREE).getAssignee()).isEqualTo(GONE);
        identities.createMembership(GONE, SCHOOL + "-lead");
        identities.deleteMembership(GONE, SCHOOL + "-manager");

        assertThat(one.step(AGREE).getAssignee()).isNull();
    }

    @Serves("R9.7")
    @Test
    void whatSomebodyWasAskedByNameIsAnsweredBySomebodyElse() {
        identities.createMembership(GONE, SCHOOL + "-manager");
        Case one = story.raise(concern());
        askForAdvice.ask(one.reference(), PRACTITIONER, "by-name:" + GONE, "Should I ask her myself?");
        assertThat(one.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(GONE);

        administratorCalls("DELETE", "/user/" + GONE);

        assertThat(one.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(LEAD);
    }

    /** By an old release, say: they are nobody in either, and nothing may wait for them. */
    @Serves("R5.2")
    @Test
    void whoeverIsOfTwoAgenciesIsNamedForNothing() {
        identities.createMembership(SENIOR, "riverside-health-senior");
        try {
            Case one = story.raise(danger()).finish(leaveThePoliceUntold());
            one.runOut(AGREE_NOT_TO_TELL);

            assertThat(one.step(AGREE_NOT_TO_TELL).getAssignee()).isNotNull().isNotEqualTo(SENIOR);
        } finally {
            identities.deleteMembership(SENIOR, "riverside-health-senior");
        }
    }

    /** Nobody else may have it; whoever logs in at a provider is saved anew each time. */
    @Test
    void whoeverHasAStepAsTheLastOfAllKeepsItWhenTheirAccountIsSaved() {
        identities.createMembership(GONE, SCHOOL + "-practitioner");
        Case one = declinedAlthoughHarm();
        tasks.setAssignee(one.step(AGREE).getId(), GONE);

        identities.saveUser(identities.createUserQuery().userId(GONE).singleResult());
        leftBehind.passOnFromAll();

        assertThat(one.step(AGREE).getAssignee()).isEqualTo(GONE);
    }

    @Test
    void aPartIsTakenAwayAlsoWhereTheStepIsDoneInTheSameMoment() throws Exception {
        identities.createMembership(GONE, SCHOOL + "-manager");
        Case one = declinedAlthoughHarm();
        Task step = one.step(AGREE);
        tasks.claim(step.getId(), GONE);

        Meanwhile.of(
                transactions,
                () -> {
                    cases.lock(one.reference());
                    tasks.setAssignee(step.getId(), MANAGER);
                },
                () -> identities.deleteMembership(GONE, SCHOOL + "-manager"));

        assertThat(identities.createUserQuery().userId(GONE).memberOfGroup(SCHOOL + "-manager").count()).isZero();
        assertThat(one.step(AGREE).getAssignee()).as("whoever was given it meanwhile keeps it").isEqualTo(MANAGER);
        assertThat(entries.ofCase(one.reference())).noneMatch(entry -> entry.kind().equals("passed-on"));
    }

    /** What is being asked of them is not there yet when they lose it. */
    @Test
    void whoeverIsAskedByNameWhileTheirPartIsTakenDoesNotKeepIt() throws Exception {
        identities.createMembership(GONE, SCHOOL + "-manager");
        identities.createMembership(GONE, SCHOOL + "-practitioner");
        Case one = story.raise(concern());

        Meanwhile.of(
                transactions,
                () -> askForAdvice.ask(one.reference(), PRACTITIONER, "by-name:" + GONE, "Should I ask her myself?"),
                () -> identities.deleteMembership(GONE, SCHOOL + "-manager"));

        assertThat(one.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(LEAD);
    }

    @Test
    void whatWasLeftPastTheProductIsFoundAtItsStart() {
        Case one = declinedAlthoughHarm();
        tasks.setAssignee(one.step(AGREE).getId(), "nobody.we.know");

        leftBehind.passOnFromAll();

        assertThat(one.step(AGREE).getAssignee()).isNull();
    }

    @Serves("R11.5")
    @Test
    void soIsWhatAManagerWasAskedAboutAColleague() {
        Case one = story.raise(concern());
        askForAdvice.ask(one.reference(), PRACTITIONER, "by-name:" + MANAGER, "Should I ask her myself?");
        colleagues.add(one.reference(), GONE, PRACTITIONER);

        leftBehind.passOnFromAll();

        assertThat(one.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(LEAD);
    }

    @Test
    void theLeadSeesWhoLeftACaseBehindAndGivesItOn() {
        identities.createMembership(GONE, SCHOOL + "-practitioner");
        Case one = story.raise(GONE, concern());
        administratorCalls("DELETE", "/user/" + GONE);

        assertThat(person(LEAD).page("/absence").body()).contains("gone.away, who works here no more: 1 case");
        assertThat(person(MANAGER).page("/absence").body()).doesNotContain(GONE);
        int answer = person(LEAD)
                .sendForm("/absence", Map.of("away", GONE, "why", "left", "instead", PRACTITIONER))
                .statusCode();

        assertThat(answer).isEqualTo(302);
        assertThat(one.practitioner()).isEqualTo(PRACTITIONER);
        assertThat(person(LEAD).page("/absence").body()).doesNotContain(GONE);
    }

    /** Nobody who left is named but for what they left: their name with nothing beside it would tell of a case about the lead. */
    @Test
    void whoeverLeftOnlyACaseAboutTheLeadIsNotNamedToThem() {
        identities.createMembership(GONE, SCHOOL + "-practitioner");
        Case one = story.raise(GONE, concern());
        colleagues.add(one.reference(), LEAD, GONE);
        administratorCalls("DELETE", "/user/" + GONE);

        assertThat(person(LEAD).page("/absence").body()).doesNotContain(GONE);
        int answer = person(LEAD)
                .sendForm("/absence", Map.of("away", GONE, "why", "left", "instead", PRACTITIONER))
                .statusCode();

        assertThat(answer).isEqualTo(400);
        assertThat(one.practitioner()).isEqualTo(GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {LEAD, SENIOR})
    void aManagerStandsInForNobodyWhoAnswersForThem(String answers) {
        identities.createMembership(answers, SCHOOL + "-practitioner");
        try {
            Case one = story.raise(answers, concern());

            int answer = person(MANAGER)
                    .sendForm("/absence", Map.of("away", answers, "why", "away", "instead", MANAGER))
                    .statusCode();

            assertThat(answer).isEqualTo(400);
            assertThat(one.practitioner()).isEqualTo(answers);
        } finally {
            identities.deleteMembership(answers, SCHOOL + "-practitioner");
        }
    }
}
