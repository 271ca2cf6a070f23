package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseFileRepository;
import candour.casefile.CaseMatchRepository;
import candour.casefile.ColleagueRepository;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Meanwhile;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever begins in the moment in which it is said whom a case is about does not begin with them (R11.8, ADR 19, ADR 32). */
@Serves({"R11.3", "R11.8"})
abstract class SaidMeanwhile {

    private static final String OTHER = "nina.frost";
    private static final String ELSEWHERE = "rita.brook";
    private static final String SCHOOL = "northfield-school";
    private static final String OFFICER = "tell-the-designated-officer";
    private static final String REVIEW = "review-what-was-declined";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private CaseFileRepository files;

    @Autowired
    private CaseMatchRepository matches;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private JdbcClient jdbc;

    private EarlierAndLater cases;

    @BeforeEach
    void somebodyElseWorksThere() {
        cases = new EarlierAndLater(story, OTHER);
        staff.join(OTHER, "Nina", "Frost", SCHOOL + "-practitioner");
        story.clearTheDesks();
    }

    @AfterEach
    void andLeaves() {
        staff.leave(OTHER, ELSEWHERE);
    }

    private void meanwhile(Runnable one, Runnable other) throws Exception {
        Meanwhile.of(transactions, one, other);
    }

    private static boolean await(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Task> linksIn(Case one) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(one.reference())
                .taskDefinitionKey(EarlierProcess.LINK_EARLIER_CASES)
                .list();
    }

    private int opens(String user, Task step) {
        return HttpPerson.loggedIn(port, engine.getName(), user)
                .get("/camunda/api/engine/engine/" + engine.getName() + "/task/" + step.getId() + "/form-variables")
                .statusCode();
    }

    @Test
    void aTimeThatRunsOutDoesNotBringTheStepToThem() throws Exception {
        Case about = cases.aboutTheManager("Hesperia Ravenscourt");
        assertThat(about.step(OFFICER).getAssignee()).isEqualTo(LEAD);

        meanwhile(() -> about.change(PRACTITIONER, itIsAbout(SENIOR)), () -> about.runOut(OFFICER));

        assertThat(colleagues.of(about.reference())).contains(SENIOR);
        assertThat(opens(SENIOR, about.step(OFFICER))).isEqualTo(404);
    }

    @Test
    void norTheQuestionAboutAnotherCase() throws Exception {
        Case about = cases.aboutTheManager("Leocadia Wolstenholme");
        cases.described(OTHER, "Leocadia Wolstenholme");

        meanwhile(
                () -> about.change(PRACTITIONER, itIsAbout(SENIOR)),
                () -> about.runOut(EarlierProcess.LINK_EARLIER_CASES));

        assertThat(colleagues.of(about.reference())).contains(SENIOR);
        assertThat(linksIn(about)).extracting(Task::getAssignee).doesNotContain(SENIOR);
    }

    @Test
    void aDayThatComesDoesNotBringTheStepToThem() throws Exception {
        Case about = story.raise(OTHER, concern().with("childName", "Melusine Winterbourne"))
                .change(OTHER, Filled.handOver("Amina Khan"))
                .finish(EarlierAndLater.about("Melusine Winterbourne"))
                .finish(Filled.weighTheRisk())
                .finish(Filled.askForConsent())
                .finish(Filled.decline())
                .finish(Filled.whatHappensInstead());

        meanwhile(() -> about.change(OTHER, itIsAbout(PRACTITIONER)), () -> about.runOut("day-has-come"));

        assertThat(colleagues.of(about.reference())).contains(PRACTITIONER);
        assertThat(about.step(REVIEW).getAssignee()).isEqualTo(about.practitioner()).isNotEqualTo(PRACTITIONER);
        assertThat(opens(PRACTITIONER, about.step(REVIEW))).isEqualTo(404);
    }

    @Test
    void aQuestionAboutAnotherCaseDoesNotBeginWithThem() throws Exception {
        Case earlier = cases.about(PRACTITIONER, "Radegund Hollingberry", LEAD);
        Case later = story.raise(OTHER, concern().with("childName", "Radegund Hollingberry"));

        meanwhile(
                () -> later.finish(OTHER, EarlierAndLater.about("Radegund Hollingberry")),
                () -> earlier.change(PRACTITIONER, itIsAbout(SENIOR)));

        assertThat(colleagues.of(earlier.reference())).contains(SENIOR);
        assertThat(linksIn(earlier)).noneMatch(link -> opens(SENIOR, link) != 404);
    }

    /** What the lead may know is asked once it is known whom the other is about. */
    @Test
    void aCaseAboutTheLeadIsAskedAboutAlsoWhileSheDescribesHers() throws Exception {
        Case earlier = cases.described(PRACTITIONER, "Seraphina Nightjarre");
        Case hers = story.raise(LEAD, concern().with("childName", "Seraphina Nightjarre"));

        meanwhile(
                () -> earlier.change(PRACTITIONER, itIsAbout(LEAD)),
                () -> hers.finish(LEAD, EarlierAndLater.about("Seraphina Nightjarre")));

        assertThat(linksIn(earlier)).as("asked of whoever it is not about").hasSize(1);
    }

    @Test
    void alsoWhereSheHadOpenedTheFormBefore() throws Exception {
        Case earlier = cases.described(PRACTITIONER, "Cuthbert Zouche");
        Case hers = story.raise(LEAD, concern().with("childName", "Cuthbert Zouche"));

        meanwhile(
                () -> earlier.change(PRACTITIONER, itIsAbout(LEAD)),
                () -> hers.sendAsOpened(LEAD, EarlierAndLater.about("Cuthbert Zouche")));

        assertThat(linksIn(earlier)).as("asked of whoever it is not about").hasSize(1);
    }

    /** She would have a question that shows nothing. */
    @Test
    void noQuestionAboutACaseAboutTheLeadStandsWhereSheSeesIt() throws Exception {
        Case earlier = cases.described(PRACTITIONER, "Tamsin Jessopby");
        Case later = story.raise(OTHER, concern().with("childName", "Tamsin Jessopby"));

        meanwhile(
                () -> later.finish(OTHER, EarlierAndLater.about("Tamsin Jessopby")),
                () -> earlier.change(PRACTITIONER, itIsAbout(LEAD)));

        assertThat(linksIn(later)).isEmpty();
        assertThat(linksIn(earlier)).as("asked somewhere").hasSize(1);
    }

    /** The earlier one turns out to be about Tom while the later one turns out to be about Amina, who has the earlier. */
    @Test
    void norWhereBothAreNamedAtOnce() throws Exception {
        Case earlier = cases.described(PRACTITIONER, "Berengaria Kirkbride");
        Case later = cases.described(OTHER, "Berengaria Kirkbride");

        meanwhile(
                () -> later.change(OTHER, itIsAbout(PRACTITIONER)),
                () -> earlier.change(PRACTITIONER, itIsAbout(MANAGER)));

        assertThat(linksIn(earlier)).isEmpty();
        assertThat(linksIn(later)).isEmpty();
    }

    /** The lead is slow with the later case in the moment in which the earlier one is given to Siân, who is next. */
    @Test
    void aTimeThatRunsOutBringsAQuestionToNobodyWhoGetsTheOtherCaseMeanwhile() throws Exception {
        Case earlier = cases.described(PRACTITIONER, "Wilhelmina Ashbourne");
        Case later = cases.described(OTHER, "Wilhelmina Ashbourne");

        meanwhile(
                () -> earlier.change(PRACTITIONER, Filled.handOver("Siân Hughes")),
                () -> later.runOut(EarlierProcess.LINK_EARLIER_CASES));

        assertThat(earlier.practitioner()).isEqualTo(SENIOR);
        assertThat(linksIn(later)).noneMatch(link -> SENIOR.equals(link.getAssignee()));
    }

    /** The later one is about the lead, so that Siân is asked by name, while the earlier is given to her. */
    @Test
    void norDoesItBeginWithThem() throws Exception {
        Case earlier = cases.described(PRACTITIONER, "Dunstan Oglethorpe");
        Case later = story.raise(OTHER, concern().with("childName", "Dunstan Oglethorpe"));

        meanwhile(
                () -> earlier.change(PRACTITIONER, Filled.handOver("Siân Hughes")),
                () -> later.finish(OTHER, EarlierAndLater.about("Dunstan Oglethorpe").with("colleague", LEAD)));

        assertThat(earlier.practitioner()).isEqualTo(SENIOR);
        assertThat(linksIn(later)).noneMatch(link -> SENIOR.equals(link.getAssignee()));
    }

    /** Nina describes her second case while Tom gives over both of them: they do not wait for each other in a circle. */
    @Test
    void whoeverDescribesACaseIsNotStoppedByWhoeverGivesItOver() throws Exception {
        Case first = cases.described(OTHER, "Balthazar Quennell");
        Case second = story.raise(OTHER, concern().with("childName", "Leontine Harbottle"));
        HttpPerson tom = HttpPerson.loggedIn(port, engine.getName(), MANAGER);

        atOnce(
                () -> {
                    files.lock(second.reference());
                    // longer than PostgreSQL waits before it looks for a circle: else it would end the other, which is tried again
                    await(new CountDownLatch(1), 2);
                    matches.lock(second.reference());
                },
                () -> assertThat(tom.sendForm("/absence", "away=" + OTHER + "&why=away&instead=" + PRACTITIONER).statusCode())
                        .isEqualTo(302));

        assertThat(first.practitioner()).isEqualTo(PRACTITIONER);
        assertThat(second.practitioner()).isEqualTo(PRACTITIONER);
    }

    /** Nina is away, and somebody who does not know it gives her a case in that moment: the case and its steps stay together. */
    @Test
    void aCaseThatComesToWhoeverIsAwayInThatMomentIsNotTornApart() throws Exception {
        Case given = cases.described(PRACTITIONER, "Leontyne Sandringham");
        HttpPerson tom = HttpPerson.loggedIn(port, engine.getName(), MANAGER);
        cases.described(OTHER, "Balduin Wetherby");

        meanwhile(
                () -> given.change(PRACTITIONER, Filled.handOver("Nina Frost")),
                () -> assertThat(tom.sendForm("/absence", "away=" + OTHER + "&why=away&instead=" + PRACTITIONER).statusCode())
                        .isEqualTo(302));

        assertThat(given.step("weigh-the-risk").getAssignee()).isEqualTo(given.practitioner());
    }

    /** During a roll-out a node of a release that knows nothing of it opens the first case of an agency (ADR 6). */
    @Test
    void aCaseThatANodeOfAnEarlierReleaseOpenedCanBeDescribed() {
        Case there = inAnAgencyWithoutATurn("Barnaby Tolliver");

        there.finish(ELSEWHERE, EarlierAndLater.about("Barnaby Tolliver"));

        assertThat(there.step("describe-the-information")).isNull();
    }

    @Test
    void alsoWhileAnotherNodeOpensOne() throws Exception {
        Case there = inAnAgencyWithoutATurn("Isolde Marchbanks");

        meanwhile(
                () -> jdbc.sql("insert into agency_turn (agency) values ('hillingdon-mash')").update(),
                () -> there.finish(ELSEWHERE, EarlierAndLater.about("Isolde Marchbanks")));

        assertThat(there.step("describe-the-information")).isNull();
    }

    private Case inAnAgencyWithoutATurn(String child) {
        staff.join(ELSEWHERE, "Rita", "Brook", "hillingdon-mash-practitioner");
        Case there = story.raise(ELSEWHERE, concern().with("childName", child));
        jdbc.sql("delete from agency_turn where agency = 'hillingdon-mash'").update();
        return there;
    }

    /** Begins the one, and does the other while it goes on. */
    private void atOnce(Runnable one, Runnable other) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch begins = new CountDownLatch(1);
            Future<?> first = executor.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                begins.countDown();
                one.run();
            }));
            assertThat(begins.await(20, TimeUnit.SECONDS)).isTrue();
            other.run();
            first.get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Whoever does something on a case holds up nobody who only notes that it is like theirs. */
    @Test
    void whoHoldsACaseHoldsUpNobodyWhoComparesTheirsWithIt() throws Exception {
        Case earlier = cases.described(PRACTITIONER, "Clementina Fotheringay");
        Case later = story.raise(OTHER, concern().with("childName", "Clementina Fotheringay"));

        assertThat(isDoneWhile(
                        () -> files.lock(earlier.reference()),
                        () -> later.finish(OTHER, EarlierAndLater.about("Clementina Fotheringay"))))
                .isTrue();
    }

    @Test
    void whoComparesCasesHoldsUpNobodyOfAnotherAgency() throws Exception {
        staff.join(ELSEWHERE, "Rita", "Brook", "riverside-health-practitioner");
        Case here = cases.described(PRACTITIONER, "Eglantine Ottershaw");
        Case there = story.raise(ELSEWHERE, concern().with("childName", "Zebedee Quackenbush"));

        assertThat(isDoneWhile(
                        () -> matches.lock(here.reference()),
                        () -> there.finish(ELSEWHERE, EarlierAndLater.about("Zebedee Quackenbush"))))
                .isTrue();
    }

    private boolean isDoneWhile(Runnable held, Runnable done) throws Exception {
        CountDownLatch isDone = new CountDownLatch(1);
        CountDownLatch isHeld = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> holding = executor.submit(() -> new TransactionTemplate(transactions).execute(status -> {
                held.run();
                isHeld.countDown();
                return await(isDone, 20);
            }));
            assertThat(isHeld.await(20, TimeUnit.SECONDS)).isTrue();
            done.run();
            isDone.countDown();
            return holding.get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
    }
}
