package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.DraftRepository;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session is of the account that logged in, and of no later one (R11.9, fault A09). */
@Serves("R11.9")
@EngineTest
class SameAccountTest {

    private static int people;

    private static final String PASSWORD = "three-grey-herons";
    private static final String DRAFT = "/camunda/api/candour/drafts/start/concern";

    /** Another one each time: what an id was once stays with it. */
    private final String who = "short.stay." + ++people;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private DraftRepository drafts;

    @Autowired
    private AuthorizationService rights;

    @Autowired
    private FormerIds former;

    @Autowired
    private AccountChanges changes;

    private HttpPerson adele;

    @BeforeEach
    void somebodyIsThere() {
        adele = HttpPerson.loggedIn(port, engine.getName(), "adele.stone");
        assertThat(comes()).isEqualTo(204);
    }

    @AfterEach
    void leaves() {
        identities.deleteUser(who);
        drafts.dropOf(who);
    }

    private String users(String path) {
        return "/camunda/api/engine/engine/" + engine.getName() + path;
    }

    private int comes() {
        int created = adele.post(
                        users("/user/create"),
                        "{\"profile\":{\"id\":\"%s\",\"firstName\":\"S\",\"lastName\":\"Stay\"},\"credentials\":{\"password\":\"%s\"}}"
                                .formatted(who, PASSWORD))
                .statusCode();
        adele.call("PUT", users("/group/northfield-school-practitioner/members/" + who), "");
        return created;
    }

    private HttpPerson loggedIn(String password) {
        var person = HttpPerson.anonymous(port);
        person.logIn(who, password);
        assertThat(person.get("/reader").body()).contains(who);
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        return person;
    }

    /** With a password of their own: nobody goes on with one that somebody else set. */
    private HttpPerson atWork() {
        var person = loggedIn(PASSWORD);
        String chosen = "copper ladder seven owls";
        person.sendForm("/password", Map.of("old", PASSWORD, "chosen", chosen, "again", chosen));
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        return person;
    }

    @Test
    void a_session_ends_with_its_account() {
        var leaver = loggedIn(PASSWORD);

        identities.deleteUser(who);

        assertThat(leaver.get("/reader").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_left_open_is_not_that_of_a_newcomer_under_the_same_id() {
        var leaver = loggedIn(PASSWORD);

        identities.deleteUser(who);
        assertThat(comes()).isEqualTo(204);

        assertThat(leaver.get("/reader").statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_has_only_begun_to_write_leaves_their_id_to_nobody() {
        var leaver = atWork();
        assertThat(leaver.draft("PUT", DRAFT, "{\"whatHappened\":\"A bruise.\"}").statusCode()).isEqualTo(204);

        assertThat(adele.call("DELETE", users("/user/" + who), "").statusCode()).isEqualTo(204);

        assertThat(comes()).isEqualTo(400);
    }

    /** Else that a concern is about somebody who did nothing yet would be the one reason to refuse: an administrator would learn of it. */
    @Test
    void nobody_gets_an_id_that_was_removed_whatever_was_done_under_it() {
        assertThat(adele.call("DELETE", users("/user/" + who), "").statusCode()).isEqualTo(204);

        assertThat(comes()).isEqualTo(400);
    }

    @Test
    void whoever_has_changed_accounts_leaves_their_id_to_nobody() {
        assertThat(former.isUsed("gone.keeper")).isFalse();

        changes.note("gone.keeper", AccountChange.Kind.NAME_CHANGED, who);

        assertThat(former.isUsed("gone.keeper")).isTrue();
    }

    /** Or what somebody did who has left would be a newcomer's. */
    @Test
    void whatever_names_whoever_did_something_leaves_their_id_to_nobody() {
        List<String> named = jdbc.sql("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and character_maximum_length = 64
                            and lower(table_name) not like 'act%'
                            and (lower(column_name) like '%_by' or lower(column_name) in ('actor', 'practitioner', 'reader'))""")
                .query(String.class)
                .list();

        assertThat(named).hasSizeGreaterThan(15).allSatisfy(column -> {
            String[] place = column.split("[.]");
            assertThat(FormerIds.USED).containsPattern("select %s( as id)? from %s where".formatted(place[1], place[0]));
        });
    }

    @Test
    void a_new_password_ends_every_session_but_the_one_it_was_chosen_in() {
        var here = loggedIn(PASSWORD);
        var elsewhere = loggedIn(PASSWORD);
        String chosen = "copper ladder seven owls";

        here.sendForm("/password", Map.of("old", PASSWORD, "chosen", chosen, "again", chosen));

        assertThat(elsewhere.get("/reader").statusCode()).isEqualTo(401);
        assertThat(here.get("/reader").body()).contains(who);
        assertThat(here.get("/reader").statusCode()).isEqualTo(200);
    }

    /** Whoever set the password, or knew it, could else log in and wait until its owner has chosen another. */
    @Test
    void a_session_that_was_never_used_ends_with_the_password_it_came_by() {
        var waiting = HttpPerson.anonymous(port);
        waiting.logIn(who, PASSWORD);
        var here = loggedIn(PASSWORD);
        String chosen = "copper ladder seven owls";

        here.sendForm("/password", Map.of("old", PASSWORD, "chosen", chosen, "again", chosen));

        assertThat(waiting.get("/reader").statusCode()).isEqualTo(401);
        assertThat(here.get("/reader").body()).contains(who);
    }

    @Test
    void whoever_leaves_a_group_sees_its_steps_no_more_with_the_next_call() {
        String tasks = users("/task");
        var right = rights.createNewAuthorization(1);
        right.setGroupId("northfield-school-senior");
        right.setResource(Resources.TASK);
        right.setResourceId("*");
        right.addPermission(Permissions.READ);
        rights.saveAuthorization(right);
        identities.createMembership(who, "northfield-school-senior");
        try {
            HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
            var moves = atWork();
            assertThat(moves.post(tasks, "{}").body()).contains("Describe the information");

            identities.deleteMembership(who, "northfield-school-senior");

            assertThat(moves.post(tasks, "{}").body()).isEqualTo("[]");
        } finally {
            rights.deleteAuthorization(right.getId());
        }
    }
}
