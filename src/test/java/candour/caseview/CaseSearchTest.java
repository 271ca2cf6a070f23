package candour.caseview;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** A case is found by whoever may open it, however its names are written, and by nobody else (R11.3, R11.8). */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class CaseSearchTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ReadLog reads;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private static String search(HttpPerson person, String words) {
        HttpResponse<String> sent =
                person.sendForm("/cases/search", "words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/cases/search");
        return person.page("/cases/search").body();
    }

    private String found(String user, String words) {
        return search(person(user), words);
    }

    private static Filled about(String name) {
        return concern().with("childName", name);
    }

    /** Describes one child, with these answers about it. */
    private static Filled child(Map<String, Object> known) {
        Map<String, Object> child = new HashMap<>(Map.of("role", "child", "canDecide", "too-young", "careStatus", "none"));
        child.putAll(known);
        return describeTheInformation().with("people", List.of(child));
    }

    static List<String> hardNames() {
        return List.of(
                "Brónagh O'Neill", "Brónagh O’Neill", "Priya D'Souza-Łukasz", "X", "Thảo Nguyễn",
                "Tha\u0309o Nguye\u0302\u0303n", "محمد القاسم", "דוד לוי", "李小龍", "🙂", "w".repeat(200), "<b>Bo & Co</b>");
    }

    /** F12. */
    @ParameterizedTest
    @MethodSource("hardNames")
    void everyNameIsFoundAndShownAsItWasTypedEscapedOnce(String name) {
        Story.Case told = story.raise(about(name));

        String page = found(Story.PRACTITIONER, name);

        assertThat(page).contains(told.reference(), ">" + HtmlUtils.htmlEscape(name, "UTF-8") + "<");
        assertThat(page).doesNotContain("&amp;#39;", "&amp;lt;");
    }

    @ParameterizedTest
    @CsvSource({
        "Muhammad Quillfeather, mohammed quillfeather",
        "Muhammad Ferncastle, Ferncastle Mohamed",
        "Siobhan Oakhanger, Shivaun Oakhanger",
        "Stephen Larkhill, Steven Larkhill",
        "Roisin O'Neillby, Róisín ONeillby",
        "Anna Smyth-Wickstead, anna wickstead",
        "Zoë Harrowdene, Zoe",
        "Mia-Jane Thornbury, thornbury"
    })
    void anotherSpellingFindsTheCase(String known, String typed) {
        Story.Case told = story.raise("daniel.reid", about(known));

        assertThat(found("daniel.reid", typed)).contains(told.reference());
    }

    @Test
    void whatFitsBestStandsFirst() {
        Story.Case other = story.raise("helen.price", about("Mohammed Withersfield"));
        Story.Case same = story.raise("helen.price", about("Muhammad Withersfield"));

        assertThat(found("helen.price", "Muhammad Withersfield"))
                .containsSubsequence("2 cases found", same.reference(), other.reference());
    }

    @Test
    void theMothersNameFindsTheCaseToo() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().withRow("people", Map.of(
                        "role", "mother", "name", "Gwen Abercastle",
                        "parentalResponsibility", "yes", "livesWithChild", "yes")));

        assertThat(found(Story.PRACTITIONER, "abercastle")).contains(told.reference(), "found by Gwen Abercastle, the mother");
    }

    @Test
    void aNumberFindsTheCaseHoweverItIsTyped() {
        Story.Case told = story.raise(concern());
        String[] parts = told.reference().split("-");
        HttpPerson amina = person(Story.PRACTITIONER);

        for (String typed : List.of(
                told.reference(),
                told.reference().toLowerCase(),
                parts[1] + "-" + Integer.parseInt(parts[2]),
                String.valueOf(Integer.parseInt(parts[2])))) {
            assertThat(search(amina, typed)).as(typed).contains(told.reference());
        }
    }

    /** F15, F16. */
    @Test
    void anEstimatedAgeIsFoundByItsYearAndAsUnknownAndShownAsAnEstimate() {
        Story.Case told = story.raise("nora.flynn", about("Ottilie Bramshaw"))
                .finish("nora.flynn", child(Map.of("name", "Ottilie Bramshaw", "age", 10)));
        int year = Year.now().getValue() - 10;
        HttpPerson nora = person("nora.flynn");

        for (String typed : List.of(String.valueOf(year), "Bramshaw " + year, "unknown", "unknown DOB")) {
            assertThat(search(nora, typed))
                    .as(typed)
                    .contains(told.reference(), "about 10 (born about " + year + ")")
                    .doesNotContain("[object", "1 January");
        }
        assertThat(search(nora, "Bramshaw " + (year - 5))).contains("No case found").doesNotContain(told.reference());
    }

    /** F15, F16. */
    @Test
    void aChildOfWhomNothingIsKnownIsFoundAsUnknownFromTheFirstMinute() {
        Story.Case told = story.raise("nora.flynn", new Filled(
                        concern().form(), without(concern().answers(), "childName"))
                .with("childKnown", "unnamed"));

        assertThat(found("nora.flynn", "unknown")).contains(told.reference(), "Name not known", "age not known");
    }

    private static Map<String, Object> without(Map<String, Object> answers, String key) {
        Map<String, Object> fewer = new HashMap<>(answers);
        fewer.remove(key);
        return fewer;
    }

    @Test
    void onePractitionerNeverFindsTheCaseOfAnotherTheLeadFindsBothAndAnotherAgencyNone() {
        Story.Case aminas = story.raise(Story.PRACTITIONER, about("Isolde Underbridge"));
        Story.Case sians = story.raise(Story.SENIOR, about("Isolde Underbridge"));

        assertThat(found(Story.PRACTITIONER, "Underbridge")).contains(aminas.reference()).doesNotContain(sians.reference());
        assertThat(found(Story.SENIOR, "Underbridge")).contains(sians.reference()).doesNotContain(aminas.reference());
        assertThat(found(Story.PRACTITIONER, sians.reference())).doesNotContain("/cases/" + sians.reference());
        assertThat(found(Story.LEAD, "Underbridge")).contains(aminas.reference(), sians.reference());
        assertThat(found("grace.adeyemi", "Underbridge")).contains("No case found").doesNotContain("/cases/IS-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom.okafor", "james.oneill", "olive.grant", "adele.stone"})
    void whoeverMayNotSeeTheNameLearnsNothingBySearchingForIt(String reader) {
        Story.Case asked = story.raise(about("Peregrine Saltmarsh"))
                .finish(child(Map.of("name", "Peregrine Saltmarsh", "age", 10)))
                .finish(weighTheRisk().with("doubt", "yes"));

        assertThat(found(reader, "Saltmarsh")).contains("No case found").doesNotContain(asked.reference());
        assertThat(found(reader, "unknown")).doesNotContain(asked.reference());
    }

    @Test
    void aManagerFindsTheCaseTheyAreAskedAboutByItsNumberAndWithoutNames() {
        Story.Case asked = story.raise(about("Peregrine Saltmarsh"))
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
        Story.Case other = story.raise(about("Peregrine Saltmarsh"));

        assertThat(found(Story.MANAGER, asked.reference()))
                .contains("/cases/" + asked.reference(), "without names")
                .doesNotContain("Saltmarsh", "Mia");
        assertThat(found(Story.MANAGER, other.reference())).contains("No case found");
    }

    @Test
    void aSearchIsLoggedWithWhatItFoundAndItsWordsGoNowhere(CapturedOutput log) {
        Story.Case told = story.raise(about("Leopold Nettlecombe"));
        HttpPerson ruth = person(Story.LEAD);

        String page = search(ruth, "Nettlecombe");

        assertThat(page).contains("<title>Search, 1 case found – Candour</title>");
        assertThat(reads.ofCase(told.reference()))
                .extracting(Read::reader, Read::part)
                .containsExactly(tuple(Story.LEAD, "search"));
        assertThat(log.getAll()).doesNotContain("Nettlecombe");
    }

    @Test
    void nothingFoundSaysWhatElseToTryAndNothingTypedShowsAllCases() {
        HttpPerson amina = person(Story.PRACTITIONER);

        assertThat(search(amina, "Zzyzx 2016")).contains("No case found", "another spelling", "without when the child was born");
        amina.sendForm("/cases/search", "words=+");
        assertThat(amina.page("/cases/search").headers().firstValue("Location").orElseThrow()).endsWith("/cases");
    }

    @Test
    void aSearchThatIsNotSentFromOurPageIsRefused() {
        HttpPerson amina = person(Story.PRACTITIONER);

        assertThat(amina.postWithoutToken("/cases/search", "{}").statusCode()).isEqualTo(403);
        assertThat(amina.page("/cases/search?words=Mia").statusCode()).isEqualTo(302);
    }
}
