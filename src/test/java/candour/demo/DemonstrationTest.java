package candour.demo;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.SubmissionRepository;
import candour.scenario.Scenario;
import candour.scenario.Scenarios;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import candour.training.Training;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration has a case at every step, with people of many names, and begins anew without a trace (P01). */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Beginnings beginnings;

    @Autowired
    private AllCases allCases;

    @Autowired
    private DemoCases demoCases;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private DecisionRepository decisions;

    @Autowired
    private PersonRepository people;

    @Autowired
    private SubmissionRepository submissions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private DataSource database;

    @Autowired
    private Training training;

    @Autowired
    private Story story;

    @BeforeAll
    void begin() {
        beginnings.anew(beginnings.which());
    }

    /** Other tests count cases too. */
    @AfterAll
    void leaveNothing() {
        allCases.delete();
    }

    private List<String> references() {
        return JdbcClient.create(database).sql("select reference from case_file order by reference").query(String.class).list();
    }

    private List<Task> open(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list();
    }

    @TestFactory
    Stream<DynamicTest> eachCaseStandsWhereItsLineSays() {
        return IntStream.range(0, references().size()).mapToObj(i -> {
            DemoCase line = demoCases.all().get(i);
            String reference = references().get(i);
            return DynamicTest.dynamicTest(line.shows(), () -> stands(line, cases.get(reference)));
        });
    }

    private void stands(DemoCase line, CaseFile file) {
        List<String> steps = open(file.reference()).stream().map(Task::getTaskDefinitionKey).toList();
        Scenario.Expect expect = scenarios.byId(line.scenario()).expect();
        assertThat(line.as()).matches(user -> engine.getIdentityService().createTenantQuery()
                .userMember(user).includingGroupsOfUser(true).singleResult().getId().equals(file.agency()));
        if (line.until() != null) {
            assertThat(steps).contains(line.until());
            assertThat(file.finishedAt()).isNull();
        } else if (expect.outcome().equals("held")) {
            assertThat(steps).isNotEmpty();
            assertThat(file.finishedAt()).isNull();
        } else {
            assertThat(steps).isEmpty();
            assertThat(file.finishedAt()).isNotNull();
            assertThat(decisions.latest(file.reference(), "concern"))
                    .map(Decision::outcome)
                    .hasValueSatisfying(outcome -> assertThat(outcome.words()).isEqualTo(expect.outcome()));
        }
    }

    @Test
    void everyAgencyHasCasesAndOneOfThemAStepThatIsOverdue() {
        assertThat(references()).hasSizeBetween(12, 18);
        assertThat(references()).extracting(reference -> cases.get(reference).agency())
                .contains("northfield-school", "riverside-health", "hillingdon-mash");
        assertThat(references())
                .filteredOn(reference -> open(reference).stream().anyMatch(task -> task.getDueDate().before(new Date())))
                .extracting(reference -> open(reference).get(0).getTaskDefinitionKey())
                .containsExactly("weigh-the-risk");
    }

    /** A step that is overdue came before it was due, also where the engine's own clock is asked. */
    @Test
    void everyStepCameBeforeItIsDue() {
        assertThat(tasks.createTaskQuery().list())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.getCreateTime()).isBefore(task.getDueDate()));
    }

    @Serves("R13.3")
    @Test
    void someAreTrainedSomeAreDueAndWhoeverIsLateWasGivenTheirStepInTime() {
        List<Training.Trained> school = training.of("northfield-school");

        assertThat(school).filteredOn(Training.Trained::lapsed).extracting(Training.Trained::userId).containsExactly("sian.hughes");
        assertThat(school).filteredOn(one -> one.due() && !one.lapsed()).extracting(Training.Trained::userId).containsExactly("ruth.bell");
        assertThat(school).filteredOn(one -> !one.due()).hasSize(2);
        assertThat(training.of("riverside-health")).filteredOn(one -> one.last() == null).hasSize(1);
        assertThat(tasks.createTaskQuery().taskAssignee("sian.hughes").list())
                .singleElement()
                .satisfies(task -> assertThat(task.getName()).isEqualTo("Book and do your refresher training"));
    }

    @Test
    void namesOfManyKindsStandAsTheyWereGiven() {
        List<String> names = references().stream()
                .flatMap(reference -> people.people(reference).stream())
                .map(Person::name)
                .toList();

        assertThat(names)
                .contains("Tadhg Ó Súilleabháin", "Siobhán Uí Shúilleabháin", "Łucja Wójcik", "Nguyễn Minh Khôi")
                .contains("سلمى حداد", "李思敏", "Taiwo Adéyẹmí", "Kehinde Adéyẹmí", "Chloe D'Arcy")
                .contains("Anne-Marie Clarke-Hughes", "Thirunavukkarasu Sivasubramaniam Jeyaratnam")
                .containsNull();
        assertThat(references())
                .extracting(reference -> submissions.latest(reference, "concern").orElseThrow().get("childName"))
                .contains("Parwin", "ليلى and عمر الحسن", null);
    }

    @Test
    void itBeginsAnewWithTheSameCasesAndNothingOfBeforeInAnyTable() throws SQLException {
        Map<String, Long> rowsBefore = rows();
        List<String> linesBefore = lines();
        Story.Case raisedMeanwhile = story.raise(concern().with("whatHappened", "Seen by somebody who looks around."));
        HttpPerson.loggedIn(port, engine.getName(), "amina.khan").page("/cases/" + raisedMeanwhile.reference());
        Set<String> idsBefore = ids();

        beginnings.anew(beginnings.which());

        assertThat(lines()).isEqualTo(linesBefore);
        assertThat(rows()).isEqualTo(rowsBefore);
        assertThat(placesOf(idsBefore)).isEmpty();
    }

    /** Who has which case, how far it is and with whom, in the order of their numbers, which are others each time. */
    private List<String> lines() {
        return references().stream()
                .map(cases::get)
                .map(file -> "%s %s %s"
                        .formatted(
                                file.raisedBy(),
                                people.people(file.reference()).stream().map(Person::name).toList(),
                                open(file.reference()).stream()
                                        .map(step -> step.getName().replace(file.reference(), ""))
                                        .sorted()
                                        .toList()))
                .toList();
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        history.createHistoricProcessInstanceQuery().list().forEach(instance -> ids.add(instance.getId()));
        history.createHistoricTaskInstanceQuery().list().forEach(task -> ids.add(task.getId()));
        history.createHistoricActivityInstanceQuery().list().forEach(step -> ids.add(step.getExecutionId()));
        history.createHistoricDecisionInstanceQuery().list().forEach(decision -> ids.add(decision.getId()));
        references().forEach(reference -> submissions.ofCase(reference).forEach(sent -> ids.add(sent.id().toString())));
        assertThat(ids).hasSizeGreaterThan(100);
        return ids;
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (ResultSet count = connection.createStatement().executeQuery("select count(*) from \"" + table + "\"")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private List<String> placesOf(Set<String> ids) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (ResultSet row = connection.createStatement().executeQuery("select * from \"" + table + "\"")) {
                    while (row.next()) {
                        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            if (ids.contains(String.valueOf(row.getObject(column)))) {
                                places.add(table + "." + row.getMetaData().getColumnName(column));
                            }
                        }
                    }
                }
            }
        }
        return places;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"BASE TABLE"})) {
            while (all.next()) {
                tables.add(all.getString("TABLE_NAME"));
            }
        }
        assertThat(tables).contains("ACT_HI_TASKINST", "CASE_READ");
        return tables;
    }

    @Test
    void whoeverAsksTwiceOrAtTheSameTimeAsAnotherBeginsItOnce() {
        int before = beginnings.which();

        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> beginnings.anew(before));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> beginnings.anew(before));
        CompletableFuture.allOf(first, second).join();
        beginnings.anew(before);

        assertThat(beginnings.which()).isEqualTo(before + 1);
    }

    @Test
    void anyoneOfTheDemonstrationBeginsItAnewFromItsPageAndNobodyFromElsewhere() {
        HttpPerson leila = HttpPerson.loggedIn(port, engine.getName(), "leila.novak");
        int before = beginnings.which();

        HttpResponse<String> forged = leila.postWithoutToken("/demonstration/anew?which=" + before, "");
        HttpResponse<String> answer = leila.sendForm("/demonstration/anew", "which=" + before);

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/demonstration?begun");
        assertThat(beginnings.which()).isEqualTo(before + 1);
        assertThat(leila.page("/demonstration?begun").body())
                .contains("It has begun anew", demoCases.all().get(0).shows(), "which\" value=\"" + (before + 1));
        assertThat(leila.page("/").body()).contains("This is a demonstration");
    }
}
