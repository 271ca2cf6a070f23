package candour.models;

import static org.assertj.core.api.Assertions.assertThat;

import candour.caseview.StepWords;
import candour.testing.Serves;
import org.junit.jupiter.api.Test;

/** Who reads the log of readings or the story of a case meets a step under the name it has in the lists of steps (R11.7, R11.8). */
@Serves({"R11.7", "R11.8"})
class StepsHaveOneNameTest {

    @Test
    void ourPagesCallAStepAsItsModelDoes() {
        assertThat(Model.all().stream().flatMap(model -> model.userTasks().stream()))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(StepWords.name(task.getId())).isEqualTo(task.getName()));
    }
}
