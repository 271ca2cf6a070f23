package candour.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** README shows the main process as it is now. */
class ReadmePictureTest {

    private static final Path MODEL = Path.of("bpmn/concern.bpmn");
    private static final Path PICTURE = Path.of("src/docs/pictures/concern.svg");

    private static String drawn() {
        return Picture.of(Bpmn.readModelFromFile(MODEL.toFile()), Progress.NONE);
    }

    @Test
    void thePictureInReadmeIsTheModel() throws IOException {
        assertThat(Files.readString(PICTURE))
                .withFailMessage(
                        "%s no longer shows what %s says. Draw it anew: mvn test -Ppictures -Dtest=ReadmePictureTest",
                        PICTURE, MODEL)
                .isEqualTo(drawn());
    }

    /** Not a test: draws the picture anew, when asked to by {@code -Ppictures}. */
    @Test
    @Tag("pictures")
    void drawThePicture() throws IOException {
        Files.createDirectories(PICTURE.getParent());
        Files.writeString(PICTURE, drawn());
    }
}
