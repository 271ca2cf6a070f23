package candour.mash;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.takeUpTheDisagreement;
import static candour.testing.Filled.theMashAssesses;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of groups show nothing that names anyone (ShownForms): also that of the senior managers. */
@Serves({"R11.5", "R11.8"})
@EngineTest
class UntakenStepNamesNobodyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private Staff staff;

    private String page(String user, Case one) {
        return HttpPerson.loggedIn(port, engine.getName(), user).page("/cases/" + one.reference()).body();
    }

    private Case forTheSeniorManagers() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().with("recipients", List.of(Map.of(
                        "agency", "hillingdon-mash", "person", "The duty social worker", "method", "hard-copy", "items", "all",
                        "why", "They know who can help.", "methodAgreed", "yes"))))
                .finish(sendIt())
                .finish(confirmReceipt())
                .finish(theMashAssesses("no")
                        .with("mashWords", "They see Mia Lowe in ten days.")
                        .with("disagreeReasons", "Jo Lowe drinks, and Mia Lowe sleeps there."))
                .finish(LEAD, takeUpTheDisagreement("senior").with("disagreementWords", "Jo Lowe was seen drunk."));
    }

    @Test
    void whatNoSeniorManagerHasTakenYetNamesNobodyInItsForm() {
        Case one = forTheSeniorManagers();
        assertThat(one.step(MashProcess.Step.SETTLE_THE_DISAGREEMENT).getAssignee()).isNull();

        assertThat(page(SENIOR, one)).as("the case as they see it").contains("in ten days").doesNotContain("Mia Lowe", "Jo Lowe");
        assertThat(shown.forTask(one.step(MashProcess.Step.SETTLE_THE_DISAGREEMENT).getId(), SENIOR).toString())
                .as("the form")
                .contains("in ten days")
                .doesNotContain("Mia Lowe", "Jo Lowe");
    }

    /** And the other one, who never takes it, has read it. */
    @Test
    void norToASecondSeniorManagerWhoNeverTakesIt() {
        staff.join("second.senior", "Second", "Senior", "northfield-school-senior");
        try {
            Case one = forTheSeniorManagers();
            String form = shown.forTask(one.step(MashProcess.Step.SETTLE_THE_DISAGREEMENT).getId(), "second.senior").toString();

            assertThat(page("second.senior", one)).doesNotContain("Mia Lowe", "Jo Lowe");
            assertThat(form).doesNotContain("Mia Lowe", "Jo Lowe");
        } finally {
            staff.leave("second.senior");
        }
    }
}
