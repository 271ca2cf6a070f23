package candour.submission;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.scenario.ScenarioPlayer;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same concern twice is one case, and many at once are as many (T06). */
@Serves("R11.8")
@EngineTest
class TheSameConcernTwiceTest extends ThroughThePipeline {

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private RuntimeService runtime;

    @Test
    void theSameConcernTwiceAtOnceIsOneCaseAndTheSecondIsToldWhich() throws Exception {
        Filled same = concern();
        Callable<String> raise = () -> {
            try {
                return player.raise(Story.PRACTITIONER, same.answers());
            } catch (Refused refusal) {
                return refusal.getMessage();
            }
        };

        List<String> answers = atOnce(2, List.of(raise, raise));

        String reference = answers.stream().filter(answer -> answer.matches("IS-\\d{4}-\\d{6}")).findFirst().orElseThrow();
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        reference, "You have already raised this: it is case " + reference + ". Open it from your tasks.");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count()).isOne();
        assertThat(rows("submission", reference)).isOne();
    }

    @Test
    void theSameWordsFromSomebodyElseAreAnotherCase() {
        Filled same = concern();

        assertThat(player.raise(Story.PRACTITIONER, same.answers())).isNotEqualTo(player.raise(Story.MANAGER, same.answers()));
    }

    @Test
    void theSameWordsAfterTenMinutesAreAnotherCase() {
        Filled same = concern();
        String first = player.raise(Story.PRACTITIONER, same.answers());

        raisedMinutesAgo(first, 9);
        assertThatThrownBy(() -> player.raise(Story.PRACTITIONER, same.answers()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(first);

        raisedMinutesAgo(first, 11);
        assertThat(player.raise(Story.PRACTITIONER, same.answers())).isNotEqualTo(first);
        // and the third time within ten minutes of the second points to the second
        assertThatThrownBy(() -> player.raise(Story.PRACTITIONER, same.answers()))
                .isInstanceOf(Refused.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(first));
    }

    private void raisedMinutesAgo(String reference, int minutes) {
        jdbc.sql("update case_file set raised_at = :at where reference = :reference")
                .param("at", Instant.now().minusSeconds(60L * minutes).atOffset(ZoneOffset.UTC))
                .param("reference", reference)
                .update();
    }

    @Test
    void thirtyConcernsAtOnceHaveThirtyReferences() throws Exception {
        List<Callable<String>> raises = IntStream.range(0, 30)
                .<Callable<String>>mapToObj(n -> () -> player.raise(Story.PRACTITIONER, concern().answers()))
                .toList();

        List<String> references = atOnce(8, raises);

        assertThat(references).hasSize(30).doesNotHaveDuplicates();
    }

    private static List<String> atOnce(int threads, List<Callable<String>> actions)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(actions)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
