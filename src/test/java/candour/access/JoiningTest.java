package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import org.camunda.bpm.engine.ProcessEngine;
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
}
