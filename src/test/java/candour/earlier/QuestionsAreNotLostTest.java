package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseMatchRepository;
import candour.casefile.ColleagueRepository;
import candour.submission.Option;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What whoever described a case might not know of another is asked of a lead, once, whoever has it since, whichever of the two was
 * described first, and whatever was started in between; what they knew is asked of nobody (R11.3, ADR 19).
 */
@Serves({"R11.3", "R11.8"})
@EngineTest
class QuestionsAreNotLostTest {

    private static final String OTHER = "nina.frost";
    private static final String OTHER_LEAD = "una.reid";
    private static final String SCHOOL = "northfield-school";
    private static final String LINK = EarlierProcess.LINK_EARLIER_CASES;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private ShownForms shown;

    @Autowired
    private QuestionsOfBefore questionsOfBefore;

    @Autowired
    private CaseMatchRepository matches;

    @Autowired
    private ColleagueRepository colleagues;

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

    private List<Task> linksIn(Case one) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(one.reference()).taskDefinitionKey(LINK).list();
    }

    private List<String> shownIn(Case one) {
        return ((List<?>) shown.forTask(one.step(LINK).getId(), OTHER_LEAD).get("earlierCaseOptions"))
                .stream().map(option -> ((Option) option).value()).toList();
    }

    /** Nina’s was raised first; the lead, who knows of it, raises one beside it and describes it first: nothing is asked there. */
    @Test
    void whatNinaMayNotKnowIsAskedAlsoWhereALeadDescribedTheirsFirst() {
        Case ninas = story.raise(OTHER, concern().with("childName", "Alphege Brimblecombe"));
        Case leads = cases.described(LEAD, "Alphege Brimblecombe");
        assertThat(linksIn(leads)).isEmpty();

        ninas.finish(OTHER, EarlierAndLater.about("Alphege Brimblecombe"));

        assertThat(linksIn(leads)).isEmpty();
        assertThat(shownIn(ninas)).containsExactly(leads.reference());
        assertThat(matches.ofCase(leads.reference())).as("one pair").hasSize(1);
    }

    /** Amina raised Nina’s, gave it to her, and raises another: she knows of both, Nina knows of one. */
    @Test
    void alsoWhereWhoeverRaisedHersDescribesAnotherFirst() {
        Case ninas = story.raise(PRACTITIONER, concern().with("childName", "Ysolde Gathercole"));
        ninas.change(PRACTITIONER, Filled.handOver("Nina Frost"));
        Case aminas = cases.described(PRACTITIONER, "Ysolde Gathercole");

        ninas.finish(OTHER, EarlierAndLater.about("Ysolde Gathercole"));

        assertThat(linksIn(aminas)).isEmpty();
        assertThat(shownIn(ninas)).containsExactly(aminas.reference());
    }

    /** The answer is that of the pair, on the page of either. */
    @Test
    void itIsAnsweredThereAndAskedInTheOtherOnceThatIsAboutAColleague() {
        Case ninas = story.raise(OTHER, concern().with("childName", "Hepzibah Colquhoun"));
        Case leads = cases.described(LEAD, "Hepzibah Colquhoun");
        ninas.finish(OTHER, EarlierAndLater.about("Hepzibah Colquhoun"));

        leads.change(LEAD, itIsAbout(MANAGER));

        assertThat(linksIn(ninas)).isEmpty();
        assertThat(shownIn(leads)).containsExactly(ninas.reference());
        leads.finish(OTHER_LEAD, Filled.linkEarlierCases().with("sameChild", List.of(ninas.reference())));
        assertThat(matches.ofCase(ninas.reference())).singleElement().satisfies(match -> assertThat(match.sameChild()).isTrue());
    }

    /** An earlier version left it: the earlier case was said to be about Tom, and the question in the later one shows nothing. */
    @Test
    void whatAnEarlierVersionLeftEmptyIsAskedInTheOtherCaseOnceTheProductHasStarted() {
        Case earlier = cases.described(PRACTITIONER, "Lancelot Diggory-Pugh");
        Case later = cases.described(OTHER, "Lancelot Diggory-Pugh");
        colleagues.add(earlier.reference(), MANAGER, PRACTITIONER);

        questionsOfBefore.endThose();
        questionsOfBefore.endThose();

        assertThat(linksIn(later)).isEmpty();
        assertThat(linksIn(earlier)).as("asked in the one that is about a colleague").hasSize(1);
        assertThat(shownIn(earlier)).containsExactly(later.reference());
    }

    @Test
    void alsoWhereTheQuestionShowsAnotherBesides() {
        Case earlier = cases.described(PRACTITIONER, "Swithin Ravenscroft");
        Case ordinary = cases.described(PRACTITIONER, "Swithin Ravenscroft");
        Case later = cases.described(OTHER, "Swithin Ravenscroft");
        colleagues.add(earlier.reference(), MANAGER, PRACTITIONER);

        questionsOfBefore.endThose();

        assertThat(shownIn(later)).containsExactly(ordinary.reference());
        assertThat(shownIn(earlier)).containsExactly(later.reference());
    }

    /** The lead has Nina’s case in hand for a week, in which the product is started: nothing is unknown to her. */
    @Test
    void aStartWhileTheLeadHasTheCaseDoesNotEndTheQuestion() {
        Case earlier = cases.described(PRACTITIONER, "Jerusha Mountjoy");
        Case later = cases.described(OTHER, "Jerusha Mountjoy");
        later.change(OTHER, Filled.handOver("Ruth Bell"));

        questionsOfBefore.endThose();
        assertThat(shownIn(later)).as("while the lead has it").containsExactly(earlier.reference());
        later.change(LEAD, Filled.handOver("Nina Frost"));

        assertThat(shownIn(later)).containsExactly(earlier.reference());
    }

    /** In that week the other one turns out to be about Tom. */
    @Test
    void norDoesThatItIsAboutAColleagueMeanwhile() {
        Case earlier = cases.described(PRACTITIONER, "Ignatius Entwhistle");
        Case later = cases.described(OTHER, "Ignatius Entwhistle");
        later.change(OTHER, Filled.handOver("Ruth Bell"));

        earlier.change(PRACTITIONER, itIsAbout(MANAGER));

        assertThat(linksIn(later)).isEmpty();
        assertThat(shownIn(earlier)).containsExactly(later.reference());
    }

    /** Amina has the first and the third and knows both; the third asks about Nina’s alone. Then the first is about Tom. */
    @Test
    void nobodyIsAskedAboutAPairOfWhichWhoeverDescribedItKnewBoth() {
        Case first = cases.described(PRACTITIONER, "Zephaniah Lockyer");
        Case second = cases.described(OTHER, "Zephaniah Lockyer");
        Case third = cases.described(PRACTITIONER, "Zephaniah Lockyer");
        assertThat(shownIn(third)).containsExactly(second.reference());

        first.change(PRACTITIONER, itIsAbout(MANAGER));

        assertThat(shownIn(first)).as("what the second asked, and nothing about the third").containsExactly(second.reference());
        assertThat(linksIn(second)).isEmpty();
        assertThat(shownIn(third)).containsExactly(second.reference());
    }
}
