package candour.sso;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Has a question put to the provider by one at a time, and seldom while it has no answer: anybody can begin a log-in, and
 * would have the provider asked each time, and one of our threads wait for it.
 */
class Seldom {

    private static final int TIMES = 2;
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 20;

    private final Duration toAnswer;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Deque<Instant> asked = new ArrayDeque<>();

    Seldom(Duration toAnswer, Clock clock) {
        this.toAnswer = toAnswer;
        this.clock = clock;
    }

    /**
     * @param known what is known by then: whoever waited here need not ask again
     * @throws OAuth2AuthenticationException if it was asked a moment ago, or too many wait for its answer
     */
    <T> T ask(Supplier<Optional<T>> known, Supplier<T> question) {
        if (!isMyTurn()) {
            throw noAnswer();
        }
        try {
            return known.get().orElseGet(() -> counted(question));
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return oneAtATime.tryLock()
                    || oneAtATime.getQueueLength() < MOST_WAITING && oneAtATime.tryLock(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T counted(Supplier<T> question) {
        Instant now = clock.instant();
        asked.removeIf(time -> !time.plus(WITHIN).isAfter(now));
        if (asked.size() >= TIMES) {
            throw noAnswer();
        }
        asked.add(now);
        T answer = question.get();
        asked.clear();
        return answer;
    }

    private static OAuth2AuthenticationException noAnswer() {
        return new OAuth2AuthenticationException(new OAuth2Error("provider_gave_no_answer"));
    }
}
