package candour.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WaitingRoomTest {

    private final WaitingRoom room = new WaitingRoom();

    @Test
    void whoeverComesWhileTheDemonstrationBeginsIsServedAfterwards() throws Exception {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> beginning = CompletableFuture.runAsync(() -> room.whileNobodyIsIn(() -> {
            hasBegun.countDown();
            await(mayEnd);
        }));
        hasBegun.await();
        MockFilterChain served = new MockFilterChain();

        CompletableFuture<Void> visit = CompletableFuture.runAsync(() -> visit(served));
        TimeUnit.MILLISECONDS.sleep(100);
        boolean servedMeanwhile = served.getRequest() != null;
        mayEnd.countDown();
        CompletableFuture.allOf(beginning, visit).join();

        assertThat(servedMeanwhile).isFalse();
        assertThat(served.getRequest()).isNotNull();
    }

    private void visit(MockFilterChain chain) {
        try {
            room.doFilter(new MockHttpServletRequest("GET", "/cases"), new MockHttpServletResponse(), chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
