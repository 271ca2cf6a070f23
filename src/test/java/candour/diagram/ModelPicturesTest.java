package candour.diagram;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.CaseFileRepository;
import candour.engine.CaseProcesses;
import candour.scenario.ScenarioPlayer;
import candour.testing.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The case page and the record show how far a case is, on the model it runs by (R11.7). */
@EngineTest
class ModelPicturesTest {

    @Autowired
    private ModelPictures pictures;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private CaseFileRepository cases;

    @Test
    void aModelIsDrawnAsItIsDeployed() {
        assertThat(Drawn.of(pictures.of(CaseProcesses.CONCERN)).titles()).contains("A concern about a child", "Record the decision");
    }

    @Test
    void aCaseIsDrawnWithWhatIsDoneAndWhatIsOpen() {
        String reference = player.raise("leila.novak", concern().answers());

        String picture = pictures.soFar(cases.roots(reference).get(0).processInstanceId());

        assertThat(Drawn.of(picture).titles())
                .contains("Open the case (done)", "Describe the information (open now)", "Weigh it up");
        assertThat(picture).doesNotContain(reference);
    }

    @Test
    void thereIsNoPictureOfWhatIsNotThere() {
        assertThatThrownBy(() -> pictures.of("no-such-model")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pictures.soFar("no-such-instance")).isInstanceOf(IllegalArgumentException.class);
    }
}
