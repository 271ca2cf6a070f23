package candour.draft;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.access.Members;
import candour.casefile.Draft;
import candour.casefile.DraftRepository;
import candour.concern.ConcernProcess;
import candour.submission.OpenForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has written and not sent is kept for them alone, and gone when it is not needed (R11.8, R11.9). */
@Serves("R11.9")
@EngineTest
class DraftCallsTest {

    private static final String AIM = "objective";
    private static final String WORDS = "That she is warm and fed.";
    private static final String BEGUN = "{\"whatHappened\":\"" + WORDS + "\"}";
    private static final String BEGINNING = "start/" + ConcernProcess.Step.START_FORM;
    private static final String KEPT_AS = Place.start(ConcernProcess.Step.START_FORM, "northfield-school").name();
    private static final String MOVED = "moved.away";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DraftRepository drafts;

    @Autowired
    private OpenForms forms;

    @Autowired
    private Members members;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Story story;

    private final ObjectMapper json = new ObjectMapper();
    private Story.Case told;
    private String task;
    private String step;

    @BeforeEach
    void aStepOfAmina() {
        told = story.raise(concern());
        task = told.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
        step = Place.step(task).name();
        drafts.dropOf(Story.PRACTITIONER);
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private static String at(String place) {
        return "/camunda/api/candour/drafts/" + place;
    }

    private int keep(String user, String place, Map<String, Object> answers) throws Exception {
        return put(user, place, json.writeValueAsString(answers));
    }

    private int put(String user, String place, String body) {
        return person(user).draft("PUT", at(place), body).statusCode();
    }

    private int get(String user, String place) {
        return person(user).get(at(place)).statusCode();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> kept(String user, String place) throws Exception {
        Map<String, Object> answer = json.readValue(person(user).get(at(place)).body(), Map.class);
        assertThat(Instant.parse((String) answer.get("keptAt"))).isBeforeOrEqualTo(Instant.now());
        return (Map<String, Object>) answer.get("answers");
    }

    private List<Map<String, Object>> rows(String place) {
        return jdbc.sql("select * from draft where place = :place").param("place", place).query().listOfRows();
    }

    @Test
    void whatWasWrittenInAStepComesBackInTheNextSession() throws Exception {
        assertThat(get(Story.PRACTITIONER, step)).isEqualTo(204);

        assertThat(keep(Story.PRACTITIONER, step, Map.of(AIM, "That"))).isEqualTo(204);
        assertThat(keep(Story.PRACTITIONER, step, Map.of(AIM, WORDS))).isEqualTo(204);

        assertThat(kept(Story.PRACTITIONER, step)).containsExactly(Map.entry(AIM, WORDS));
        assertThat(rows(step)).singleElement().satisfies(row -> assertThat(row.get("reference")).isEqualTo(told.reference()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom.okafor", "ruth.bell", "leila.novak", "grace.adeyemi", "adele.stone"})
    void itIsThereForNobodyElse(String other) throws Exception {
        keep(Story.PRACTITIONER, step, Map.of(AIM, WORDS));

        assertThat(get(other, step)).isEqualTo(404);
        assertThat(keep(other, step, Map.of(AIM, "Not hers"))).isEqualTo(404);
        assertThat(person(other).draft("DELETE", at(step), "").statusCode()).isEqualTo(404);
        assertThat(kept(Story.PRACTITIONER, step)).containsEntry(AIM, WORDS);
    }

    @Test
    void whoeverIsNotLoggedInGetsNothing() {
        assertThat(HttpPerson.anonymous(port).get(at(step)).statusCode()).isEqualTo(401);
        assertThat(HttpPerson.anonymous(port).call("PUT", at(step), "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void aStepGivenToSomebodyElseComesWithoutWhatTheFirstOneWroteAndBringsItBack() throws Exception {
        keep(Story.PRACTITIONER, step, Map.of(AIM, WORDS));

        engine.getTaskService().setAssignee(task, Story.SENIOR);
        assertThat(get(Story.SENIOR, step)).isEqualTo(204);
        assertThat(get(Story.PRACTITIONER, step)).isEqualTo(404);

        engine.getTaskService().setAssignee(task, Story.PRACTITIONER);
        assertThat(kept(Story.PRACTITIONER, step)).containsEntry(AIM, WORDS);
    }

    @Test
    void whatAnybodyWroteInAStepGoesWhenItIsFinished() throws Exception {
        keep(Story.PRACTITIONER, step, Map.of(AIM, WORDS));
        drafts.keep("nora.flynn", step, told.reference(), new Draft(Instant.now(), Map.of(AIM, "From before")));

        told.finish(describeTheInformation());

        assertThat(rows(step)).isEmpty();
        assertThat(get(Story.PRACTITIONER, step)).isEqualTo(404);
    }

    @Test
    void aFormThatIsRefusedLosesNothing() throws Exception {
        keep(Story.PRACTITIONER, step, Map.of(AIM, WORDS));

        assertThatThrownBy(() -> told.finish(describeTheInformation().with(AIM, ""))).hasMessageContaining("needs an answer");

        assertThat(kept(Story.PRACTITIONER, step)).containsEntry(AIM, WORDS);
    }

    @Test
    void whatBeginsACaseIsKeptToForEachPersonUntilItIsSent() throws Exception {
        Filled concern = concern();
        assertThat(keep(Story.PRACTITIONER, BEGINNING, Map.of("whatHappened", WORDS))).isEqualTo(204);

        assertThat(kept(Story.PRACTITIONER, BEGINNING)).containsExactly(Map.entry("whatHappened", WORDS));
        assertThat(get(Story.MANAGER, BEGINNING)).isEqualTo(204);
        assertThat(get("adele.stone", BEGINNING)).isEqualTo(404);
        assertThat(get(Story.PRACTITIONER, "start/no-such-form")).isEqualTo(404);
        assertThat(get(Story.PRACTITIONER, "start/consent")).isEqualTo(404);
        story.raise(Story.MANAGER, concern);
        assertThat(get(Story.PRACTITIONER, BEGINNING)).isEqualTo(200);
        story.raise(concern);
        assertThat(get(Story.PRACTITIONER, BEGINNING)).isEqualTo(204);
    }

    /** R11.8: what they began is about the children of the agency that they left, and would be raised in the next one. */
    @ParameterizedTest
    @ValueSource(strings = {"concern", "case-event", "step"})
    void whoeverMovesReadsNothingOfItInTheNextAgencyAndFindsItWhenTheyComeBack(String what) throws Exception {
        somebodyOf("northfield-school");
        try {
            engine.getTaskService().setAssignee(task, MOVED);
            String place = what.equals("step") ? step : "start/" + what;
            Map<String, Object> written = switch (what) {
                case "concern" -> Map.of("childKnown", "named", "childName", "Mia Lund");
                case "case-event" -> Map.of("reference", told.reference());
                default -> Map.of(AIM, WORDS);
            };
            HttpPerson window = person(MOVED);
            assertThat(keep(MOVED, place, written)).isEqualTo(204);

            leave("northfield-school");
            assertThat(window.get(at(place)).statusCode()).as("in no agency").isEqualTo(404);
            join("riverside-health");

            assertThat(window.get(at(place)).body()).doesNotContain("Mia", told.reference(), "warm");
            assertThat(get(MOVED, place)).isEqualTo(what.equals("step") ? 404 : 204);

            leave("riverside-health");
            join("northfield-school");
            if (what.equals("step")) {
                engine.getTaskService().setAssignee(task, MOVED);
            }
            assertThat(kept(MOVED, place)).isEqualTo(written);
        } finally {
            drafts.dropOf(MOVED);
            identities.deleteUser(MOVED);
        }
    }

    /** The page was opened in the agency that they left, and its words are of there: not even typed on are they of the next one. */
    @Test
    void whatStandsOpenWhileItsWriterMovesIsNotKeptInTheNextAgency() throws Exception {
        somebodyOf("northfield-school");
        try {
            HttpPerson window = person(MOVED);
            String opened = window.reader();
            assertThat(window.callWrittenBy(opened, "PUT", at(BEGINNING), BEGUN).statusCode()).isEqualTo(204);
            leave("northfield-school");
            join("riverside-health");

            assertThat(window.callWrittenBy(opened, "PUT", at(BEGINNING), BEGUN).statusCode()).isEqualTo(409);

            assertThat(get(MOVED, BEGINNING)).isEqualTo(204);
            keep(MOVED, BEGINNING, Map.of("whatHappened", "Of the next"));
            assertThat(window.callWrittenBy(opened, "DELETE", at(BEGINNING), "").statusCode()).isEqualTo(409);
            assertThat(kept(MOVED, BEGINNING)).containsEntry("whatHappened", "Of the next");
            assertThat(drafts.find(MOVED, Place.start("concern", "northfield-school").name())).isPresent();
        } finally {
            drafts.dropOf(MOVED);
            identities.deleteUser(MOVED);
        }
    }

    /** What was begun in the one agency is not sent in the other, and stays. */
    @Test
    void whatIsSentInOneAgencyIsDroppedThereAlone() throws Exception {
        somebodyOf("northfield-school");
        try {
            keep(MOVED, BEGINNING, Map.of("whatHappened", WORDS));
            leave("northfield-school");
            join("riverside-health");
            keep(MOVED, BEGINNING, Map.of("whatHappened", "Somebody else"));

            story.raise(MOVED, concern());

            assertThat(get(MOVED, BEGINNING)).isEqualTo(204);
            assertThat(drafts.find(MOVED, Place.start("concern", "northfield-school").name())).isPresent();
        } finally {
            drafts.dropOf(MOVED);
            identities.deleteUser(MOVED);
        }
    }

    private void somebodyOf(String agency) {
        User user = identities.newUser(MOVED);
        user.setPassword("candour-demo");
        ((IdentityServiceImpl) identities).saveUser(user, true);
        join(agency);
    }

    private void join(String agency) {
        identities.createTenantUserMembership(agency, MOVED);
        identities.createMembership(MOVED, agency + "-practitioner");
    }

    private void leave(String agency) {
        identities.deleteMembership(MOVED, agency + "-practitioner");
        identities.deleteTenantUserMembership(agency, MOVED);
    }

    @Test
    void whoeverStartsAgainHasNothingKept() throws Exception {
        keep(Story.PRACTITIONER, step, Map.of(AIM, WORDS));

        assertThat(person(Story.PRACTITIONER).draft("DELETE", at(step), "").statusCode()).isEqualTo(204);

        assertThat(rows(step)).isEmpty();
    }

    @Test
    void onlyWhatTheFormAsksForIsKept() throws Exception {
        Map<String, Object> person = new LinkedHashMap<>(Map.of("role", "child", "name", "Mia", "age", 7, "noSuchKey", "x"));
        person.put("birthDate", null);

        keep(
                Story.PRACTITIONER,
                step,
                Map.of(
                        AIM, List.of("no text"),
                        "whoNeedsToKnow", "The school nurse",
                        "noSuchKey", "x",
                        "colleagueOptions", List.of(),
                        "people", List.of(person, "no row"),
                        "items", "no rows"));

        Draft draft = drafts.find(Story.PRACTITIONER, step).orElseThrow();
        assertThat(draft.answers()).containsOnlyKeys("whoNeedsToKnow", "people");
        person.remove("noSuchKey");
        assertThat(draft.answers().get("people")).isEqualTo(List.of(person, Map.of()));
    }

    @Test
    void whatCanNoLongerBeChosenIsAskedAgain() throws Exception {
        keep(
                Story.PRACTITIONER,
                step,
                Map.of(
                        AIM, WORDS,
                        "firstContact", "no-such-answer",
                        "colleague", "somebody.gone",
                        "people", List.of(Map.of("role", "no-such-role", "name", "Mia", "responsibleFor", List.of("1")))));

        assertThat(kept(Story.PRACTITIONER, step))
                .isEqualTo(Map.of(AIM, WORDS, "people", List.of(Map.of("name", "Mia", "responsibleFor", List.of("1")))));
    }

    @Test
    void whatIsTooLongTooDeepOrNoneIsNotTaken() throws Exception {
        assertThat(keep(Story.PRACTITIONER, step, Map.of(AIM, "x".repeat(DraftCalls.MOST_BYTES)))).isEqualTo(413);
        assertThat(put(Story.PRACTITIONER, step, "{\"people\": " + "[".repeat(40) + "]".repeat(40) + "}")).isEqualTo(400);
        assertThat(put(Story.PRACTITIONER, step, "[1]")).isEqualTo(400);
        assertThat(put(Story.PRACTITIONER, step, "null")).isEqualTo(400);
        assertThat(put(Story.PRACTITIONER, step, "")).isEqualTo(400);
        assertThat(rows(step)).isEmpty();
    }

    /** Two people at one browser: the page is the one's, the session meanwhile the other's. */
    @Test
    void whatOnePersonWroteIsNeverKeptAsAnothers() {
        String amina = person(Story.PRACTITIONER).reader();

        assertThat(person(Story.MANAGER).callWrittenBy(amina, "PUT", at(BEGINNING), BEGUN).statusCode()).isEqualTo(409);

        assertThat(drafts.find(Story.MANAGER, KEPT_AS)).isEmpty();
    }

    /** The page of the one says "Start again", and would take out what the other has begun meanwhile. */
    @Test
    void nobodyStartsAgainInTheNameOfAnother() throws Exception {
        keep(Story.MANAGER, BEGINNING, Map.of("whatHappened", WORDS));
        String amina = person(Story.PRACTITIONER).reader();

        assertThat(person(Story.MANAGER).callWrittenBy(amina, "DELETE", at(BEGINNING), "").statusCode()).isEqualTo(409);
        assertThat(person(Story.MANAGER).call("DELETE", at(BEGINNING), "").statusCode()).as("of nobody").isEqualTo(400);

        assertThat(kept(Story.MANAGER, BEGINNING)).containsEntry("whatHappened", WORDS);
        drafts.drop(Story.MANAGER, KEPT_AS);
    }

    @Test
    void whatNobodySaysTheyWroteIsNotKept() {
        assertThat(person(Story.PRACTITIONER).call("PUT", at(BEGINNING), BEGUN).statusCode()).isEqualTo(400);

        assertThat(get(Story.PRACTITIONER, BEGINNING)).isEqualTo(204);
    }

    @Test
    void aRowThatIsMovedToSomebodyElseOpensNoMore() throws Exception {
        keep(Story.PRACTITIONER, BEGINNING, Map.of("whatHappened", WORDS));
        assertThat(rows(KEPT_AS)).singleElement().satisfies(row -> assertThat(row.toString()).doesNotContain("warm"));

        jdbc.sql("update draft set id = :id, user_id = :user where place = :place and user_id = :before")
                .param("id", KEPT_AS + "/" + Story.MANAGER)
                .param("user", Story.MANAGER)
                .param("place", KEPT_AS)
                .param("before", Story.PRACTITIONER)
                .update();

        assertThatThrownBy(() -> drafts.find(Story.MANAGER, KEPT_AS)).hasMessage("A sealed text cannot be opened");
        drafts.drop(Story.MANAGER, KEPT_AS);
    }

    @Test
    void whatIsOldOrOfSomebodyWhoIsGoneIsTidiedUp() {
        Instant now = Instant.now();
        String old = Place.step(UUID.randomUUID().toString()).name();
        drafts.keep(Story.PRACTITIONER, old, null, new Draft(now.minus(Duration.ofDays(8)), Map.of(AIM, WORDS)));
        drafts.keep(Story.PRACTITIONER, step, told.reference(), new Draft(now.minus(Duration.ofDays(6)), Map.of(AIM, WORDS)));
        drafts.keep("left.long-ago", step, told.reference(), new Draft(now, Map.of(AIM, WORDS)));

        new Tidying(drafts, members, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(7)).tidyUp();

        assertThat(drafts.find(Story.PRACTITIONER, old)).isEmpty();
        assertThat(drafts.find("left.long-ago", step)).isEmpty();
        assertThat(drafts.find(Story.PRACTITIONER, step)).isPresent();
    }

    @Test
    void whatBelongsToACaseGoesWithTheCase() throws Exception {
        keep(Story.PRACTITIONER, step, Map.of(AIM, WORDS));

        drafts.dropOfCase(told.reference());

        assertThat(rows(step)).isEmpty();
    }

    @Test
    void nothingOfItReachesTheEngine() throws Exception {
        String mark = "Kept" + UUID.randomUUID();
        keep(Story.PRACTITIONER, step, Map.of(AIM, mark));

        assertThat(engine.getTaskService().getVariables(task).toString()).doesNotContain(mark);
        assertThat(forms.ofStep(task, Story.PRACTITIONER)).isPresent();
    }
}
