package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.web.server.LocalServerPort;

@Serves("R11.8")
@EngineTest
class AccessTest {

    private static final List<String> HEADERS = List.of(
            "cache-control", "content-security-policy", "referrer-policy", "strict-transport-security", "x-content-type-options", "x-frame-options");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AccessSetUp setUp;

    @Autowired
    private ServerProperties server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine", "/engine-rest/task", "/ENGINE-REST/task", "/engine-rest/",
                "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/task/",
                "/camunda//api/engine/engine/default/task", "/camunda/api/engine/engine/default/task;x=1",
                "/CAMUNDA/API/engine/engine/default/task", "/camunda/API/engine/engine/default/task",
                "/camunda/api/engine/engine/", "/camunda/api/engine/engine/default/user",
                "/camunda/api/admin/auth/user/default", "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/", "/actuator;x/env",
                "/h2-console", "/h2-console/", "/v3/api-docs", "/swagger-ui.html", "/cases/by-task/1", "/cases/after/1", "/cases/after-raising/IS-2026-000001", "/reader", "/password",
                "/camunda/%61pi/engine/engine/default/task", "/c%61munda/api/engine/engine/default/task"
            })
    void an_anonymous_call_reaches_nothing(String path) {
        var anonymous = HttpPerson.anonymous(port);

        assertThat(anonymous.get(path).statusCode()).isIn(401, 403, 404);
        assertThat(anonymous.post(path, "{}").statusCode()).isIn(401, 403, 404);
    }

    @Test
    void health_says_up_or_down_and_nothing_else() {
        assertThat(HttpPerson.anonymous(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void a_page_leads_an_anonymous_visitor_to_the_log_in() {
        var answer = HttpPerson.anonymous(port).page("/camunda/app/tasklist/default/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    /** Whatever stands in front of the server may keep an answer for others. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases?open=1", "/camunda/app/tasklist/default/", "/logout"})
    void nobody_is_sent_on_to_a_host_that_a_request_names(String path) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: elsewhere.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Location: /login\r\n")
                    .doesNotContain("elsewhere.example");
        }
    }

    @Test
    void the_log_in_leads_to_the_page_that_was_asked_for() {
        var amina = HttpPerson.anonymous(port);
        amina.page("/cases?open=1");

        assertThat(amina.logIn("amina.khan", "candour-demo").headers().firstValue("Location"))
                .hasValue("/cases?open=1");
    }

    @Test
    void one_log_in_opens_our_pages_and_the_tasklist() {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        assertThat(amina.page("/").body()).contains("Amina Khan", "Northfield Primary School", "Raise a concern");
        assertThat(amina.get("/camunda/api/admin/auth/user/" + engine.getName()).body())
                .contains("\"userId\":\"amina.khan\"", "tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    void another_letter_case_is_the_same_person() {
        var amina = HttpPerson.anonymous(port);
        amina.logIn("Amina.KHAN ", "candour-demo");
        amina.page("/camunda/app/tasklist/" + engine.getName() + "/");

        assertThat(amina.get("/camunda/api/admin/auth/user/" + engine.getName()).body()).contains("\"userId\":\"amina.khan\"");
    }

    @Test
    void a_known_and_an_unknown_name_get_the_same_answer() {
        var known = HttpPerson.anonymous(port).logIn("nora.flynn", "wrong-password");
        var unknown = HttpPerson.anonymous(port).logIn("nobody.here", "wrong-password");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
    }

    @Test
    void the_log_in_gives_a_new_session_that_scripts_cannot_read() {
        var amina = HttpPerson.anonymous(port);
        String before = amina.page("/login").headers().firstValue("Set-Cookie").orElseThrow();
        var answer = amina.logIn("amina.khan", "candour-demo");

        String after = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        assertThat(after).contains("HttpOnly", "SameSite=Lax");
        assertThat(after.split(";")[0]).isNotEqualTo(before.split(";")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/x/logout"})
    void logging_out_anywhere_ends_the_session(String logOut) {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");
        if (logOut.equals("/logout")) {
            amina.sendForm(logOut, "");
        } else {
            amina.post(logOut, "");
        }

        assertThat(amina.page("/").statusCode()).isEqualTo(302);
        assertThat(amina.get("/camunda/api/engine/engine/" + engine.getName() + "/filter").statusCode()).isEqualTo(401);
    }

    /** Whether somebody is there is counted from it ({@link AbsentReaderTest}). */
    @Test
    void a_session_of_nobody_ends_after_half_an_hour() {
        assertThat(server.getServlet().getSession().getTimeout()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void our_pages_refuse_a_form_without_its_token() {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        assertThat(amina.postWithoutToken("/logout", "").statusCode()).isEqualTo(403);
    }

    /** What the server shows instead of a page is no page to ask for. */
    @Test
    void the_page_of_errors_is_like_any_that_is_not_there() {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");

        assertThat(amina.page("/error").statusCode()).isEqualTo(404);
        assertThat(amina.page("/error").body()).isEqualTo(amina.page("/no-such-page").body());
        assertThat(amina.sendForm("/error", "").statusCode()).isEqualTo(404);
        assertThat(HttpPerson.anonymous(port).page("/error").statusCode()).isEqualTo(302);
    }

    /** Also the page that says that there is nothing, wherever somebody looked for it. */
    @ParameterizedTest
    @ValueSource(strings = {"/password", "/nope", "/camunda/nope", "/camunda/app/tasklist/nope/", "/camunda/api/nope"})
    void our_pages_load_run_and_send_nothing_elsewhere(String path) {
        var answer = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").page(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow().split("; "))
                .containsExactlyInAnyOrder(
                        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
                        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope/@/", "nope/@", "nope/", "nope", "nope/@/scripts/x.js", "tasklist/nope/", "tasklist/nope/x", "tasklist/nope", "admin/nope/", "nope/nope/"})
    void a_webapp_that_is_none_is_not_there(String app) {
        var answer = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").page("/camunda/app/" + app.replace("@", engine.getName()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here");
    }

    /** Whoever comes there by accident or tries it out: no answer of ours is without them. */
    @ParameterizedTest
    @ValueSource(strings = {"GET //nope", "GET /nope;x=1", "GET /nope%0A", "GET /camunda//api", "NOPE /login"})
    void an_address_that_is_none_is_answered_with_all_headers(String request) {
        String[] asked = request.split(" ");
        var answer = HttpPerson.anonymous(port).call(asked[0], asked[1], Map.of("X-Forwarded-Proto", "https"), "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map().keySet()).containsAll(HEADERS);
    }

    /** It is answered before the door. */
    @ParameterizedTest
    @ValueSource(strings = {"/law", "/nope", "/login"})
    void a_form_with_files_where_none_is_taken_is_answered_with_all_headers(String path) {
        var answer = HttpPerson.anonymous(port)
                .call("POST", path, Map.of("X-Forwarded-Proto", "https", "Content-Type", "multipart/form-data; boundary=x"), "--x--");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map().keySet()).containsAll(HEADERS);
    }

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

        assertThat(technical.headers().firstValue("Location").orElse("")).endsWith("/login?error");
        assertThat(joining.statusCode()).isEqualTo(403);
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

    /** Whoever keeps the groups could join any of them. */
    @Test
    void an_administrator_who_joins_an_agency_sees_no_case_of_it_all_the_same() {
        String reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
        String own = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("amina.khan").list().get(0).getId();
        String rest = "/camunda/api/engine/engine/" + engine.getName();
        identities.createMembership("adele.stone", "northfield-school-lead");
        identities.createMembership("adele.stone", "northfield-school-manager");
        identities.createTenantUserMembership("northfield-school", "adele.stone");
        try {
            var adele = HttpPerson.loggedIn(port, engine.getName(), "adele.stone");
            everyRight("adele.stone", null);

            assertThat(adele.page("/cases/" + reference).statusCode()).isEqualTo(404);
            assertThat(adele.page("/cases").body()).doesNotContain(reference);
            assertThat(adele.page("/cases/" + reference + "/reads").statusCode()).isIn(403, 404);
            assertThat(adele.get(rest + "/task/" + own).statusCode()).isEqualTo(404);
            assertThat(adele.get(rest + "/task/" + own + "/form-variables").statusCode()).isIn(403, 404);
            assertThat(adele.post(rest + "/task", "{}").statusCode()).isEqualTo(403);
            assertThat(adele.get(rest + "/process-instance/count").statusCode()).isEqualTo(403);
            assertThat(adele.page("/").body()).contains("Users and groups").doesNotContain("Raise a concern");
        } finally {
            identities.deleteMembership("adele.stone", "northfield-school-lead");
            identities.deleteMembership("adele.stone", "northfield-school-manager");
            identities.deleteTenantUserMembership("northfield-school", "adele.stone");
            setUp.afterSingletonsInstantiated();
        }
    }

    private void everyRight(String user, String group) {
        for (Resources resource : List.of(Resources.TASK, Resources.PROCESS_INSTANCE)) {
            var right = authorizations.createNewAuthorization(1);
            right.setUserId(user);
            right.setGroupId(group);
            right.setResource(resource);
            right.setResourceId("*");
            right.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(right);
        }
    }

    /** A model could give them a step, an older release a right, and whoever keeps users a group (process.md, Roles). */
    @Test
    void a_process_owner_sees_no_case_whatever_groups_rights_or_steps_they_get() {
        String reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
        var own = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("amina.khan").list().get(0);
        String rest = "/camunda/api/engine/engine/" + engine.getName();
        identities.createMembership("olive.grant", "northfield-school-lead");
        everyRight(null, "process-owners");
        everyRight("olive.grant", null);
        tasks.setAssignee(own.getId(), "olive.grant");
        try {
            var olive = HttpPerson.loggedIn(port, engine.getName(), "olive.grant");

            assertThat(olive.page("/cases/" + reference).statusCode()).isEqualTo(404);
            assertThat(olive.page("/cases/by-task/" + own.getId()).statusCode()).isEqualTo(404);
            assertThat(olive.page("/cases").body()).doesNotContain(reference);
            assertThat(olive.page("/cases/" + reference + "/reads").statusCode()).isIn(403, 404);
            for (String part : List.of("", "/form", "/form-variables", "/identity-links")) {
                assertThat(olive.get(rest + "/task/" + own.getId() + part).statusCode()).as(part).isEqualTo(404);
            }
            assertThat(olive.post(rest + "/task/" + own.getId() + "/submit-form", "{\"variables\":{}}").statusCode()).isEqualTo(404);
            assertThat(olive.post(rest + "/task", "{}").statusCode()).isEqualTo(403);
            assertThat(olive.get(rest + "/filter").statusCode()).isEqualTo(403);
            assertThat(olive.get(rest + "/process-instance/count").statusCode()).as("counts as before").isEqualTo(200);
            assertThat(olive.page("/").body()).doesNotContain(reference, "Raise a concern");
        } finally {
            tasks.setAssignee(own.getId(), "amina.khan");
            identities.deleteMembership("olive.grant", "northfield-school-lead");
            setUp.afterSingletonsInstantiated();
        }
    }

    /** Where there is one agency alone, its figures are all that a process owner has of it. */
    @Test
    void a_process_owner_is_of_no_agency_also_where_there_is_only_one() {
        assertThat(new Members.Member("olive.grant", "Olive Grant", List.of("process-owners"), List.of("northfield-school")).agency())
                .isEmpty();
    }

    /** What a role may see is the product's (Grants), not what somebody gave it (R11.8). */
    @Test
    void rights_that_somebody_gave_besides_end_with_the_next_start() {
        String reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
        String own = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("amina.khan").list().get(0).getId();
        everyRight(null, "board");
        everyRight("leila.novak", null);
        var held = authorizations.createAuthorizationQuery().groupIdIn("process-owners").resourceType(Resources.PROCESS_DEFINITION).singleResult();
        held.addPermission(ProcessDefinitionPermissions.READ_TASK);
        authorizations.saveAuthorization(held);

        setUp.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId("*").count()).isZero();
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_INSTANCE).userIdIn("leila.novak").count()).isZero();
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("process-owners").resourceType(Resources.PROCESS_DEFINITION).singleResult()
                        .isPermissionGranted(ProcessDefinitionPermissions.READ_TASK))
                .isFalse();
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(own).userIdIn("amina.khan").count())
                .as("whoever has a step keeps it")
                .isEqualTo(1);
    }

    /** Earlier releases, and the engine's own set-up, left more than rights to cases and models. */
    @Test
    void rights_on_single_steps_people_groups_and_lists_end_with_the_next_start_too() {
        String reference = HttpPerson.loggedIn(port, engine.getName(), "amina.khan").raisesAConcern(engine.getName());
        String own = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("amina.khan").list().get(0).getId();
        String list = filters.createTaskFilterQuery().list().get(0).getId();
        List<String> given = List.of(
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.TASK, own),
                right(Authorization.AUTH_TYPE_GRANT, null, "board", Resources.TASK, own),
                right(Authorization.AUTH_TYPE_GRANT, "amina.khan", null, Resources.TASK, "a-step-long-done"),
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.USER, "amina.khan"),
                right(Authorization.AUTH_TYPE_GRANT, null, "board", Resources.USER, "*"),
                right(Authorization.AUTH_TYPE_GRANT, null, "camunda-admin", Resources.GROUP, "*"),
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.GROUP, "board"),
                right(Authorization.AUTH_TYPE_GRANT, null, "camunda-admin", Resources.GROUP_MEMBERSHIP, "*"),
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.TENANT, "northfield-school"),
                right(Authorization.AUTH_TYPE_GRANT, "leila.novak", null, Resources.FILTER, list),
                right(Authorization.AUTH_TYPE_GRANT, null, "camunda-admin", Resources.SYSTEM, "*"),
                right(Authorization.AUTH_TYPE_GLOBAL, null, null, Resources.FILTER, "*"));

        setUp.afterSingletonsInstantiated();

        assertThat(given).allSatisfy(id -> assertThat(authorizations.createAuthorizationQuery().authorizationId(id).count()).isZero());
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");
        String rest = "/camunda/api/engine/engine/" + engine.getName();
        assertThat(amina.get(rest + "/task/" + own).statusCode()).as("what she has in hand").isEqualTo(200);
        assertThat(amina.get(rest + "/user/amina.khan/profile").body()).contains("Amina");
        assertThat(amina.get(rest + "/identity/groups?userId=amina.khan").body()).contains("northfield-school-practitioner");
        assertThat(amina.get(rest + "/filter/" + list + "/count").statusCode()).isEqualTo(200);
    }

    private String right(int type, String user, String group, Resources on, String id) {
        var right = authorizations.createNewAuthorization(type);
        if (type != Authorization.AUTH_TYPE_GLOBAL) {
            right.setUserId(user);
            right.setGroupId(group);
        }
        right.setResource(on);
        right.setResourceId(id);
        right.addPermission(Permissions.ALL);
        return authorizations.saveAuthorization(right).getId();
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

    @Test
    void setting_up_again_changes_nothing() {
        long rights = authorizations.createAuthorizationQuery().count();
        long lists = filters.createTaskFilterQuery().count();

        setUp.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(lists).isEqualTo(5);
    }

    @Test
    void a_case_belongs_to_the_agency_of_whoever_starts_it_whatever_they_send_along() {
        String deployment = models.createDeployment()
                .addModelInstance(
                        "started-by-a-person.bpmn",
                        Bpmn.createExecutableProcess("started-by-a-person")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("wait")
                                .camundaAssignee("ruth.bell")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        String reference = HttpPerson.loggedIn(port, engine.getName(), "sian.hughes").raisesAConcern(engine.getName());
        String id;
        try {
            id = startAs("sian.hughes", reference);
        } finally {
            identities.clearAuthentication();
        }

        var task = tasks.createTaskQuery().processInstanceId(id).singleResult();
        assertThat(task.getTenantId()).isEqualTo("northfield-school");
        assertThat(authorizations.createAuthorizationQuery().resourceId(task.getId()).list())
                .extracting(right -> right.getUserId())
                .containsOnly("ruth.bell");

        tasks.setAssignee(task.getId(), "amina.khan");
        assertThat(authorizations.createAuthorizationQuery().resourceId(task.getId()).list())
                .as("the former assignee loses sight of it")
                .extracting(right -> right.getUserId())
                .containsExactly("amina.khan");
        models.deleteDeployment(deployment, true);
    }

    private String startAs(String userId, String reference) {
        var right = authorizations.createNewAuthorization(1);
        right.setUserId(userId);
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId("started-by-a-person");
        right.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(right);
        identities.setAuthentication(userId, List.of("northfield-school-senior"), List.of("northfield-school"));
        String id = cases.startProcessInstanceByKey("started-by-a-person", reference, Map.of("agency", "riverside-health"))
                .getId();
        identities.clearAuthentication();
        authorizations.deleteAuthorization(right.getId());
        return id;
    }
}
