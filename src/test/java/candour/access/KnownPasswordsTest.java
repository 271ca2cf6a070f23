package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"candour-demo", "admin", "demo", "ADMIN", " password ", "postgres", "password1234", "Safeguarding2026!", "passwordpassword",
            "123456789012", "aaaaaaaaaaaa", "abcabcabcabc", "qwertyuiop12"})
    void what_everybody_knows_protects_nothing(String password) {
        assertThat(KnownPasswords.isKnown(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"copper ladder seven owls", "three-grey-herons", "password of my aunt Nell", "school gate half past nine"})
    void what_only_one_person_would_say_does(String password) {
        assertThat(KnownPasswords.isKnown(password)).isFalse();
    }
}
