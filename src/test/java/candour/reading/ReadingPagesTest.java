package candour.reading;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.casefile.ReadLog;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looked at what can be answered for (R11.8). */
@Serves("R11.8")
@EngineTest
class ReadingPagesTest {

    private static final String LEAD = "ruth.bell";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private ReadLog reads;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Staff staff;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private static String readsOf(Story.Case told) {
        return "/cases/" + told.reference() + "/reads";
    }

    @Test
    void aPersonSeesTheirOwnReadingsAndNobodyElses() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        HttpPerson amina = person(Story.PRACTITIONER);
        amina.page("/cases/" + told.reference());
        person(LEAD).page("/records/" + told.reference());

        String own = amina.page("/reads").body();

        assertThat(own).contains("What you have read", told.reference(), "the case so far").doesNotContain("Ruth Bell", "Worth asking about");
    }

    /** Of two cases that they cannot open any more, the one that is gone from here too would be about them. */
    @Test
    void whatSomebodyReadStaysAmongTheirReadingsWhateverItTurnsOutToBeAbout() {
        Story.Case aboutTom = story.raise(concern());
        Story.Case aboutAnother = story.raise(concern());
        reads.note(List.of(aboutTom.reference(), aboutAnother.reference()), MANAGER, "case-without-identity");
        colleagues.add(aboutTom.reference(), MANAGER, Story.PRACTITIONER);
        colleagues.add(aboutAnother.reference(), SENIOR, Story.PRACTITIONER);

        assertThat(person(MANAGER).page("/reads").body()).contains(aboutTom.reference(), aboutAnother.reference());
    }

    /** A lead opens every case of the agency but those: the one line that opens nothing would be about them. */
    @Test
    void ofALeadNoLineStaysThatOpensNothing() {
        Story.Case aboutRuth = story.raise(concern());
        Story.Case another = story.raise(concern());
        List.of(aboutRuth, another).forEach(one -> person(LEAD).page("/cases/" + one.reference()));

        colleagues.add(aboutRuth.reference(), LEAD, Story.PRACTITIONER);

        assertThat(person(LEAD).page("/reads").body()).contains(another.reference()).doesNotContain(aboutRuth.reference());
    }

    /** A page with fewer than there is room for, and an earlier one, would say that some are left out; and none is pushed out by others. */
    @Test
    void norDoesTheirNumberTellThem() {
        String aboutRuth = story.raise(concern()).reference();
        String another = story.raise(concern()).reference();
        reads.note(Collections.nCopies(150, another), LEAD, "case-so-far");
        reads.note(Collections.nCopies(100, aboutRuth), LEAD, "case-so-far");
        reads.note(Collections.nCopies(100, another), LEAD, "case-so-far");

        colleagues.add(aboutRuth, LEAD, Story.PRACTITIONER);

        String page = person(LEAD).page("/reads").body();
        assertThat(page).contains("The latest come first.", "/reads?page=2").doesNotContain(aboutRuth, "Later");
        assertThat(page.split("<tr><td")).hasSize(200 + 1);
        assertThat(person(LEAD).page("/reads?page=2").body()).contains("/reads?page=1").doesNotContain(aboutRuth).containsPattern("<tr><td");
        assertThat(person(LEAD).page("/reads?page=2000000000").body()).contains("There is nothing older.");
        assertThat(person(LEAD).page("/reads?page=x").statusCode()).isEqualTo(400);
    }

    /** From the Guardian's register nothing goes but that. */
    @Test
    void norOfTheGuardianALineOfTheRegister() {
        String aboutMaya = story.raise("leila.novak", concern()).reference();
        String another = story.raise("leila.novak", concern()).reference();
        reads.note(List.of(aboutMaya, another), "maya.desai", "health-disclosures");
        reads.note(aboutMaya, "maya.desai", "case-without-identity");

        colleagues.add(aboutMaya, "maya.desai", "leila.novak");

        assertThat(person("maya.desai").page("/reads").body()).contains(another).doesNotContain(aboutMaya);
    }

    @Test
    void theLeadSeesWhoReadACase() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        person(Story.PRACTITIONER).page("/cases/" + told.reference());
        HttpPerson ruth = person(LEAD);

        assertThat(ruth.page("/cases/" + told.reference()).body()).contains("Who has read this case");
        assertThat(ruth.page(readsOf(told)).body()).contains("Amina Khan", "the case so far", "Ruth Bell").doesNotContain("Mia");
    }

    /** Else nobody would: what is about the only lead is for her least of all. */
    @Test
    void aSeniorManagerSeesWhoReadACaseAboutTheLead() {
        Story.Case about = story.raise(concern()).finish(describeTheInformation());
        about.change(itIsAbout(LEAD));
        Story.Case other = story.raise(concern());
        reads.note(List.of(about.reference(), other.reference()), "tom.okafor", "case-so-far");
        HttpPerson sian = person(SENIOR);

        assertThat(sian.page("/cases/" + about.reference()).body()).contains("Who has read this case");
        assertThat(sian.page(readsOf(about)).body()).contains("Tom Okafor");
        assertThat(sian.page("/reads").body())
                .contains("Worth asking about", "Tom Okafor", about.reference())
                .doesNotContain(other.reference());
        assertThat(person(LEAD).page(readsOf(about)).statusCode()).isEqualTo(404);
        assertThat(person(LEAD).page("/reads").body()).doesNotContain(about.reference());
        assertThat(person("tom.okafor").page(readsOf(about)).statusCode()).isEqualTo(404);
    }

    /** A list with nothing in it would say that there is a case about the lead, and that it is about them too. */
    @Test
    void norDoesThePageSayThatThereIsOneAboutThemToo() {
        boolean before = person("peter.marsh").page("/reads").body().contains("Worth asking about");
        Story.Case told = story.raise("leila.novak", concern()).finish("leila.novak", describeTheInformation());

        told.change("leila.novak", itIsAbout("grace.adeyemi")).change("leila.novak", itIsAbout("peter.marsh"));

        assertThat(person("peter.marsh").page("/reads").body().contains("Worth asking about")).isEqualTo(before);
        assertThat(person("peter.marsh").page(readsOf(told)).statusCode()).isEqualTo(404);
    }

    /** Whoever does not lead learns nothing, not even that there is such a case. */
    @ParameterizedTest
    @ValueSource(strings = {"amina.khan", "tom.okafor", "sian.hughes", "grace.adeyemi", "olive.grant", "adele.stone"})
    void nobodyElseSeesWhoReadACase(String somebody) {
        Story.Case told = story.raise(concern());

        assertThat(person(somebody).page(readsOf(told)).statusCode()).isEqualTo(404);
        assertThat(person(somebody).page("/cases/IS-1999-000001/reads").statusCode()).isEqualTo(404);
    }

    @Test
    void theLeadIsShownWhoOpenedVeryManyCasesAndThoseInWhichTheyDidNothing() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            references.add(story.raise(concern()).reference());
        }
        String aboutTheLead = story.raise(concern()).reference();
        colleagues.add(aboutTheLead, LEAD, "tom.okafor");
        references.add(aboutTheLead);
        reads.note(references, "tom.okafor", "case-so-far");

        String page = person(LEAD).page("/reads").body();

        assertThat(page)
                .contains("Worth asking about", "Tom Okafor")
                .containsPattern("opened \\d\\d cases in one day")
                .contains("opened cases in which they have done nothing")
                .doesNotContain(aboutTheLead);
        assertThat(person("grace.adeyemi").page("/reads").body()).doesNotContain("Tom Okafor");
    }

    /** Else what is unusual drowns among those who have not answered yet. */
    @Test
    void whoeverOpensTheStepThatWaitsForThemDoesNothingUnusual() {
        Story.Case asked = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes").with("whomToAsk", "The senior manager"))
                .finish(askForConsent());
        Story.Case other = story.raise(concern());
        reads.note(List.of(asked.reference(), other.reference()), SENIOR, "give-advice");

        assertThat(doneNothing(person(LEAD).page("/reads").body())).contains(other.reference()).doesNotContain(asked.reference());
    }

    /** Where there are two managers, one of them opens what the other then takes, day after day. Once it is done it waits for nobody. */
    @Test
    void norDoesWhoeverOpenedAStepThatSomebodyElseThenTook() {
        staff.join("mona.second", "Mona", "Second", "northfield-school-manager");
        try {
            Story.Case opened = toBeAdvised();
            Story.Case done = toBeAdvised().finish(MANAGER, giveAdvice());
            reads.note(List.of(opened.reference(), done.reference()), "mona.second", "case-without-identity");
            opened.finish(MANAGER, giveAdvice());

            assertThat(doneNothing(person(LEAD).page("/reads").body())).contains("Mona Second", done.reference()).doesNotContain(opened.reference());
        } finally {
            staff.leave("mona.second");
        }
    }

    /** What was read at night is shown as well, and these tests run at night too. */
    private static String doneNothing(String page) {
        return Stream.of(page.split("<li>")).filter(finding -> finding.contains("have done nothing")).collect(Collectors.joining());
    }

    private Story.Case toBeAdvised() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
    }

    @Test
    void thatTheLeadLooksAtTheCasesOfTheAgencyIsNothingUnusual() {
        Story.Case told = story.raise("leila.novak", concern());
        person("grace.adeyemi").page("/cases/" + told.reference());

        assertThat(person("grace.adeyemi").page("/reads").body()).doesNotContain("Grace Adeyemi</strong> <span>opened a case");
    }

    @Test
    void whatWasReadAtNightIsShownByTheTimeOfEngland() {
        Story.Case told = story.raise(concern());
        reads.note(told.reference(), "sian.hughes", "case-so-far");
        jdbc.sql("update case_read set read_at = date_trunc('day', read_at) - interval '2' day - interval '1' hour "
                        + "where reference = :reference and reader = 'sian.hughes'")
                .param("reference", told.reference())
                .update();

        assertThat(person(LEAD).page("/reads").body()).contains("read between 22:00 and 6:00");
    }

    /** Whoever finds out the number of a step learns nothing by it, and is seen (fault A11). */
    @ParameterizedTest
    @CsvSource({
        "tom.okafor,complete", "tom.okafor,assignee", "tom.okafor,delegate", "tom.okafor,resolve",
        "james.oneill,unclaim", "james.oneill,claim", "james.oneill,submit-form"
    })
    void theLeadIsShownWhoTriesToActOnAStepOfSomebodyElse(String somebody, String act) {
        Story.Case told = story.raise(concern());
        Task step = told.step("describe-the-information");
        HttpPerson other = person(somebody);
        String before = person(LEAD).page("/reads").body();

        for (int i = 0; i < 3; i++) {
            int status = other.post(
                            "/camunda/api/engine/engine/" + engine.getName() + "/task/" + step.getId() + "/" + act,
                            act.equals("submit-form") ? "{\"variables\": {}}" : "{\"userId\": \"" + somebody + "\"}")
                    .statusCode();
            assertThat(status).isIn(403, 404);
        }

        assertThat(told.step("describe-the-information").getAssignee()).isEqualTo(Story.PRACTITIONER);
        assertThat(before).doesNotContain(told.reference());
        assertThat(person(LEAD).page("/reads").body()).contains("tried to act on a step that is not theirs", told.reference());
        assertThat(reads.ofCase(told.reference()))
                .filteredOn(read -> read.part().equals(ReadLog.REFUSED))
                .extracting(ReadLog.Read::reader)
                .containsExactly(somebody);
        assertThat(other.page("/reads").body()).doesNotContain(told.reference());
    }

    /** An old link is no attempt, and neither is what the one who has the step does. */
    @Test
    void whoeverOnlyLooksOrHasTheStepIsNotShown() {
        Story.Case told = story.raise(concern());
        String step = "/camunda/api/engine/engine/" + engine.getName() + "/task/"
                + told.step("describe-the-information").getId();
        person("james.oneill").get(step);
        person(Story.PRACTITIONER).post(step + "/complete", "{}");

        assertThat(reads.ofCase(told.reference())).noneMatch(read -> read.part().equals(ReadLog.REFUSED));
    }

    /** A list that was only shown is not a case that was opened. */
    @Test
    void aLineInAListIsNotUnusual() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            references.add(story.raise("leila.novak", concern()).reference());
        }
        reads.note(references, "james.oneill", "search");

        assertThat(person("grace.adeyemi").page("/reads").body()).doesNotContainPattern("(?s)O’Neill.{0,80}cases in one day");
    }

    /** What a Guardian is there to do, by day or by night, is nothing to ask them about (R13.1). */
    @Test
    void norIsALineAmongTheHealthDisclosures() {
        String disclosed = story.raise("leila.novak", concern()).reference();

        reads.note(disclosed, "maya.desai", "health-disclosures");

        assertThat(person("grace.adeyemi").page("/reads").body()).doesNotContain(disclosed);
        assertThat(person("grace.adeyemi").page("/cases/" + disclosed + "/reads").body()).contains("Maya Desai");
    }
}
