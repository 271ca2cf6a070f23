package candour.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
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
}
