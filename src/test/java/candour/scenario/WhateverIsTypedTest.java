package candour.scenario;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.item;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.advice.AskForAdvice;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.Collections;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever is typed or pasted, every step is shown and every page opens; that each form is also finished with it, {@link NothingLeaks}
 * shows. One sign that our own code did not know kept the adviser, the second person and the check of an emergency from their step for
 * good (R5.3, R11.5, R11.7).
 */
@Serves({"R5.3", "R11.5", "R11.7"})
@EngineTest
class WhateverIsTypedTest {

    /** As long as any field may be, of what a pattern finds again and again. */
    private static Stream<String> endless() {
        return Stream.of("a&", "a'", "a@b.c.", "01234 ", "A ", "'", "\n", "\r", "\u0301", "\u200d", "1,", "[]", "\ud83d\udc67")
                .map(piece -> "x" + piece.repeat(19_990 / piece.length()) + "x");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AskForAdvice advice;

    @Autowired
    private ShownForms shown;

    @Autowired
    private Story story;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    @Test
    void whoeverAdvisesReadsOddSigns() {
        isReadByAll("She wrote " + Marked.ODD + " to Mia.");
    }

    /** Nor may it take minutes: a step that nobody waits for is shown to nobody. */
    @Timeout(60)
    @ParameterizedTest
    @MethodSource("endless")
    void noTextIsTooLongToBeRead(String text) {
        isReadByAll(text);
    }

    private void isReadByAll(String text) {
        Story.Case told = story.raise(concern()).finish(describeTheInformation().with("items", Collections.nCopies(8, item("1", text))));
        advice.ask(told.reference(), Story.PRACTITIONER, "manager", "What first?");
        String task = told.step(AdviceProcess.GIVE_ADVICE).getId();

        assertThat(shown.forTask(task, Story.MANAGER)).isNotEmpty();
        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).statusCode()).isEqualTo(200);
        assertThat(person(Story.PRACTITIONER).page("/cases/" + told.reference()).statusCode()).isEqualTo(200);
        assertThat(person(Story.LEAD).page("/records/" + told.reference()).statusCode()).isEqualTo(200);
    }
}
