package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseFileRepository;
import candour.sso.ProviderOnTheSide.Fault;
import candour.testing.HttpPerson;
import candour.testing.Meanwhile;
import candour.testing.Serves;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who somebody is and what they may, as the provider says it at each log-in (R11.8; faults A06, A09). */
@Serves("R11.8")
@SsoTest
@ExtendWith(OutputCaptureExtension.class)
class WhoTheProviderMeansTest extends AtTheProvider {

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void what_somebody_began_in_one_agency_is_not_read_in_the_next() {
        String place = "/camunda/api/candour/drafts/start/concern";
        var there = loggedIn(claims("s-begun", "begun.person", "northfield-school", "candour-practitioner"));
        there.draft("PUT", place, "{\"childKnown\": \"named\", \"childName\": \"Jory Penrose\"}");
        assertThat(there.get(place).body()).contains("Jory Penrose");

        var here = loggedIn(claims("s-begun", "begun.person", "riverside-health", "candour-practitioner"));

        assertThat(here.page("/").body()).contains("Riverside");
        assertThat(here.get(place).body()).doesNotContain("Jory Penrose");
        assertThat(there.get(place).body()).doesNotContain("Jory Penrose");
        assertThat(loggedIn(claims("s-begun", "begun.person", "northfield-school", "candour-practitioner")).get(place).body())
                .contains("Jory Penrose");
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
        Callable<String> logIn = () -> location(logIn(HttpPerson.anonymous(port), twice, Fault.NONE));

        assertThat(Meanwhile.together(logIn, logIn, logIn, logIn)).containsOnly("/");
        assertThat(groupsOf("tenth.person")).containsExactlyInAnyOrder("northfield-school-practitioner", "northfield-school-manager");
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
}
