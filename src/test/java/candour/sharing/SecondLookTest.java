package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.item;
import static candour.testing.Filled.lookASecondTime;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More than usual, or to more than usual, goes after a second look by somebody else, and only then (R11.1, R11.8). */
@EngineTest
class SecondLookTest extends Choosing {

    /** Whoever is left was chosen by naming the others (ADR 32). */
    @Serves({"R5.3", "R11.1"})
    @Test
    void moreThanUsualDoesNotGoOnTheWordOfWhoeverIsLeftAlone() {
        Story.Case told = muchIsDecided(weighTheRisk())
                .finish(to(everything()))
                .change(itIsAbout("Ruth Bell"))
                .change(itIsAbout("Hughes"));

        assertThatThrownBy(() -> told.finish(Story.MANAGER, lookASecondTime())).hasMessageContaining("designated officer");
        told.finish(Story.MANAGER, lookASecondTime().with("secondLook", "think-again"));

        assertThat(told.openSteps()).contains(CHOOSE);
    }

    /** Else five go today, something new is told, and five more go tomorrow. */
    @Serves({"R11.1", "R11.8"})
    @Test
    void whoeverSendsInPartsSendsNoLess() {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL - 1)
                .mapToObj(n -> item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", items))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(to(recipient("why", "1, 2, 3, 4, 5: She visits Mia.")))
                .finish(sendIt())
                .finish(confirmReceipt());
        assertThat(told.passed()).doesNotContain(SharingProcess.SECOND_LOOK);

        told.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());
        Map<String, Object> another = recipient("why", "6: She visits Mia.");
        another.put("items", List.of("Mia has had no breakfast all week."));
        told.finish(to(another));

        assertThat(told.openSteps()).containsExactly(LOOK);
        assertThat(shown.forTask(told.step(LOOK).getId(), Story.MANAGER).get("planText").toString())
                .contains("- **Item 6,** ", "Chosen for them before: items 1, 2, 3, 4, 5.");
    }

    /** Two of one name may be two, and one may be written in two ways: a manager can tell, a count cannot. */
    @Serves({"R11.1", "R11.8"})
    @Test
    void whoeverIsOutsideTheDirectoryCountsAsOneHoweverTheirNameIsWritten() {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL - 1)
                .mapToObj(n -> item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("items", items))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(to(outside("Dr. Smith", "1, 2, 3, 4, 5: She sees Mia.")))
                .finish(sendIt())
                .finish(confirmReceipt());
        assertThat(told.passed()).doesNotContain(SharingProcess.SECOND_LOOK);

        told.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());
        Map<String, Object> another = outside("Doctor Smith, GP", "6: She sees Mia.");
        another.put("items", List.of("Mia has had no breakfast all week."));
        told.finish(to(another));

        assertThat(told.openSteps()).containsExactly(LOOK);
        assertThat(shown.forTask(told.step(LOOK).getId(), Story.MANAGER).get("planText").toString())
                .contains("- **Item 6,** ", "Chosen before for somebody outside the directory: items 1, 2, 3, 4, 5.");
    }

    @Test
    void nobodyLooksASecondTimeAtTheirOwnCase() {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL)
                .mapToObj(n -> item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case own = story.raise(Story.MANAGER, concern())
                .finish(Story.MANAGER, describeTheInformation().with("items", items))
                .finish(Story.MANAGER, weighTheRisk())
                .finish(Story.MANAGER, askForConsent())
                .finish(Story.MANAGER, share())
                .finish(Story.MANAGER, to(everything()));

        assertThat(own.step(LOOK).getAssignee()).isEqualTo(Story.LEAD);
        assertThatThrownBy(() -> own.finish(Story.MANAGER, lookASecondTime())).isInstanceOf(Refused.class);
    }

    @Serves({"R5.1", "R10.1"})
    @Test
    void whereAChildMayComeToHarmNobodyWaitsForASecondLook() {
        Story.Case told = muchIsDecided(harmIsMet()).finish(to(everything()));

        assertThat(told.openSteps()).contains(SEND_IT);
        assertThat(told.passed()).doesNotContain(SharingProcess.SECOND_LOOK);
    }

    @Serves("R11.8")
    @Test
    void soManyRecipientsAreLookedAtTooHoweverLittleTheyGet() {
        Object[] six = IntStream.range(0, MORE_THAN_USUAL).mapToObj(n -> (Object) HEALTH_VISITOR).toArray();

        assertThat(decided().finish(to(six)).openSteps()).containsExactly(LOOK);
    }
}
