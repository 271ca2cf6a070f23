package candour.advice;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.passOnTo;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseEntryRepository;
import candour.submission.Option;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever advises on a case without its names does not learn whom it is about by who could not advise instead (R11.5, R11.8). */
@Serves("R11.5")
@EngineTest
class WhoIsMissingTest {

    @Autowired
    private WhomToAsk whomToAsk;

    @Autowired
    private AskForAdvice askForAdvice;

    @Autowired
    private CaseEntryRepository entries;

    @Autowired
    private Staff staff;

    @Autowired
    private Story story;

    private List<String> offered(Case one) {
        return whomToAsk.optionsOfAnAdviser(one.reference()).stream().map(Option::label).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {LEAD, MANAGER, SENIOR})
    void nobodyIs(String whomItIsAbout) {
        Case about = story.raise(concern()).change(itIsAbout(whomItIsAbout));
        Case another = story.raise(concern());

        assertThat(offered(about)).isEqualTo(offered(another)).contains("A manager", "The safeguarding lead", "Ruth Bell, the safeguarding lead");
        assertThat(whomToAsk.options(about.reference()))
                .as("whoever has the case knows")
                .noneMatch(option -> option.value().endsWith(whomItIsAbout));
    }

    /** It would tell them that the one they chose is whom it is about, and come back for as long as they pass it on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "senior | sian.hughes | ruth.bell   | The safeguarding lead            | ring-the-outside-adviser | sian.hughes",
        "senior | sian.hughes | ruth.bell   | Ruth Bell, the safeguarding lead | ring-the-outside-adviser | sian.hughes",
        "senior | sian.hughes | ruth.bell   | A manager                        | ring-the-outside-adviser | sian.hughes",
        "lead   | ruth.bell   | tom.okafor  | Tom Okafor, a manager            | give-advice              | sian.hughes",
        "lead   | ruth.bell   | sian.hughes | The senior manager               | ring-the-outside-adviser | ruth.bell"
    })
    void whatWasPassedOnDoesNotComeBackInThePlaceOfWhoeverMayNot(
            String asked, String adviser, String whomItIsAbout, String chosen, String nextStep, String whose) {
        Case about = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout(whomItIsAbout));
        askForAdvice.ask(about.reference(), PRACTITIONER, asked, "Should I ask the father?");

        about.finish(adviser, passOnTo(chosen));

        assertThat(about.openSteps()).contains("weigh-the-risk", nextStep);
        assertThat(about.openSteps().contains("give-advice")).isEqualTo(nextStep.equals("give-advice"));
        assertThat(about.step(nextStep).getAssignee()).as("to ring and write down is not to advise").isEqualTo(whose);
        assertThat(entries.ofCase(about.reference()))
                .filteredOn(entry -> entry.kind().equals("advice-asked"))
                .last()
                .satisfies(entry -> assertThat(entry.content()).containsEntry("passedOver", "yes"));
    }

    /** To pass it on to somebody outside is what was chosen, and says nothing of the case. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, lead", LEAD + ", senior", SENIOR + ", lead"})
    void whoeverChoseSomebodyOutsideIsNotPassedOver(String about, String first) {
        Case ofTheManager = story.raise(MANAGER, concern()).finish(MANAGER, describeTheInformation());
        if (about != null) {
            ofTheManager.change(MANAGER, itIsAbout(about));
        }
        askForAdvice.ask(ofTheManager.reference(), MANAGER, first, "Should I ask the father?");

        ofTheManager.finish(first.equals("lead") ? LEAD : SENIOR, passOnTo("Somebody outside the agency"));

        assertThat(ofTheManager.openSteps()).contains("ring-the-outside-adviser");
        nobodyWasPassedOver(ofTheManager);
    }

    /** The level that was chosen answers, by one of those who may. */
    @Test
    void norIsWhoeverChoseALevelOfWhichOneMayNot() {
        staff.join("lea.second", "Lea", "Second", "northfield-school-lead");
        try {
            Case aboutALead = story.raise(concern()).finish(describeTheInformation()).change(itIsAbout(LEAD));
            askForAdvice.ask(aboutALead.reference(), PRACTITIONER, "senior", "Should I ask the father?");

            aboutALead.finish(SENIOR, passOnTo("The safeguarding lead"));

            assertThat(aboutALead.step("give-advice").getAssignee()).isEqualTo("lea.second");
            nobodyWasPassedOver(aboutALead);
        } finally {
            staff.leave("lea.second");
        }
    }

    private void nobodyWasPassedOver(Case one) {
        assertThat(entries.ofCase(one.reference()))
                .filteredOn(entry -> entry.kind().equals("advice-asked"))
                .allSatisfy(entry -> assertThat(entry.content()).containsEntry("passedOver", "no"));
    }

    /** One of three may not: the first of the others is asked by name, and passes it on to the second. */
    @Test
    void norDoesItComeBackToOneOfSeveral() {
        staff.join("anna.first", "Anna", "First", "northfield-school-manager");
        staff.join("mona.second", "Mona", "Second", "northfield-school-manager");
        try {
            Case ofTheManager = story.raise(MANAGER, concern()).finish(MANAGER, describeTheInformation());
            askForAdvice.ask(ofTheManager.reference(), MANAGER, "manager", "Should I ask the father?");
            assertThat(ofTheManager.step("give-advice").getAssignee()).isEqualTo("anna.first");

            ofTheManager.finish("anna.first", passOnTo("A manager"));

            assertThat(ofTheManager.step("give-advice").getAssignee()).isEqualTo("mona.second");
        } finally {
            staff.leave("anna.first", "mona.second");
        }
    }

    /** They would be told by name that they are not to advise; so somebody else is asked, as wherever the one who was asked may not. */
    @Test
    void whoeverIsChosenAndMayNotIsPassedOver() {
        Case about = story.raise(concern()).change(itIsAbout(LEAD));

        assertThat(whomToAsk.asked(about.reference(), "by-name:" + LEAD).person()).isEqualTo(SENIOR);
        assertThat(whomToAsk.asked(about.reference(), "manager").person()).isNotEqualTo(MANAGER).isNotEqualTo(LEAD);
        assertThat(whomToAsk.asked(about.reference(), "lead").person()).isEqualTo(SENIOR);
    }
}
