package candour.sharing;

import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.lookASecondTime;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.breach.BreachProcess;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What did not arrive is sent another way, as safely, and to whom it was looked at for (R11.1, R11.8, R11.14, R11.16). */
@EngineTest
class AnotherWayTest extends Sending {

    @Serves({"R11.14", "R11.16"})
    @Test
    void theSameWayIsNoOtherAndAnotherIsAsSafe() {
        Story.Case told = chosen("hard-copy").finish(sendIt()).finish(itDidNotArrive());

        assertThatThrownBy(() -> told.finish(chooseAnotherWay().with("method", "hard-copy")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("this way did not work. Choose another way");
        assertThatThrownBy(() -> told.finish(chooseAnotherWay().with("methodAgreed", "no")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("agree with them first how it will reach them.");
        assertThatThrownBy(() -> told.finish(chooseAnotherWay()
                        .with("method", "secure-email")
                        .with("senderAddress", "amina@nhs.net")
                        .with("address", "leila@nhs.net.example.org")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nhs.net.example.org");

        told.finish(chooseAnotherWay().with("method", "hard-copy").with("anotherPerson", "Grace Adeyemi, safeguarding lead"));

        assertThat(told.openSteps()).contains(SEND_IT);
    }

    /** A manager had agreed that it goes to one person; to another one it then went without anybody's look (R11.1, R11.8). */
    @Serves({"R11.1", "R11.8"})
    @Test
    void whatWasLookedAtGoesToAnotherPersonOnlyAfterAnotherLook() {
        Story.Case told = muchIsSent(weighTheRisk()).finish(toAFriend());

        assertThat(told.openSteps()).containsExactlyInAnyOrder(LOOK, BreachProcess.WAS_THIS_A_BREACH);
        assertThat(told.groupsOf(LOOK)).containsExactly("northfield-school-manager");
        assertThat(shown.forTask(told.step(LOOK).getId(), Story.MANAGER).get("planText").toString())
                .contains("It did not arrive", "### Someone outside the directory, by telephone", "“A friend of", "- **Item 6,** ")
                .doesNotContain("Lowe", "trainer", "encrypt");
        told.finish(Story.MANAGER, lookASecondTime());

        assertThat(told.openSteps()).containsExactlyInAnyOrder(SEND_IT, BreachProcess.WAS_THIS_A_BREACH);
        assertThat(told.timesAt(LOOK)).isEqualTo(2);
    }

    @Serves({"R11.1", "R11.8"})
    @Test
    void anotherAddressOutsideTheDirectoryIsAnotherRecipientAndAnotherWayToTheSameIsNone() {
        Filled byEmail = chooseAnotherWay().with("method", "encrypted-email").with("service", "A sealed mail service");
        Story.Case elsewhere = muchIsSent(weighTheRisk()).finish(byEmail.with("address", "friend@home.example"));
        Story.Case same = muchIsSent(weighTheRisk())
                .finish(byEmail.with("service", "Another one").with("address", "Trainer@club.example"));

        assertThat(elsewhere.openSteps()).contains(LOOK).doesNotContain(SEND_IT);
        assertThat(same.openSteps()).contains(SEND_IT).doesNotContain(LOOK);
    }

    /** Few at first, and one more each time that something is said not to have arrived. */
    @Serves("R11.8")
    @Test
    void whoeverIsNamedInsteadCountsAmongThoseWhoGetIt() {
        Story.Case told = decidedToShare()
                .finish(chooseWhatToWhomAndHow().with("recipients", List.of(NURSERY, NURSERY, NURSERY, NURSERY, NURSERY)))
                .finish(sendIt())
                .finish(itDidNotArrive());

        told.finish(chooseAnotherWay().with("anotherPerson", "The cook"));

        assertThat(told.openSteps()).contains(LOOK);
    }

    @Serves({"R5.1", "R10.1"})
    @Test
    void whereAChildMayComeToHarmNobodyWaitsForAnotherLook() {
        Story.Case told = muchIsSent(harmIsMet()).finish(toAFriend());
        Story.Case since = muchIsSent(weighTheRisk()).change(Filled.somethingNew()).finish(harmIsMet()).finish(toAFriend());

        for (Story.Case one : List.of(told, since)) {
            assertThat(one.openSteps()).contains(SEND_IT).doesNotContain(LOOK);
        }
    }
}
