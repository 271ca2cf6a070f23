package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever keeps users and groups joins nothing by themselves, and mixes no parts that are kept apart (R11.8). */
@Serves("R11.8")
@EngineTest
class JoiningTest {

    private static final String KEEPER = "adele.stone";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Members members;

    @Autowired
    private Story story;

    private HttpPerson loggedIn(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private String engineApi(String path) {
        return "/camunda/api/engine/engine/" + engine.getName() + path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/group/northfield-school-lead/members/adele.stone", "/group/process-owners/members/adele.stone",
                "/group/northfield-school-lead/members/Adele.Stone/", "/tenant/northfield-school/user-members/adele.stone",
                "/group/northfield-school-lead/members/olive.grant", "/group/northfield-school-lead/members/beatrice.lowry",
                "/group/administrators/members/ruth.bell", "/group/process-owners/members/amina.khan",
                "/tenant/northfield-school/user-members/olive.grant",
                "/group/northfield-school-lead/members/leila.novak", "/tenant/northfield-school/user-members/leila.novak"
            })
    void an_administrator_adds_neither_themselves_nor_one_who_has_a_part_apart_or_works_elsewhere(String membership) {
        var answer = loggedIn(KEEPER).call("PUT", engineApi(membership), "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    /** The board is an agency of its own: whoever is put into it first is of no other. */
    @Test
    void an_administrator_makes_a_board_member_agency_first_as_everybody_else() {
        User user = identities.newUser("board.two");
        identities.saveUser(user);
        try {
            assertThat(loggedIn(KEEPER).call("PUT", engineApi("/tenant/board/user-members/board.two"), "").statusCode())
                    .isEqualTo(204);
            assertThat(loggedIn(KEEPER).call("PUT", engineApi("/group/board/members/board.two"), "").statusCode()).isEqualTo(204);
            assertThat(loggedIn(KEEPER).call("PUT", engineApi("/group/administrators/members/board.two"), "").statusCode())
                    .isEqualTo(400);
        } finally {
            identities.deleteUser("board.two");
        }
    }

    /** One press would take every case of an agency from everybody in it, and a group made anew belongs to no agency. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tenant/northfield-school", "/tenant/northfield-school/", "/tenant/board", "/group/northfield-school-lead",
                "/group/riverside-health-receiving", "/group/board", "/group/process-owners", "/group/administrators"
            })
    void an_administrator_removes_neither_an_agency_of_the_directory_nor_a_group_of_its_people(String part) {
        var answer = loggedIn(KEEPER).call("DELETE", engineApi(part), "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("stays");
    }

    /** By whichever way somebody came to be of two agencies: they work in neither. */
    @Test
    void whoever_is_of_two_agencies_has_a_part_in_neither() {
        String own = story.raise(Filled.concern()).reference();
        assertThat(loggedIn("amina.khan").page("/cases/" + own).statusCode()).isEqualTo(200);
        identities.createMembership("amina.khan", "riverside-health-manager");
        try {
            var amina = members.find("amina.khan").orElseThrow();

            assertThat(amina.groups()).isEmpty();
            assertThat(amina.tenants()).isEmpty();
            assertThat(loggedIn("amina.khan").page("/cases/" + own).statusCode()).isEqualTo(404);
        } finally {
            identities.deleteMembership("amina.khan", "riverside-health-manager");
        }
    }
}
