package candour.emergency;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One case is found by its number or by the child, for whoever may need it, and for nobody whom it is about (R11.8). */
@Serves({"R11.7", "R11.8"})
@EngineTest
class WhoFindsACaseInAnEmergencyTest extends InAnEmergency {

    @Autowired
    private IdentityService identities;

    @Test
    void theWholeNameWithTheDayOfBirthFindsItAndLessDoesNot() {
        String name = "Ilse Brand" + someNhsNumber();
        Story.Case told = ofTheHealthVisitors(name, someNhsNumber());
        HttpPerson sian = person(Story.SENIOR);
        Map<String, String> wrongDay = asks("name", name);
        wrongDay.put("born", "13 3 2019");
        Map<String, String> alike = asks("name", name.replace("Ilse", "Else"));
        alike.put("born", "12 3 2019");
        Map<String, String> right = asks("name", name.toUpperCase());
        right.put("born", "12/03/2019");

        assertThat(sian.sendForm(PAGE, wrongDay).body()).contains(NO_CASE);
        assertThat(sian.sendForm(PAGE, alike).body()).contains(NO_CASE);
        HttpResponse<String> opened = sian.sendForm(PAGE, right);

        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith(page(told)).doesNotContain("Ilse");
    }

    /** Absent, another agency's and about oneself: one answer, and the lead sees that it was tried. */
    @Test
    void whoTheCaseIsAboutCanNeverOpenItAndLearnsNothing() {
        Story.Case told = story.raise(concern());
        colleagues.add(told.reference(), Story.MANAGER, Story.LEAD);
        HttpPerson tom = person(Story.MANAGER);

        HttpResponse<String> about = tom.sendForm(PAGE, asks("reference", told.reference()));
        HttpResponse<String> absent = tom.sendForm(PAGE, asks("reference", "IS-1999-000001"));

        assertThat(about.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
        assertThat(plain(about.body(), told.reference())).isEqualTo(plain(absent.body(), "IS-1999-000001"));
        assertThat(tom.page(page(told)).statusCode()).isEqualTo(404);
        assertThat(tom.page("/reads").body()).doesNotContain(told.reference());
        assertThatThrownBy(() -> emergencies.open(told.reference(), Story.MANAGER, WHY, "x")).isInstanceOf(Refused.class);
        HttpPerson ruth = person(Story.LEAD);
        assertThat(ruth.page(page(told) + "/reads").body()).contains("Who tried to open it in an emergency and could not", "Tom Okafor");
        assertThat(ruth.page("/reads").body()).contains("tried to open a case in an emergency and could not, 2 times");
    }

    private static String plain(String page, String reference) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace("value=\"" + reference, "value=\"");
    }

    @Test
    void whoIsFoundToBeTheOneItIsAboutReadsNoMore() {
        Story.Case told = story.raise(concern());
        opens(Story.MANAGER, told);

        colleagues.add(told.reference(), Story.MANAGER, Story.LEAD);

        HttpPerson tom = person(Story.MANAGER);
        assertThat(tom.page(page(told)).statusCode()).isEqualTo(404);
        assertThat(tom.page("/").body() + tom.page(PAGE).body()).as("nor learns it by a link that leads nowhere")
                .doesNotContain(told.reference());
    }

    @Test
    void guessingIsSlowedAndCounted() {
        Story.Case told = story.raise(concern());
        HttpPerson sian = person(Story.SENIOR);
        for (int i = 0; i < 5; i++) {
            assertThat(sian.sendForm(PAGE, asks("reference", "IS-1999-00000" + i)).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> sixth = sian.sendForm(PAGE, asks("reference", told.reference()));

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("You have tried too often. Try again", "ring 999");
        assertThat(sian.page(page(told)).statusCode()).isEqualTo(404);
        assertThat(opens(Story.MANAGER, told).statusCode()).as("somebody else").isEqualTo(302);
        jdbc.sql("update emergency_try set tried_at = tried_at - interval '61' minute where tried_by = :who")
                .param("who", Story.SENIOR)
                .update();
        assertThat(opens(Story.SENIOR, told).statusCode()).as("an hour later").isEqualTo(302);
        assertThat(person(Story.LEAD).page("/reads").body()).contains("tried to open a case in an emergency and could not");
    }

    @Test
    void withoutAReasonNothingIsLookedForAndNothingIsLost() {
        HttpPerson sian = person(Story.SENIOR);
        Map<String, String> tooShort = asks("reference", "IS-1999-000001");
        tooShort.put("why", "Urgent");
        tooShort.put("needs", "");

        HttpResponse<String> refused = sian.sendForm(PAGE, tooShort);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Say in a sentence who is in danger", "Say what you need to know.", "IS-1999-000001", "Urgent");
        assertThat(sian.sendForm(PAGE, asks("number", "401 023 2138")).body()).contains("one digit is wrong");
        Map<String, String> two = asks("number", "4010232137");
        two.put("reference", "IS-1999-000001");
        assertThat(sian.sendForm(PAGE, two).body()).contains("in one way only");
        assertThat(jdbc.sql("select count(*) from emergency_try").query(Long.class).single()).isZero();
    }

    @Test
    void whoeverMayReadTheCaseAnywayOpensNothing() {
        Story.Case told = story.raise(concern());

        HttpResponse<String> answer = opens(Story.LEAD, told);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page(told));
        assertThat(told.passed()).doesNotContain(EmergencyProcess.CHECKED);
    }

    /** The session of somebody who is no manager any more goes on, but not what they opened. */
    @Test
    void whoeverLeavesReadsNoMore() {
        Story.Case told = story.raise(concern());
        HttpPerson tom = person(Story.MANAGER);
        tom.sendForm(PAGE, asks("reference", told.reference()));
        assertThat(tom.page(page(told)).statusCode()).isEqualTo(200);

        identities.deleteMembership(Story.MANAGER, "northfield-school-manager");
        try {
            assertThat(tom.page(page(told)).statusCode()).isEqualTo(404);
            assertThat(tom.page("/records/" + told.reference()).statusCode()).isEqualTo(404);
            assertThat(tom.page(PAGE).statusCode()).isEqualTo(404);
            assertThat(person(Story.LEAD).page(page(told)).body()).doesNotContain("End it now");
        } finally {
            identities.createMembership(Story.MANAGER, "northfield-school-manager");
        }
    }
}
