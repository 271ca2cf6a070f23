package candour.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import candour.caseview.OpenSteps.OpenStep;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Every finished step ends with one line: what comes next, who has it and until when (R1.1). */
class NextStepTest {

    private static final Instant DUE = Instant.parse("2026-11-26T14:10:00Z");
    private static final Instant NOW = DUE.minusSeconds(60);
    private static final String CASE = "IS-2026-000001";

    private static OpenStep step(String title, String assignee, String holder) {
        return new OpenStep("task-" + title, CASE, title, assignee, null, holder, DUE);
    }

    @Test
    void theReadersOwnStepIsNamedAndOpened() {
        NextStep next = NextStep.of(CASE, List.of(step("Weigh the risk", "amina.khan", "Amina Khan")), "amina.khan", NOW);

        assertThat(next.words())
                .isEqualTo("Next: you weigh the risk, until Thursday 26 November 2026, 14:10.");
        assertThat(next.task()).isEqualTo("task-Weigh the risk");
    }

    @Test
    void ofSeveralOwnStepsTheMostPressingIsOpenedAndTheOthersAreCounted() {
        OpenStep first = step("Tell the police", "amina.khan", "Amina Khan");
        OpenStep second = step("Tell Children's Services", "amina.khan", "Amina Khan");
        OpenStep third = step("Describe the information", "amina.khan", "Amina Khan");

        assertThat(NextStep.of(CASE, List.of(first, second, third), "amina.khan", NOW).words())
                .contains("you tell the police", "2 more steps of this case are yours.");
        assertThat(NextStep.of(CASE, List.of(first, second), "amina.khan", NOW).words())
                .endsWith("One more step of this case is yours.");
    }

    @Test
    void somebodyElsesStepIsNamedWithWhoHasItAndOpensNothing() {
        NextStep next = NextStep.of(CASE, List.of(step("Give advice", null, "a manager")), "amina.khan", NOW);

        assertThat(next.words())
                .isEqualTo("Next: a manager gives advice, until Thursday 26 November 2026, 14:10.");
        assertThat(next.task()).isNull();
    }

    @Test
    void aTimeThatIsOverIsSaidToBe() {
        NextStep next = NextStep.of(CASE, List.of(step("Give advice", null, "a manager")), "amina.khan", DUE.plusSeconds(60));

        assertThat(next.words()).isEqualTo("Next: a manager gives advice, overdue since Thursday 26 November 2026, 14:10.");
    }

    @Test
    void aStepThatIsNoPlainDeedIsStillSaidInASentence() {
        assertThat(next("Share or decline?")).contains("Next: a manager decides whether to share, until");
        assertThat(next("What happens instead")).contains("Next: a manager says what happens instead, until");
        assertThat(next("Decide as safeguarding lead")).contains("Next: a manager decides, until");
    }

    private static String next(String title) {
        return NextStep.of(CASE, List.of(step(title, null, "a manager")), "amina.khan", NOW).words();
    }

    @Test
    void nothingLeftAndFinishedAreTwoThings() {
        assertThat(NextStep.of(CASE, List.of(), "amina.khan", NOW).words()).endsWith("Nothing in this case waits for you now.");

        NextStep finished = NextStep.none(CASE, true, List.of(), "amina.khan", NOW);

        assertThat(finished.words()).isEqualTo("This case is finished.");
        assertThat(finished.record()).isTrue();
    }

    /** The answer of the MASH comes days after the case is finished: it is announced and does not open by itself (R5.1). */
    @Test
    void ofAFinishedCaseItIsSaidWhatComesLater() {
        OpenStep own = step("Record what the MASH answered", "amina.khan", "Amina Khan");
        OpenStep ofAnother = step("Take up the disagreement", null, "a safeguarding lead");

        NextStep finished = NextStep.none(CASE, true, List.of(ofAnother, own), "amina.khan", NOW);

        assertThat(finished.words()).matches("This case is finished\\. Later you record what the MASH answered, until .+\\.");
        assertThat(finished.task()).isNull();
        assertThat(NextStep.none(CASE, true, List.of(ofAnother), "amina.khan", NOW).words()).isEqualTo("This case is finished.");
    }

    /** A new step whose name begins with another word has to be looked at here. */
    @Test
    void everyStepOfEveryModelMakesASentence() {
        List<String> verbs = List.of(
                "agrees", "answers", "asks", "assesses", "books", "checks", "chooses", "confirms", "considers", "decides", "describes", "finds", "gives", "links", "looks", "puts", "reads",
                "records", "reports", "reviews", "rings", "says", "secures", "sees", "sends", "settles", "takes", "talks", "tells", "uses", "weighs", "writes");

        assertThat(titles()).isNotEmpty().allSatisfy(title -> assertThat(next(title))
                .matches("Next: a manager (" + String.join("|", verbs) + ")\\b.*, until .*"));
    }

    private static List<String> titles() {
        return Arrays.stream(Objects.requireNonNull(Path.of("bpmn").toFile().listFiles((folder, name) -> name.endsWith(".bpmn"))))
                .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getName)
                .toList();
    }
}
