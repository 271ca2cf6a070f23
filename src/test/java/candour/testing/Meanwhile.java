package candour.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Things that happen in one moment. */
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

    /** What each of them answers, where all are begun in the same moment. */
    @SafeVarargs
    public static <T> List<T> together(Callable<T>... all) throws Exception {
        List<T> answers = new ArrayList<>();
        for (Future<T> one : begunTogether(List.of(all))) {
            answers.add(one.get());
        }
        return answers;
    }

    /** Why some were refused, where all are begun in the same moment. */
    public static List<Throwable> refusals(Runnable... all) throws Exception {
        List<Throwable> refusals = new ArrayList<>();
        for (Future<Object> one : begunTogether(Stream.of(all).map(Executors::callable).toList())) {
            try {
                one.get();
            } catch (ExecutionException refused) {
                refusals.add(refused.getCause());
            }
        }
        return refusals;
    }

    private static <T> List<Future<T>> begunTogether(List<Callable<T>> all) throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(all.size());
        ExecutorService people = Executors.newFixedThreadPool(all.size());
        try {
            return people.invokeAll(all.stream()
                    .<Callable<T>>map(one -> () -> {
                        together.await();
                        return one.call();
                    })
                    .toList());
        } finally {
            people.shutdown();
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
