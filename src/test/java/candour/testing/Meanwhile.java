package candour.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two things in one moment. */
public final class Meanwhile {

    private Meanwhile() {}

    /** Does the one and holds its transaction until the other was done, or waits for it. */
    public static void of(PlatformTransactionManager transactions, Runnable one, Runnable other) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> first = executor.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                one.run();
                done.countDown();
                await(goOn, 1);
            }));
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            try {
                other.run();
            } finally {
                goOn.countDown();
            }
            first.get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch, int seconds) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
