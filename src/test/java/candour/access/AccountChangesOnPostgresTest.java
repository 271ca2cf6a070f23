package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.access.AccountChange.Kind;
import candour.testing.HttpPerson;
import candour.testing.PostgresTest;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same on PostgreSQL (R11.8). */
@Serves("R11.8")
@PostgresTest
class AccountChangesOnPostgresTest {

    private static final String KEEPER = "adele.stone";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AccountChanges changes;

    @Test
    void what_is_noted_is_seen_once_by_each_and_kept() {
        changes.note(KEEPER, Kind.PASSWORD_SET, Story.PRACTITIONER);
        changes.noteInGroup(KEEPER, Kind.JOINED, Story.PRACTITIONER, "riverside-health-manager");
        changes.note(KEEPER, Kind.ACCOUNT_MADE, "of.nobody");
        changes.noteInGroup(KEEPER, Kind.JOINED, "of.everybody", "process-owners");

        List<AccountChange> ofTheSchool = changes.notSeen("northfield-school", Story.LEAD, 10);
        assertThat(ofTheSchool).extracting(AccountChange::kind).containsExactly(Kind.PASSWORD_SET, Kind.JOINED, Kind.JOINED);
        assertThat(changes.notSeen("riverside-health", "grace.adeyemi")).isEqualTo(2);

        List<AccountChange> first = ofTheSchool.subList(0, 2);
        changes.see("northfield-school", Story.LEAD, first.stream().map(AccountChange::id).toList());
        changes.see("northfield-school", Story.LEAD, first.stream().map(AccountChange::id).toList());

        assertThat(changes.notSeen("northfield-school", Story.LEAD)).isEqualTo(1);
        assertThat(changes.seen("northfield-school", Story.LEAD, 10)).hasSize(2);
        assertThat(changes.notSeen("northfield-school", Story.SENIOR)).isEqualTo(3);
        assertThat(changes.setByAnother(Story.PRACTITIONER)).isPresent();
        changes.note(Story.PRACTITIONER, Kind.PASSWORD_CHOSEN, Story.PRACTITIONER);
        assertThat(changes.setByAnother(Story.PRACTITIONER)).isEmpty();
        assertThat(changes.passwordsOf(Story.PRACTITIONER, 10)).hasSize(2);
        assertThat(changes.isAnotherPassword(Story.PRACTITIONER, "another")).isTrue();
    }

    /** It takes no text that holds a zero: whoever types one is as unknown as anybody. */
    @Test
    void what_the_database_cannot_hold_is_nobody_and_no_step() {
        HttpPerson lead = HttpPerson.loggedIn(port, engine.getName(), Story.LEAD);
        String tasks = "/camunda/api/engine/engine/" + engine.getName() + "/task";

        assertThat(HttpPerson.anonymous(port).logIn("amina\0.khan", "candour-demo").headers().firstValue("Location")).hasValue("/login?error");
        assertThat(lead.post(tasks, "{\"nameLike\": \"%\\u0000%\"}").statusCode()).isEqualTo(400);
        assertThat(lead.post(tasks, "{\"orQueries\": [{\"taskIdIn\": [\"\\u0000\"]}]}").statusCode()).isEqualTo(400);
        assertThat(HttpPerson.loggedIn(port, engine.getName(), "adele.stone")
                        .post(
                                "/camunda/api/engine/engine/" + engine.getName() + "/user/create",
                                "{\"profile\": {\"id\": \"zero.person\", \"firstName\": \"A\\u0000\", \"lastName\": \"B\"},"
                                        + " \"credentials\": {\"password\": \"warm-otter-lamp-9\"}}")
                        .statusCode())
                .isEqualTo(400);
    }
}
