package candour.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packed product says of itself what it serves, by the tests that passed just now. */
class TraceIT {

    @Test
    void everythingDoneSoFarIsCovered() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process trace = new ProcessBuilder(java, "-jar", "target/candour.jar", "trace").redirectErrorStream(true).start();

        String printed = new String(trace.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(trace.waitFor()).as(printed).isZero();
        assertThat(printed).contains("R7.3", "ask-for-consent", "InformedTest").doesNotContain("NOT COVERED");
    }
}
