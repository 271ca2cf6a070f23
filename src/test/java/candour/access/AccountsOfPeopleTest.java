package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts are made by administrators, each for one person once and with a password that protects (R11.8, R11.9; faults A06, A09). */
@Serves("R11.8")
@EngineTest
class AccountsOfPeopleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Test
    void the_first_run_set_up_makes_no_administrator() {
        String newcomer = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
                + "\"credentials\":{\"password\":\"long-enough-password\"}}";
        String path = "/camunda/api/admin/setup/" + engine.getName() + "/user/create";

        assertThat(HttpPerson.anonymous(port).post(path, newcomer).statusCode()).isEqualTo(401);
        assertThat(HttpPerson.loggedIn(port, engine.getName(), "adele.stone").post(path, newcomer).statusCode())
                .isEqualTo(403);
        assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void the_engines_own_administrators_are_one_locked_member_that_nobody_can_be_or_join() {
        var technical = HttpPerson.anonymous(port).logIn(AccessSetUp.TECHNICAL_MEMBER, "candour-demo");
        var adele = HttpPerson.loggedIn(port, engine.getName(), "adele.stone");
        var joining = adele.call(
                "PUT", "/camunda/api/engine/engine/" + engine.getName() + "/group/camunda-admin/members/adele.stone", "");
        var naming = adele.call(
                "PUT",
                "/camunda/api/engine/engine/" + engine.getName() + "/user/" + AccessSetUp.TECHNICAL_MEMBER + "/profile",
                "{\"id\":\"%s\",\"firstName\":\"Ruth\",\"lastName\":\"Bell\"}".formatted(AccessSetUp.TECHNICAL_MEMBER));

        assertThat(technical.headers().firstValue("Location").orElse("")).endsWith("/login?error");
        assertThat(joining.statusCode()).isEqualTo(403);
        assertThat(naming.statusCode()).as("a name that others would trust").isEqualTo(403);
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").list())
                .extracting(user -> user.getId())
                .containsExactly(AccessSetUp.TECHNICAL_MEMBER);
    }

    /** Two walls, of which each holds by itself: whoever may set passwords could give it one. */
    @Test
    void the_technical_member_is_not_let_in_by_its_password_either() {
        User technical = identities.createUserQuery().userId(AccessSetUp.TECHNICAL_MEMBER).singleResult();
        technical.setPassword("three-grey-herons");
        identities.saveUser(technical);

        assertThat(HttpPerson.anonymous(port).logIn(AccessSetUp.TECHNICAL_MEMBER, "three-grey-herons").headers().firstValue("Location").orElse(""))
                .endsWith("/login?error");
        assertThat(identities.checkPassword(AccessSetUp.TECHNICAL_MEMBER, "three-grey-herons")).as("locked in the engine").isFalse();
    }

    @Test
    void an_administrator_adds_a_person_to_a_group() {
        var adele = HttpPerson.loggedIn(port, engine.getName(), "adele.stone");

        var created = adele.post(
                "/camunda/api/engine/engine/" + engine.getName() + "/user/create",
                "{\"profile\":{\"id\":\"new.person\",\"firstName\":\"New\",\"lastName\":\"Person\"},"
                        + "\"credentials\":{\"password\":\"a-long-password-1\"}}");
        var added = adele.call(
                "PUT",
                "/camunda/api/engine/engine/" + engine.getName() + "/group/northfield-school-practitioner/members/new.person",
                "");

        assertThat(created.statusCode()).isEqualTo(204);
        assertThat(added.statusCode()).isEqualTo(204);
        identities.deleteUser("new.person");
    }

    @Test
    void a_second_person_with_the_same_id_in_capitals_is_refused() {
        var created = HttpPerson.loggedIn(port, engine.getName(), "adele.stone")
                .post(
                        "/camunda/api/engine/engine/" + engine.getName() + "/user/create",
                        "{\"profile\":{\"id\":\"Amina.Khan\",\"firstName\":\"A\",\"lastName\":\"K\"},"
                                + "\"credentials\":{\"password\":\"a-long-password-1\"}}");

        assertThat(created.statusCode()).isBetween(400, 599);
        assertThat(identities.createUserQuery().userId("Amina.Khan").count()).isZero();
    }

    /** A leaver's cases and readings stand under their id: nobody new inherits them (fault A09). */
    @Test
    void nobody_new_gets_the_id_of_somebody_who_has_left() {
        var adele = HttpPerson.loggedIn(port, engine.getName(), "adele.stone");
        String users = "/camunda/api/engine/engine/" + engine.getName() + "/user/";
        String gil = "{\"profile\":{\"id\":\"gil.former\",\"firstName\":\"Gil\",\"lastName\":\"Former\"},"
                + "\"credentials\":{\"password\":\"three-grey-herons\"}}";
        assertThat(adele.post(users + "create", gil).statusCode()).isEqualTo(204);
        identities.createTenantUserMembership("northfield-school", "gil.former");
        identities.createMembership("gil.former", "northfield-school-practitioner");
        var person = HttpPerson.anonymous(port);
        person.logIn("gil.former", "three-grey-herons");
        person.sendForm("/password", Map.of("old", "three-grey-herons", "chosen", "four-grey-herons", "again", "four-grey-herons"));
        person.page("/camunda/app/tasklist/" + engine.getName() + "/");
        String reference = person.raisesAConcern(engine.getName());
        assertThat(person.page("/cases/" + reference).statusCode()).isEqualTo(200);

        assertThat(adele.call("DELETE", users + "gil.former", "").statusCode()).isEqualTo(204);

        assertThat(person.page("/cases/" + reference).statusCode()).as("a leaver's access ends at once").isNotEqualTo(200);
        assertThat(adele.post(users + "create", gil).statusCode()).isEqualTo(400);
        assertThat(adele.post(users + "create", gil.replace("gil.former", "Gil.FORMER ")).statusCode()).isBetween(400, 599);
        assertThat(identities.createUserQuery().userId("gil.former").count()).isZero();
    }

    /** Also those that an administrator sets (R11.9). */
    @ParameterizedTest
    @ValueSource(strings = {"short", "candour-demo", "adele.stone-1234"})
    void a_password_that_protects_nothing_is_refused_in_admin(String password) {
        var set = HttpPerson.loggedIn(port, engine.getName(), "adele.stone")
                .call(
                        "PUT",
                        "/camunda/api/engine/engine/" + engine.getName() + "/user/adele.stone/credentials",
                        "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"candour-demo\"}");

        assertThat(set.statusCode()).isBetween(400, 599);
        assertThat(HttpPerson.anonymous(port).logIn("adele.stone", "candour-demo").headers().firstValue("Location").orElse(""))
                .doesNotContain("error");
    }
}
