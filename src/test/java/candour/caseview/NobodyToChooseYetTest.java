package candour.caseview;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A change is about somebody: where nobody can be chosen the page says what to do instead (R7.6, R11.2). */
@Serves({"R7.6", "R11.2"})
@EngineTest
class NobodyToChooseYetTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    /** Of a list in which nobody stands nobody can choose: whatever was typed could never be sent. */
    @ParameterizedTest
    @ValueSource(strings = {"new-information", "consent-withdrawn"})
    void whereNobodyIsDescribedYetThePageSaysWhatToDoInsteadBeforeAnythingIsTyped(String kind) {
        Story.Case told = story.raise(concern());
        Story.Case elsewhere = story.raise(outOfScope()).finish(useTheOtherProtocol());
        HttpPerson lead = person(Story.LEAD);

        String page = lead.page("/cases/" + told.reference() + "/changes/" + kind).body();
        String neverDescribed = lead.page("/cases/" + elsewhere.reference() + "/changes/" + kind).body();

        assertThat(page)
                .contains("Write it down in the step “Describe the information”.", "/cases/" + told.reference() + "/changes/danger")
                .doesNotContain("<select", "<textarea");
        assertThat(neverDescribed).doesNotContain("Describe the information", "<select", "<textarea");
    }

    @Test
    void whatWasSentAllTheSameStaysAndIsToldWhereItBelongs() {
        Story.Case told = story.raise(concern());

        HttpResponse<String> answer = person(Story.LEAD)
                .sendForm("/cases/" + told.reference() + "/changes/new-information", Map.of("newWhat", "A coat too thin.", "newAbout", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("A coat too thin.", "Write it down in the step “Describe the information”.")
                .doesNotContain("this needs an answer");
    }

    @Test
    void aConsentIsTakenBackWhereOneWasGiven() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk());
        HttpPerson amina = person(Story.PRACTITIONER);
        String path = "/cases/" + told.reference() + "/changes/consent-withdrawn";

        String before = amina.page(path).body();
        told.finish(askForConsent());

        assertThat(before).contains("shared on anybody’s consent now", "“Something new is known”").doesNotContain("<select");
        assertThat(amina.page(path).body()).contains("<select", "Jo Lowe").doesNotContain("anybody’s consent");
    }
}
