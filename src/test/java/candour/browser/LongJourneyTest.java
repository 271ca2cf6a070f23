package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseFileRepository;
import candour.casefile.TransferRepository;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several people, items and recipients by hand, in the real Tasklist in a real browser (fault P09). */
@Serves({"R7.6", "R11.1", "R11.11", "R11.14", "R11.16"})
@EngineTest
class LongJourneyTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private TransferRepository transfers;

    @BeforeEach
    void clearTheDesks() {
        story.clearTheDesks();
    }

    @Test
    void sixItemsOfThreePeopleGoToTwoAgenciesWhenOneTookTheirConsentBack() {
        String reference = new LongJourney(
                        user -> Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), user), story)
                .go();

        assertThat(transfers.ofCase(reference)).filteredOn(transfer -> transfer.receivedAt() != null).hasSize(2);
        assertThat(cases.get(reference).finishedAt()).isNotNull();
    }
}
