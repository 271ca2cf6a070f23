package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainAnswersTest {

    private final PlainAnswers answers = new PlainAnswers(new ObjectMapper());

    private Refusal answerTo(int status, String body) {
        return answers.instead(status, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_refusal_of_ours_keeps_its_words_alone() {
        var answer = answerTo(500, "{\"type\":\"Refused\",\"message\":\"Put this right:\\n- the date\",\"code\":null}");

        assertThat(answer).isEqualTo(new Refusal(400, "Refused", "Put this right:\n- the date"));
    }

    @Test
    void only_a_refusal_of_ours_names_the_fields_it_is_about() {
        var faults = List.of(new RefusedFields.Fault("people[0].birthDate", "Check the year."));

        assertThat(answers.instead(500, "{\"type\":\"Refused\",\"message\":\"\"}".getBytes(), faults).faults())
                .isEqualTo(faults);
        assertThat(answers.instead(500, "{\"type\":\"Other\",\"message\":\"\"}".getBytes(), faults).faults())
                .isEmpty();
    }

    @Test
    void two_who_save_at_once_are_told_so() {
        assertThat(answerTo(500, "{\"type\":\"OptimisticLockingException\",\"message\":\"ENGINE-03005 ...\"}").status())
                .isEqualTo(409);
        assertThat(answerTo(500, "{\"type\":\"RestException\",\"message\":\"Cannot submit task form 1: ENGINE-03005 Execution\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_missing_right_and_a_missing_thing_look_the_same() {
        var noRight = answerTo(
                403, "{\"type\":\"AuthorizationException\",\"message\":\"The user with id 'tom.okafor' does not have\"}");

        assertThat(noRight).isEqualTo(answerTo(404, "{\"type\":\"InvalidRequestException\",\"message\":\"No task 1\"}"));
    }

    @Test
    void any_other_failure_says_what_to_do_and_nothing_of_the_engine() {
        var answer = answerTo(500, "<html>org.h2.jdbc.JdbcSQLException: Ava Smith</html>");

        assertThat(answer.message()).contains("Your words are still here", "999").doesNotContain("h2", "Ava");
    }
}
