package candour.concern;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.item;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How something comes to be written down: when it happened apart from when it was entered, a reason where that is late
 * (R11.2), what was explained at first contact (R6.2, R10.2), and abbreviations that are pointed out (R11.6).
 */
@EngineTest
class WrittenDownTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private PersonRepository people;

    private static Filled describe(String kind, Map<String, String> times) {
        Map<String, Object> item = new LinkedHashMap<>(item("1", "Mia has no coat."));
        item.put("kind", kind);
        item.putAll(times);
        return describeTheInformation().with("items", List.of(item));
    }

    private String page(String path) {
        return HttpPerson.loggedIn(port, engine.getName(), PRACTITIONER).page(path).body();
    }

    @Serves("R11.2")
    @ParameterizedTest
    @CsvSource({"fact, 4", "statement, 4", "opinion, 8"})
    void whatIsWrittenDownLateNeedsAReasonAndIsTakenWithOne(String kind, int days) {
        Case one = story.raise(concern());
        Map<String, String> late = Map.of("happenedOn", days + " days ago");

        assertThatThrownBy(() -> one.finish(describe(kind, late)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Item 1, “Why is it written down only now?”")
                .hasMessageContaining("this happened %d days ago", days);

        one.finish(describe(kind, Map.of("happenedOn", days + " days ago", "lateReasons", "I was on leave.")));
        assertThat(people.items(one.reference())).singleElement().satisfies(item -> {
            assertThat(item.noted().lateReasons()).isEqualTo("I was on leave.");
            assertThat(item.noted().at()).isCloseTo(Instant.now(), Assertions.within(1, ChronoUnit.MINUTES));
        });
    }

    @ParameterizedTest
    @CsvSource({"fact, today", "fact, 3 days ago", "opinion, 7 days ago"})
    void whatIsWrittenDownInTimeNeedsNone(String kind, String day) {
        Case one = story.raise(concern()).finish(describe(kind, Map.of("happenedOn", day)));

        assertThat(one.openSteps()).containsExactly("weigh-the-risk");
    }

    @Serves({"R11.2", "R11.7"})
    @Test
    void aTimeThatIsAboutKnownOrNotKnownIsAnOrdinaryAnswerAndStandsOnTheRecord() {
        Map<String, Object> about = new LinkedHashMap<>(item("1", "She was cold."));
        about.put("happenedAbout", "Before half term");
        Case one = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(about, item("1", "Mia has no coat."))))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline());

        assertThat(people.items(one.reference()))
                .extracting(Item::noted)
                .extracting(Item.Noted::happenedAbout)
                .containsExactly("Before half term", null);
        assertThat(page("/records/" + one.reference()))
                .contains("About: Before half term", "Not known", "Written down ")
                .doesNotContain("Late, because");
    }

    @Serves({"R6.2", "R10.2"})
    @Test
    void whatWasExplainedAtFirstContactIsKeptAndStandsOnTheRecord() {
        Case one = story.raise(concern())
                .finish(describeTheInformation()
                        .with("firstContact", "partly")
                        .with("firstContactWords", "The leaflet, in September, by the office."))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline());

        assertThat(page("/records/" + one.reference()))
                .contains("explained at first contact", "Only in part", "The leaflet, in September, by the office.");
    }

    @Serves("R11.6")
    @Test
    void abbreviationsAreTakenAndExplainedOnThePageAndOnTheRecord() {
        Case one = story.raise(concern())
                .finish(describeTheInformation().with("items", List.of(item("1", "The SENCO wrote an EHCP."))));

        for (String page : List.of("/cases/" + one.reference(), "/records/" + one.reference())) {
            assertThat(page(page))
                    .contains("What the abbreviations mean", "EHCP (education, health and care plan)", "SENCO (special");
        }
    }

    @Serves("R11.6")
    @Test
    void theFormLearnsWhichAbbreviationsToPointOutAndFromWhenOnSomethingIsLate() {
        HttpPerson amina = HttpPerson.loggedIn(port, engine.getName(), PRACTITIONER);

        assertThat(amina.get("/writing-help").body())
                .contains("{\"term\":\"EHCP\",\"means\":\"education, health and care plan\"}")
                .contains("\"fact\":3", "\"opinion\":7");
        assertThat(HttpPerson.anonymous(port).get("/writing-help").statusCode()).isEqualTo(401);
    }
}
