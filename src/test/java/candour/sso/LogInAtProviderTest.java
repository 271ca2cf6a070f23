package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;

import candour.access.Members;
import candour.casefile.CaseFileRepository;
import candour.sso.ProviderOnTheSide.Fault;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log-in at a provider, over HTTP and back, with a provider on the side (R11.8, R11.9; faults A06, A09, A10, S12). All
 * under one product of their own: the others log in by password.
 */
@Serves("R11.8")
@SsoTest
@ExtendWith(OutputCaptureExtension.class)
class LogInAtProviderTest {

    private static final ProviderOnTheSide PROVIDER = SsoTest.PROVIDER;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Provider provider;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Members members;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Provider asked;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private SsoSettings settings;

    @AfterEach
    void providerIsThere() {
        PROVIDER.isDown(false);
    }

    private static Map<String, Object> claims(String subject, String userId, Object agency, String... roles) {
        var claims = new HashMap<String, Object>(Map.of(
                "sub", subject, "preferred_username", userId, "roles", List.of(roles), "given_name", "Pat", "family_name", "O’Brien",
                "email", "pat@private.example"));
        if (agency != null) {
            claims.put("agency", agency);
        }
        return claims;
    }

    private static String somebody() {
        return "p" + UUID.randomUUID().toString().substring(0, 12);
    }

    private HttpResponse<String> logIn(HttpPerson person, Map<String, Object> claims, Fault fault) {
        String there = location(person.page("/oauth2/authorization/candour"));
        URI back = URI.create(PROVIDER.agree(there, claims, fault));
        assertThat(back.getPort()).isEqualTo(port);
        return person.page(back.getRawPath() + "?" + back.getRawQuery());
    }

    private HttpPerson loggedIn(Map<String, Object> claims) {
        var person = HttpPerson.anonymous(port);
        assertThat(location(logIn(person, claims, Fault.NONE))).isEqualTo("/");
        Stream.of("tasklist", "cockpit", "admin").forEach(app -> person.page("/camunda/app/" + app + "/" + engine.getName() + "/"));
        return person;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no Location, status " + answer.statusCode());
    }

    private List<String> groupsOf(String userId) {
        return members.find(userId).orElseThrow().groups();
    }

    private String api(String rest) {
        return "/camunda/api/engine/engine/" + engine.getName() + rest;
    }

    @Test
    void the_way_to_the_provider_and_back_leads_to_the_page_that_was_asked_for() {
        var person = HttpPerson.anonymous(port);
        assertThat(location(person.page("/cases?open=1"))).isEqualTo("/login");
        assertThat(person.page("/login").body())
                .contains("Log in with your organisation’s account", "/oauth2/authorization/candour", "ring 999")
                .doesNotContain("password\"");
        String there = location(person.page("/oauth2/authorization/candour"));
        String before = person.cookie("JSESSIONID").orElseThrow();

        URI back = URI.create(PROVIDER.agree(
                there, claims("s-1", "first.person", "northfield-school", "candour-practitioner", "of-another-product"), Fault.NONE));
        var answer = person.page(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize?").contains("max_age=43200", "nonce=").doesNotContain("prompt=");
        assertThat(location(answer)).isEqualTo("/cases?open=1");
        assertThat(person.cookie("JSESSIONID").orElseThrow()).as("a session of their own").isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(person.page("/").body())
                .contains("Pat O’Brien", "Northfield Primary School", "Raise a concern")
                .doesNotContain("Change your password");
        assertThat(groupsOf("first.person")).containsExactly("northfield-school-practitioner");
        assertThat(members.find("first.person").orElseThrow().agency()).hasValue("northfield-school");
    }

    @Test
    void one_log_in_opens_our_pages_and_the_tasklist_and_a_case_can_be_raised() {
        var person = loggedIn(claims("s-2", "second.person", "/areas/north/Northfield Primary School", "candour-practitioner"));

        assertThat(person.get("/camunda/api/admin/auth/user/" + engine.getName()).body())
                .contains("\"userId\":\"second.person\"", "tasklist")
                .doesNotContain("cockpit", "\"admin\"");
        String reference = person.raisesAConcern(engine.getName());
        assertThat(person.page("/cases/" + reference).statusCode()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskAssignee("second.person").tenantIdIn("northfield-school").count()).isPositive();
    }

    /** Fault S12: the log-in itself changes which token holds. */
    @Test
    void the_first_form_after_the_log_in_is_refused_without_its_token() {
        var person = loggedIn(claims("s-3", "third.person", "northfield-school", "candour-practitioner"));

        assertThat(person.postWithoutToken("/logout", "").statusCode()).isEqualTo(403);
        assertThat(person.page("/").statusCode()).as("nobody was logged out").isEqualTo(200);
        assertThat(person.postWithoutToken(api("/task"), "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void what_somebody_began_in_one_agency_is_not_read_in_the_next() {
        String place = "/camunda/api/candour/drafts/start/concern";
        var there = loggedIn(claims("s-begun", "begun.person", "northfield-school", "candour-practitioner"));
        there.call("PUT", place, "{\"by\": \"begun.person\", \"answers\": {\"childKnown\": \"named\", \"childName\": \"Jory Penrose\"}}");
        assertThat(there.get(place).body()).contains("Jory Penrose");

        var here = loggedIn(claims("s-begun", "begun.person", "riverside-health", "candour-practitioner"));

        assertThat(here.page("/").body()).contains("Riverside");
        assertThat(here.get(place).body()).doesNotContain("Jory Penrose");
        assertThat(there.get(place).body()).doesNotContain("Jory Penrose");
        assertThat(loggedIn(claims("s-begun", "begun.person", "northfield-school", "candour-practitioner")).get(place).body())
                .contains("Jory Penrose");
    }

    @Test
    void nothing_that_the_provider_says_besides_is_kept() {
        loggedIn(claims("s-4", "fourth.person", "northfield-school", "candour-manager"));

        User kept = identities.createUserQuery().userId("fourth.person").singleResult();
        assertThat(kept.getEmail()).isNull();
        assertThat(jdbc.sql("select digest from provider_identity where user_id = 'fourth.person'").query(String.class).single())
                .hasSize(64)
                .doesNotContain("s-4");
    }

    /** Whoever comes by a session has nothing to ask the provider with. */
    @Test
    void no_token_of_the_provider_is_kept_in_the_session() throws IOException {
        var person = loggedIn(claims("s-4b", "fourth.session", "northfield-school", "candour-manager"));
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) product).getWebServer();
        Context ours = (Context) server.getTomcat().getHost().findChildren()[0];
        HttpSession session = ours.getManager().findSession(person.cookie("JSESSIONID").orElseThrow()).getSession();

        List<Object> kept = Collections.list(session.getAttributeNames()).stream()
                .map(session::getAttribute)
                .flatMap(one -> one instanceof Map<?, ?> several ? several.values().stream() : Stream.of(one))
                .toList();

        assertThat(kept).noneMatch(one -> one instanceof OAuth2AuthorizedClient || one instanceof OAuth2Token);
        assertThat(kept)
                .filteredOn(SecurityContext.class::isInstance)
                .singleElement()
                .extracting(one -> ((SecurityContext) one).getAuthentication().getPrincipal())
                .isInstanceOf(Person.class);
    }

    @Test
    void a_leaver_of_whom_nobody_tells_is_out_after_ten_hours() {
        assertThat(settings.longestSession()).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void what_the_browser_keeps_of_a_log_in_and_a_log_out_goes_over_https_alone_and_to_no_script() {
        var tls = Map.of("X-Forwarded-Proto", "https", "Content-Type", "application/x-www-form-urlencoded");
        var coming = HttpPerson.anonymous(port);
        URI back = URI.create(PROVIDER.agree(
                location(coming.page("/oauth2/authorization/candour")),
                claims("s-4c", "fourth.browser", "northfield-school", "candour-manager"), Fault.NONE));
        var leaving = loggedIn(claims("s-4d", "fourth.leaving", "northfield-school", "candour-manager"));
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(leaving.page("/").body());
        assertThat(token.find()).isTrue();

        var loggedIn = coming.call("GET", back.getRawPath() + "?" + back.getRawQuery(), tls, "");
        var loggedOut = leaving.call("POST", "/logout", tls, "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));

        assertThat(loggedIn.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("candour-not-logged-out="));
        assertThat(loggedOut.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("candour-logged-out="));
        assertThat(Stream.of(loggedIn, loggedOut).flatMap(answer -> answer.headers().allValues("Set-Cookie").stream()))
                .allMatch(cookie -> cookie.contains("; Secure"))
                .filteredOn(cookie -> cookie.startsWith("candour-"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"));
    }

    @Test
    void what_the_provider_no_longer_says_is_gone_at_the_next_log_in_in_every_window() {
        var window = loggedIn(claims("s-5", "fifth.person", "northfield-school", "candour-lead", "candour-manager"));
        assertThat(window.page("/training").statusCode()).isEqualTo(200);

        loggedIn(claims("s-5", "fifth.person", "northfield-school", "candour-practitioner"));

        assertThat(groupsOf("fifth.person")).containsExactly("northfield-school-practitioner");
        assertThat(window.page("/training").statusCode()).isIn(403, 404);
    }

    @Test
    void whoever_has_no_role_any_more_is_not_let_in_and_keeps_no_group() {
        var window = loggedIn(claims("s-6", "sixth.person", "northfield-school", "candour-lead"));

        var answer = logIn(HttpPerson.anonymous(port), claims("s-6", "sixth.person", "northfield-school"), Fault.NONE);

        assertThat(location(answer)).isEqualTo("/not-in?why=no-role");
        assertThat(groupsOf("sixth.person")).isEmpty();
        assertThat(location(window.page("/cases"))).as("nor a window that was open").isEqualTo("/login");
    }

    /** A claim that the provider sends for everybody and that is not there is a fault of the set-up, and says nothing about anybody. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sixth@private.example"})
    void whose_user_name_is_missing_is_not_let_in_and_loses_nothing(String userId) {
        var known = claims("s-6b", "sixth.again", "northfield-school", "candour-lead");
        var window = loggedIn(known);
        var changed = new HashMap<>(known);
        if (userId.isEmpty()) {
            List.of("preferred_username", "roles", "agency").forEach(changed::remove);
        } else {
            changed.put("preferred_username", userId);
        }

        var answer = logIn(HttpPerson.anonymous(port), changed, Fault.NONE);

        assertThat(location(answer)).isEqualTo("/not-in?why=no-user-id");
        assertThat(groupsOf("sixth.again")).containsExactly("northfield-school-lead");
        assertThat(window.page("/cases").statusCode()).isEqualTo(200);
    }

    /** Many providers leave out the whole claim where it would be empty. */
    @ParameterizedTest
    @ValueSource(strings = {"roles", "agency"})
    void whose_role_or_agency_is_not_said_any_more_keeps_no_group_also_where_the_whole_claim_is_left_out(String claim) {
        var known = claims("s-6c", "sixth.left", "northfield-school", "candour-lead");
        var window = loggedIn(known);
        var changed = new HashMap<>(known);
        changed.remove(claim);

        logIn(HttpPerson.anonymous(port), changed, Fault.NONE);

        assertThat(groupsOf("sixth.left")).isEmpty();
        assertThat(location(window.page("/cases"))).isEqualTo("/login");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "new.person, northfield-school, -, no-role",
        "new.person, northfield-school, of-another-product, no-role",
        "new.person, -, candour-practitioner, no-agency",
        "new.person, northfield, candour-practitioner, no-agency",
        "new.person, border-force, candour-practitioner, no-agency",
        "new.person, northfield-school|riverside-health, candour-practitioner, several-agencies",
        "new.person, northfield-school, candour-practitioner|candour-administrator, roles-apart",
        "new.person, northfield-school, candour-lead|candour-process-owner, roles-apart",
        "new.person, -, candour-board|candour-administrator, roles-apart",
        "new.person, -, candour-process-owner|candour-administrator, roles-apart",
        "pat@private.example, northfield-school, candour-practitioner, no-user-id",
        "camunda admin, northfield-school, candour-practitioner, no-user-id",
        "candour-technical, northfield-school, candour-practitioner, id-taken",
        "grace.adeyemi, northfield-school, candour-practitioner, kept-for-another",
        "grace.adeyemi, northfield-school, candour-lead, kept-for-another",
        "peter.marsh, riverside-health, candour-practitioner|candour-lead, kept-for-another",
        "maya.desai, riverside-health, candour-senior, kept-for-another",
        "peter.marsh, -, candour-board, kept-for-another"
    })
    void whoever_has_no_single_place_gets_a_plain_page_and_no_part_of_a_right(
            String userId, String agency, String roles, String why, CapturedOutput log) {
        String[] all = roles == null ? new String[0] : roles.split("\\|");
        Object where = agency == null ? null : List.of(agency.split("\\|"));
        var person = HttpPerson.anonymous(port);

        var answer = logIn(person, claims(somebody(), userId, where, all), Fault.NONE);

        assertThat(location(answer)).isEqualTo("/not-in?why=" + why);
        var page = person.page(location(answer));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You can log in, but not use Candour yet", "the IT desk of the council, 01632 960250", "ring 999");
        assertThat(location(person.page("/"))).isEqualTo("/login");
        assertThat(identities.createUserQuery().userId("new.person").count()).isZero();
        assertThat(log.getAll()).doesNotContain("new.person", "private.example");
    }

    /** Fault A09. */
    @Test
    void another_letter_case_is_the_same_person() {
        loggedIn(claims("s-7", "seventh.person", "northfield-school", "candour-practitioner"));
        loggedIn(claims("s-7", "Seventh.PERSON", "northfield-school", "candour-practitioner"));

        assertThat(location(logIn(HttpPerson.anonymous(port), claims(somebody(), "SEVENTH.person", "northfield-school", "candour-lead"), Fault.NONE)))
                .isEqualTo("/not-in?why=id-taken");
        assertThat(identities.createUserQuery().list()).extracting(User::getId).filteredOn("seventh.person"::equalsIgnoreCase).containsExactly("seventh.person");
        assertThat(groupsOf("seventh.person")).containsExactly("northfield-school-practitioner");
    }

    /** Fault A06: a user id that the provider gives to somebody new stands for nobody here. */
    @Test
    void a_user_id_stays_with_whom_the_provider_meant_first_also_after_they_were_removed() {
        loggedIn(claims("s-8", "eighth.person", "northfield-school", "candour-lead"));
        identities.deleteUser("eighth.person");

        var another = logIn(HttpPerson.anonymous(port), claims("s-8-new", "eighth.person", "northfield-school", "candour-lead"), Fault.NONE);
        var themselves = logIn(HttpPerson.anonymous(port), claims("s-8", "eighth.married", "northfield-school", "candour-lead"), Fault.NONE);

        assertThat(location(another)).isEqualTo("/not-in?why=id-taken");
        assertThat(location(themselves)).isEqualTo("/");
        assertThat(groupsOf("eighth.person")).containsExactly("northfield-school-lead");
        assertThat(identities.createUserQuery().userId("eighth.married").count()).isZero();
    }

    /** Fault A06. */
    @Test
    void an_id_under_which_somebody_worked_before_there_was_a_provider_is_given_to_nobody() {
        User before = identities.newUser("ninth.person");
        before.setPassword("three-grey-herons");
        identities.saveUser(before);
        var ninth = claims("s-9", "ninth.person", "northfield-school", "candour-practitioner");

        assertThat(location(logIn(HttpPerson.anonymous(port), ninth, Fault.NONE))).isEqualTo("/not-in?why=id-taken");

        identities.deleteUser("ninth.person");
        var leftBehind = tasks.newTask();
        leftBehind.setAssignee("ninth.person");
        tasks.saveTask(leftBehind);
        assertThat(location(logIn(HttpPerson.anonymous(port), ninth, Fault.NONE))).isEqualTo("/not-in?why=id-taken");
        assertThat(identities.createUserQuery().userId("ninth.person").count()).isZero();
        tasks.deleteTask(leftBehind.getId(), true);
    }

    /** Deadlines have ended with her since before she ever logged in. */
    @Test
    void whom_the_directory_names_finds_what_waits_for_them_at_the_first_log_in() {
        var task = tasks.newTask();
        task.setAssignee("ruth.bell");
        tasks.saveTask(task);
        String reference = new TransactionTemplate(transactions).execute(status -> {
            String opened = cases.open("northfield-school", "left.long-ago", somebody()).reference();
            cases.handOver(opened, "ruth.bell");
            return opened;
        });

        var ruth = loggedIn(claims("s-ruth", "Ruth.Bell", "northfield-school", "candour-lead"));

        assertThat(ruth.page("/").body()).contains("Overdue in your agency");
        assertThat(ruth.page("/cases/" + reference).statusCode()).isEqualTo(200);
        tasks.deleteTask(task.getId(), true);
    }

    /** Fault A06: the directory still names him as the lead, who has left, and his id went to somebody else. */
    @ParameterizedTest
    @ValueSource(strings = {"candour-practitioner", "candour-lead"})
    void nobody_inherits_what_was_done_by_whom_the_directory_names_whatever_they_are_themselves(String role) {
        String reference = new TransactionTemplate(transactions)
                .execute(status -> cases.open("hillingdon-mash", "omar.aziz", somebody()).reference());
        var newcomer = HttpPerson.anonymous(port);

        var answer = logIn(newcomer, claims(somebody(), "omar.aziz", "hillingdon-mash", role), Fault.NONE);

        assertThat(location(answer)).isEqualTo("/not-in?why=id-taken");
        assertThat(newcomer.page("/cases/" + reference).statusCode()).as("the case of whoever was called so before").isNotEqualTo(200);
        assertThat(identities.createUserQuery().userId("omar.aziz").count()).isZero();
    }

    /** Or whoever may choose their user name at the provider would be there before their lead. */
    @Test
    void what_waits_for_whom_the_directory_names_waits_for_nobody_who_is_only_called_so() {
        var task = tasks.newTask();
        task.setAssignee("nora.flynn");
        tasks.saveTask(task);
        var colleague = HttpPerson.anonymous(port);

        var answer = logIn(colleague, claims(somebody(), "nora.flynn", "hillingdon-mash", "candour-lead"), Fault.NONE);

        assertThat(location(answer)).isEqualTo("/not-in?why=kept-for-another");
        assertThat(colleague.page(location(answer)).body()).contains("the senior manager or the Caldicott Guardian", "or you need another user name");
        loggedIn(claims(somebody(), "nora.flynn", "hillingdon-mash", "candour-senior"));
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void two_first_log_ins_at_the_same_moment_are_one_person() throws Exception {
        var twice = claims("s-10", "tenth.person", "northfield-school", "candour-practitioner", "candour-manager");
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> logIns =
                    Stream.<Callable<String>>generate(() -> () -> location(logIn(HttpPerson.anonymous(port), twice, Fault.NONE))).limit(4).toList();
            for (var one : threads.invokeAll(logIns)) {
                assertThat(one.get()).isEqualTo("/");
            }
        } finally {
            threads.shutdown();
        }

        assertThat(groupsOf("tenth.person")).containsExactlyInAnyOrder("northfield-school-practitioner", "northfield-school-manager");
    }

    @Test
    void there_is_no_password_to_log_in_with_or_to_change() {
        var person = loggedIn(claims("s-11", "eleventh.person", "northfield-school", "candour-practitioner"));
        var anonymous = HttpPerson.anonymous(port);

        assertThat(person.page("/password").statusCode()).isEqualTo(404);
        assertThat(anonymous.logIn("eleventh.person", "candour-demo").statusCode()).isIn(401, 403, 404, 405);
        assertThat(person.logIn("eleventh.person", "candour-demo").statusCode()).isIn(403, 404, 405);
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            String webapps = "/camunda/api/admin/auth/user/" + engine.getName() + "/login/" + app;
            assertThat(anonymous.sendForm(webapps, "username=eleventh.person&password=candour-demo").statusCode()).isIn(401, 403);
            assertThat(person.call("POST", webapps, "").statusCode()).isEqualTo(403);
        }
        assertThat(location(anonymous.page("/"))).isEqualTo("/login");
    }

    @Test
    void an_administrator_sees_who_there_is_and_removes_a_leaver_but_makes_nobody() {
        loggedIn(claims("s-12", "twelfth.person", "northfield-school", "candour-practitioner"));
        var administrator = loggedIn(claims("s-admin", "ada.keeper", null, "candour-administrator"));

        assertThat(administrator.page("/").body()).contains("Who works here", "kept where your organisation keeps its people").doesNotContain("Raise a concern");
        assertThat(administrator.get(api("/user")).body()).contains("twelfth.person");
        assertThat(administrator.post(api("/user/create"), "{\"profile\":{\"id\":\"m\"},\"credentials\":{\"password\":\"three-grey-herons\"}}").statusCode()).isEqualTo(403);
        for (String shut : List.of(
                "PUT /user/twelfth.person/credentials", "PUT /user/twelfth.person/profile", "POST /group/create",
                "PUT /group/northfield-school-lead/members/ada.keeper", "PUT /group/northfield-school-lead/members/twelfth.person",
                "DELETE /group/northfield-school-practitioner/members/twelfth.person",
                "PUT /tenant/northfield-school/user-members/ada.keeper", "DELETE /tenant/northfield-school")) {
            assertThat(administrator.call(shut.split(" ")[0], api(shut.split(" ")[1]), "{}").statusCode()).as(shut).isEqualTo(403);
        }
        assertThat(administrator.call("DELETE", api("/user/twelfth.person"), "").statusCode()).isEqualTo(204);
        assertThat(identities.createUserQuery().userId("twelfth.person").count()).isZero();
    }

    @Test
    void those_outside_the_agencies_have_their_place_by_their_role_alone() {
        var owner = loggedIn(claims("s-owner", "otto.models", "northfield-school", "candour-process-owner"));
        loggedIn(claims("s-board", "bea.board", null, "candour-board"));

        assertThat(groupsOf("otto.models")).containsExactly("process-owners");
        assertThat(groupsOf("bea.board")).containsExactly("board");
        assertThat(owner.get(api("/deployment")).statusCode()).isEqualTo(200);
        assertThat(owner.page("/").body()).contains("How cases run").doesNotContain("Raise a concern");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_CONSENT, cancelled", "OTHER_STATE, late", "OTHER_NONCE, late", "OTHER_KEY, late", "OTHER_AUDIENCE, late", "EXPIRED, late",
        "FROM_TOMORROW, late", "SHOWN_LONG_AGO, late", "USED_TWICE, late", "NOT_SAID_WHEN_SHOWN, not-said-when", "NO_TOKEN, out-of-reach", "BROKEN, out-of-reach"
    })
    void a_log_in_that_goes_wrong_ends_on_a_plain_page_and_names_nobody(Fault fault, String why, CapturedOutput log) {
        var person = HttpPerson.anonymous(port);

        var answer = logIn(person, claims("s-wrong", "wrong.person", "northfield-school", "candour-lead"), fault);

        assertThat(location(answer)).isEqualTo("/not-in?why=" + why);
        assertThat(person.page(location(answer)).body())
                .contains("ring 999", "Back to the log-in")
                .containsAnyOf("You are not logged in", "did not say when you last showed");
        assertThat(location(person.page("/"))).isEqualTo("/login");
        assertThat(identities.createUserQuery().userId("wrong.person").count()).isZero();
        assertThat(log.getAll()).doesNotContain("wrong.person", "s-wrong", "Amina", "private.example", "eyJ");
    }

    @Test
    void an_answer_that_nobody_waits_for_is_refused() {
        var person = loggedIn(claims("s-18", "eighteenth.person", "northfield-school", "candour-practitioner"));

        assertThat(location(person.page("/login/oauth2/code/candour?code=stolen&state=stolen"))).isEqualTo("/not-in?why=late");
        assertThat(person.page("/").statusCode()).as("nobody is logged out by a link").isEqualTo(200);
        assertThat(person.page("/not-in?why=%3Cscript%3E").body()).doesNotContain("<script>").contains("begun in another window");
    }

    @Test
    void a_provider_that_does_not_answer_keeps_out_whoever_comes_and_nobody_who_is_in(CapturedOutput log) {
        var inside = loggedIn(claims("s-13", "thirteenth.person", "northfield-school", "candour-practitioner"));
        var outside = HttpPerson.anonymous(port);
        PROVIDER.isDown(true);
        ReflectionTestUtils.setField(asked, "found", new AtomicReference<>());

        var answer = outside.page("/oauth2/authorization/candour");

        assertThat(location(answer)).isEqualTo("/not-in?why=out-of-reach");
        assertThat(outside.page(location(answer)).statusCode()).isEqualTo(503);
        assertThat(inside.page("/").statusCode()).isEqualTo(200);
        assertThat(log.getAll()).contains("could not be used").doesNotContain("\tat ");
        PROVIDER.isDown(false);
        loggedIn(claims("s-13", "thirteenth.person", "northfield-school", "candour-practitioner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/x/logout"})
    void logging_out_here_goes_on_to_the_provider_once_and_logs_nobody_in_again(String logOut) {
        var person = loggedIn(claims("s-14", "fourteenth.person", "northfield-school", "candour-practitioner"));
        if (logOut.equals("/logout")) {
            logOut(person);
        } else {
            assertThat(person.post(logOut, "").statusCode()).isEqualTo(204);
        }

        var page = person.page("/login?out");

        assertThat(page.body()).contains("You are logged out of Candour");
        assertThat(page.headers().firstValue("Refresh").orElseThrow())
                .startsWith("0; url=" + PROVIDER.issuer() + "/log-out?of=area&client_id=" + ProviderOnTheSide.CLIENT)
                .endsWith("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Flogin%3Fout")
                .doesNotContain("id_token", "fourteenth");
        assertThat(person.page("/login?out").headers().firstValue("Refresh")).isEmpty();
        assertThat(location(person.page("/"))).isEqualTo("/login");
        assertThat(location(person.page("/oauth2/authorization/candour"))).doesNotContain("prompt=");
    }

    /** A leaver is out when the provider says so; whoever sits at the screen then shows who they are. */
    @Test
    void the_provider_ends_every_session_of_a_person_and_nobody_elses() {
        var window = loggedIn(claims("s-15", "fifteenth.person", "northfield-school", "candour-practitioner"));
        var otherWindow = loggedIn(claims("s-15", "fifteenth.person", "northfield-school", "candour-practitioner"));
        var colleague = loggedIn(claims("s-16", "sixteenth.person", "northfield-school", "candour-practitioner"));

        var told = HttpPerson.anonymous(port)
                .sendForm("/logout/back-channel", Map.of("logout_token", PROVIDER.logOutToken("s-15", Map.of())));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(location(window.page("/"))).isEqualTo("/login");
        assertThat(otherWindow.get(api("/filter")).statusCode()).isEqualTo(401);
        assertThat(colleague.page("/").statusCode()).isEqualTo(200);
        String again = location(window.page("/oauth2/authorization/candour"));
        assertThat(again).contains("prompt=login");
        URI back = URI.create(PROVIDER.agree(again, claims("s-15", "fifteenth.person", "northfield-school", "candour-practitioner"), Fault.NONE));
        assertThat(location(window.page(back.getRawPath() + "?" + back.getRawQuery()))).isEqualTo("/");
        assertThat(window.page("/").statusCode()).isEqualTo(200);
    }

    /** It is for whoever keeps the set-up to mend, so the log says what is missing. */
    @Test
    void where_the_provider_never_says_when_somebody_showed_who_they_are_the_log_names_what_is_missing(CapturedOutput log) {
        logIn(HttpPerson.anonymous(port), claims("s-wrong", "wrong.person", "northfield-school", "candour-lead"), Fault.NOT_SAID_WHEN_SHOWN);

        assertThat(log.getAll()).contains("auth_time").doesNotContain("wrong.person");
    }

    /** Whoever sits at a screen that was left can take out of the address that the person is to show anew who they are (R11.9). */
    @ParameterizedTest
    @ValueSource(strings = {"prompt=login", "max_age=0"})
    void where_a_session_ran_out_the_provider_does_not_let_in_whom_it_only_still_knew(String takenOut) {
        var claims = claims("s-20", "twentieth.person", "northfield-school", "candour-lead");
        var window = loggedIn(claims);
        HttpPerson.anonymous(port).sendForm("/logout/back-channel", Map.of("logout_token", PROVIDER.logOutToken("s-20", Map.of())));
        assertThat(location(window.page("/"))).isEqualTo("/login");

        for (int time = 0; time < 2; time++) {
            String asked = location(window.page("/oauth2/authorization/candour"));
            assertThat(asked).contains("prompt=login", "max_age=0");
            URI back = URI.create(PROVIDER.agree(asked.replace("&" + takenOut, ""), claims, Fault.SHOWN_AN_HOUR_AGO));
            assertThat(location(window.page(back.getRawPath() + "?" + back.getRawQuery()))).isEqualTo("/not-in?why=not-shown-anew");
            assertThat(location(window.page("/"))).isEqualTo("/login");
        }
        assertThat(location(logIn(window, claims, Fault.NONE))).as("whoever shows it anew is in").isEqualTo("/");
    }

    /** A browser in which somebody logged in, whose session the server has ended since, before anything else is asked for with it. */
    private HttpPerson leftBehind(Map<String, Object> claims) throws Exception {
        var window = loggedIn(claims);
        HttpPerson.anonymous(port).sendForm("/logout/back-channel", Map.of("logout_token", PROVIDER.logOutToken((String) claims.get("sub"), Map.of())));
        HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                        .header("Cookie", "JSESSIONID=" + window.cookie("JSESSIONID").orElseThrow())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return window;
    }

    private void mustShowAnewWhoTheyAre(HttpPerson window, String begin, Map<String, Object> claims) {
        String asked = location(window.page(begin));
        assertThat(asked).contains("prompt=login", "max_age=0");
        URI back = URI.create(PROVIDER.agree(asked.replace("&prompt=login", ""), claims, Fault.SHOWN_AN_HOUR_AGO));
        assertThat(location(window.page(back.getRawPath() + "?" + back.getRawQuery()))).startsWith("/not-in");
        assertThat(location(window.page("/cases"))).isEqualTo("/login");
    }

    /** Whatever is typed first begins a session of nobody's, which must not be taken for that of a browser nobody used (R11.9). */
    @ParameterizedTest
    @ValueSource(strings = {
        "/cases", "/", "/login", "/login?out", "/logout", "/not-in", "/reader", "/error", "/nowhere", "/candour.css", "/favicon.ico", "/cases%2Fx",
        "/cases;x", "/camunda/lib/x", "/camunda/lib/deps.js", "/camunda/assets/x", "/camunda/app/", "/camunda/api/x", "/actuator/health",
        "/oauth2/authorization/another", "/login/oauth2/code/candour?code=stolen&state=stolen"
    })
    void no_address_typed_first_makes_it_forgotten_that_a_session_ran_out(String typed) throws Exception {
        var claims = claims("s-22", "twenty-second.person", "northfield-school", "candour-lead");
        var window = leftBehind(claims);

        window.page(typed);

        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", claims);
    }

    /** A browser sends a cookie by the letters of an address, and the server begins a log-in at all of these: so it goes with every address. */
    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorization/candour", "/oauth2/authorizatio%6e/candour", "/oauth2/authorization/c%61ndour", "/%6fauth2/authorization/candour"})
    void however_the_log_in_is_begun_it_is_shown_anew(String begin) throws Exception {
        var claims = claims("s-23", "twenty-third.person", "northfield-school", "candour-lead");
        var answer = logIn(HttpPerson.anonymous(port), claims, Fault.NONE);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("candour-not-logged-out="))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Path=/;", "HttpOnly", "SameSite=Lax", "Max-Age=2592000");
        mustShowAnewWhoTheyAre(leftBehind(claims), begin, claims);
    }

    /** Easier than any address: the browser forgets its session, and the provider often does not. */
    @Test
    void closing_the_browser_is_no_log_out() {
        var claims = claims("s-24", "twenty-fourth.person", "northfield-school", "candour-lead");
        var window = loggedIn(claims);
        var cookies = ((CookieManager) ReflectionTestUtils.getField(window, "cookies")).getCookieStore();

        List.copyOf(cookies.getCookies()).stream().filter(cookie -> cookie.getMaxAge() < 0).forEach(cookie -> cookies.remove(null, cookie));

        assertThat(window.cookie("JSESSIONID")).isEmpty();
        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", claims);
    }

    @Test
    void nor_is_a_log_out_of_whoever_is_not_logged_in() throws Exception {
        var claims = claims("s-25", "twenty-fifth.person", "northfield-school", "candour-lead");
        var window = leftBehind(claims);

        window.sendForm("/logout", "");
        window.post("/camunda/api/admin/auth/user/x/logout", "");

        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", claims);
    }

    /** A provider may know several people in one browser, and somebody with an account of their own could choose a colleague then. */
    @Test
    void nor_is_the_log_out_of_whoever_logged_in_after_them() throws Exception {
        var left = claims("s-28", "twenty-eighth.person", "northfield-school", "candour-lead");
        var next = claims("s-29", "twenty-ninth.person", "northfield-school", "candour-practitioner");
        var window = leftBehind(left);

        assertThat(location(logIn(window, next, Fault.NONE))).isEqualTo("/");
        logOut(window);

        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", left);
        assertThat(location(logIn(window, left, Fault.NONE))).isEqualTo("/cases");
        logOut(window);
        assertThat(location(window.page("/oauth2/authorization/candour"))).as("now both have").doesNotContain("prompt=");
    }

    @Test
    void nor_is_it_that_whoever_logged_in_after_them_is_still_logged_in() throws Exception {
        var left = claims("s-33", "thirty-third.person", "northfield-school", "candour-lead");
        var window = leftBehind(left);
        assertThat(location(logIn(window, claims("s-34", "thirty-fourth.person", "northfield-school", "candour-practitioner"), Fault.NONE)))
                .isEqualTo("/");

        String asked = location(window.page("/oauth2/authorization/candour"));
        URI back = URI.create(PROVIDER.agree(asked.replace("&prompt=login", ""), left, Fault.SHOWN_AN_HOUR_AGO));

        assertThat(asked).contains("prompt=login", "max_age=0");
        assertThat(location(window.page(back.getRawPath() + "?" + back.getRawQuery()))).startsWith("/not-in");
    }

    /** It goes on knowing them: the next person at that screen would be in as them by one press. */
    @Test
    void nor_is_their_own_log_out_where_the_provider_has_none() {
        var claims = claims("s-35", "thirty-fifth.person", "northfield-school", "candour-lead");
        var window = loggedIn(claims);
        @SuppressWarnings("unchecked")
        var found = (AtomicReference<ClientRegistration>) ReflectionTestUtils.getField(provider, "found");
        ClientRegistration with = found.get();
        found.set(ClientRegistration.withClientRegistration(with).providerConfigurationMetadata(Map.of()).build());

        try {
            logOut(window);
        } finally {
            found.set(with);
        }

        mustShowAnewWhoTheyAre(window, "/oauth2/authorization/candour", claims);
    }

    /** So that somebody else, or another account of theirs, can be chosen. */
    @Test
    void whoever_was_not_let_in_is_asked_anew_who_they_are_and_no_more_once_somebody_was() {
        var window = HttpPerson.anonymous(port);
        logIn(window, claims("s-30", "thirtieth.person", "northfield-school"), Fault.NONE);
        assertThat(location(window.page("/oauth2/authorization/candour"))).contains("prompt=login");

        assertThat(location(logIn(window, claims("s-31", "thirty-first.person", "northfield-school", "candour-lead"), Fault.NONE))).isEqualTo("/");
        logOut(window);

        assertThat(location(window.page("/oauth2/authorization/candour"))).doesNotContain("prompt=");
    }

    @Test
    void what_the_browser_keeps_of_who_was_logged_in_names_nobody() {
        var window = loggedIn(claims("s-32", "thirty-second.person", "northfield-school", "candour-lead"));

        String kept = window.cookie("candour-not-logged-out").orElseThrow();

        assertThat(kept).matches("[0-9a-f]{16}").isNotEqualTo(new Identity(PROVIDER.issuer(), "s-32").digest().substring(0, 16));
    }

    private static void logOut(HttpPerson person) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(person.page("/").body());
        assertThat(token.find()).isTrue();
        assertThat(location(person.sendForm("/logout", Map.of("_csrf", token.group(1))))).endsWith("/login?out");
    }

    @Test
    void whoever_is_logged_in_and_logs_in_once_more_need_not_show_it_anew() {
        var claims = claims("s-26", "twenty-sixth.person", "northfield-school", "candour-lead");
        var window = loggedIn(claims);

        assertThat(location(window.page("/oauth2/authorization/candour"))).doesNotContain("prompt=");
        assertThat(location(logIn(window, claims, Fault.SHOWN_AN_HOUR_AGO))).isEqualTo("/");
    }

    /** Some providers ask, and then say the time of the first showing again: to try once more leads nowhere, and somebody has to hear of it. */
    @Test
    void where_the_provider_keeps_the_time_of_a_former_showing_the_page_and_the_log_say_what_helps(CapturedOutput log) throws Exception {
        var claims = claims("s-27", "twenty-seventh.person", "northfield-school", "candour-lead");
        var window = leftBehind(claims);

        var answer = logIn(window, claims, Fault.SHOWN_AN_HOUR_AGO);

        assertThat(location(answer)).isEqualTo("/not-in?why=not-shown-anew");
        var page = window.page(location(answer));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("You are not logged in", "If you see this page again", "the IT desk of the council, 01632 960250", "ring 999")
                .doesNotContain("Try again", "begun in another window");
        assertThat(log.getAll()).containsPattern("WARN.*FailedLogIns.*auth_time.*prompt=login").doesNotContain("twenty-seventh.person");
        assertThat(window.page("/login").headers().firstValue("Refresh").orElse("")).as("a new log-in there has a new time").contains("/log-out?of=area");
        assertThat(window.page("/login").headers().firstValue("Refresh")).isEmpty();
        assertThat(location(logIn(window, claims, Fault.NONE))).isEqualTo("/");
    }

    /** Whom nobody was logged in before is let in as the provider knows them. */
    @Test
    void where_no_session_ran_out_whom_the_provider_knows_need_not_show_it_anew() {
        var answer = logIn(
                HttpPerson.anonymous(port), claims("s-21", "twenty-first.person", "northfield-school", "candour-lead"), Fault.SHOWN_AN_HOUR_AGO);

        assertThat(location(answer)).isEqualTo("/");
    }

    /** Anybody can send one, and the provider must not be asked for each. */
    @Test
    void log_outs_that_nobody_signed_do_not_make_the_provider_busy() {
        String unsigned = PROVIDER.logOutToken("s-18", Map.of()).replaceAll("\\.[^.]+$", ".AAAA");
        int before = PROVIDER.askedForKeys();

        for (int time = 0; time < 10; time++) {
            HttpPerson.anonymous(port).sendForm("/logout/back-channel", Map.of("logout_token", unsigned));
        }

        assertThat(PROVIDER.askedForKeys() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void a_log_out_that_the_provider_did_not_tell_of_ends_nothing() {
        var person = loggedIn(claims("s-17", "seventeenth.person", "northfield-school", "candour-practitioner"));
        var unsigned = PROVIDER.logOutToken("s-17", Map.of()).replaceAll("\\.[^.]+$", ".AAAA");

        for (String token : List.of(
                "", "nonsense", unsigned, PROVIDER.logOutToken("s-17", Map.of("nonce", "as-in-a-log-in")),
                PROVIDER.logOutToken("s-17", Map.of("events", Map.of("another", Map.of()))),
                PROVIDER.logOutToken("s-17", Map.of("aud", "another-client")), PROVIDER.logOutToken("s-17", Map.of("iat", 1_600_000_000)))) {
            assertThat(HttpPerson.anonymous(port).sendForm("/logout/back-channel", Map.of("logout_token", token)).statusCode()).isEqualTo(400);
        }

        assertThat(person.page("/").statusCode()).isEqualTo(200);
    }
}
