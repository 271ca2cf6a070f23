package candour.browser;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.item;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What somebody writes is shown as written, wherever it comes up again: as no expression of the engine, of a form or of
 * a page, and as no markup (faults S05, S09, S10).
 */
@Serves("R11.9")
@EngineTest
class WordsAreOnlyWordsTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final String CHILD = "${7777*3} #{7777*3} {{7777*3}} [[${7777*3}]] =7777*3";
    private static final String MOTHER = "=7777*3";
    private static final String ITEM = "{{7777*3}} *{7777*3} <h1 style=\"position:fixed;inset:0\">Call 1234</h1> [here](javascript:alert(1))";

    /** What any of them would have become. */
    private static final String EVALUATED = "23331";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    private static Filled describedInHostileWords() {
        return describeTheInformation()
                .with("objective", ITEM)
                .with("people", List.of(
                        Map.of("role", "child", "name", CHILD, "age", 5, "canDecide", "too-young", "careStatus", "none"),
                        Map.of("role", "mother", "name", MOTHER, "parentalResponsibility", "yes", "livesWithChild", "yes")))
                .with("items", List.of(item("1", ITEM), item("1", CHILD)));
    }

    @Test
    void whatSomebodyWroteIsShownAsWrittenInEveryFormAndPage() {
        Story.Case told = story.raise(concern().with("childName", CHILD).with("whatHappened", ITEM + System.nanoTime()));

        try (Desk amina = Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), Story.PRACTITIONER)) {
            lookAt(amina, told, "describe-the-information");
            told.finish(describedInHostileWords());
            lookAt(amina, told, "weigh-the-risk");
            told.finish(weighTheRisk());
            assertThat(lookAt(amina, told, "ask-for-consent")).contains(MOTHER);
            told.finish(askForConsent().with("askedPerson", MOTHER).with("toldWhatHappens", ITEM).with("viewsNotSought", CHILD));
            lookAt(amina, told, "share-or-decline");
            told.finish(share().with("reasons", ITEM));
            assertThat(lookAt(amina, told, "choose-what-to-whom-and-how")).contains(ITEM);

            for (String page : List.of("/cases/" + told.reference(), "/records/" + told.reference())) {
                amina.goTo(page);
                assertThat(checked(amina)).contains(CHILD, MOTHER, ITEM);
            }
            for (String page : List.of("/", "/cases")) {
                amina.goTo(page);
                checked(amina);
            }
        }
    }

    private static String lookAt(Desk desk, Story.Case told, String step) {
        desk.openByAddress(told.step(step).getId()).form();
        return checked(desk);
    }

    /** @return the words on the screen */
    private static String checked(Desk desk) {
        assertThat(desk.page().content()).doesNotContain(EVALUATED);
        assertThat(desk.page().evaluate("() => [...document.querySelectorAll('input, textarea')].map(field => field.value).join(' ')"))
                .asString()
                .doesNotContain(EVALUATED);
        assertThat(desk.page().locator("h1:has-text('Call 1234')").count()).isZero();
        assertThat(desk.page().locator("a[href^='javascript:']").count()).isZero();
        return desk.page().locator("body").innerText().replace("\u2060", "");
    }
}
