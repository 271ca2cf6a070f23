package candour.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.start.StartRefused;
import candour.testing.EngineTest;
import candour.testing.Serves;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever steals the database needs long for each guess at a password (R11.9). */
@Serves("R11.9")
@EngineTest
class SlowHashTest {

    private static final String RIGHT = "three-grey-herons-at-dawn";
    private static final String LONG = "seven grey herons ".repeat(8);

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebody() {
        User user = identities.newUser("sal.slow");
        user.setPassword(RIGHT);
        identities.saveUser(user);
    }

    @AfterEach
    void gone() {
        identities.deleteUser("sal.slow");
    }

    @Test
    void aPasswordIsKeptByASlowHash() {
        String kept = jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = 'sal.slow'").query(String.class).single();

        assertThat(kept).startsWith("{bcrypt-sha512}$2a$04$");
        assertThat(identities.checkPassword("sal.slow", RIGHT)).isTrue();
    }

    @Test
    void whereRealPeopleWorkOneGuessTakesLong() throws IOException {
        Object strength = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("candour.passwords.strength");

        assertThat((Integer) strength).isGreaterThanOrEqualTo(10);
        assertThat(new SlowHash((Integer) strength).encrypt(RIGHT)).startsWith("$2a$" + strength + "$");
    }

    /** Bcrypt alone reads the first 72 bytes: not what follows, nor the salt behind it. */
    @Test
    void everyLetterOfALongPasswordCounts() {
        var hash = new SlowHash(4);

        String kept = hash.encrypt(LONG + "dawn");

        assertThat(hash.check(LONG + "dawn", kept)).isTrue();
        assertThat(hash.check(LONG + "dusk", kept)).isFalse();
    }

    @Test
    void aPasswordOfAFormerReleaseStillOpens() {
        String salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = 'sal.slow'").query(String.class).single();
        jdbc.sql("update ACT_ID_USER set PWD_ = :kept where ID_ = 'sal.slow'")
                .param("kept", "{SHA-512}" + new Sha512HashDigest().encrypt(RIGHT + salt))
                .update();

        assertThat(identities.checkPassword("sal.slow", RIGHT)).isTrue();
    }

    /** Else a try at a password that was kept before the strength was raised would be quicker than one at none. */
    @Test
    void whatIsLeftAfterAWeakerComparisonTakesAsLongAsAStrongOne() {
        String kept = "{bcrypt-sha512}" + new SlowHash(5).encrypt(RIGHT);

        assertThat(new SlowHash(8).strengthsLeft(kept)).containsExactly(5, 6, 7);
        assertThat(new SlowHash(5).strengthsLeft(kept)).isEmpty();
        assertThat(new SlowHash(8).made(kept)).isTrue();
        assertThat(new SlowHash(8).made("{SHA-512}" + new Sha512HashDigest().encrypt(RIGHT))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17})
    void aStrengthThatNobodyCanWorkWithIsRefused(int strength) {
        assertThatThrownBy(() -> new SlowHash(strength))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("candour.passwords.strength is " + strength);
    }
}
