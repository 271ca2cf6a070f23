package candour.advice;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.item;
import static candour.testing.Filled.localProcedure;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Filled.withdrawConsent;
import static org.assertj.core.api.Assertions.assertThat;

import candour.scenario.ScenarioPlayer;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Names that somebody did enter in the case, and that an adviser or the board reads all the same. */
@Serves({"G3", "R11.5", "R11.8"})
@EngineTest
class NamesThatWereEnteredTest {

    private static final String GUARDIAN = "Zuzanna Quarrie";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ShownForms shown;

    @Autowired
    private Staff staff;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private String asTheAdviserReads(Story.Case told) {
        tasks.claim(told.step(AdviceProcess.GIVE_ADVICE).getId(), Story.MANAGER);
        return person(Story.MANAGER).page("/cases/" + told.reference()).body();
    }

    private Story.Case described() {
        return story.raise(concern())
                .finish(describeTheInformation()
                        .with("items", List.of(
                                item("1", "She has no coat. " + GUARDIAN + " wept."), item("2", "Her mother lost her job."))))
                .finish(weighTheRisk().with("doubt", "yes"));
    }

    private static Filled someoneElse() {
        return askForConsent().with("askedPerson", "someone-else").with("askedName", GUARDIAN + ", her guardian");
    }

    @Test
    void controlWhoWasAskedIsReplacedWhereNobodyIsAskedAfterThem() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(item("1", "She has no coat. " + GUARDIAN + " wept."))))
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(someoneElse());

        assertThat(asTheAdviserReads(told)).containsIgnoringCase("the person who was asked").doesNotContain("Quarrie");
    }

    @Test
    void whoWasAskedIsReplacedAlsoOnceSomebodyElseIsAskedAfterThem() {
        Story.Case told = described().finish(someoneElse()).finish(askForConsent());

        assertThat(asTheAdviserReads(told)).contains("wept").doesNotContain("Quarrie");
    }

    /** What one adviser must know for a reason of their own, another who was asked before reads by it without any. */
    @Test
    void aReasonToTellOneAdviserTheNamesIsNoneToTellAnother() {
        Story.Case told = story.raise(concern());
        person(Story.PRACTITIONER)
                .sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", "by-name:" + Story.MANAGER, "question", "What first?"));
        told.finish(describeTheInformation());
        String before = person(Story.MANAGER).page("/cases/" + told.reference() + "/names").body();
        told.finish(weighTheRisk()
                .with("doubt", "yes")
                .with("whomToAsk", "Ruth Bell")
                .with("whyNames", "You, Ruth, taught her brother."));

        assertThat(before).as("asked without a reason").contains("Why are the names needed?").doesNotContain("Mia Lowe");
        assertThat(person(Story.MANAGER).page("/cases/" + told.reference() + "/names").body())
                .as("once another is asked, for a reason of hers")
                .contains("Why are the names needed?")
                .doesNotContain("Mia Lowe");
    }

    @Test
    void aboutWhomAnotherAgencyIsAskedIsReplaced() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(item("1", "Dean hit her. Dean Harroway left."))));
        player.begin("ask-for-information", Story.PRACTITIONER, Map.of(
                "reference", told.reference(),
                "aboutWhom", "Mia Lowe and her uncle Dean Harroway",
                "whatWeAsk", "Whether there is a court order.",
                "whyWeAsk", "To know whom to ask."));
        told.finish(weighTheRisk().with("doubt", "yes")).finish(askForConsent());

        assertThat(asTheAdviserReads(told))
                .contains("The person whom a question is about hit her")
                .doesNotContain("Dean")
                .doesNotContain("Harroway");
    }

    @Test
    void whoeverIsNamedByOneWordBesideOthersIsReplacedToo() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(item("1", "Noah wept. Then Grace left. Tom hit Noah."))));
        player.begin("ask-for-information", Story.PRACTITIONER, Map.of(
                "reference", told.reference(),
                "aboutWhom", "Noah, Grace and Ella Harroway and their uncles Tom and Dean Quarrie",
                "whatWeAsk", "Whether there is a court order.",
                "whyWeAsk", "To know whom to ask."));
        told.finish(weighTheRisk().with("doubt", "yes")).finish(askForConsent());

        assertThat(asTheAdviserReads(told)).contains("wept").doesNotContain("Noah").doesNotContain("Grace").doesNotContain("Tom hit");
    }

    @Test
    void aColleagueIsReplacedAlsoOnceTheyHaveLeft() {
        staff.join("viktor.zelazny", "Viktor", "Zelazny", "northfield-school-practitioner");
        Story.Case told;
        String before;
        try {
            told = story.raise(concern())
                    .finish(describeTheInformation()
                            .with("colleague", "Viktor Zelazny")
                            .with("items", List.of(item("1", "Viktor Zelazny hit her."))))
                    .finish(weighTheRisk().with("doubt", "yes").with("whomToAsk", "Siân Hughes"))
                    .finish(askForConsent());
            before = person(Story.SENIOR).page("/cases/" + told.reference()).body();
        } finally {
            staff.leave("viktor.zelazny");
        }

        String after = person(Story.SENIOR).page("/cases/" + told.reference()).body();

        assertThat(before).as("while they work here").contains("hit her").doesNotContain("Zelazny");
        assertThat(after).as("once they have left").contains("hit her").doesNotContain("Zelazny");
    }

    @Test
    void norDoesTheBoardReadWhoseTheNameIsOnceTheyHaveLeft() {
        staff.join("viktor.zelazny", "Viktor", "Zelazny", "northfield-school-practitioner");
        Story.Case told;
        String before;
        try {
            told = story.raise(concern()).finish(describeTheInformation());
            told.change(itIsAbout("Viktor Zelazny"));
            told.change(localProcedure()
                    .with("caseNeeds", "The officer needs to know that Viktor Zelazny was alone with Mia Lowe."));
            before = board(told);
        } finally {
            staff.leave("viktor.zelazny");
        }

        assertThat(before).as("while they work here").contains("was alone with").doesNotContain("Zelazny");
        assertThat(board(told)).as("once they have left").contains("was alone with").doesNotContain("Zelazny");
    }

    @Test
    void whoTookAConsentBackIsReplaced() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk()).finish(askForConsent());
        told.change(withdrawConsent().with("withdrawnBy", "Halina Wronska").with("withdrawnWords", "No, says Halina Wronska."));
        person(Story.PRACTITIONER)
                .sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", "by-name:" + Story.MANAGER, "question", "What now?"));

        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).body())
                .contains("No, says")
                .doesNotContain("Wronska");
    }

    private String board(Story.Case told) {
        return String.valueOf(shown.forTask(told.step("consider-the-conflict").getId(), "beatrice.lowry").get("conflictText"));
    }

    private String asked(Story.Case told, String question) {
        person(Story.PRACTITIONER)
                .sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", "by-name:" + Story.MANAGER, "question", question));
        return person(Story.MANAGER).page("/cases/" + told.reference()).body();
    }

    @Test
    void whoWasToldIsReplaced() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share().with("tellThePerson", "tell"))
                .finish(tellThePerson().with("whoWasTold", "Halina Wronska, her grandmother"));

        assertThat(asked(told, "Halina Wronska wept. What now?")).contains("wept").doesNotContain("Wronska");
    }

    @Test
    void whoKnowsThatNothingIsSharedIsReplaced() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline());
        asked(told, "Halina Wronska wept. What now?");

        told.finish(whatHappensInstead().with("whoWasTold", "Halina Wronska, her grandmother"));

        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).body()).contains("wept").doesNotContain("Wronska");
    }

    private static Filled theFamily() {
        return describeTheInformation()
                .with("people", List.of(
                        Map.of("role", "child", "name", "Mia Lowe", "age", 5, "canDecide", "too-young", "careStatus", "none"),
                        Map.of("role", "mother", "name", "Jo Lowe", "parentalResponsibility", "yes", "livesWithChild", "yes"),
                        Map.of("role", "father", "name", "Dan Lowe", "parentalResponsibility", "yes", "livesWithChild", "yes")));
    }

    /** “Mrs Lowe” is the most natural answer of a school, and no name of hers alone. */
    @Test
    void whatTheFatherDidIsNotSaidOfTheMotherOnceSheWasToldAsMrsLowe() {
        Story.Case told = story.raise(concern())
                .finish(theFamily())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline());
        assertThat(asked(told, "Mr Lowe hit her. What now?")).as("before").contains("The father hit her");

        told.finish(whatHappensInstead().with("whoWasTold", "Mrs Lowe"));

        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).body()).contains("The father hit her");
    }

    @Test
    void norOnceSheWasAskedAsMrsLowe() {
        Story.Case told = story.raise(concern())
                .finish(theFamily())
                .finish(weighTheRisk())
                .finish(askForConsent().with("askedPerson", "someone-else").with("askedName", "Mrs Lowe"))
                .finish(decline());

        assertThat(asked(told, "Mr Lowe hit her. What now?")).contains("The father hit her");
    }

    @Test
    void anAgencyThatWasToldIsNobodysName() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline());
        asked(told, "Little Oaks Nursery has moved. What now?");

        told.finish(whatHappensInstead().with("whoWasTold", "Little Oaks Nursery"));

        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).body()).contains("Little Oaks Nursery has moved");
    }

    /** A first name alone makes nobody the mother. */
    @Test
    void whatOnePersonDidIsNotSaidOfAnotherOfTheSameFirstName() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(item("1", "Jo Harroway hit her."))))
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent().with("askedPerson", "someone-else").with("askedName", "Jo Harroway, her aunt"));

        assertThat(asTheAdviserReads(told)).containsIgnoringCase("the person who was asked hit her").doesNotContain("Harroway");
    }
}
