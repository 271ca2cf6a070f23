package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever keeps the accounts cannot become somebody else unseen (R11.8, R11.9). */
@Serves("R11.8")
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsThatWereChangedTest {

    private static final String KEEPER = "adele.stone";
    private static final String GHOST = "xavier.ghost";
    private static final String GIVEN = "three-grey-herons";
    private static final String OWN = "copper ladder seven owls";
    private static final String MADE = "made an account for Xavier Ghost (xavier.ghost)";
    private static final String A_MANAGER = "made Xavier Ghost (xavier.ghost) a manager of Northfield Primary School";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, HttpPerson> people = new HashMap<>();
    private HttpPerson keeper;

    @BeforeEach
    void nothingWasChangedYet() {
        forget();
        keeper = loggedIn(KEEPER);
    }

    @AfterEach
    void leaves() {
        identities.deleteUser(GHOST);
        identities.deleteGroup("book-club");
        forget();
    }

    private void forget() {
        jdbc.sql("delete from account_change_seen").update();
        jdbc.sql("delete from account_change").update();
    }

    private HttpPerson loggedIn(String user) {
        return people.computeIfAbsent(user, id -> HttpPerson.loggedIn(port, engine.getName(), id));
    }

    private HttpPerson with(String user, String password) {
        var person = HttpPerson.anonymous(port);
        person.logIn(user, password);
        return person;
    }

    private void does(String call, String body) {
        String[] parts = call.split(" ");
        HttpResponse<String> answer = keeper.call(parts[0], "/camunda/api/engine/engine/" + engine.getName() + parts[1], body);
        assertThat(answer.statusCode()).as(call + answer.body()).isBetween(200, 204);
    }

    private void makesTheGhost() {
        does("POST /user/create", """
                {"profile":{"id":"%s","firstName":"Xavier","lastName":"Ghost"},"credentials":{"password":"%s"}}"""
                .formatted(GHOST, GIVEN));
    }

    private void makesTheGhostAManager() {
        makesTheGhost();
        does("PUT /group/northfield-school-manager/members/" + GHOST, "");
    }

    private void setsAPassword(String user) {
        does("PUT /user/" + user + "/credentials", "{\"password\":\"%s\",\"authenticatedUserPassword\":\"candour-demo\"}".formatted(GIVEN));
    }

    private String toLookAt(String user) {
        return loggedIn(user).page("/people").body().split("What you have looked at")[0];
    }

    private static String idsIn(String page) {
        return Arrays.stream(page.split("name=\"change\" value=\""))
                .skip(1)
                .map(rest -> "change=" + rest.substring(0, 36))
                .collect(Collectors.joining("&"));
    }

    @Test
    void somebody_who_was_made_up_is_seen_by_those_who_answer_for_the_agency_and_by_nobody_else() {
        makesTheGhostAManager();

        for (String answers : List.of(Story.LEAD, Story.SENIOR)) {
            assertThat(loggedIn(answers).page("/").body()).as(answers).contains("2 changes to accounts of your agency");
            assertThat(toLookAt(answers)).as(answers).contains("Adele Stone (adele.stone)", MADE, A_MANAGER);
        }
        assertThat(toLookAt("grace.adeyemi")).doesNotContain("Ghost");
        assertThat(loggedIn("grace.adeyemi").page("/").body()).doesNotContain("You have not looked at");
        assertThat(loggedIn(Story.MANAGER).page("/people").statusCode()).isEqualTo(404);
    }

    /** An account is harmless until it has a part; then it is seen, in whatever order it was done, and also once it is gone. */
    @Test
    void an_account_without_a_part_is_seen_by_nobody_until_it_gets_one_and_stays_seen_when_it_is_removed() {
        makesTheGhost();
        assertThat(toLookAt(Story.LEAD)).doesNotContain("Ghost");

        does("PUT /group/northfield-school-manager/members/" + GHOST, "");
        does("DELETE /group/northfield-school-manager/members/" + GHOST, "");
        does("DELETE /user/" + GHOST, "");

        assertThat(toLookAt(Story.LEAD))
                .contains("made xavier.ghost a manager of Northfield Primary School", "ended that xavier.ghost is a manager of");
    }

    @Test
    void whoever_has_looked_has_looked_for_themselves_alone_and_only_at_what_they_were_shown() {
        makesTheGhostAManager();
        var lead = loggedIn(Story.LEAD);
        String shown = idsIn(lead.page("/people").body());
        setsAPassword(GHOST);

        lead.sendForm("/people", shown);

        assertThat(toLookAt(Story.LEAD)).contains("set a new password for").doesNotContain(MADE, A_MANAGER);
        assertThat(lead.page("/people").body()).contains(MADE, A_MANAGER);
        assertThat(toLookAt(Story.SENIOR)).contains(MADE, A_MANAGER);
    }

    @Test
    void nobody_waves_away_what_is_not_of_their_agency() {
        makesTheGhostAManager();
        String shown = idsIn(loggedIn(Story.LEAD).page("/people").body());

        loggedIn("grace.adeyemi").sendForm("/people", shown);

        assertThat(jdbc.sql("select count(*) from account_change_seen").query(Integer.class).single()).isZero();
    }

    @Test
    void nobody_goes_on_with_a_password_that_somebody_else_set() {
        makesTheGhostAManager();
        var ghost = with(GHOST, GIVEN);

        assertThat(ghost.page("/").headers().firstValue("Location")).hasValue("/password");
        assertThat(ghost.page("/cases").headers().firstValue("Location")).hasValue("/password");
        assertThat(ghost.page("/camunda/app/tasklist/" + engine.getName() + "/").statusCode()).isEqualTo(302);
        for (String call : List.of("/task", "/task/count", "/process-definition/key/concern/submit-form")) {
            assertThat(ghost.post("/camunda/api/engine/engine/" + engine.getName() + call, "{}").statusCode()).as(call).isEqualTo(403);
        }
        assertThat(ghost.sendForm("/emergency", "").statusCode()).isEqualTo(403);
        assertThat(ghost.page("/password").body())
                .contains("Adele Stone (adele.stone)", "made an account for Xavier Ghost", "Choose a password of your own", "ring 999");

        ghost.sendForm("/password", Map.of("old", GIVEN, "chosen", GIVEN, "again", GIVEN));
        assertThat(ghost.page("/").statusCode()).as("the same one is not their own").isEqualTo(302);

        ghost.sendForm("/password", Map.of("old", GIVEN, "chosen", OWN, "again", OWN));
        assertThat(ghost.page("/").statusCode()).isEqualTo(200);
        assertThat(with(GHOST, OWN).page("/").statusCode()).isEqualTo(200);
    }

    /** Whoever took over a colleague's account has to give it back by a second password, and the colleague sees both. */
    @Test
    void a_colleague_sees_what_was_done_to_their_password_while_they_were_not_there() {
        makesTheGhostAManager();
        with(GHOST, GIVEN).sendForm("/password", Map.of("old", GIVEN, "chosen", OWN, "again", OWN));
        setsAPassword(GHOST);
        var thief = with(GHOST, GIVEN);
        thief.sendForm("/password", Map.of("old", GIVEN, "chosen", "another four grey herons", "again", "another four grey herons"));
        setsAPassword(GHOST);

        String page = with(GHOST, GIVEN).page("/password").body();

        assertThat(page.split("set a new password for Xavier Ghost")).as("twice").hasSize(3);
        assertThat(page.split("chose a new password")).hasSize(3);
        assertThat(toLookAt(Story.LEAD)).contains("set a new password for Xavier Ghost").doesNotContain("chose a new password");
    }

    /** The engine writes a user's password together with their name, under whatever id it is given. */
    @Test
    void nobody_gets_the_password_of_another_account_by_way_of_a_name() {
        makesTheGhost();
        String api = "/camunda/api/engine/engine/" + engine.getName();
        String another = "{\"id\":\"%s\",\"firstName\":\"A\",\"lastName\":\"K\",\"name\":\"A\",\"type\":\"WORKFLOW\"}";

        for (String call : List.of("/user/" + GHOST + "/profile", "/group/northfield-school-lead", "/tenant/northfield-school")) {
            assertThat(keeper.call("PUT", api + call, another.formatted(Story.PRACTITIONER)).statusCode()).as(call).isEqualTo(400);
            assertThat(keeper.call("PUT", api + call, "{}").statusCode()).as(call).isEqualTo(400);
        }
        does("PUT /user/" + GHOST + "/profile", another.formatted(GHOST));
    }

    @Test
    void a_password_that_comes_from_another_account_counts_as_set_by_somebody_else() {
        for (String id : List.of(GHOST, "vera.victim")) {
            User user = identities.newUser(id);
            user.setPassword(id.equals(GHOST) ? GIVEN : OWN);
            identities.saveUser(user);
        }
        User ghost = identities.createUserQuery().userId(GHOST).singleResult();
        ghost.setId("vera.victim");
        identities.setAuthentication(KEEPER, List.of("administrators"));
        try {
            identities.saveUser(ghost);
        } finally {
            identities.clearAuthentication();
        }

        assertThat(identities.checkPassword("vera.victim", GIVEN)).as("so it would go in the engine").isTrue();
        assertThat(changes.setByAnother("vera.victim")).hasValueSatisfying(set -> assertThat(set.by()).isEqualTo(KEEPER));
        identities.deleteUser("vera.victim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE /user/" + GHOST, "PUT /user/" + GHOST + "/profile", "PUT /tenant/northfield-school/user-members/" + GHOST})
    void other_changes_to_an_account_are_seen_too(String call) {
        makesTheGhostAManager();
        loggedIn(Story.LEAD).sendForm("/people", idsIn(loggedIn(Story.LEAD).page("/people").body()));

        does(call, "{\"id\":\"%s\",\"firstName\":\"Ruth\u202E\",\"lastName\":\"Bell\"}".formatted(GHOST));

        assertThat(toLookAt(Story.LEAD)).contains("Adele Stone", GHOST).as("what turns the rest of the line round").doesNotContain("\u202E");
    }

    /** A way round: a group that only later belongs to the agency. */
    @Test
    void groups_are_seen_too() {
        makesTheGhost();
        does("POST /group/create", "{\"id\":\"book-club\",\"name\":\"Book club\",\"type\":\"WORKFLOW\"}");
        does("PUT /group/book-club/members/" + GHOST, "");
        assertThat(toLookAt(Story.LEAD)).doesNotContain("Ghost");

        does("PUT /tenant/northfield-school/user-members/" + GHOST, "");
        does("DELETE /tenant/northfield-school/user-members/" + GHOST, "");

        assertThat(toLookAt(Story.LEAD))
                .contains(
                        "made, changed or removed the group book-club",
                        "made Xavier Ghost (xavier.ghost) one of the group book-club",
                        MADE);
        assertThat(toLookAt("grace.adeyemi"))
                .contains("removed the group book-club")
                .doesNotContain("Ghost", "northfield-school");
    }

    /** Whoever keeps accounts is made by somebody too, and could make anybody. */
    @Test
    void whoever_gets_a_part_across_agencies_is_seen_by_each_of_them() {
        makesTheGhost();
        for (String apart : List.of("administrators", "process-owners", "board")) {
            does("PUT /group/" + apart + "/members/" + GHOST, "");

            for (String lead : List.of(Story.LEAD, "grace.adeyemi", "omar.aziz")) {
                assertThat(toLookAt(lead)).contains("made Xavier Ghost (xavier.ghost) one of the group " + apart);
            }
            does("DELETE /group/" + apart + "/members/" + GHOST, "");
        }
    }

    @Test
    void what_the_product_does_by_itself_is_no_news() {
        User user = identities.newUser(GHOST);
        user.setPassword(GIVEN);
        identities.saveUser(user);
        identities.createMembership(GHOST, "northfield-school-manager");

        assertThat(changes.notSeen("northfield-school", Story.LEAD)).isZero();
        assertThat(with(GHOST, GIVEN).page("/").statusCode()).isEqualTo(200);
    }
}
