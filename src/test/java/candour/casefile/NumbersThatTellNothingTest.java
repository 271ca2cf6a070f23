package candour.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Serves;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A number that is missing in the list of somebody who sees all cases but their own tells them of no case (R11.8, ADR 5, 32). */
@Serves("R11.8")
@EngineTest
class NumbersThatTellNothingTest {

    private static final int CASES = 40;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private PlatformTransactionManager transactions;

    private List<Integer> numbers() {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return IntStream.range(0, CASES)
                    .mapToObj(n -> cases.open("northfield-school", "amina.khan", "numbers that tell nothing " + n).reference())
                    .map(reference -> Integer.valueOf(reference.substring("IS-2026-".length())))
                    .toList();
        });
    }

    @Test
    void someNumbersArePassedOverAndNoneIsGivenTwice() {
        List<Integer> numbers = numbers();

        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(numbers.get(CASES - 1) - numbers.get(0)).as("forty heads in a row do not come").isGreaterThan(CASES - 1);
    }

    @Test
    void howManyArePassedOverIsAnothersGuessEachTime() {
        assertThat(IntStream.range(0, 5).mapToObj(n -> steps(numbers()))).as("the same run of tosses does not come twice").doesNotHaveDuplicates();
    }

    private static List<Integer> steps(List<Integer> numbers) {
        return IntStream.range(1, CASES).mapToObj(n -> numbers.get(n) - numbers.get(n - 1)).toList();
    }
}
