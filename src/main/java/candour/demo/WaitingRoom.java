package candour.demo;

import candour.access.PublicFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever comes while the demonstration begins waits until it has, which takes seconds. */
@Component
@Profile("demo")
class WaitingRoom extends OncePerRequestFilter {

    private static final int LONGEST_WAIT_IN_SECONDS = 120;

    private static final Set<String> PASS_BY = Set.of(DemonstrationPage.ANEW, "/login", "/actuator/health");

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /**
     * Waits until whoever is in has left, and lets nobody in until this is done.
     *
     * @throws IllegalStateException if somebody stays in
     */
    void whileNobodyIsIn(Runnable work) {
        if (!within(lock.writeLock())) {
            throw new IllegalStateException("Somebody is still busy; the demonstration did not begin");
        }
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Whoever begins it is not kept waiting by themselves, and the log-in page shows no case. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return PASS_BY.contains(path) || PublicFiles.ADDRESSES.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!within(lock.readLock())) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            lock.readLock().unlock();
        }
    }

    private static boolean within(Lock lock) {
        try {
            return lock.tryLock(LONGEST_WAIT_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
