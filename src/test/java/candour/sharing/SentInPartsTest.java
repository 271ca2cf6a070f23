package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.item;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager looks before much goes, or to many, also where it goes in parts (R11.1, R11.8). */
@EngineTest
@Serves("R11.1")
class SentInPartsTest {

    private static final String[] FIVE = {"riverside-health", "cafcass", "cnwl", "hillingdon-council", "ssafa"};

    @Autowired
    private Story story;

    private static Map<String, Object> to(String agency, String person, List<String> items) {
        String why = items.size() == 1
                ? "They know the family."
                : items.stream().map(item -> item.replaceAll("\\D", "") + ": they need it.").collect(Collectors.joining("\n"));
        return Map.of(
                "agency", agency, "person", person, "method", "hard-copy", "items", items, "why", why, "methodAgreed", "yes");
    }

    private static List<Map<String, Object>> toMany(String... agencies) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String agency : agencies) {
            rows.add(to(agency, "Whoever is there", List.of("Mia has no coat.")));
        }
        return rows;
    }

    private Case sentToFive() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().with("recipients", toMany(FIVE)));
        assertThat(one.openSteps()).doesNotContain(SharingProcess.Step.LOOK_A_SECOND_TIME);
        for (int i = 0; i < FIVE.length; i++) {
            one.finish(sendIt());
        }
        return one;
    }

    @Test
    void whatGoesToManyInTwoRoundsIsLookedAtASecondTimeToo() {
        Case one = sentToFive();
        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());

        one.finish(chooseWhatToWhomAndHow()
                .with("recipients", toMany("healthwatch-hillingdon", "london-fire-brigade", "hillingdon-hospitals",
                        "little-oaks-nursery", "harefield-road-surgery")));

        assertThat(one.openSteps()).contains(SharingProcess.Step.LOOK_A_SECOND_TIME);
    }

    /** They are no more people than they were. */
    @Test
    void whatIsNewToThoseWhoHadTheRestIsLookedAtByNobody() {
        Case one = sentToFive();
        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());

        one.finish(chooseWhatToWhomAndHow().with("recipients", toMany(FIVE)));

        assertThat(one.openSteps()).doesNotContain(SharingProcess.Step.LOOK_A_SECOND_TIME);
    }

    @Test
    void whatOneAgencyGetsInTwoRowsAndTwoRoundsIsCountedTogether() {
        List<Object> items = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            items.add(item("1", "Thing number " + i + "."));
        }
        Case one = story.raise(concern())
                .finish(describeTheInformation().with("items", items))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow()
                        .with("recipients", List.of(to(
                                "riverside-health", "Leila Novák",
                                List.of("Thing number 1.", "Thing number 2.", "Thing number 3.")))))
                .finish(sendIt());
        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());

        one.finish(chooseWhatToWhomAndHow()
                .with("recipients", List.of(
                        to("riverside-health", "Leila Novák", List.of("Thing number 4.", "Thing number 5.")),
                        to("riverside-health", "Leila Novák", List.of("Thing number 6.", "Thing number 7.")))));

        assertThat(one.openSteps()).as("seven items to one person").contains(SharingProcess.Step.LOOK_A_SECOND_TIME);
    }
}
