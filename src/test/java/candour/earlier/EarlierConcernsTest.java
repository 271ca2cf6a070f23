package candour.earlier;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.linkEarlierCases;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import candour.casefile.CaseMatchRepository;
import candour.casefile.PersonRepository;
import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
import candour.submission.Option;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Model {@code earlier-concerns}: a second concern about the same child is noticed, told to those who may know the
 * first, and put to the safeguarding lead where the practitioner may not (R11.3, R11.8, faults F15, F16, F17).
 */
@Serves({"R11.3", "R11.8"})
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class EarlierConcernsTest {

    private static final String LINK = EarlierProcess.LINK_EARLIER_CASES;
    private static final String WORD = "There was a worry in spring. Ask me.";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private RequestMappingHandlerAdapter calls;

    @Autowired
    private ShownForms shown;

    @Autowired
    private CaseMatchRepository matches;

    @Autowired
    private PersonRepository people;

    @Autowired
    private ReadLog reads;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(EarlierProcess.KEY);
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private Case raise(String user, String child) {
        return story.raise(user, concern().with("childName", child));
    }

    /** The child, born on this day; where the day is not known, of this age; where nothing is, of no age. */
    private static Filled about(String child, String born, Integer age) {
        Map<String, Object> row = new HashMap<>(
                Map.of("role", "child", "name", child, "canDecide", "too-young", "careStatus", "none"));
        if (born != null) {
            row.put("birthDate", born);
        }
        if (age != null) {
            row.put("age", age);
        }
        List<Object> rows = new ArrayList<>((List<?>) describeTheInformation().answers().get("people"));
        rows.set(0, row);
        return describeTheInformation().with("people", rows);
    }

    private Case described(String user, String child, String born) {
        return raise(user, child).finish(user, about(child, born, null));
    }

    private String shownTo(String user, Case one, String step) {
        return String.valueOf(shown.forTask(one.step(step).getId(), user).get("earlierText"));
    }

    private List<String> othersOf(Case one) {
        return matches.ofCase(one.reference()).stream()
                .map(match -> match.other().reference())
                .toList();
    }

    @Test
    void aDeclinedConcernOfTheirOwnIsShownFromTheFirstStepToTheDecision() {
        Case earlier = described(PRACTITIONER, "Bartosz Wiśniewski", "2017-04-03")
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline())
                .finish(whatHappensInstead());

        Case later = raise(PRACTITIONER, "Bartos Wisniewski");
        assertThat(shownTo(PRACTITIONER, later, "describe-the-information"))
                .contains(earlier.reference(), "declined", "a name like this one");
        later.finish(about("Bartos Wisniewski", "2017-03-04", null));

        assertThat(shownTo(PRACTITIONER, later, "weigh-the-risk"))
                .contains(earlier.reference(), "declined", "day and month of birth the other way round");
        later.finish(weighTheRisk()).finish(askForConsent());
        assertThat(shownTo(PRACTITIONER, later, "share-or-decline")).contains(earlier.reference(), "declined");
        assertThat(person(PRACTITIONER).page("/cases/" + later.reference()).body())
                .contains("Earlier and later concerns", "/cases/" + earlier.reference(), "Bartosz Wiśniewski", "declined");
        assertThat(person(PRACTITIONER).page("/cases/" + earlier.reference()).body())
                .contains("Earlier and later concerns", "/cases/" + later.reference());
        assertThat(later.passed()).as("nobody needs to be asked").doesNotContain(LINK);
    }

    /** A child who is adopted, or flees with a parent, has another name and the same number. */
    @Test
    void aNumberLeadsToTheCaseUnderAnotherName() {
        Case before = raise(PRACTITIONER, "Tabitha Ferrars").finish(numbered("Tabitha Ferrars"));

        Case after = raise(PRACTITIONER, "Nell Orchard").finish(numbered("Nell Orchard"));

        assertThat(othersOf(after)).containsExactly(before.reference());
        assertThat(shownTo(PRACTITIONER, after, "weigh-the-risk"))
                .contains(before.reference(), "the same NHS or pupil number");
    }

    private static Filled numbered(String child) {
        return describeTheInformation().with("people", List.of(Map.of(
                "role", "child", "name", child, "canDecide", "too-young", "careStatus", "none",
                "knowsNumbers", "yes", "nhsNumber", "401 023 2137")));
    }

    @Test
    void whatThePractitionerMayNotKnowOfIsPutToTheLeadAndHoldsUpNothing() {
        Case foreign = described(MANAGER, "Casimir Oyelaran", "2017-04-03");

        Case later = described(PRACTITIONER, "Kasimir Oyelaran", "2017-03-04");

        assertThat(later.openSteps()).containsExactly("weigh-the-risk");
        assertThat(later.groupsOf(LINK)).containsExactly("northfield-school-lead");
        later.isDueIn(LINK, Duration.ofHours(24));
        assertThat(shown.forTask(later.step(LINK).getId(), LEAD).get("earlierCaseOptions"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Option.class))
                .singleElement()
                .satisfies(option -> {
                    assertThat(option.value()).isEqualTo(foreign.reference());
                    assertThat(option.label()).contains("still open").doesNotContain("Oyelaran");
                });
        later.finish(weighTheRisk());
        assertThat(later.passed()).contains("ask-for-consent");
    }

    /** One person alone took the question away by calling their case a mistake (ADR 36). */
    @Test
    void theLeadIsAskedAlsoWhereTheLaterCaseIsCalledAMistake() {
        described(MANAGER, "Zoltán Vértes", "2016-02-11");
        Case later = described(PRACTITIONER, "Zoltán Vértes", "2016-02-11");

        later.change(raisedInError());

        assertThat(later.step(LINK)).isNotNull();
        later.finish(LEAD, linkEarlierCases());
        assertThat(later.hasEnded(EarlierProcess.KEY)).isTrue();
    }

    @Test
    void thePractitionerLearnsNothingOfTheOtherCaseUntilTheLeadSaysSo() {
        Case foreign = described(MANAGER, "Dagmar Ferreira-Nkemelu", "2017-04-03");
        Case later = described(PRACTITIONER, "Dagmar Ferreira Nkemelu", "2017-04-03");
        String task = later.step("weigh-the-risk").getId();
        HttpPerson amina = person(PRACTITIONER);

        assertThat(shownTo(PRACTITIONER, later, "weigh-the-risk")).isEmpty();
        for (String page : List.of(
                "/cases/" + later.reference(), "/cases/by-task/" + task, "/cases", "/records/" + later.reference())) {
            assertThat(amina.page(page).body())
                    .doesNotContain(foreign.reference(), "Link earlier cases", "Earlier and later concerns");
        }
        assertThat(amina.get("/cases/after-raising/" + later.reference()).body()).doesNotContain("inks earlier");
        later.finish(LEAD, linkEarlierCases().with("colleagueMayKnow", WORD).with("linkReasons", "One girl, two forms."));

        for (String page : List.of("/cases/" + later.reference(), "/records/" + later.reference())) {
            assertThat(amina.page(page).body())
                    .contains("A word from the safeguarding lead", WORD)
                    .doesNotContain(foreign.reference(), "One girl, two forms.", "Earlier and later concerns");
        }
        assertThat(shownTo(PRACTITIONER, later, "weigh-the-risk"))
                .contains("Your safeguarding lead left you a word")
                .doesNotContain(foreign.reference(), WORD);
        assertThat(amina.page("/cases/" + foreign.reference()).statusCode()).isEqualTo(404);
    }

    @Test
    void theLeadReadsBothAndLinksThemAndNothingIsMerged() {
        Case foreign = described(MANAGER, "Emeka Przybylski", "2017-04-03");
        Case later = described(PRACTITIONER, "Emeka Przybylsky", "2017-04-03");
        HttpPerson ruth = person(LEAD);
        assertThat(ruth.page("/cases/by-task/" + later.step(LINK).getId()).body())
                .contains("Earlier and later concerns", "/cases/" + foreign.reference(), "Emeka Przybylski,");
        assertThat(reads.ofCase(foreign.reference())).extracting(Read::part).contains("earlier-concerns");

        later.finish(LEAD, linkEarlierCases().with("linkReasons", "One boy, two forms."));

        assertThat(later.hasEnded(EarlierProcess.KEY)).isTrue();
        assertThat(matches.ofCase(later.reference()))
                .singleElement()
                .satisfies(match -> assertThat(match.sameChild()).isTrue());
        for (Case one : List.of(foreign, later)) {
            assertThat(ruth.page("/cases/" + one.reference()).body()).contains("The safeguarding lead says: the same child.");
        }
        assertThat(ruth.page("/records/" + later.reference()).body()).contains("One boy, two forms.", foreign.reference());
        assertThat(people.people(foreign.reference())).hasSize(2);
        assertThat(people.people(later.reference())).hasSize(2);
    }

    @Test
    void theLeadCanSayThatItIsAnotherChild() {
        described(MANAGER, "Farida Gwozdz", "2017-04-03");
        Case later = described(PRACTITIONER, "Farida Gwozdz", "2017-04-03");

        later.finish(LEAD, linkEarlierCases().with("sameChild", List.of()));

        assertThat(matches.ofCase(later.reference()))
                .singleElement()
                .satisfies(match -> assertThat(match.sameChild()).isFalse());
    }

    @Test
    void aQuestionThatIsOverdueGoesToTheSeniorAndStillTellsThePractitionerNothing() {
        described(MANAGER, "Gintaras Abiodun", "2017-04-03");
        Case later = described(PRACTITIONER, "Gintaras Abiodun", "2017-04-03");

        later.runOut(LINK);

        assertThat(later.step(LINK).getAssignee()).isEqualTo(SENIOR);
        assertThat(person(PRACTITIONER).page("/cases/" + later.reference()).body()).doesNotContain("ink earlier cases");
        later.finish(SENIOR, linkEarlierCases());
    }

    @Test
    void aLeadWhoseOwnCaseItIsKnowsAllAndIsAskedNothing() {
        Case foreign = described(MANAGER, "Hania Osei-Mensah", "2017-04-03");

        Case later = described(LEAD, "Hania Osei Mensah", "2017-04-03");

        assertThat(later.passed()).doesNotContain(LINK);
        assertThat(shownTo(LEAD, later, "weigh-the-risk")).contains(foreign.reference());
    }

    /** F15 and F16: a day of birth that is not known, or an age that is a guess, leaves nobody out. */
    @Test
    void aDateOfBirthThatIsMissingOrAGuessExcludesNobody() {
        Case exact = described(PRACTITIONER, "Ilse Thistlewood", "2018-04-03");
        Case guessed = raise(PRACTITIONER, "Ilse Thistlewood").finish(about("Ilse Thistlewood", null, 8));
        Case onlyRaised = raise(PRACTITIONER, "Ilse Thistlewood");

        Case unknown = raise(PRACTITIONER, "Ilsa Thistlewood").finish(about("Ilsa Thistlewood", null, null));

        assertThat(othersOf(unknown))
                .containsExactlyInAnyOrder(exact.reference(), guessed.reference(), onlyRaised.reference());
        assertThat(othersOf(guessed)).contains(exact.reference());
    }

    /** F17: twins are pointed out and stay two people, in one case and in two. */
    @Test
    void twinsArePointedOutAndStayTwoPeople() {
        Case ottilie = described(PRACTITIONER, "Ottilie Jankauskas", "2020-03-04");
        Filled both = about("Odalys Jankauskas", "2020-03-04", null)
                .withRow("people", Map.of(
                        "role", "child", "name", "Ottilie Jankauskas", "birthDate", "2020-03-04",
                        "canDecide", "too-young", "careStatus", "none"));

        Case odalys = raise(PRACTITIONER, "Odalys Jankauskas").finish(both);

        assertThat(othersOf(odalys)).containsExactly(ottilie.reference());
        assertThat(people.people(odalys.reference()))
                .extracting(one -> one.name())
                .containsExactly("Odalys Jankauskas", "Jo Lowe", "Ottilie Jankauskas");
        assertThat(person(PRACTITIONER).page("/cases/" + odalys.reference()).body())
                .contains("or about a brother or sister. Each stays a case of its own");
    }

    @Test
    void otherAgenciesKnowNothingOfEachOther() {
        described("leila.novak", "Jarek Umbridge-Vale", "2018-04-03");

        Case later = described(PRACTITIONER, "Jarek Umbridge-Vale", "2018-04-03");

        assertThat(othersOf(later)).isEmpty();
        assertThat(later.passed()).doesNotContain(LINK);
    }

    @Test
    void beforeASecondCaseIsOpenedTheirOwnOnesAreShownAndNobodyElses() {
        Case own = described(PRACTITIONER, "Ludvik Achterberg", "2018-04-03");
        Case foreign = described(MANAGER, "Ludvik Achterberg", "2018-04-03");
        String child = "{\"name\": \"Ludwig Achterberg\", \"age\": \"\"}";

        String shownToAmina = person(PRACTITIONER).post("/earlier-concerns/like", child).body();
        String shownToRuth = person(LEAD).post("/earlier-concerns/like", child).body();

        assertThat(shownToAmina)
                .contains(own.reference(), "still open: a name like this one, date of birth not known")
                .doesNotContain(foreign.reference(), "Achterberg");
        assertThat(shownToRuth).contains(own.reference(), foreign.reference());
        assertThat(reads.ofCase(foreign.reference()))
                .extracting(Read::reader, Read::part)
                .as("what was found is noted as of any search (R11.8)")
                .contains(tuple(LEAD, "search"));
        assertThat(person("leila.novak").post("/earlier-concerns/like", child).body()).isEqualTo("[]");
        assertThat(person(PRACTITIONER).post("/earlier-concerns/like", "{}").body()).isEqualTo("[]");
        assertThat(HttpPerson.anonymous(port).post("/earlier-concerns/like", child).statusCode()).isEqualTo(401);
    }

    /** As large, deep and clear as what is sent to the engine may be, and no more (S01). */
    @Test
    void aChildIsToldInNoMoreWordsThanAFormNeeds() {
        String large = "{\"name\": \"Ava\", \"age\": \"" + "a".repeat(5_000_000) + "\"}";
        String deep = "{\"name\": \"Ava\", \"x\": " + "[".repeat(100) + "]".repeat(100) + "}";
        String twice = "{\"name\": \"Ava\", \"name\": \"Eve\"}";

        for (String body : List.of(large, deep, twice, "{\"name\": \"Ava\"} {}")) {
            assertThat(person(PRACTITIONER).post("/earlier-concerns/like", body).statusCode()).isEqualTo(400);
        }
        for (String type : List.of("application/yaml", "application/xml", "application/cbor", "text/plain")) {
            assertThat(person(PRACTITIONER).call("POST", "/earlier-concerns/like", type, "name: Ava").statusCode()).isEqualTo(415);
        }
        assertThat(calls.getMessageConverters()).noneMatch(one -> one.canRead(Map.class, MediaType.parseMediaType("application/yaml")));
    }

    /** The lead was offered number, day and outcome of others' cases, and the note stood with the form's own alone (R11.8). */
    @Test
    void whatAFormSaysOfAnotherCaseIsNotedWithThatCase() {
        Case foreign = described(MANAGER, "Wilhelmina Oxenstierna", "2017-04-03");
        Case later = described(PRACTITIONER, "Wilhelmina Oxenstierna", "2017-04-03");
        Case ofTheLead = described(LEAD, "Wilhelmina Oxenstierna", "2017-04-03");
        int before = reads.ofCase(foreign.reference()).size();

        shown.forTask(later.step(LINK).getId(), LEAD);
        assertThat(reads.ofCase(foreign.reference())).hasSize(before + 1);

        assertThat(shownTo(LEAD, ofTheLead, "weigh-the-risk")).contains(foreign.reference());
        assertThat(reads.ofCase(foreign.reference()))
                .hasSize(before + 2)
                .extracting(Read::reader, Read::part)
                .contains(tuple(LEAD, "earlier-concerns"));
        assertThat(reads.ofCase(ofTheLead.reference())).extracting(Read::part).doesNotContain("earlier-concerns");
    }

    @Test
    void aCaseAboutAColleagueIsPutToNobodyWhomItMayBeAbout() {
        Case aboutRuth = raise(MANAGER, "Mirek Oduya-Lindqvist")
                .finish(MANAGER, about("Mirek Oduya-Lindqvist", "2018-04-03", null).with("colleague", LEAD));

        Case later = described(PRACTITIONER, "Mirek Oduya Lindqvist", "2018-04-03");

        assertThat(later.passed()).doesNotContain(LINK);
        assertThat(person(LEAD).page("/cases/" + later.reference()).body())
                .contains("Mirek Oduya Lindqvist")
                .doesNotContain(aboutRuth.reference());
    }

    /** Nobody was ever asked, and two concerns about one child and one colleague never met. */
    @Test
    void whatIsLikeACaseAboutAColleagueIsPutThereToWhoeverMayKnowOfBoth() {
        Case aboutRuth = aboutAColleague(MANAGER, "Nerys Halvorsen-Byrne", LEAD);

        Case later = described(PRACTITIONER, "Nerys Halvorsen Byrne", "2018-04-03");

        assertThat(later.passed()).as("nothing of it stands in the later case").doesNotContain(LINK);
        String step = aboutRuth.step(LINK).getId();
        assertThat(aboutRuth.step(LINK).getAssignee()).isEqualTo(SENIOR);
        assertThat(optionsOf(aboutRuth, SENIOR)).containsExactly(later.reference());
        assertThat(person(LEAD).get("/camunda/api/engine/engine/" + engine.getName() + "/task/" + step).statusCode())
                .as("not even the step, for whom it is about")
                .isEqualTo(404);
        for (String reader : List.of(LEAD, PRACTITIONER)) {
            assertThat(person(reader).page("/cases/" + later.reference()).body())
                    .as(reader)
                    .doesNotContain(aboutRuth.reference(), "Link earlier cases", "Earlier and later concerns");
        }
        assertThat(person(MANAGER).page("/cases/" + aboutRuth.reference()).body())
                .as("whoever raised the earlier one")
                .doesNotContain(later.reference(), "Link earlier cases");

        aboutRuth.finish(SENIOR, linkEarlierCases());

        assertThat(aboutRuth.hasEnded(EarlierProcess.KEY)).isTrue();
        assertThat(matches.ofCase(later.reference())).singleElement().satisfies(match -> {
            assertThat(match.other().reference()).isEqualTo(aboutRuth.reference());
            assertThat(match.sameChild()).isTrue();
        });
        assertThat(person(LEAD).page("/cases/" + later.reference()).body()).doesNotContain(aboutRuth.reference(), "the same child");
    }

    @Test
    void eachLaterConcernIsAQuestionOfItsOwnToTheLeadsWhereItIsAboutNoneOfThem() {
        Case aboutTheManager = aboutAColleague(SENIOR, "Odhran Petrosyan", MANAGER);
        Case one = described(PRACTITIONER, "Odhran Petrosyan", "2018-04-03");
        assertThat(aboutTheManager.groupsOf(LINK)).containsExactly("northfield-school-lead");
        assertThat(aboutTheManager.step(LINK).getAssignee()).isNull();

        aboutTheManager.finish(LEAD, linkEarlierCases());
        Case another = aboutAColleague(PRACTITIONER, "Odhran Petrosyan", MANAGER);

        assertThat(optionsOf(aboutTheManager, LEAD)).as("also where both are about the same colleague").containsExactly(another.reference());
        assertThat(matches.ofCase(one.reference()))
                .filteredOn(match -> match.other().reference().equals(aboutTheManager.reference()))
                .singleElement()
                .satisfies(match -> assertThat(match.sameChild()).isTrue());
    }

    /** Whoever is asked in the one would learn of the other. */
    @Test
    void twoCasesAboutTwoColleaguesArePutToNobody() {
        Case aboutTheManager = aboutAColleague(SENIOR, "Paloma Ravndal", MANAGER);

        Case aboutRuth = aboutAColleague(PRACTITIONER, "Paloma Ravndal", LEAD);

        assertThat(aboutTheManager.passed()).doesNotContain(LINK);
        assertThat(aboutRuth.passed()).doesNotContain(LINK);
    }

    /** Their group alone had the question, and they do not see it. */
    @Test
    void aLaterCaseAboutTheOnlyLeadIsPutToSomebodyElse() {
        described(MANAGER, "Quirin Aspinwall", "2018-04-03");

        Case aboutRuth = aboutAColleague(PRACTITIONER, "Quirin Aspinwall", LEAD);

        assertThat(aboutRuth.step(LINK).getAssignee()).isEqualTo(SENIOR);
        aboutRuth.finish(SENIOR, linkEarlierCases());
    }

    /** The number of the other stands in what was answered, and a number that opens nothing says that it is about the reader. */
    @Test
    void whatWasAnsweredOfACaseThatTurnsOutToBeAboutTheLeadIsNotReadByThem() {
        Case before = described(MANAGER, "Ottoline Varga", "2018-04-03");
        Case later = described(PRACTITIONER, "Ottoline Varga", "2018-04-03");
        later.finish(LEAD, linkEarlierCases().with("sameChild", List.of(before.reference())));
        assertThat(person(LEAD).page("/cases/" + later.reference()).body()).contains(before.reference());

        before.change(MANAGER, itIsAbout(LEAD));

        assertThat(person(LEAD).page("/cases/" + later.reference()).body()).doesNotContain(before.reference());
    }

    /** A line that somebody read “beside another case”, which the lead may not see, would say that it is about the lead. */
    @Test
    void thatACaseAboutTheLeadIsLikeThisOneIsNotReadByThemInWhoHasReadIt() {
        Case aboutRuth = aboutAColleague(MANAGER, "Severin Blackwood", LEAD);
        Case later = described(PRACTITIONER, "Severin Blackwood", "2018-04-03");
        shown.forTask(aboutRuth.step(LINK).getId(), SENIOR);

        String readings = person(LEAD).page("/cases/" + later.reference() + "/reads").body();

        assertThat(readings).contains("Who has read").doesNotContain("Siân Hughes");
    }

    /** Whoever were asked in the one would learn of the other, as where it was so from the start. */
    @Test
    void aQuestionBetweenTwoCasesThatTurnOutToBeAboutTwoColleaguesEnds() {
        Case aboutSian = aboutAColleague(MANAGER, "Marisol Abernathy", SENIOR);
        Case later = described(PRACTITIONER, "Marisol Abernathy", "2018-04-03");
        assertThat(aboutSian.step(LINK)).isNotNull();

        later.change(itIsAbout(LEAD));

        assertThat(aboutSian.hasEnded(EarlierProcess.KEY)).isTrue();
        assertThat(matches.ofCase(later.reference())).singleElement().satisfies(match -> assertThat(match.sameChild()).isNull());
    }

    private Case aboutAColleague(String user, String child, String colleague) {
        return raise(user, child).finish(user, about(child, "2018-04-03", null).with("colleague", colleague));
    }

    private List<String> optionsOf(Case one, String reader) {
        return ((List<?>) shown.forTask(one.step(LINK).getId(), reader).get("earlierCaseOptions"))
                .stream().map(option -> ((Option) option).value()).toList();
    }

    @Test
    void inFrontOfSomebodyElsesCaseNothingIsShown() {
        Case earlier = described(PRACTITIONER, "Klara Vandermeer", "2018-04-03");
        Case later = described(PRACTITIONER, "Klara Vandermeer", "2018-04-03")
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());

        assertThat(person(MANAGER).page("/cases/" + later.reference()).body())
                .contains("without names")
                .doesNotContain(earlier.reference(), "Vandermeer", "Earlier and later concerns");
    }
}
