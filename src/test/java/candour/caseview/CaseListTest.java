package candour.caseview;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.localProcedure;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.access.Members;
import candour.access.Members.Member;
import candour.casefile.CaseFileRepository;
import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
import candour.caseview.CaseReaders.Sight;
import candour.caseview.CaseRows.Row;
import candour.caseview.VisibleCases.Visible;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Staff;
import candour.testing.Story;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody finds their cases, the pressing ones first, and learns of no other (R11.8). */
@EngineTest
class CaseListTest {

    private static final List<String> EVERYBODY = List.of(
            "amina.khan", "tom.okafor", "ruth.bell", "sian.hughes", "leila.novak", "james.oneill", "grace.adeyemi",
            "peter.marsh", "daniel.reid", "olive.grant", "adele.stone");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private VisibleCases visible;

    @Autowired
    private CaseReaders readers;

    @Autowired
    private CaseRows rows;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private Members members;

    @Autowired
    private ReadLog reads;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Staff staff;

    private Member member(String user) {
        return members.find(user).orElseThrow();
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private Story.Case inDoubt() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
    }

    private List<Row> listOf(String user) {
        return rows.of(visible.page(member(user), 10_000, 0), member(user));
    }

    private Row row(String user, String reference) {
        return listOf(user).stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListHoldsExactlyTheCasesThatTheReaderMayOpenAndNoMoreOfThem() {
        // what was opened in an emergency is reached from the page where it was opened
        jdbc.sql("update emergency_opening set ended_at = current_timestamp where ended_at is null").update();
        inDoubt();
        inDoubt().finish(Story.MANAGER, giveAdvice());
        story.raise("leila.novak", concern());
        story.raise("sian.hughes", concern());
        story.raise(concern()).finish(describeTheInformation().with("colleague", "Ruth Bell"));
        tasks.setAssignee(inDoubt().step("give-advice").getId(), Story.SENIOR);
        story.raise(concern()).finish(describeTheInformation()).change(localProcedure());
        Story.Case claimed = story.raise(concern()).finish(describeTheInformation()).change(localProcedure());
        tasks.claim(claimed.step("discuss-the-procedure").getId(), Story.SENIOR);
        Story.Case overdue = story.raise("ruth.bell", concern()).runOut("describe-the-information");
        tasks.setAssignee(overdue.step("decide-as-lead").getId(), Story.SENIOR);

        List<String> all = jdbc.sql("select reference from case_file").query(String.class).list();
        for (String user : EVERYBODY) {
            Member reader = member(user);
            Map<String, Sight> oneByOne = new HashMap<>();
            for (String reference : all) {
                Sight sight = readers.of(cases.get(reference), reader);
                if (sight != Sight.NOTHING) {
                    oneByOne.put(reference, sight);
                }
            }
            List<Visible> listed = visible.page(reader, 10_000, 0);

            assertThat(listed).as(user).hasSize(oneByOne.size()).allSatisfy(one -> assertThat(one.sight())
                    .isEqualTo(oneByOne.get(one.file().reference())));
            assertThat(visible.count(reader).all()).isEqualTo(oneByOne.size());
        }
    }

    @Test
    void aCaseSaysWhomItIsAboutWhatWaitsForWhomAndUntilWhen() {
        Story.Case told = story.raise(concern().with("childName", "Ada O'Neill").with("childAge", "about 10"));

        Row own = row(Story.PRACTITIONER, told.reference());
        Row ofTheLead = row(Story.LEAD, told.reference());

        assertThat(own.children()).singleElement().satisfies(child -> {
            assertThat(child.called()).isEqualTo("Ada O'Neill");
            assertThat(child.born()).startsWith("about 10 (born about ");
        });
        assertThat(own.waiting()).singleElement().satisfies(step -> {
            assertThat(step.title()).isEqualTo("Describe the information");
            assertThat(step.holder()).isEqualTo("you");
            assertThat(step.until()).startsWith("tomorrow, ");
            assertThat(step.taskId()).isNotNull();
        });
        assertThat(ofTheLead.waiting()).singleElement().satisfies(step -> {
            assertThat(step.holder()).isEqualTo("Amina Khan");
            assertThat(step.taskId()).as("not the lead's to open").isNull();
        });
    }

    @Test
    void aChildNotBornYetIsShownWithWhenTheyAreDue() {
        Story.Case told = story.raise(concern().with("childKnown", "unborn").with("babyDue", "in May"));

        assertThat(row(Story.PRACTITIONER, told.reference()).children())
                .singleElement()
                .satisfies(child -> assertThat(child.born()).isEqualTo("not born yet, “in May”"));
    }

    @Test
    void whatIsOverdueStandsFirstAndSaysSo() {
        Story.Case late = story.raise(concern());
        Task step = late.step("describe-the-information");
        step.setDueDate(Timestamp.from(Instant.now().minusSeconds(30L * 24 * 3600)));
        tasks.saveTask(step);
        story.raise(concern());

        assertThat(listOf(Story.PRACTITIONER).get(0)).satisfies(first -> {
            assertThat(first.reference()).isEqualTo(late.reference());
            assertThat(first.waiting().get(0).overdue()).isTrue();
        });
        assertThat(person(Story.LEAD).page("/cases").body()).contains("Overdue since ");
        late.finish(describeTheInformation());
    }

    @Test
    void aFinishedCaseStandsBelowWithItsOutcomeAndLeadsToItsRecord() {
        Story.Case done = story.raise(outOfScope()).finish(useTheOtherProtocol());
        Story.Case open = story.raise(concern());

        assertThat(row(Story.PRACTITIONER, done.reference()).outcome()).isEqualTo("out of scope");
        assertThat(listOf(Story.PRACTITIONER))
                .extracting(Row::reference)
                .containsSubsequence(open.reference(), done.reference());
        assertThat(person(Story.PRACTITIONER).page("/cases?page=9999").body()).contains("/records/IS-", "Finished");
    }

    @Test
    void anAdviserSeesTheCaseInTheListWithoutNamesAndOfItsStepsOnlyTheirOwn() {
        Story.Case told = inDoubt();

        Row asked = row(Story.MANAGER, told.reference());

        assertThat(asked.whole()).isFalse();
        assertThat(asked.children()).isEmpty();
        assertThat(asked.waiting()).singleElement().satisfies(step -> {
            assertThat(step.title()).isEqualTo("Give advice");
            assertThat(step.holder()).isEqualTo("a manager");
            assertThat(step.taskId()).isNotNull();
        });
        assertThat(person(Story.MANAGER).page("/cases").body()).contains("without names");
        assertThat(reads.ofCase(told.reference())).extracting(Read::reader).doesNotContain(Story.MANAGER);
    }

    @Test
    void whoeverAdvisedAndAdvisesNoMoreKnowsOfTheCaseNoLonger() {
        Story.Case told = inDoubt().finish(Story.MANAGER, giveAdvice());
        assertThat(row(Story.MANAGER, told.reference())).isNotNull();
        identities.deleteMembership(Story.MANAGER, "northfield-school-manager");
        identities.createMembership(Story.MANAGER, "northfield-school-practitioner");
        try {
            assertThat(listOf(Story.MANAGER)).extracting(Row::reference).doesNotContain(told.reference());
            assertThat(readers.of(cases.get(told.reference()), member(Story.MANAGER))).isEqualTo(Sight.NOTHING);
        } finally {
            identities.deleteMembership(Story.MANAGER, "northfield-school-practitioner");
            identities.createMembership(Story.MANAGER, "northfield-school-manager");
        }
    }

    @Test
    void theLeadsListIsLoggedForTheCasesOfOthersAndOnesOwnIsNot() {
        Story.Case told = story.raise("omar.aziz", concern());
        Story.Case ofAnother = story.raise("daniel.reid", concern());

        person("omar.aziz").page("/cases");

        assertThat(reads.ofCase(ofAnother.reference())).extracting(Read::part).containsExactly("case-list");
        assertThat(reads.ofCase(told.reference())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"olive.grant", "adele.stone", "beatrice.lowry"})
    void whoeverRaisesNoneSeesNoCaseAndIsLedToNone(String user) {
        story.raise(concern());

        assertThat(person(user).page("/cases").body())
                .contains("There is no case yet that you can open")
                .doesNotContain("IS-20")
                .doesNotContain("processStart=");
    }

    @Test
    void whoeverHasNoCaseYetIsLedToAConcern() {
        staff.join("nora.new", "Nora", "New", "northfield-school-practitioner");
        try {
            assertThat(person("nora.new").page("/cases").body()).contains("There is no case yet", "processStart=concern");
        } finally {
            staff.leave("nora.new");
        }
    }

    /** A list that asks again for each row is slow where there are many. */
    @Test
    void aLongerPageAsksTheDatabaseNoMoreOften() {
        for (int raised = 0; raised < 6; raised++) {
            story.raise("leila.novak", concern());
        }
        Member reader = member("leila.novak");
        rows.of(visible.page(reader, 1, 0), reader);

        long forOne = statements(() -> rows.of(visible.page(reader, 1, 0), reader));
        long forSix = statements(() -> rows.of(visible.page(reader, 6, 0), reader));

        assertThat(forOne).isPositive();
        assertThat(forSix).isEqualTo(forOne);
    }

    private long statements(Supplier<List<Row>> work) {
        jdbc.sql("set query_statistics true").update();
        work.get();
        long executed = jdbc.sql("""
                select sum(execution_count) from information_schema.query_statistics
                where sql_statement like '%case_file%' or sql_statement like '%ACT_%' or sql_statement like '%person%'
                    or sql_statement like '%decision%'""")
                .query(Long.class)
                .single();
        jdbc.sql("set query_statistics false").update();
        return executed;
    }
}
