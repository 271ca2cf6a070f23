package candour.casefile;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.decision.DecisionProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that still runs while another has sealed all anew finds no case about anybody, and must not show it to them (R11.8, R11.9). */
@Serves({"R11.8", "R11.9"})
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class NodeThatWasNotStoppedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private JdbcClient jdbc;

    private Case aboutTom;
    private int theirs;

    @BeforeEach
    void aCaseIsAboutTheManager() {
        theirs = jdbc.sql("select index_key from sealed_with").query(Integer.class).single();
        aboutTom = story.raise(concern());
        colleagues.add(aboutTom.reference(), MANAGER, PRACTITIONER);
        aboutTom.finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
    }

    @AfterEach
    void theirKeysHoldAgain() {
        jdbc.sql("update sealed_with set index_key = ?").param(theirs).update();
    }

    private void anotherNodeStartsWithANewKey() {
        jdbc.sql("update sealed_with set index_key = ?").param(theirs + 1).update();
    }

    /** Whoever keeps the servers reads what to do. */
    @Test
    void showsNobodyAStepOfACaseAboutThem(CapturedOutput log) {
        String tasks = "/camunda/api/engine/engine/" + engine.getName() + "/task";
        String step = aboutTom.step(DecisionProcess.Step.AGREE_NOT_TO_SHARE).getId();
        HttpPerson tom = HttpPerson.loggedIn(port, engine.getName(), MANAGER);
        assertThat(tom.post(tasks, "{}").body()).doesNotContain(step);

        anotherNodeStartsWithANewKey();

        assertThat(tom.post(tasks, "{}").body()).doesNotContain(step);
        assertThat(tom.get(tasks + "/" + step).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(tom.page("/cases").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(log.getAll()).contains("Stop this one, and start it with that key file.");
    }

    /** The others would not find what it notes. */
    @Test
    void notesOfNobodyThatACaseIsAboutThem() {
        Case one = story.raise(concern());
        anotherNodeStartsWithANewKey();

        assertThatThrownBy(() -> colleagues.add(one.reference(), MANAGER, PRACTITIONER)).isInstanceOf(IllegalStateException.class);
    }
}
