package candour.request;

import static candour.testing.Filled.handOver;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.tellChildrensServices;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.lead.LeadDecides;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Models {@code information-request} and {@code request-refused}: whoever asks is rung back on a number of the
 * directory before anything is told (R11.8, R11.14, G6).
 */
@Serves({"R11.8", "R11.14", "G6"})
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class InformationRequestTest {

    private static final String WHO = RequestProcess.Step.WHO_IS_REALLY_ASKING;
    private static final String LOOK = RequestProcess.Step.LOOK_AT_THE_REFUSED_REQUEST;

    @Autowired
    private Story story;

    @Autowired
    private InformationRequests requests;

    @Autowired
    private ShownForms shown;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private TaskService tasks;

    @AfterAll
    void everyStepOfTheModelsWasReached() {
        story.wentThroughAllOf(RequestProcess.KEY);
        story.wentThroughAllOf(RequestProcess.REQUEST_REFUSED);
    }

    private static Filled request() {
        return new Filled(RequestProcess.Step.START_FORM, Map.of())
                .with("dangerNow", "no")
                .with("crimeSuspected", "no")
                .with("couldComeToHarm", "no")
                .with("askedHow", "telephone")
                .with("askerName", "Carol Minns, social worker")
                .with("askerAgency", "Children’s Services")
                .with("childKnown", "named")
                .with("childName", "Jamie Dacosta")
                .with("askedWhat", "Whether he was in school. Note " + UUID.randomUUID())
                .with("askedWhy", "For a visit.")
                .with("business", "welfare");
    }

    private static Filled rangBack() {
        return new Filled(WHO, Map.of(
                "verified", "yes",
                "rangAgency", "hillingdon-mash",
                "spokeTo", "The duty worker",
                "rangOn", "today",
                "rangAtTime", "now",
                "confirmedWords", "She works there and asked."));
    }

    private static Filled notYet() {
        return new Filled(WHO, Map.of("verified", "not-yet", "whatWasDone", "Nobody answered."));
    }

    private static Filled refuse() {
        return new Filled(WHO, Map.of(
                "verified", "no",
                "whatWasDone", "I rang the hub, where nobody knows her.",
                "refusalReasons", "Nobody knows her."));
    }

    private static Filled leadWarns() {
        return new Filled(LOOK, Map.of("othersWarned", "yes", "warningWords", "The office."));
    }

    @Serves("G4")
    @Test
    void whoeverIsKnownByACallBackGetsAnOrdinaryCaseWithTheSameReference() {
        Case one = story.begin(request());

        assertThat(one.openSteps()).containsExactly(WHO);
        assertThat(one.step(WHO).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(WHO, Duration.ofHours(24));
        assertThat(requests.of(one.reference()).orElseThrow().isVerified()).isFalse();

        one.finish(rangBack());

        assertThat(one.hasEnded(RequestProcess.KEY)).isTrue();
        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        assertThat(one.passed()).doesNotContain(RequestProcess.REQUEST_REFUSED, "share", "transfer");
        assertThat(requests.of(one.reference()).orElseThrow().verifiedAgency()).isEqualTo("hillingdon-mash");
        assertThat(shownAt(one, ConcernProcess.Step.DESCRIBE_THE_INFORMATION).get("askedText"))
                .asString()
                .contains("Carol Minns", "Whether he was in school", "For a visit");
    }

    @Test
    void aCallBackThatReachedNobodyHoldsTheRequestOnTheSameClock() {
        Case one = story.begin(request());

        one.finish(notYet());

        assertThat(one.openSteps()).containsExactly(WHO);
        assertThat(one.timesAt(WHO)).isEqualTo(2);
        one.isDueIn(WHO, Duration.ofHours(24));
        assertThat(one.decisionsOn(RequestProcess.KEY)).isEmpty();
        assertThat(one.passed()).doesNotContain(ConcernProcess.KEY);
    }

    @Serves({"R11.7", "G7", "R11.5"})
    @Test
    void whoeverCannotBeTracedIsRefusedOnRecordAndTheLeadIsTold() {
        Case one = story.begin(request());

        one.finish(refuse());

        assertThat(one.decisionsOn(RequestProcess.KEY)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.DECLINED);
            assertThat(decision.reasons()).isEqualTo("Nobody knows her.");
            assertThat(decision.decidedBy()).isEqualTo(PRACTITIONER);
        });
        assertThat(one.openSteps()).containsExactly(LOOK);
        assertThat(one.groupsOf(LOOK)).containsExactly("northfield-school-lead");
        one.isDueIn(LOOK, Duration.ofHours(24));

        one.finish(LEAD, leadWarns());

        assertThat(one.hasEnded(RequestProcess.KEY)).isTrue();
        assertThat(one.passed()).doesNotContain(ConcernProcess.KEY, "transfer");
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
    }

    /** Else a lead who hides something waves their own refusal through (ADR 35). */
    @Serves("R5.3")
    @Test
    void whoeverRefusedIsNotTheOneWhoLooksAtItEvenWhenTheCaseIsSomebodyElses() {
        Case own = story.begin(LEAD, request()).finish(LEAD, refuse());
        Case handedBack = story.begin(request()).change(handOver("Ruth Bell"));
        handedBack.finish(LEAD, refuse());

        for (Case one : List.of(own, handedBack)) {
            assertThat(one.step(LOOK).getAssignee()).isEqualTo(SENIOR);
            tasks.setAssignee(one.step(LOOK).getId(), LEAD);
            assertThatThrownBy(() -> one.finish(LEAD, leadWarns()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("another safeguarding lead or a senior manager must look at it");
        }

        cases.handOver(handedBack.reference(), PRACTITIONER);
        assertThatThrownBy(() -> handedBack.finish(LEAD, leadWarns()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("You wrote this yourself");
        tasks.setAssignee(own.step(LOOK).getId(), SENIOR);
        own.finish(SENIOR, leadWarns());
        assertThat(own.hasEnded(RequestProcess.KEY)).isTrue();
    }

    /** Whoever is left was chosen by naming the others (ADR 32): they warn at once, and do not say alone that nobody needs to know. */
    @Serves({"R5.3", "R11.5"})
    @Test
    void whoeverIsLeftAloneMayWarnOthersOfACallerAndNotLetItRest() {
        Case one = story.begin(request());
        one.finish(refuse());
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(one.reference(), person, PRACTITIONER));
        tasks.setAssignee(one.step(LOOK).getId(), Story.MANAGER);

        assertThatThrownBy(() -> one.finish(
                        Story.MANAGER, new Filled(LOOK, Map.of("othersWarned", "no", "noWarningReasons", "It was a mistake."))))
                .hasMessageContaining("designated officer");
        one.finish(Story.MANAGER, leadWarns());

        assertThat(one.hasEnded(RequestProcess.KEY)).isTrue();
    }

    @Serves("R11.8")
    @Test
    void whomTheRequestIsAboutDoesNotLookAtItsRefusal() {
        Case one = story.begin(request());
        one.finish(refuse());
        colleagues.add(one.reference(), LEAD, PRACTITIONER);
        tasks.setAssignee(one.step(LOOK).getId(), LEAD);

        assertThatThrownBy(() -> one.finish(LEAD, leadWarns()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("This is your own case");
    }

    /** Whoever refused it took the lead's look away by calling it a mistake, and an impostor was warned of to nobody (ADR 36). */
    @Serves("R11.5")
    @Test
    void theLeadStillLooksAtARefusedRequestThatIsCalledAMistake() {
        Case one = story.begin(request());
        one.finish(refuse());

        one.change(raisedInError());

        assertThat(one.openSteps()).containsExactly(LOOK);
        one.finish(LEAD, leadWarns());
        assertThat(one.hasEnded(RequestProcess.KEY)).isTrue();
    }

    /** Whoever finds that nobody knows the caller calls it a mistake instead of refusing it, and nobody is warned (ADR 36). */
    @Serves({"R5.3", "R11.5"})
    @Test
    void aRequestThatSomebodyHasLookedIntoIsNotEndedAsAMistakeByThemAlone() {
        Case one = story.begin(request()).finish(notYet());

        assertThatThrownBy(() -> one.change(raisedInError()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("refuse it there")
                .hasMessageContaining("ask your safeguarding lead");
        assertThat(one.openSteps()).containsExactly(WHO);
        one.change(LEAD, raisedInError());
        // whoever began it hears that somebody else ended it
        assertThat(one.openSteps()).containsExactly("read-what-came-of-it");
    }

    @Serves({"R5.3", "R11.5"})
    @Test
    void aLeadWhoLookedIntoARequestDoesNotEndItAsAMistakeEither() {
        Case own = story.begin(LEAD, request()).finish(LEAD, notYet());
        Case handedBack = story.begin(request()).change(handOver("Ruth Bell")).finish(LEAD, notYet());
        cases.handOver(handedBack.reference(), PRACTITIONER);

        for (Case one : List.of(own, handedBack)) {
            assertThatThrownBy(() -> one.change(LEAD, raisedInError()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("refuse it there");
        }
        own.finish(LEAD, refuse());
        assertThat(own.step(LOOK).getAssignee()).isEqualTo(SENIOR);
    }

    @Test
    void aRequestThatNobodyHasLookedIntoEndsWithTheMistake() {
        Case one = story.begin(request());

        one.change(raisedInError());

        assertThat(one.openSteps()).isEmpty();
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
    }

    @Test
    void aNumberThatIsNotInTheDirectoryProvesNothing() {
        Case one = story.begin(request());

        assertThatThrownBy(() -> one.finish(rangBack().with("rangAgency", "The number she gave")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Which number did you ring?");
        assertThat(one.openSteps()).containsExactly(WHO);
        assertThat(one.passed()).doesNotContain(ConcernProcess.KEY);
    }

    @Test
    void anAddressThatIsNotSecureIsNamedAsAWarningSign() {
        Case unsafe = story.begin(request().with("askerContact", "minns@nhs.net.example.org"));
        Case safe = story.begin(request().with("askerContact", "minns@hillingdon.gov.uk"));
        Case none = story.begin(request());

        assertThat(shownAt(unsafe, WHO).get("warningText")).asString().contains("A warning sign", "not secure");
        assertThat(shownAt(safe, WHO).get("warningText")).asString().doesNotContain("not secure").contains("Do not use");
        assertThat(shownAt(none, WHO).get("warningText")).isEqualTo("");
    }

    @Serves("R5.2")
    @Test
    void dangerInARequestIsToldAtOnceAndOnlyOnce() {
        Case one = story.begin(request().with("dangerNow", "yes"));

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(WHO, Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES);

        one.finish(tellThePolice()).finish(rangBack());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        ConcernProcess.Step.DESCRIBE_THE_INFORMATION, Telling.NOTIFY_CHILDRENS_SERVICES);

        one.finish(tellChildrensServices());

        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
    }

    @Serves("R1.1")
    @Test
    void aRequestThatNobodyLooksIntoComesToTheLeadAndALeadWhoDoesNotLookHandsItToTheSenior() {
        Case one = story.begin(request());

        one.runOut(WHO);
        assertThat(one.openSteps()).containsExactlyInAnyOrder(WHO, LeadDecides.DECIDE_AS_LEAD);

        one.finish(refuse()).runOut(LOOK);
        assertThat(one.step(LOOK).getAssignee()).isEqualTo(SENIOR);
    }

    private Map<String, Object> shownAt(Case one, String step) {
        return shown.forTask(one.step(step).getId(), PRACTITIONER);
    }
}
