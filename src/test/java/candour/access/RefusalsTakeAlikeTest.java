package candour.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever measures how long a refused log-in takes does not learn who works here (R11.9, fault A10, ADR 37). */
@Serves("R11.9")
@EngineTest
class RefusalsTakeAlikeTest {

    private static final String RIGHT = "three-grey-herons-at-dawn";
    private static final String SOMEBODY = "hal.alike";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private final Counting hash = new Counting();
    private PasswordManager before;

    @BeforeEach
    void somebodyWorksHereAndHashesAreCounted() {
        User user = identities.newUser(SOMEBODY);
        user.setPassword(RIGHT);
        identities.saveUser(user);
        before = engine.getPasswordManager();
        engine.setPasswordManager(new PasswordManager(hash, List.of()));
    }

    @AfterEach
    void asBefore() {
        hash.goOn();
        engine.setPasswordManager(before);
        identities.deleteUser(SOMEBODY);
    }

    private String logIn(String user) {
        return HttpPerson.anonymous(port).logIn(user, "guess-1").headers().firstValue("Location").orElse("");
    }

    @Test
    void howLongARefusalTakesTellsNobodyWhoWorksHere() {
        for (String user : List.of(SOMEBODY, "nobody.at-all", AccessSetUp.TECHNICAL_MEMBER)) {
            long begun = System.nanoTime();
            var answer = logIn(user);

            assertThat(answer).endsWith("error");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(user).isGreaterThan(Duration.ofMillis(500));
        }
    }

    /** However long one takes, and whatever the machine has to do besides: each costs one slow hash, and no more and no less. */
    @Test
    void aTryCostsTheSameWhoeverItIs() {
        String salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = :id").param("id", SOMEBODY).query(String.class).single();
        String ofNow = jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = :id").param("id", SOMEBODY).query(String.class).single();
        String ofFormerRelease = "{SHA-512}" + new Sha512HashDigest().encrypt(RIGHT + salt);

        for (String user : List.of("nobody.at-all", AccessSetUp.TECHNICAL_MEMBER)) {
            assertThat(hash.timesWhile(() -> logIn(user))).as(user).isOne();
        }
        for (String kept : List.of(ofNow, ofFormerRelease)) {
            jdbc.sql("update ACT_ID_USER set PWD_ = :kept, ATTEMPTS_ = 0, LOCK_EXP_TIME_ = null where ID_ = :id")
                    .param("kept", kept)
                    .param("id", SOMEBODY)
                    .update();
            assertThat(hash.timesWhile(() -> logIn(SOMEBODY))).as("a wrong one").isOne();
            assertThat(hash.timesWhile(() -> logIn(SOMEBODY))).as("one that has to wait").isOne();
        }
    }

    /** One that was kept while the strength was lower is compared in less time, and what is left is made up for. */
    @Test
    void aTryAtAPasswordOfALowerStrengthCostsTheRestToo() {
        String salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = :id").param("id", SOMEBODY).query(String.class).single();
        jdbc.sql("update ACT_ID_USER set PWD_ = :kept where ID_ = :id")
                .param("kept", "{bcrypt-sha512}" + new SlowHash(4).encrypt(RIGHT + salt))
                .param("id", SOMEBODY)
                .update();
        List<Integer> madeUpFor = new ArrayList<>();
        SlowHash stronger = new SlowHash(6) {
            @Override
            void makeUpFor(String kept, String password) {
                madeUpFor.addAll(strengthsLeft(kept));
            }
        };

        engine.getCommandExecutorTxRequired().execute(context -> new PasswordsInTurn(jdbc, stronger).checkPassword(SOMEBODY, "guess-1"));

        assertThat(madeUpFor).containsExactly(4, 5);
    }

    /** Admin's own form asks for a password; who makes an account by a call of their own need not give one. */
    @Test
    void anAccountWithoutAPasswordIsRefusedLikeAnyOther() {
        jdbc.sql("update ACT_ID_USER set PWD_ = null where ID_ = :id").param("id", SOMEBODY).update();

        assertThat(hash.timesWhile(() -> assertThat(logIn(SOMEBODY)).endsWith("error"))).isOne();
    }

    /** Those at a password that is there wait for one another: many at the same moment would tell by how long the last one takes. */
    @Test
    void triesUnderANameThatNobodyHasTakeTurnsToo() throws Exception {
        hash.holdUp();
        var first = CompletableFuture.supplyAsync(() -> logIn("nobody.at-all"));
        var second = CompletableFuture.supplyAsync(() -> logIn("Nobody.At-All"));

        assertThatThrownBy(() -> second.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(hash.times()).as("the second has not begun").isOne();
        hash.goOn();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(second.get(10, TimeUnit.SECONDS)).endsWith("error");
    }

    private static final class Counting implements PasswordEncryptor {

        private final SlowHash slow = new SlowHash(4);
        private final AtomicInteger times = new AtomicInteger();
        private volatile CountDownLatch hold = new CountDownLatch(0);

        void holdUp() {
            hold = new CountDownLatch(1);
        }

        void goOn() {
            hold.countDown();
        }

        int times() {
            return times.get();
        }

        int timesWhile(Runnable work) {
            int before = times.get();
            work.run();
            return times.get() - before;
        }

        private void count() {
            times.incrementAndGet();
            try {
                hold.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String encrypt(String password) {
            count();
            return slow.encrypt(password);
        }

        @Override
        public boolean check(String password, String kept) {
            count();
            return slow.check(password, kept);
        }

        @Override
        public String hashAlgorithmName() {
            return slow.hashAlgorithmName();
        }
    }
}
