package candour.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever guesses a password waits longer after each try, and is not told whether the right one was among them (R11.9). */
@Serves("R11.9")
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class GuessingPasswordsTest {

    private static final String RIGHT = "three-grey-herons-at-dawn";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngineConfigurationImpl engineSettings;

    @Autowired
    private OwnPasswords passwords;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void somebody() {
        User user = identities.newUser("hal.guest");
        user.setPassword(RIGHT);
        identities.saveUser(user);
    }

    @AfterEach
    void gone() {
        identities.deleteUser("hal.guest");
    }

    private boolean getsIn(String password) {
        return !HttpPerson.anonymous(port)
                .logIn("hal.guest", password)
                .headers()
                .firstValue("Location")
                .orElse("")
                .endsWith("error");
    }

    @Test
    void afterAWrongPasswordTheRightOneHasToWait() {
        assertThat(getsIn(RIGHT)).isTrue();

        assertThat(getsIn("guess-1")).isFalse();

        assertThat(getsIn(RIGHT)).isFalse();
    }

    /** Whoever reads the log would learn who works here: of an id that nobody has there is no line. */
    @Test
    void noWrongPasswordPutsAnIdIntoTheLog(CapturedOutput log) {
        assertThat(getsIn("guess-1")).isFalse();
        assertThat(getsIn("guess-2")).isFalse();

        assertThat(log.getAll()).doesNotContain("hal.guest");
    }

    /** Else anybody could keep a safeguarding lead out, and nobody could let them in again. */
    @Test
    void howeverManyWrongPasswordsSomebodyElseTriedTheRightOneOpensAfterTheWait() {
        identities.checkPassword("hal.guest", "guess-1");
        jdbc.sql("update ACT_ID_USER set ATTEMPTS_ = 40, LOCK_EXP_TIME_ = :over where ID_ = 'hal.guest'")
                .param("over", Timestamp.from(Instant.now().minusSeconds(1)))
                .update();

        assertThat(getsIn("guess-41")).isFalse();
        assertThat(getsIn(RIGHT)).as("after one more wrong one it is a minute").isFalse();
        Timestamp until = jdbc.sql("select LOCK_EXP_TIME_ from ACT_ID_USER where ID_ = 'hal.guest'").query(Timestamp.class).single();
        assertThat(until.toInstant()).isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(61));

        jdbc.sql("update ACT_ID_USER set LOCK_EXP_TIME_ = :over where ID_ = 'hal.guest'")
                .param("over", Timestamp.from(Instant.now().minusSeconds(1)))
                .update();
        assertThat(getsIn(RIGHT)).isTrue();
    }

    /** The engine lets its own administrators alone do it, of whom nobody logs in: the button of Admin found nothing. */
    @Test
    void anAdministratorLetsSomebodyInWithoutTheWaitAndItIsNoted() {
        assertThat(getsIn("guess-1")).isFalse();
        assertThat(getsIn(RIGHT)).isFalse();

        assertThat(unlocks("adele.stone").statusCode()).isEqualTo(204);

        assertThat(getsIn(RIGHT)).isTrue();
        assertThat(jdbc.sql("select count(*) from account_change where kind = 'UNLOCKED' and changed_by = 'adele.stone' and person = 'hal.guest'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyElseLetsSomebodyInWithoutTheWait() {
        assertThat(getsIn("guess-1")).isFalse();

        assertThat(unlocks("ruth.bell").statusCode()).isEqualTo(403);

        assertThat(getsIn(RIGHT)).isFalse();
    }

    /** The webapps ask for their token only behind the gate, which does this itself (fault S12). */
    @Test
    void nobodyIsLetInByAPageOfElsewhereInTheNameOfAnAdministrator() {
        assertThat(getsIn("guess-1")).isFalse();

        var answer = HttpPerson.loggedIn(port, engine.getName(), "adele.stone")
                .callWithoutToken("POST", "/camunda/api/engine/engine/" + engine.getName() + "/user/hal.guest/unlock", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(getsIn(RIGHT)).isFalse();
    }

    private HttpResponse<String> unlocks(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user)
                .call("POST", "/camunda/api/engine/engine/" + engine.getName() + "/user/hal.guest/unlock", "{}");
    }

    /** The engine would answer all that come before the first is counted, and count one. */
    @Test
    void triesAtTheSameMomentTakeTurns() throws Exception {
        var othersTurn = new TransactionTemplate(transactions);

        var tried = othersTurn.execute(status -> {
            jdbc.sql("select ID_ from ACT_ID_USER where ID_ = 'hal.guest' for update").query(String.class).single();
            var mine = CompletableFuture.supplyAsync(() -> passwords.isOf("hal.guest", RIGHT));
            assertThatThrownBy(() -> mine.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return mine;
        });

        assertThat(tried.get(5, TimeUnit.SECONDS)).isTrue();
    }

    /** Where an administrator sets a password, their own is asked for as well: no door of the engine goes round the turns. */
    @Test
    void triesAtTheSameMomentTakeTurnsAtEveryDoor() throws Exception {
        var adele = HttpPerson.loggedIn(port, engine.getName(), "adele.stone");
        var othersTurn = new TransactionTemplate(transactions);

        var set = othersTurn.execute(status -> {
            jdbc.sql("select ID_ from ACT_ID_USER where ID_ = 'adele.stone' for update").query(String.class).single();
            // the right one: of a wrong one the engine writes down that it was, and waits for that
            var mine = CompletableFuture.supplyAsync(() -> adele.call(
                    "PUT",
                    "/camunda/api/engine/engine/" + engine.getName() + "/user/hal.guest/credentials",
                    "{\"password\":\"four-grey-herons-at-dawn\",\"authenticatedUserPassword\":\"candour-demo\"}"));
            assertThatThrownBy(() -> mine.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return mine;
        });

        assertThat(set.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(getsIn("four-grey-herons-at-dawn")).isTrue();
    }

    /** Fault A10. */
    @Test
    void howLongARefusalTakesTellsNobodyWhoWorksHere() {
        for (String user : List.of("hal.guest", "nobody.at-all", AccessSetUp.TECHNICAL_MEMBER)) {
            long begun = System.nanoTime();
            var answer = logIn(user);

            assertThat(answer).endsWith("error");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(user).isGreaterThan(Duration.ofMillis(500));
        }
    }

    /** However long one takes, and whatever the machine has to do besides: each costs one slow hash, and no more and no less. */
    @Test
    void aTryCostsTheSameWhoeverItIs() {
        String salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = 'hal.guest'").query(String.class).single();
        String ofNow = jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = 'hal.guest'").query(String.class).single();
        String ofFormerRelease = "{SHA-512}" + new Sha512HashDigest().encrypt(RIGHT + salt);
        var hash = new Counting();
        PasswordManager before = engineSettings.getPasswordManager();
        engineSettings.setPasswordManager(new PasswordManager(hash, List.of()));
        try {
            for (String user : List.of("nobody.at-all", AccessSetUp.TECHNICAL_MEMBER)) {
                assertThat(hash.timesWhile(() -> logIn(user))).as(user).isOne();
            }
            for (String kept : List.of(ofNow, ofFormerRelease)) {
                jdbc.sql("update ACT_ID_USER set PWD_ = :kept, ATTEMPTS_ = 0, LOCK_EXP_TIME_ = null where ID_ = 'hal.guest'")
                        .param("kept", kept)
                        .update();
                assertThat(hash.timesWhile(() -> logIn("hal.guest"))).as("a wrong one").isOne();
                assertThat(hash.timesWhile(() -> logIn("hal.guest"))).as("one that has to wait").isOne();
            }
        } finally {
            engineSettings.setPasswordManager(before);
        }
    }

    /** Those at a password that is there wait for one another: many at the same moment would tell by how long the last one takes. */
    @Test
    void triesUnderANameThatNobodyHasTakeTurnsToo() throws Exception {
        var hash = new Counting();
        PasswordManager before = engineSettings.getPasswordManager();
        engineSettings.setPasswordManager(new PasswordManager(hash, List.of()));
        try {
            hash.holdUp();
            var first = CompletableFuture.supplyAsync(() -> logIn("nobody.at-all"));
            var second = CompletableFuture.supplyAsync(() -> logIn("Nobody.At-All"));

            assertThatThrownBy(() -> second.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(hash.times()).as("the second has not begun").isOne();
            hash.goOn();

            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(second.get(10, TimeUnit.SECONDS)).endsWith("error");
        } finally {
            hash.goOn();
            engineSettings.setPasswordManager(before);
        }
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

    private String logIn(String user) {
        return HttpPerson.anonymous(port).logIn(user, "guess-1").headers().firstValue("Location").orElse("");
    }
}
