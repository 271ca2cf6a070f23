package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** In whichever order things are said of two cases about one child, no question is left that tells (R11.8, ADR 19). */
@Serves({"R11.3", "R11.8"})
@EngineTest
class TwoCasesInAnyOrderTest {

    private static final String OTHER = "nina.frost";
    private static final String OTHER_LEAD = "una.reid";
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

    @Autowired
    private QuestionsOfBefore questionsOfBefore;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private EarlierConcerns earlierConcerns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private EarlierAndLater cases;

    @BeforeEach
    void othersWorkThere() {
        cases = new EarlierAndLater(story, OTHER);
        staff.join(OTHER, "Nina", "Frost", SCHOOL + "-practitioner");
        staff.join(OTHER_LEAD, "Una", "Reid", SCHOOL + "-lead");
        story.clearTheDesks();
    }

    @AfterEach
    void andLeave() {
        staff.leave(OTHER, OTHER_LEAD);
    }

    private HttpPerson reader(String userId) {
        HttpPerson person = HttpPerson.loggedIn(port, engine.getName(), userId);
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        return person;
    }

    private List<Task> linksIn(Case one) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(one.reference()).taskDefinitionKey(LINK).list();
    }

    private HttpResponse<String> says(String user, Case one, String colleague) {
        return reader(user).sendForm(
                "/cases/" + one.reference() + "/changes/about-a-colleague",
                Map.of("colleague", colleague, "colleagueReasons", "She dared to say so only today."));
    }

    /** Both were raised before either was described: each stands beside the other. */
    @Test
    void whomACaseIsAboutCanAlwaysBeSaid() {
        Case one = story.raise(PRACTITIONER, concern().with("childName", "Ginevra Lockersbie"));
        Case two = cases.described(OTHER, "Ginevra Lockersbie");
        one.finish(PRACTITIONER, EarlierAndLater.about("Ginevra Lockersbie").with("colleague", MANAGER));

        two.change(OTHER, itIsAbout(LEAD));

        assertThat(linksIn(one)).isEmpty();
        assertThat(linksIn(two)).isEmpty();
    }

    /** The same where the one is said to be about somebody only later. */
    @Test
    void alsoOfTheOneThatIsAskedAbout() {
        Case one = story.raise(PRACTITIONER, concern().with("childName", "Ondine Mornington"));
        Case two = cases.described(OTHER, "Ondine Mornington");
        one.finish(PRACTITIONER, EarlierAndLater.about("Ondine Mornington"));

        one.change(PRACTITIONER, itIsAbout(MANAGER));
        two.change(OTHER, itIsAbout(LEAD));

        assertThat(linksIn(one)).isEmpty();
        assertThat(linksIn(two)).isEmpty();
    }

    /** It was left by an earlier version, and the lead whom the other case is about would see it. */
    @Test
    void anEmptyQuestionOfBeforeIsNoLongerThereOnceTheProductHasStarted() {
        Case earlier = cases.described(PRACTITIONER, "Ethelinda Nethercote");
        Case later = cases.described(OTHER, "Ethelinda Nethercote");
        colleagues.add(earlier.reference(), LEAD, PRACTITIONER);

        questionsOfBefore.endThose();

        assertThat(linksIn(later)).isEmpty();
    }

    /** The lead knew of both and was asked nothing, which an earlier version did not keep. */
    @Test
    void aPairThatALeadNotedBeforeTheUpdateIsAskedAboutOnceNinaDescribesHers() {
        Case ninas = story.raise(OTHER, concern().with("childName", "Cosmo Entwhistle-Rowe"));
        Case leads = cases.described(LEAD, "Cosmo Entwhistle-Rowe");
        jdbc.sql("update case_match set asked = true where reference = :lead and other = :nina")
                .param("lead", leads.reference())
                .param("nina", ninas.reference())
                .update();
        update();

        ninas.finish(OTHER, EarlierAndLater.about("Cosmo Entwhistle-Rowe"));

        assertThat(linksIn(ninas)).hasSize(1);
        assertThat(linksIn(leads)).isEmpty();
    }

    @Test
    void aQuestionThatWaitsDuringTheUpdateStillShowsWhatItAsksAbout() {
        Case earlier = cases.described(PRACTITIONER, "Philippa Coggeshall");
        Case later = cases.described(OTHER, "Philippa Coggeshall");

        update();

        assertThat(earlierConcerns.asked(later.reference(), EarlierProcess.NO_CASE))
                .extracting(EarlierCase::reference)
                .containsExactly(earlier.reference());
    }

    private void update() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V25__what_was_asked_before.sql")).execute(database);
    }

    /** On purpose: the lead sees what was raised, raises one of her own beside it, and says of that one that it is about Tom. */
    @Test
    void aLeadCannotKeepACaseFromBeingSaidToBeAboutThem() {
        Case victim = story.raise(OTHER, concern().with("childName", "Jocasta Dinwiddie"));
        Case own = cases.described(LEAD, "Jocasta Dinwiddie");
        victim.finish(OTHER, EarlierAndLater.about("Jocasta Dinwiddie"));
        assertThat(says(LEAD, own, MANAGER).statusCode()).isLessThan(400);

        says(OTHER, victim, LEAD);

        assertThat(colleagues.of(victim.reference())).contains(LEAD);
        assertThat(reader(LEAD).page("/cases/" + victim.reference()).statusCode()).isEqualTo(404);
    }

    /** Ruth has taken the question as lead, has the case since, and turns out to be meant, as Tom was before. */
    @Test
    void thatItIsAboutTheLeadCanBeSaidWhereTheyHaveTheCaseAndTheQuestion() {
        staff.leave(OTHER_LEAD);
        cases.described(PRACTITIONER, "Vittoria Underhill");
        Case later = cases.described(OTHER, "Vittoria Underhill");
        engine.getTaskService().setAssignee(linksIn(later).get(0).getId(), LEAD);
        assertThat(says(OTHER, later, MANAGER).statusCode()).isLessThan(400);
        later.change(OTHER, Filled.handOver("Ruth Bell"));

        int status = says(OTHER, later, LEAD).statusCode();

        assertThat(colleagues.of(later.reference())).contains(LEAD);
        assertThat(status).isLessThan(400);
    }

    @Test
    void aClosedCaseThatTurnsOutToBeAboutSomebodyIsAskedAboutInItself() {
        Case earlier = cases.described(PRACTITIONER, "Griselda Amblecote")
                .finish(Filled.weighTheRisk())
                .finish(Filled.askForConsent())
                .finish(Filled.decline())
                .finish(Filled.whatHappensInstead());
        Case later = cases.described(OTHER, "Griselda Amblecote");
        assertThat(linksIn(later)).hasSize(1);

        says(PRACTITIONER, earlier, LEAD);

        assertThat(linksIn(later)).isEmpty();
        assertThat(linksIn(earlier)).hasSize(1);
        assertThat(reader(LEAD).page("/cases/" + earlier.reference()).statusCode()).isEqualTo(404);
    }

    @Test
    void oneOfTwoLaterEndsAndTheOtherStays() {
        Case earlier = cases.about(PRACTITIONER, "Hermia Brackenbury", MANAGER);
        Case first = cases.described(OTHER, "Hermia Brackenbury");
        Case second = cases.described(OTHER, "Hermia Brackenbury");
        assertThat(linksIn(earlier)).hasSize(2);

        first.change(OTHER, itIsAbout(LEAD));

        assertThat(linksIn(earlier)).hasSize(1);
        second.change(OTHER, itIsAbout(SENIOR));
        assertThat(linksIn(earlier)).isEmpty();
    }

    /** The lead says it, who sees nothing of the case in which the question waits: that one is about her. */
    @Test
    void whoeverSaysItEndsItWhereTheyMayNotSeeIt() {
        Case earlier = cases.described(PRACTITIONER, "Quenilda Oddie");
        Case later = cases.about(OTHER, "Quenilda Oddie", LEAD);
        assertThat(linksIn(later)).hasSize(1);

        assertThat(says(LEAD, earlier, MANAGER).statusCode()).isLessThan(400);

        assertThat(colleagues.of(earlier.reference())).contains(MANAGER);
        assertThat(linksIn(later)).isEmpty();
        assertThat(linksIn(earlier)).isEmpty();
    }

    /** Another case that this one was found beside asks about a third: that is no question about this one. */
    @Test
    void whatAnotherAsksAboutAThirdIsLeftAlone() {
        cases.described(PRACTITIONER, "Parthenope Inchbald");
        Case second = cases.described(OTHER, "Parthenope Inchbald");
        Case third = cases.described(PRACTITIONER, "Parthenope Inchbald");
        assertThat(linksIn(second)).hasSize(1);

        third.change(PRACTITIONER, itIsAbout(MANAGER));

        assertThat(linksIn(second)).hasSize(1);
        assertThat(linksIn(third)).hasSize(1);
        for (Case one : List.of(second, third)) {
            assertThat(reader(OTHER_LEAD).page("/cases/" + one.reference()).body()).contains("Parthenope").doesNotContain("was not asked");
        }
    }

    /** Two later ones: one about Ruth; the other's question is answered by Una. It must still be told. */
    @Test
    void theAnswerAboutTheOtherOfTwoLaterStays() {
        Case earlier = cases.about(PRACTITIONER, "Benedicta Tarleton", MANAGER);
        Case ordinary = cases.described(OTHER, "Benedicta Tarleton");
        cases.about(OTHER, "Benedicta Tarleton", LEAD);
        earlier.finish(OTHER_LEAD, Filled.linkEarlierCases().with("sameChild", List.of(ordinary.reference())));

        String page = reader(LEAD).page("/cases/" + earlier.reference()).body();

        assertThat(page).contains("Link earlier cases", ordinary.reference());
    }
}
