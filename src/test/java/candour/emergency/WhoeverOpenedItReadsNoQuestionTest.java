package candour.emergency;

import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.refer;
import static candour.testing.Filled.theOpeningIsChecked;
import static candour.testing.Filled.theOpeningWasRight;
import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Is he not the father's brother?" is asked of the lead, and may be about the very reader who opened the case (R11.8). */
@Serves("R11.8")
@EngineTest
class WhoeverOpenedItReadsNoQuestionTest extends InAnEmergency {

    private static final String QUESTION = "Is he not the father’s brother?";
    private static final String LOOKED_AT = "He is, and he asked me before.";
    private static final String DECIDED = "He is, and Children’s Services are to know.";

    @Autowired
    private ShownForms shown;

    @Autowired
    private Staff staff;

    private Story.Case told;

    @BeforeEach
    void whoWasToldAsksAndTheLeadHasLooked() {
        told = story.raise(concern());
        opens(Story.MANAGER, told);
        told.finish(theOpeningWasRight().with("openingAnswer", "question").with("openingQuestion", QUESTION));
        told.finish(Story.LEAD, theOpeningIsChecked().with("openingReasons", LOOKED_AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/", "/records/"})
    void whileTheyReadTheCaseAndWhenTheyOpenItAgain(String page) {
        for (int times = 0; times < 2; times++) {
            assertThat(person(Story.MANAGER).page(page + told.reference()).body())
                    .contains(WHY)
                    .doesNotContain(QUESTION, LOOKED_AT, "Read why the case was opened", "Check why the case was opened");
            opens(Story.MANAGER, told);
        }
    }

    /** It may be a second account of the same person. */
    @Test
    void norDoesWhoeverElseOpensIt() {
        opens(Story.SENIOR, told);

        assertThat(person(Story.SENIOR).page(page(told)).body()).contains(WHY).doesNotContain(QUESTION, LOOKED_AT);
    }

    @Test
    void norWhatTheLeadDecidedWhereNobodyAnswered() {
        opens(Story.MANAGER, told);
        told.runOut(EmergencyProcess.READ_WHY);

        told.finish(Story.LEAD, carryOn().with("leadReasons", DECIDED));

        assertThat(person(Story.MANAGER).page(page(told)).body()).contains(WHY).doesNotContain(DECIDED);
        assertThat(person(Story.LEAD).page(page(told)).body()).contains(DECIDED);
    }

    /** What leaves the agency is a decision, and stands on the record twice. */
    @Test
    void norWhatTheLeadReferredForThat() {
        opens(Story.MANAGER, told);
        told.runOut(EmergencyProcess.READ_WHY);

        told.finish(Story.LEAD, refer().with("leadReasons", DECIDED));

        String record = "/records/" + told.reference();
        assertThat(person(Story.MANAGER).page(record).body()).contains(WHY).doesNotContain(DECIDED);
        assertThat(person(Story.PRACTITIONER).page(record).body()).contains(DECIDED);
    }

    /** Made a lead, they have the check among their steps. */
    @Test
    void norInTheCheckWhereTheyLeadSince() {
        Story.Case another = story.raise(concern());
        opens(Story.MANAGER, another);
        another.finish(theOpeningWasRight().with("openingAnswer", "question").with("openingQuestion", QUESTION));
        String check = another.step(EmergencyProcess.CHECK).getId();

        staff.with("northfield-school-lead", Story.MANAGER, () -> assertThat(shown.forTask(check, Story.MANAGER)).isEmpty());

        assertThat(shown.forTask(check, Story.LEAD).toString()).contains(QUESTION);
    }

    @Test
    void whoHasTheCaseAndWhoLeadsReadBoth() {
        for (String reader : new String[] {Story.PRACTITIONER, Story.LEAD}) {
            assertThat(person(reader).page(page(told)).body()).as(reader).contains(QUESTION, LOOKED_AT);
        }
    }
}
