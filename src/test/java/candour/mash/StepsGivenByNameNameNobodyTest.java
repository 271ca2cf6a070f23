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
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.emergency.EmergencyOpenings;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager who has a step of the lead or the senior manager, since it is about those, reads no names in its form either (ADR 15). */
@Serves({"G3", "R11.8"})
@EngineTest
class StepsGivenByNameNameNobodyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private EmergencyOpenings emergencies;

    private String page(Case one) {
        return HttpPerson.loggedIn(port, engine.getName(), MANAGER).page("/cases/" + one.reference()).body();
    }

    private Case disagreedAbout(String... people) {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().with("recipients", List.of(Map.of(
                        "agency", "hillingdon-mash", "person", "The duty social worker", "method", "hard-copy", "items", "all",
                        "why", "They know who can help.", "methodAgreed", "yes"))))
                .finish(sendIt())
                .finish(confirmReceipt());
        List.of(people).forEach(person -> colleagues.add(one.reference(), person, PRACTITIONER));
        return one.finish(theMashAssesses("no")
                .with("mashWords", "They see Mia Lowe in ten days.")
                .with("disagreeReasons", "Jo Lowe drinks, and Mia Lowe sleeps there."));
    }

    @Test
    void whatAManagerSettlesInThePlaceOfTheSeniorManagerNamesNobody() {
        Case one = disagreedAbout(SENIOR)
                .finish(LEAD, takeUpTheDisagreement("senior").with("disagreementWords", "Jo Lowe was seen drunk."));
        assertThat(one.step(MashProcess.Step.SETTLE_THE_DISAGREEMENT).getAssignee()).isEqualTo(MANAGER);

        assertThat(page(one)).as("the case as they see it").contains("in ten days").doesNotContain("Mia Lowe", "Jo Lowe");
        assertThat(shown.forTask(one.step(MashProcess.Step.SETTLE_THE_DISAGREEMENT).getId(), MANAGER).toString())
                .as("the form")
                .contains("in ten days")
                .doesNotContain("Mia Lowe", "Jo Lowe");
    }

    @Test
    void norWhatTheyTakeUpInThePlaceOfTheLead() {
        Case one = disagreedAbout(LEAD, SENIOR);
        assertThat(one.step(MashProcess.Step.TAKE_UP_THE_DISAGREEMENT).getAssignee()).isEqualTo(MANAGER);

        assertThat(page(one)).as("the case as they see it").contains("in ten days").doesNotContain("Mia Lowe", "Jo Lowe");
        assertThat(shown.forTask(one.step(MashProcess.Step.TAKE_UP_THE_DISAGREEMENT).getId(), MANAGER).toString())
                .as("the form")
                .contains("in ten days")
                .doesNotContain("Mia Lowe", "Jo Lowe");
    }

    @Test
    void norWhatTheyCheckOfAnOpeningInThePlaceOfTheLead() {
        Case one = story.raise(concern()).finish(describeTheInformation());
        List.of(LEAD, SENIOR).forEach(person -> colleagues.add(one.reference(), person, PRACTITIONER));

        emergencies.open(one.reference(), "grace.adeyemi", "Mia Lowe did not come home, says Jo Lowe.", "Where Mia Lowe may be.");

        assertThat(one.step("check-the-opening").getAssignee()).isEqualTo(MANAGER);
        assertThat(page(one)).as("the case as they see it").doesNotContain("Mia Lowe", "Jo Lowe");
        assertThat(shown.forTask(one.step("check-the-opening").getId(), MANAGER).toString())
                .as("the form")
                .contains("did not come home")
                .doesNotContain("Mia Lowe", "Jo Lowe");
    }
}
