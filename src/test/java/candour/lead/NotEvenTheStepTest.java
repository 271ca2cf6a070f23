package candour.lead;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AskForAdvice;
import candour.casefile.ColleagueRepository;
import candour.scenario.ScenarioPlayer;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever a case is about learns by no door that a step of it waits, also not where their group has such steps (R11.8). */
@Serves("R11.8")
@EngineTest
class NotEvenTheStepTest {

    private static final String AS_TOM = "{\"userId\":\"tom.okafor\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private AskForAdvice askForAdvice;

    @Autowired
    private Staff staff;

    private String api(String path) {
        return "/camunda/api/engine/engine/" + engine.getName() + path;
    }

    private HttpPerson loggedIn(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    @Test
    void aStepThatSomebodyElseOfTheGroupWasGiven() {
        var tom = loggedIn(MANAGER);
        String before = tom.post(api("/task/count"), "{}").body();
        Case aboutTom = story.raise(concern());
        colleagues.add(aboutTom.reference(), MANAGER, PRACTITIONER);
        aboutTom.finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
        var step = aboutTom.step("agree-not-to-share");
        assertThat(step.getAssignee()).isEqualTo(LEAD);

        isNotThereFor(tom, step.getId());
        var back = loggedIn(LEAD).post(api("/task/" + step.getId() + "/unclaim"), "");
        assertThat(back.statusCode()).as("put back to the group, nobody would see it").isEqualTo(403);
        assertThat(back.body()).contains("given to you by name", "your safeguarding lead can give it to somebody else");
        assertThat(aboutTom.step("agree-not-to-share").getAssignee()).isEqualTo(LEAD);
        assertThat(tom.post(api("/task/count"), "{}").body()).isEqualTo(before);

        assertThat(loggedIn(LEAD).get(api("/task/" + step.getId())).statusCode()).isEqualTo(200);
        Case another = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
        assertThat(tom.post(api("/task"), "{}").body())
                .as("the others of the group’s steps are still there")
                .contains(another.step("agree-not-to-share").getId());
    }

    /** A lead arranges absences of everybody but the Guardian, so nobody is told that they could give the Guardian's step on. */
    @Test
    void whoeverWasGivenAStepByNameIsToldWhatIsTrueForThem() {
        Case aboutThemAll = story.raise("leila.novak", concern());
        List.of("james.oneill", "grace.adeyemi", "peter.marsh")
                .forEach(person -> colleagues.add(aboutThemAll.reference(), person, "leila.novak"));
        aboutThemAll.finish("leila.novak", describeTheInformation()).finish("leila.novak", harmIsMet()).finish("leila.novak", decline());
        var step = aboutThemAll.step("agree-not-to-share");
        assertThat(step.getAssignee()).isEqualTo("maya.desai");

        String guardian = loggedIn("maya.desai").post(api("/task/" + step.getId() + "/unclaim"), "").body();

        assertThat(guardian).contains("given to you by name", "once its time has run out").doesNotContain("safeguarding lead");
        assertThat(loggedIn("grace.adeyemi").page("/absence").body()).doesNotContain("Maya Desai");
    }

    /** Whoever hands the case over keeps no step of their own, and moves no adviser’s. */
    @Test
    void whoeverHasAStepAloneIsToldWhetherItGoesWithTheCase() {
        Case one = story.raise(concern());
        colleagues.add(one.reference(), MANAGER, PRACTITIONER);
        one.finish(describeTheInformation()).finish(harmIsMet());
        String decide = one.step("share-or-decline").getId();
        askForAdvice.ask(one.reference(), PRACTITIONER, "by-name:" + SENIOR, "Do we tell the father?");
        String advise = one.step("give-advice").getId();
        assertThat(one.step("give-advice").getAssignee()).isEqualTo(SENIOR);

        assertThat(loggedIn(PRACTITIONER).post(api("/task/" + decide + "/unclaim"), "").body()).contains("hand the case over");
        assertThat(loggedIn(SENIOR).post(api("/task/" + advise + "/unclaim"), "").body())
                .contains("given to you by name")
                .doesNotContain("hand the case over");
    }

    /** R2.2: the senior manager is asked, but not about themselves. */
    @Test
    void aConflictInACaseAboutTheSeniorManager() {
        Case aboutSian = story.raise(concern());
        colleagues.add(aboutSian.reference(), SENIOR, PRACTITIONER);

        player.begin("procedure-conflict", PRACTITIONER, Map.of(
                "reference", aboutSian.reference(),
                "procedureName", "Pupil information policy",
                "procedureSays", "Names of other pupils are never passed on.",
                "caseNeeds", "Children’s Services need to know."));

        var step = aboutSian.step("discuss-the-procedure");
        assertThat(step.getAssignee()).isEqualTo(LEAD);
        isNotThereFor(loggedIn(SENIOR), step.getId());
    }

    /** R11.5: also where they raised it and had it in hand: by no door, and no word says why. */
    @Serves("R11.5")
    @Test
    void aCaseThatTurnsOutToBeAboutWhoeverRaisedIt() {
        var amina = loggedIn(PRACTITIONER);
        String stepsBefore = amina.post(api("/task/count"), "{}").body();
        Case one = story.raise(concern()).finish(describeTheInformation());
        String step = one.step("weigh-the-risk").getId();
        String path = "/cases/" + one.reference();
        assertThat(amina.page(path).statusCode()).isEqualTo(200);
        assertThat(found(amina, one)).isTrue();
        String draft = "/camunda/api/candour/drafts/step/" + step;
        amina.draft("PUT", draft, "{\"riskReasons\":\"Half of it.\"}");
        assertThat(amina.get(draft).body()).contains("Half of it.");

        assertThat(loggedIn(LEAD).page(path + "/changes/about-a-colleague").body())
                .contains("Amina Khan", "Tom Okafor", "does not log in")
                .doesNotContain("value=\"ruth.bell\"");
        var told = loggedIn(LEAD).sendForm(path + "/changes/about-a-colleague", Map.of(
                "colleague", PRACTITIONER, "colleagueReasons", "Mia says that it was Amina Khan who hit her."));
        assertThat(told.headers().firstValue("location").orElse("")).contains(path);

        isNotThereFor(amina, step);
        for (String page : List.of(
                path, path + "/reads", path + "/names", path + "/changes/new-information", "/records/" + one.reference(),
                "/cases/after-raising/" + one.reference(), "/cases/by-task/" + step)) {
            assertThat(amina.page(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(amina.get(draft).statusCode()).as("what she began").isEqualTo(404);
        for (String page : List.of("/", "/cases")) {
            assertThat(amina.page(page).body()).as(page).doesNotContain(one.reference());
        }
        assertThat(found(amina, one)).isFalse();
        assertThat(amina.post(api("/task/count"), "{}").body()).as("one of her own less, and nothing else").isEqualTo(stepsBefore);
        assertThat(loggedIn(LEAD).page(path).body()).contains("Amina Khan", "It is about somebody who works here");
    }

    /** Two steps on his screen, his to take or taken: what is said of the one of a case about him tells no more than of the other. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsSaidOfAStepThatWentTellsNobodyThatItIsAboutThem(boolean taken) {
        staff.join("mona.second", "Mona", "Second", "northfield-school-manager");
        try {
            Case aboutTom = toBeAdvised();
            Case aboutAnother = toBeAdvised();
            String ofHisOwn = aboutTom.step("give-advice").getId();
            String ofTheOther = aboutAnother.step("give-advice").getId();
            var tom = loggedIn(MANAGER);
            assertThat(List.of(ofHisOwn, ofTheOther)).allSatisfy(step -> {
                assertThat(tom.get(api("/task/" + step)).statusCode()).isEqualTo(200);
                assertThat(!taken || tom.post(api("/task/" + step + "/claim"), AS_TOM).statusCode() == 204).isTrue();
            });

            aboutTom.change(itIsAbout(MANAGER));
            aboutAnother.change(itIsAbout(ColleagueRepository.WITHOUT_ACCOUNT));

            for (String call : List.of("", "/form-variables", "/deployed-form")) {
                assertThat(withoutTime(tom.get(api("/task/" + ofHisOwn + call)))).isEqualTo(withoutTime(tom.get(api("/task/" + ofTheOther + call))));
            }
            Map.of("/claim", AS_TOM, "/submit-form", "{}").forEach((call, body) ->
                    assertThat(withoutTime(tom.post(api("/task/" + ofHisOwn + call), body)))
                            .isEqualTo(withoutTime(tom.post(api("/task/" + ofTheOther + call), body)))
                            .contains("Someone else finished this step at"));

            var anew = aboutTom.step("give-advice");
            isNotThereFor(tom, anew.getId());
            aboutTom.finish(LEAD, giveAdvice());
            isNotThereFor(tom, anew.getId());
        } finally {
            staff.leave("mona.second");
        }
    }

    private Case toBeAdvised() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
    }

    private static String withoutTime(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceAll("\\d\\d:\\d\\d", "then");
    }

    private static boolean found(HttpPerson person, Case one) {
        person.sendForm("/cases/search", Map.of("words", one.reference()));
        return person.page("/cases/search").body().contains("/cases/" + one.reference());
    }

    private void isNotThereFor(HttpPerson person, String task) {
        var none = person.get(api("/task/" + UUID.randomUUID()));
        var looked = person.get(api("/task/" + task));

        assertThat(person.post(api("/task"), "{}").body()).doesNotContain(task);
        for (String list : person.get(api("/filter")).body().split("\"id\":\"")) {
            String id = list.split("\"", 2)[0];
            if (id.matches("[0-9a-f-]{36}")) {
                assertThat(person.list(api("/filter/" + id + "/list"), "{}").body()).doesNotContain(task);
                assertThat(person.get(api("/filter/" + id + "/list")).body()).doesNotContain(task);
            }
        }
        assertThat(looked.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(looked.body()).isEqualTo(none.body());
        assertThat(person.get(api("/task/" + task + "/form-variables")).statusCode()).isEqualTo(404);
        assertThat(person.post(api("/task/" + task + "/submit-form"), "{\"variables\":{}}").statusCode()).isEqualTo(404);
    }
}
