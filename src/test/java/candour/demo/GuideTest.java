package candour.demo;

import static org.assertj.core.api.Assertions.assertThat;

import candour.demo.Guide.Leg;
import candour.scenario.Scenario;
import candour.scenario.ScenarioPlayer;
import candour.scenario.Scenarios;
import candour.submission.FormWords.Line;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who has never seen the product is led through one case (R1.1, R11.7). */
@EngineTest
class GuideTest {

    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AllCases allCases;

    @Autowired
    private Beginnings beginnings;

    @Autowired
    private Guide guide;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioPlayer player;

    @BeforeEach
    @AfterEach
    void withoutCases() {
        allCases.delete();
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private String led(String until) {
        return player.play(scenarios.byId("guided-case").until(until));
    }

    @Test
    void itBeginsWithTheConcernEvenWhereTheSamePersonHasOtherCases() {
        beginnings.anew(beginnings.which());

        String page = person("amina.khan").page("/guide").body();

        assertThat(page).contains("/?step=1#/?processStart", "Is a child in danger right now?", "Ben Carter");
        assertThat(page).doesNotContain("Your case is");
    }

    @Test
    void itSaysWhoseTurnItIsAndLogsInAsThem() {
        String reference = led("give-advice");
        HttpPerson reader = person("amina.khan");

        String before = reader.page("/guide").body();
        String answer = reader.sendForm("/guide/go-on", "as=tom.okafor").headers().firstValue("Location").orElseThrow();
        String after = reader.page("/guide").body();

        assertThat(before).contains("Your case is", reference, "Log in as Tom Okafor").doesNotContain("?step=5#");
        assertThat(answer).endsWith("/guide");
        assertThat(after).contains("?step=5#/?task=").doesNotContain("Log in as Tom Okafor");
        assertThat(reader.page("/").body()).contains("<h1>Tom Okafor</h1>");
    }

    @Test
    void itStaysWithItsCaseWhateverElseIsBegun() {
        String reference = led("weigh-the-risk");
        String other = player.play(scenarios.byId("arrived-unsecured").until("secure-it"));

        assertThat(person("amina.khan").page("/guide").body()).contains(reference).doesNotContain(other);
    }

    @Test
    void itLogsInAsNobodyElse() {
        HttpPerson reader = person("leila.novak");

        for (String other : List.of("ruth.bell", "adele.stone", "candour-technical", "nobody")) {
            assertThat(reader.sendForm("/guide/go-on", "as=" + other).statusCode()).isEqualTo(404);
        }
        assertThat(reader.page("/").body()).contains("Leila Novák");
    }

    @Test
    void itEndsWithTheRecordOnceEveryStepIsDone() {
        String reference = player.play(scenarios.byId("guided-case"));

        String page = person("amina.khan").page("/guide").body();

        assertThat(page).contains("All of it is done", "/records/" + reference).doesNotContain("waits too");
    }

    @Test
    void itSaysWhereACaseHasLeftTheWay() {
        Scenario danger = scenarios.byId("danger-now").until("notify-the-police");
        player.play(danger);

        assertThat(person("amina.khan").page("/guide").body()).contains("not on this way", "Tell the police");
    }

    @Test
    void everyAnswerIsInWords() {
        assertThat(guide.legs()).allSatisfy(leg -> assertThat(leg.answers()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.question()).contains(" ");
            assertThat(line.answer()).doesNotMatch("[a-z]+(-[a-z0-9]+)+|unsure|yes|no|all|now|today");
        }));
        assertThat(guide.legs()).flatExtracting(Leg::answers).contains(new Line("Who is it about?", "Ben Carter", true));
    }

    /** Somebody looks for exactly these words. */
    @Test
    void whatItQuotesStandsOnAScreen() throws IOException {
        String onScreens = Files.readString(Path.of(
                "src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/locales/en.json"));
        try (var forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.toList()) {
                onScreens += Files.readString(form);
            }
        }

        assertThat(guide.legs().stream()
                        .flatMap(leg -> QUOTED.matcher(leg.say()).results())
                        .map(quoted -> quoted.group(1)))
                .isNotEmpty()
                .allMatch(onScreens::contains);
    }
}
