package candour.caseview;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.localProcedure;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
import candour.lead.WholeCase;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The case so far and the record are read by those who may, and each reading is logged (R11.7, R11.8). */
@Serves({"R11.7", "R11.8"})
@EngineTest
class CasePagesTest {

    private static final String WORDS = "A coat too thin for the winter, seen by the reader of this test.";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ReadLog reads;

    @Autowired
    private TaskService tasks;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private Story.Case inDoubt() {
        return story.raise(concern().with("whatHappened", WORDS + " " + System.nanoTime()))
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
    }

    @ParameterizedTest
    @ValueSource(strings = {Story.PRACTITIONER, Story.LEAD})
    void thePractitionerAndTheirLeadReadEveryWordAndAreLogged(String reader) {
        Story.Case told = inDoubt();

        HttpResponse<String> page = person(reader).page("/cases/" + told.reference());
        HttpResponse<String> record = person(reader).page("/records/" + told.reference());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(WORDS, "Describe the information", "Weigh the risk");
        assertThat(record.body()).contains("Nothing has been decided yet", WORDS);
        assertThat(reads.ofCase(told.reference()))
                .filteredOn(read -> read.reader().equals(reader))
                .extracting(Read::part)
                .contains("case-so-far", "record");
    }

    @Test
    void theAdviserReadsRolesInThePlaceOfNamesBesideTheTaskAndIsLogged() {
        Story.Case told = inDoubt();
        String task = told.step("give-advice").getId();

        HttpResponse<String> beside = person(Story.MANAGER).page("/cases/by-task/" + task);
        HttpResponse<String> record = person(Story.MANAGER).page("/records/" + told.reference());

        assertThat(beside.statusCode()).isEqualTo(200);
        assertThat(beside.body()).contains("without names", "Person 1: the child", WORDS).doesNotContain("Mia");
        assertThat(record.statusCode()).isEqualTo(404);
        assertThat(reads.ofCase(told.reference()))
                .contains(new Read(told.reference(), Story.MANAGER, lastRead(told), "case-without-identity"));
    }

    private Instant lastRead(Story.Case told) {
        return reads.ofCase(told.reference()).stream()
                .filter(read -> read.reader().equals(Story.MANAGER))
                .findFirst()
                .orElseThrow()
                .readAt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"james.oneill", "grace.adeyemi", "leila.novak", "sian.hughes", "olive.grant", "adele.stone"})
    void whoeverElseAsksLearnsNotEvenThatTheCaseExists(String stranger) {
        Story.Case told = inDoubt();
        HttpPerson person = person(stranger);

        for (String path : new String[] {"/cases/", "/records/"}) {
            HttpResponse<String> hidden = person.page(path + told.reference());
            HttpResponse<String> absent = person.page(path + "IS-2026-999999");

            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(absent.body());
        }
        assertThat(person.page("/cases/by-task/" + told.step("give-advice").getId()).statusCode()).isEqualTo(404);
        assertThat(person.page("/cases").body()).doesNotContain(told.reference());
        assertThat(reads.ofCase(told.reference())).extracting(Read::reader).doesNotContain(stranger);
    }

    /** Both are written down by a browser, and by whatever stands between. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/cases/{case}", "/records/{case}", "/cases/{case}/reads", "/reads", "/cases/{case}/changes/colleague"})
    void noNameStandsInATitleOrAnAddress(String path) {
        Story.Case told = inDoubt();
        HttpPerson ruth = person(Story.LEAD);
        ruth.page("/cases/" + told.reference());

        String page = ruth.page(path.replace("{case}", told.reference())).body();

        assertThat(Pattern.compile("<title>[^<]*</title>|(?:href|action|src)=\"[^\"]*\"").matcher(page).results().map(MatchResult::group))
                .anyMatch(found -> found.startsWith("<title>"))
                .noneMatch(found -> found.matches("(?i).*(mia|lowe|amina).*"));
    }

    @Test
    void thePageSaysWhatWaitsForWhomAndLeadsToOnesOwnStep() {
        Story.Case told = inDoubt();
        HttpPerson amina = person(Story.PRACTITIONER);

        String whileAdvised = amina.page("/cases/" + told.reference()).body();
        String whatTheManagerCanTake = person(Story.MANAGER).page("/cases/" + told.reference()).body();
        told.finish(Story.MANAGER, giveAdvice());
        String whileHers = amina.page("/cases/" + told.reference()).body();
        String seenByAnAdviser = person(Story.MANAGER).page("/cases/" + told.reference()).body();
        String seenByTheLead = person(Story.LEAD).page("/cases/" + told.reference()).body();

        assertThat(whileAdvised).contains("You have this case.", "Give advice", "It waits for a manager").doesNotContain("#/?task=");
        assertThat(whatTheManagerCanTake).contains("#/?task=", "It waits for a manager");
        assertThat(whileHers).contains("#/?task=" + told.step("share-or-decline").getId(), "It waits for you").doesNotContain("Overdue");
        assertThat(seenByAnAdviser).contains("Nothing in it waits for you.").doesNotContain("#/?task=", "Share or decline");
        assertThat(seenByTheLead)
                .contains("Amina Khan has this case.", "It waits for Amina Khan")
                .doesNotContain("#/?task=" + told.step("share-or-decline").getId());
    }

    @Test
    void whatIsOverdueIsMarkedByAWord() {
        Story.Case told = inDoubt();
        Task step = told.step("give-advice");
        step.setDueDate(Date.from(Instant.now().minusSeconds(60)));
        engine.getTaskService().saveTask(step);

        assertThat(person(Story.PRACTITIONER).page("/cases/" + told.reference()).body()).contains("Overdue since ");
    }

    @Test
    void theNewestDecisionIsFoundAtOnce() {
        Story.Case told = inDoubt().finish(Story.MANAGER, giveAdvice()).finish(decline().with("whyAgainstAdvice", "It is settled."));

        String page = person(Story.PRACTITIONER).page("/cases/" + told.reference()).body();

        assertThat(page).containsPattern("Newest: <a href=\"#chapter-\\d+\">Decision on record: declined");
    }

    /** Whom somebody chose is told by name and role, never by the key of an account. */
    @Test
    void whoWasAskedAndWhomItIsAboutIsToldInWords() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("colleague", "Tom Okafor"))
                .finish(weighTheRisk().with("doubt", "yes").with("whomToAsk", "Siân Hughes"))
                .finish(askForConsent());

        assertThat(person(Story.PRACTITIONER).page("/cases/" + told.reference()).body())
                .contains("Siân Hughes, the senior manager", "Tom Okafor")
                .containsPattern("Who is it about\\?</dt>\\s*<dd[^>]*>[^<]+\\(the child\\)</dd>")
                .doesNotContain(">by-name:", ">sian.hughes", ">tom.okafor");
    }

    /** Two dangers, one told and one not: a record that does not say which is which speaks for neither (R5.2, R11.7). */
    @Test
    void theRecordSaysWhichDangerThePoliceWereToldOf() {
        Story.Case told = story.raise(danger()).finish(tellThePolice());

        HttpPerson reader = person(Story.PRACTITIONER);

        Pattern reported = Pattern.compile("On record: the police, told of what was reported on \\w+day \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d");
        assertThat(reader.page("/records/" + told.reference()).body()).containsPattern(reported);
        assertThat(reader.page("/cases/" + told.reference()).body()).containsPattern(reported);
    }

    @Test
    void whoeverTheConcernIsAboutLearnsNotEvenThatTheCaseExists() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("colleague", "Ruth Bell"))
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
        HttpPerson lead = person(Story.LEAD);

        assertThat(lead.page("/cases/" + told.reference()).statusCode()).isEqualTo(404);
        assertThat(lead.page("/records/" + told.reference()).statusCode()).isEqualTo(404);
        assertThat(lead.page("/cases/by-task/" + told.step("give-advice").getId()).statusCode()).isEqualTo(404);
        assertThat(lead.page("/cases").body()).doesNotContain(told.reference());
        assertThat(person(Story.SENIOR).page("/cases/" + told.reference()).statusCode()).isEqualTo(200);
    }

    /** A procedure is about nobody: whoever took the talk about it saw every name, and the record (R2.2, R11.8). */
    @Test
    void whoeverTalksAProcedureThroughSeesWhatItsFormSaysAndNoMore() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation()).change(localProcedure());
        String step = told.step("discuss-the-procedure").getId();
        HttpPerson sian = person(Story.SENIOR);
        int beforehand = sian.page("/cases/" + told.reference()).statusCode();

        tasks.claim(step, Story.SENIOR);

        assertThat(beforehand).isEqualTo(404);
        assertThat(sian.page("/cases/" + told.reference()).statusCode()).isEqualTo(404);
        assertThat(sian.page("/cases/by-task/" + step).statusCode()).isEqualTo(404);
        assertThat(sian.page("/records/" + told.reference()).statusCode()).isEqualTo(404);
        assertThat(sian.page("/cases").body()).doesNotContain(told.reference());
        tasks.setAssignee(step, null);
    }

    @Test
    void whoeverConfirmsInThePlaceOfAManagerSeesWhatAManagerWould() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
        String step = told.step("agree-not-to-share").getId();

        tasks.setAssignee(step, Story.SENIOR);

        assertThat(person(Story.SENIOR).page("/cases/" + told.reference()).body()).contains("the child").doesNotContain("Mia Lowe");
        tasks.setAssignee(step, null);
    }

    @Test
    void everyStepOfTheSeniorManagersIsKnownToOpenTheCaseOrNot() throws IOException {
        Set<String> steps = new HashSet<>();
        for (Path model : Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".bpmn")).toList()) {
            Matcher task = Pattern.compile("<bpmn:userTask id=\"([a-z-]+)\"[^>]*-senior\"").matcher(Files.readString(model));
            while (task.find()) {
                steps.add(task.group(1));
            }
        }
        Set<String> known = new HashSet<>(WholeCase.STEPS_OF_A_SENIOR_MANAGER);
        known.addAll(CaseReaders.THAT_SAY_ALL);

        assertThat(known).allSatisfy(step -> assertThat(Path.of("forms", step + ".form")).exists());
        known.add("give-advice");
        assertThat(steps).isNotEmpty().isSubsetOf(known);
    }

    /** To say what changed one chooses a person by name: that is a reading as any other (R11.8). */
    @Test
    void theNamesThatCanBeChosenWhereSomethingChangedAreNoted() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        HttpPerson lead = person(Story.LEAD);

        assertThat(lead.page("/cases/" + told.reference() + "/changes/danger").statusCode()).isEqualTo(200);
        assertThat(reads.ofCase(told.reference())).extracting(Read::reader).doesNotContain(Story.LEAD);
        assertThat(lead.page("/cases/" + told.reference() + "/changes/new-information").body()).contains("Jo Lowe");

        assertThat(reads.ofCase(told.reference()))
                .filteredOn(read -> read.reader().equals(Story.LEAD))
                .extracting(Read::part)
                .containsExactly("names-to-choose");
        assertThat(lead.page("/cases/" + told.reference() + "/reads").body()).contains("the names, to say what changed");
    }

    @Test
    void theRecordShowsTheDecisionWithItsReasonsAndAdvice() {
        Story.Case told = inDoubt().finish(Story.MANAGER, giveAdvice()).finish(decline().with("whyAgainstAdvice", "It is settled."));

        HttpResponse<String> record = person(Story.PRACTITIONER).page("/records/" + told.reference());

        assertThat(record.body()).contains("Decision on record: declined", "Amina Khan", "Advice", "It is settled.");
    }

    @Serves({"R5.1", "R9.1", "R11.3"})
    @Test
    void theRecordSaysWhoEachPersonIsAndThatTheHubIsToHearOfIt() {
        Map<String, Object> child = Map.of(
                "role", "child", "name", "Mia Lowe", "age", 5, "canDecide", "too-young", "careStatus", "none",
                "knowsNumbers", "yes", "nhsNumber", "943 476 5919", "postcode", "ub81uw");
        Map<String, Object> mother = Map.of(
                "role", "mother", "name", "Jo Lowe", "parentalResponsibility", "for-some",
                "responsibleFor", List.of("1"), "responsibilityBasis", "mother");
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation().with("people", List.of(child, mother)))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline());

        String record = person(Story.PRACTITIONER).page("/records/" + told.reference()).body();

        assertThat(record)
                .contains("NHS number 943 476 5919", "Postcode UB8 1UW", "Parental responsibility for person 1, as the mother;")
                .contains("Children’s Services, through the Multi-Agency Safeguarding Hub (MASH)");
        assertThat(person(Story.PRACTITIONER).page("/cases/" + told.reference()).body())
                .contains("943 476 5919", "Mia Lowe (the child)");
    }

    @Test
    void theRecordOfACaseThatAnotherProtocolTookOverSaysSo() {
        Story.Case told = story.raise(outOfScope()).finish(useTheOtherProtocol());

        HttpResponse<String> record = person(Story.PRACTITIONER).page("/records/" + told.reference());

        assertThat(record.body()).contains("Decision on record: out of scope");
    }
}
