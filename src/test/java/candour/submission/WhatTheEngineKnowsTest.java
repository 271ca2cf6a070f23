package candour.submission;

import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.leaveChildrensServicesUntold;
import static candour.testing.Filled.managerShares;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.SubmissionRepository;
import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** After no step does the engine know more than the declared facts (ADR 1; fault A03). */
@Serves("R11.8")
@EngineTest
class WhatTheEngineKnowsTest extends ThroughThePipeline {

    /** In every free text of a case, to be found again wherever it went. */
    private static final String TYPED = "Zebedee";

    /** What the product's own code tells the engine, beside what forms and models declare. */
    private static final Set<String> FACTS = Set.of(
            "caseReference", "agency", "practitioner", "harm", "openTellings", "dangerStays", "stillShared", "occasion", "step", "overdueTask", "conversation",
            "confidential", "ageBand", "impression", "careStatus", "understands", "consentCounts", "parentAskedToo",
            "anythingGoes", "sent", "advice", "needsASecondPerson", "decideBy", "asked", "overtakenBy", "advisedBy", "askedAt", "askedBack", "method", "tellThePerson",
            "conflict", "opening", "openedBy", "reader", "mashSays", "raisedBy", "question", "putQuestion", "reviewOn", "reviewOf", "lapsesOn", "bookedFor",
            "reportedAt", "laterCase");

    private static final Set<String> ENGINE_OWN =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    @Autowired
    private TaskService tasks;

    @Autowired
    private SubmissionRepository submissions;

    @Test
    void afterNoStepDoesTheEngineKnowMoreThanTheDeclaredFacts() throws Exception {
        Set<String> declared = declared();
        Story.Case told = story.raise(typed(danger()));
        List<Runnable> steps = List.of(
                () -> told.finish(typed(tellThePolice())),
                () -> told.finish(typed(leaveChildrensServicesUntold())),
                () -> told.finish(Story.LEAD, typed(agreeNotToTell())),
                () -> told.finish(typed(describeTheInformation())),
                () -> told.finish(typed(harmIsMet().with("doubt", "yes"))),
                () -> told.finish(typed(refuseConsent())),
                () -> told.finish(Story.MANAGER, typed(giveAdvice().with("adviceGiven", "do-not-share"))),
                () -> told.finish(typed(decline())),
                // a manager who shares has the case in hand
                () -> told.finish(Story.MANAGER, typed(managerShares())),
                () -> told.finish(Story.MANAGER, typed(chooseWhatToWhomAndHow())),
                () -> told.finish(Story.MANAGER, typed(sendIt())),
                () -> told.finish(Story.MANAGER, typed(confirmReceipt())),
                () -> told.finish(Story.MANAGER, typed(tellThePerson())));

        knowsOnly(declared, told);
        for (Runnable step : steps) {
            step.run();
            knowsOnly(declared, told);
        }

        assertThat(told.passed()).contains(ConcernProcess.Step.CASE_FINISHED);
        assertThat(submissions.ofCase(told.reference())).hasSize(steps.size() + 1);
        assertThat(tablesThatHold(TYPED, "ACT_")).isEmpty();
        assertThat(submissions.latest(told.reference(), "describe-the-information").orElseThrow().toString()).contains(TYPED);
    }

    @Test
    void whatAnotherProtocolTakesOverIsNotKnownToTheEngineEither() throws Exception {
        Set<String> declared = declared();

        Story.Case told = story.raise(typed(outOfScope()));
        knowsOnly(declared, told);
        told.finish(typed(useTheOtherProtocol()));
        knowsOnly(declared, told);

        assertThat(tablesThatHold(TYPED, "ACT_")).isEmpty();
    }

    @Test
    void anAnswerThatWasNotGivenIsToldToTheEngineAsEmpty() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation()).finish(weighTheRisk());

        assertThat(variables(told).filter(variable -> variable.getName().equals("ground")))
                .isNotEmpty()
                .allMatch(variable -> variable.getValue() == null);
    }

    private static Set<String> declared() throws IOException {
        Set<String> names = new TreeSet<>(FACTS);
        names.addAll(ENGINE_OWN);
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (Resource form : files.getResources("classpath*:forms/*.form")) {
            names.addAll(Checked.form(form.getFilename().replace(".form", "")).routingKeys());
        }
        Pattern inModel = Pattern.compile(
                "(?:resultVariable|elementVariable|target|outputParameter name)=\"(\\w+)\"");
        for (Resource model : files.getResources("classpath*:bpmn/*.bpmn")) {
            Matcher matcher = inModel.matcher(model.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private void knowsOnly(Set<String> declared, Story.Case told) {
        assertThat(variables(told)).isNotEmpty().allSatisfy(variable -> {
            assertThat(declared).contains(variable.getName());
            assertThat(variable.getTypeName()).isIn("string", "integer", "null");
            assertThat(String.valueOf(variable.getValue())).hasSizeLessThan(65).doesNotContain(TYPED, "Lowe");
        });
    }

    /** The same form, with a word in every free text of it that is nowhere else. */
    private static Filled typed(Filled form) {
        return new Filled(form.form(), typed(Checked.form(form.form()).fields(), form.answers()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(List<Field> fields, Map<String, Object> answers) {
        Map<String, Object> marked = new LinkedHashMap<>(answers);
        for (Field field : fields) {
            Object answer = answers.get(field.key());
            if (answer instanceof List<?> rows && field.type() == Field.Type.ROWS) {
                marked.put(
                        field.key(),
                        rows.stream().map(row -> typed(field.rows(), (Map<String, Object>) row)).toList());
            } else if (answer instanceof String text && field.type() == Field.Type.TEXT && !field.key().endsWith("AtTime")) {
                marked.put(field.key(), text + " " + TYPED);
            }
        }
        return marked;
    }

    private List<String> tablesThatHold(String word, String prefix) {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where upper(table_name) like :prefix")
                .param("prefix", prefix + "%")
                .query(String.class)
                .list();
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .filter(table -> jdbc
                        .sql("select * from \"" + table + "\"")
                        .query((row, n) -> {
                            boolean found = false;
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                found |= inWords(row.getObject(column)).contains(word);
                            }
                            return found;
                        })
                        .list()
                        .contains(true))
                .toList();
    }

    private static String inWords(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }

    @Test
    void whatIsShownIsNoVariable() throws Exception {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share());

        knowsOnly(declared(), told);
    }

    @Test
    void norOfAStepThatWasHandedToAColleague() throws Exception {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        tasks.delegateTask(told.step(ConcernProcess.Step.WEIGH_THE_RISK).getId(), Story.MANAGER);

        told.finish(Story.MANAGER, typed(weighTheRisk()));

        knowsOnly(declared(), told);
        assertThat(tablesThatHold(TYPED, "ACT_")).isEmpty();
    }
}
