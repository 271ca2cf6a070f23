package candour.submission;

import static candour.submission.Checked.form;
import static candour.submission.Checked.formOf;
import static candour.submission.Checked.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import candour.testing.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a form lets through, and what it refuses: the forms that ship with the product, and small ones (R11.8). */
class FormContractTest {

    private static final Map<String, Object> CONCERN = Map.of(
            "dangerNow", "no",
            "crimeSuspected", "no",
            "couldComeToHarm", "unsure",
            "childKnown", "named",
            "childName", "Ava Nowak",
            "childAge", "3",
            "whatHappened", "Her father is worn out.",
            "business", "welfare");

    private static final Map<String, Object> CHILD = Map.of(
            "role", "child", "name", "Ava Nowak", "age", 3, "canDecide", "too-young", "careStatus", "none");

    private static final Map<String, Object> RISK = Map.of(
            "sufferingHarm", "no",
            "preventsHarmToChild", "no",
            "seriousHarmToAdult", "no",
            "underThirteenSexual", "no",
            "riskReasons", "They are well.",
            "askingSafe", "yes",
            "decidedAnyway", "no",
            "doubt", "no");

    private static final String SMALL_TEXT = """
            {"type": "textarea", "key": "words", "label": "What did they say?", "validate": {"maxLength": 20000}}""";

    private static Checked described(Map<String, Object> person) {
        return describedAll(List.of(person));
    }

    private static Checked describedAll(List<Map<String, Object>> people) {
        return Checked.in(
                form("describe-the-information"),
                Map.of(
                        "objective", "Help.",
                        "whoNeedsToKnow", "The health visitor.",
                        "people", people,
                        "items", List.of(item())));
    }

    private static Map<String, Object> item() {
        return Map.of(
                "about", "1", "what", "Sleeps badly.", "kind", "statement", "source", "Her father.",
                "stillCurrent", "yes", "confidential", "yes");
    }

    static Stream<String> everyForm() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form");
        return Arrays.stream(files).map(file -> file.getFilename().replace(".form", ""));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void everyFormThatShipsHasAContractWithALabelForEachField(String id) throws IOException {
        FormContract contract = form(id);

        // a step in which something is only read asks nothing
        boolean asks = Files.readString(Path.of("forms", id + ".form")).contains("\"key\"");
        assertThat(contract.id()).isEqualTo(id);
        assertThat(contract.fields().isEmpty()).isEqualTo(!asks);
        assertThat(contract.labels().values()).allMatch(label -> !label.isBlank());
    }

    @Serves({"R11.2", "R11.4"})
    @ParameterizedTest
    @MethodSource("everyForm")
    void anEmptyFormIsRefusedInWordsThatNameItsQuestions(String id) {
        FormContract contract = form(id);

        Checked checked = Checked.in(contract, Map.of());

        contract.fields().stream()
                .filter(field -> field.required() && field.hide() == null)
                .forEach(field ->
                        assertThat(checked.refusal()).contains("“" + field.label() + "”: this needs an answer."));
        contract.labels().keySet().stream()
                .filter(key -> key.matches(".*[a-z][A-Z].*"))
                .forEach(key -> assertThat(checked.refusal()).doesNotContain(key));
    }

    @Test
    void aFormFilledInRightIsTakenWordForWord() {
        Checked checked = Checked.in(form("concern"), CONCERN);

        assertThat(checked.refusal()).isEmpty();
        assertThat(checked.answers().values()).containsExactlyInAnyOrderEntriesOf(with(CONCERN, "babyDue", null));
    }

    // F01

    @Test
    void aFieldThatWasClearedIsEmptyAndKeepsNoOlderAnswer() {
        Map<String, Object> cleared = new HashMap<>(CHILD);
        cleared.put("age", null);

        Answers person = described(cleared).answers().rows("people").get(0);

        assertThat(person.values()).containsKey("age");
        assertThat(person.number("age")).isNull();
    }

    @Test
    void aRoutingFieldLeftOutOfWhatWasSentIsToldAsEmpty() {
        Checked checked = Checked.in(form("weigh-the-risk"), RISK);

        assertThat(checked.refusal()).isEmpty();
        assertThat(form("weigh-the-risk").routingKeys()).contains("ground");
        assertThat(checked.answers().values()).containsKey("ground").containsEntry("ground", null);
    }

    // F03

    @Test
    void anAnswerToAQuestionThatIsHiddenIsDropped() {
        Map<String, Object> sent = with(with(RISK, "ground", "delay"), "groundReasons", "He shouted at me.");

        Checked asked = Checked.in(form("weigh-the-risk"), with(sent, "askingSafe", "no"));
        Checked hidden = Checked.in(form("weigh-the-risk"), sent);

        assertThat(asked.answers().text("groundReasons")).isEqualTo("He shouted at me.");
        assertThat(hidden.refusal()).isEmpty();
        assertThat(hidden.answers().text("ground")).isNull();
        assertThat(hidden.answers().text("groundReasons")).isNull();
    }

    @Test
    void anAnswerLeftFromAnotherChoiceTwoStepsBeforeIsDropped() {
        Map<String, Object> sent = Map.of(
                "askedPerson", "mother",
                "askedOn", "2026-03-12",
                "answer", "refused",
                "consentForm", "verbal",
                "heardBy", "Left over",
                "wordsUsed", "Left over",
                "informedWhy", true,
                "refusalReasons", "They do not want it.",
                "toldWhatHappens", "That I ring on Friday.",
                "dispute", "no");

        Checked checked = Checked.in(
                form("ask-for-consent"), sent, Map.of("askedOptions", List.of(new Option("The mother", "mother"))));

        assertThat(checked.refusal()).isEmpty();
        assertThat(checked.answers().text("consentForm")).isNull();
        assertThat(checked.answers().text("heardBy")).isNull();
        assertThat(checked.answers().text("wordsUsed")).isNull();
        assertThat(checked.answers().ticked("informedWhy")).isFalse();
        assertThat(checked.answers().text("refusalReasons")).isEqualTo("They do not want it.");
    }

    @Test
    void aQuestionWaitsForTheAnswerBeforeIt() {
        FormContract waiting = formOf("""
                {"type": "radio", "key": "asked", "label": "Asked?", "values": [{"label": "No", "value": "no"}]},
                {"type": "textfield", "key": "who", "label": "Who?", "conditional": {"hide": "=asked = null"}},
                {"type": "dynamiclist", "path": "people", "label": "People", "components": [
                  {"type": "radio", "key": "role", "label": "Role?", "values": [{"label": "Child", "value": "child"}]},
                  {"type": "textfield", "key": "name", "label": "Name?", "conditional": {"hide": "=this.role = null"}}]}""");
        List<Map<String, Object>> people = List.of(Map.of("role", "child", "name", "Ava"), Map.of("name", "Eva"));

        Answers before = Checked.in(waiting, Map.of("who", "Ava", "people", people)).answers();
        Answers after = Checked.in(waiting, Map.of("asked", "no", "who", "Ava", "people", people)).answers();

        assertThat(before.text("who")).isNull();
        assertThat(after.text("who")).isEqualTo("Ava");
        assertThat(after.rows("people")).extracting(row -> row.text("name")).containsExactly("Ava", null);
    }

    /** What a form opens later is not asked of whoever never opened it, and so the form cannot be finished. */
    @ParameterizedTest
    @CsvSource({
        "weigh-the-risk, seriousHarmToAdult",
        "assess-understanding, understandsImplications",
        "assess-understanding, consistentView",
        "ask-for-consent, answer",
        "share-or-decline, decision",
        "give-advice, adviceGiven",
        "agree-not-to-share, managerAnswer",
        "agree-not-to-tell, leadAgrees",
        "decide-as-lead, leadDecision"
    })
    void aFormCannotBeFinishedWithABlockNeverOpened(String id, String opens) {
        FormContract contract = form(id);
        Map<String, Object> everythingElse = new HashMap<>();
        contract.fields().stream()
                .filter(field -> field.options() != null && !field.key().equals(opens))
                .forEach(field -> everythingElse.put(field.key(), field.options().get(0)));

        assertThat(Checked.in(contract, everythingElse).refusal())
                .contains("“" + contract.labels().get(opens) + "”: this needs an answer.");
    }

    @Test
    void whatIsHiddenInOneRowIsAskedInAnother() {
        Map<String, Object> mother = Map.of(
                "role", "mother", "parentalResponsibility", "yes", "canDecide", "doubted", "careStatus", "care-order");

        List<Answers> people = describedAll(List.of(CHILD, mother)).answers().rows("people");

        assertThat(people.get(0).text("canDecide")).isEqualTo("too-young");
        assertThat(people.get(1).text("canDecide")).isNull();
        assertThat(people.get(1).text("careStatus")).isNull();
        assertThat(people.get(1).text("parentalResponsibility")).isEqualTo("yes");
    }

    @Test
    void whatAGroupHidesIsHiddenWithIt() {
        FormContract contract = formOf("""
                {"type": "radio", "key": "asked", "label": "Asked?", "values": [{"value": "yes"}, {"value": "no"}]},
                {"type": "group", "conditional": {"hide": "=asked != \\"yes\\""}, "components": [
                  {"type": "textfield", "key": "who", "label": "Who?", "validate": {"required": true}},
                  {"type": "textfield", "key": "why", "label": "Why?", "conditional": {"hide": "=who != \\"Ava\\""}}]}""");

        assertThat(Checked.in(contract, Map.of("asked", "no", "who", "Ava", "why", "x")).answers().values())
                .containsEntry("who", null)
                .containsEntry("why", null);
        assertThat(Checked.in(contract, Map.of("asked", "yes", "who", "Ava", "why", "x")).answers().values())
                .containsEntry("why", "x");
        assertThat(Checked.in(contract, Map.of("asked", "yes")).refusal()).contains("“Who?”: this needs an answer.");
    }

    // F07

    @ParameterizedTest
    @ValueSource(ints = {3999, 4000, 4001, 20000})
    void aLongTextIsTakenWhole(int length) {
        String text = "x".repeat(length);

        Checked checked = Checked.in(form("concern"), with(CONCERN, "whatHappened", text));

        assertThat(checked.refusal()).isEmpty();
        assertThat(checked.answers().text("whatHappened")).isEqualTo(text);
    }

    @Test
    void fourThousandEmojiAreTakenWhole() {
        String text = "🙂".repeat(4000);

        Checked checked = Checked.in(form("concern"), with(CONCERN, "whatHappened", text));

        assertThat(checked.refusal()).isEmpty();
        assertThat(checked.answers().text("whatHappened")).isEqualTo(text);
    }

    @Test
    void oneCharacterTooManyIsRefusedWithTheRoomThereIs() {
        Checked checked = Checked.in(form("concern"), with(CONCERN, "whatHappened", "x".repeat(20001)));

        assertThat(checked.refusal())
                .isEqualTo("Put this right:\n- “What did you see, hear or learn?”: "
                        + "this is longer than the 20,000 characters there is room for.");
    }

    @Test
    void aShortFieldHoldsAsMuchAsItSaysAndNoMore() {
        assertThat(Checked.in(form("concern"), with(CONCERN, "childAge", "x".repeat(40))).refusal()).isEmpty();
        assertThat(Checked.in(form("concern"), with(CONCERN, "childAge", "x".repeat(41))).refusal())
                .contains("“How old is the child?”: this is longer than the 40 characters there is room for.");
    }

    @Test
    void aTextThatNoDatabaseCanKeepIsRefusedInWords() {
        assertThat(Checked.in(formOf(SMALL_TEXT), Map.of("words", "no\u0000thing")).refusal())
                .contains("“What did they say?”: this holds a character that cannot be kept. Type it again here.");
        assertThat(Checked.in(formOf(SMALL_TEXT), Map.of("words", "half \uD83D an emoji")).refusal())
                .contains("“What did they say?”: this holds a character that cannot be kept. Type it again here.");
    }

    // F10

    @Test
    void aNumberIsAWholeNumberWhateverKindItComesAs() {
        for (Object five : List.of(5, 5L, 5.0, "5", "5.0", "0.5e1")) {
            Checked checked = described(with(CHILD, "age", five));

            assertThat(checked.refusal()).isEmpty();
            assertThat(checked.answers().rows("people").get(0).number("age")).isEqualTo(5);
        }
    }

    @Test
    void aNumberThatIsNotWholeOrOutOfBoundsIsRefused() {
        for (Object wrong : List.of(5.5, "5.5", "five", "5,5", true, List.of(5), "1e999999999", "NaN")) {
            assertThat(described(with(CHILD, "age", wrong)).refusal())
                    .contains("Person 1, “How old are they?”: enter a whole number");
        }
        for (Object outside : List.of("1e3", -1, 121)) {
            assertThat(described(with(CHILD, "age", outside)).refusal())
                    .contains("Person 1, “How old are they?”: enter a whole number from 0 to 120.");
        }
    }

    // F12

    @Serves("R11.3")
    @Test
    void aNameStaysAsItWasTyped() {
        for (String name : List.of(
                "Siobhán O'Neill",
                "Siobhán O’Neill",
                "D’Souza-Łukasz",
                "X",
                "Nguy\u1EC5n",
                "Nguye\u0302\u0303n",
                "محمد",
                "נועה",
                "王小明",
                "🙂",
                "x".repeat(200),
                "王".repeat(200),
                "🙂".repeat(200),
                "  Ava  ")) {
            Checked inARow = described(with(CHILD, "name", name));
            Checked alone = Checked.in(form("concern"), with(CONCERN, "childName", name));

            assertThat(inARow.refusal()).isEmpty();
            assertThat(inARow.answers().rows("people").get(0).text("name")).isEqualTo(name);
            assertThat(alone.answers().text("childName")).isEqualTo(name);
        }
    }

    // T03

    @Test
    void threeRowsAreTakenInTheirOrder() {
        List<Answers> people = describedAll(List.of(
                        with(CHILD, "name", "Ava"), with(CHILD, "name", "Eva"), with(CHILD, "name", "Ida")))
                .answers()
                .rows("people");

        assertThat(people).extracting(person -> person.text("name")).containsExactly("Ava", "Eva", "Ida");
    }

    @Test
    void aRowThatWasRemovedIsGone() {
        List<Answers> people = describedAll(List.of(with(CHILD, "name", "Ava"), with(CHILD, "name", "Ida")))
                .answers()
                .rows("people");

        assertThat(people).extracting(person -> person.text("name")).containsExactly("Ava", "Ida");
    }

    @Test
    void allRowsRemovedAreNoRows() {
        Checked checked = describedAll(List.of());

        assertThat(checked.refusal()).isEmpty();
        assertThat(checked.answers().rows("people")).isEmpty();
    }

    @Test
    void aFaultInARowNamesTheRow() {
        List<Map<String, Object>> people = new ArrayList<>();
        people.add(CHILD);
        people.add(with(CHILD, "canDecide", null));

        assertThat(describedAll(people).refusal())
                .isEqualTo("Put this right:\n- Person 2, “Do you think this child can decide about their own"
                        + " information?”: this needs an answer.");
    }

    @Test
    void moreRowsThanAnyCaseNeedsAreRefused() {
        assertThat(describedAll(Collections.nCopies(51, CHILD)).refusal())
                .contains("“People”: there is room for 50 at most.");
    }

    @Test
    void rowsThatAreNoneAreRefused() {
        Checked checked = Checked.in(
                form("describe-the-information"),
                Map.of("objective", "a", "whoNeedsToKnow", "b", "people", "Ava", "items", List.of("what")));

        assertThat(checked.refusal())
                .contains("“People”: fill this in on the form.")
                .contains("“Items of information”: fill this in on the form.");
    }

    // E07

    @Test
    void limitsThatModelerSavedAsTextCountAsNumbers() {
        FormContract contract = formOf("""
                {"type": "number", "key": "age", "label": "Age?", "validate": {"min": "0", "max": "120"}},
                {"type": "textfield", "key": "name", "label": "Name?", "validate": {"maxLength": "3"}}""");

        assertThat(Checked.in(contract, Map.of("age", 120, "name", "Ava")).refusal()).isEmpty();
        assertThat(Checked.in(contract, Map.of("age", 121, "name", "Avas")).refusal())
                .contains("“Age?”: enter a whole number from 0 to 120.")
                .contains("“Name?”: this is longer than the 3 characters there is room for.");
    }

    @Test
    void aNumberWithOneLimitNamesThatLimitOnly() {
        FormContract atLeast = formOf("""
                {"type": "number", "key": "n", "label": "How many?", "validate": {"min": 1}}""");
        FormContract atMost = formOf("""
                {"type": "number", "key": "n", "label": "How many?", "validate": {"max": 9}}""");

        assertThat(Checked.in(atLeast, Map.of("n", 0)).refusal()).contains("“How many?”: enter a whole number from 1.");
        assertThat(Checked.in(atMost, Map.of("n", 10)).refusal()).contains("“How many?”: enter a whole number up to 9.");
    }

    /** Reading them would take minutes, and the case is held meanwhile. */
    @Serves("R11.8")
    @Test
    void aNumberOfVeryManyDigitsIsRefusedUnread() {
        FormContract contract = formOf("""
                {"type": "number", "key": "n", "label": "How many?"}""");
        String digits = "9".repeat(4_000_000);

        String refusal = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Checked.in(contract, Map.of("n", digits)).refusal());

        assertThat(refusal).contains("“How many?”: enter a whole number.");
    }

    // what no form asks

    @Test
    void whatTheFormDoesNotAskIsRefusedAndNotRepeated() {
        Checked checked = Checked.in(form("concern"), with(CONCERN, "practitioner", "somebody.else"));

        assertThat(checked.refusal())
                .isEqualTo("Put this right:\n- This form does not ask for everything that was sent."
                        + " Open it again and fill it in there.");
        assertThat(checked.answers().values()).doesNotContainKey("practitioner");
    }

    @Test
    void whatARowDoesNotAskIsRefused() {
        assertThat(described(with(CHILD, "secret", "x")).refusal())
                .contains("This form does not ask for everything that was sent.");
    }

    @Test
    void wordsThatAFormOnlyShowsAreNoAnswer() {
        FormContract contract = formOf("""
                {"type": "text", "text": "Read this."},
                {"type": "textfield", "key": "shown", "label": "Shown", "readonly": true},
                {"type": "button", "key": "send", "action": "submit", "label": "Finish this step"}""");

        assertThat(contract.fields()).isEmpty();
        assertThat(Checked.in(contract, Map.of("shown", "changed")).refusal()).isNotEmpty();
    }

    // options

    @Test
    void onlyAnOfferedAnswerIsTaken() {
        for (Object wrong : List.of("maybe", "Yes", " yes", 1, true, List.of("yes"))) {
            assertThat(Checked.in(form("concern"), with(CONCERN, "dangerNow", wrong)).refusal())
                    .contains("“Is a child in danger right now?”: choose one of the answers offered.");
        }
    }

    @Test
    void onlyAnOptionThatTheCaseFileOfferedIsTaken() {
        FormContract contract = formOf("""
                {"type": "select", "key": "who", "label": "Who?", "valuesKey": "whoOptions"},
                {"type": "checklist", "key": "what", "label": "What?", "valuesKey": "whatOptions"}""");
        Map<String, Object> shown = Map.of(
                "whoOptions", List.of(new Option("The mother", "m")),
                "whatOptions", List.of(new Option("One", "1"), new Option("Two", "2")));

        Checked right = Checked.in(contract, Map.of("who", "m", "what", List.of("2", "1")), shown);
        Checked wrong = Checked.in(contract, Map.of("who", "f", "what", List.of("1", "3")), shown);
        Checked twice = Checked.in(contract, Map.of("what", List.of("1", "1")), shown);

        assertThat(right.refusal()).isEmpty();
        assertThat(right.answers().choices("what")).containsExactly("2", "1");
        assertThat(wrong.refusal())
                .contains("“Who?”: choose one of the answers offered.")
                .contains("“What?”: choose from the answers offered.");
        assertThat(twice.refusal()).contains("“What?”: choose from the answers offered.");
        assertThat(Checked.in(contract, Map.of("who", "m"), Map.of()).refusal()).contains("“Who?”");
        assertThat(Checked.in(contract, Map.of("what", "1"), shown).refusal()).contains("“What?”");
    }

    @Test
    void aTickIsATickOrNone() {
        FormContract contract = formOf("""
                {"type": "checkbox", "key": "sure", "label": "Sure?"}""");

        assertThat(Checked.in(contract, Map.of("sure", true)).answers().ticked("sure")).isTrue();
        assertThat(Checked.in(contract, Map.of("sure", false)).answers().ticked("sure")).isFalse();
        assertThat(Checked.in(contract, Map.of("sure", "true")).refusal()).contains("“Sure?”: tick it or leave it.");
    }

    // dates

    @Test
    void aDateIsOneOfTheCalendar() {
        for (String right : List.of("2015-03-29", "2012-02-29", "1900-01-01", "2199-12-31")) {
            assertThat(described(with(CHILD, "birthDate", right)).refusal()).isEmpty();
        }
        for (Object wrong : List.of("2026-02-30", "2025-02-29", "29/03/2015", "2015", "yesterday", 20150329, "2015-3-9")) {
            assertThat(described(with(CHILD, "birthDate", wrong)).refusal())
                    .contains("Person 1, “When were they born?”: enter a date, for example 12 March 2026.");
        }
        for (String wrong : List.of("0015-03-29", "1899-12-31", "2200-01-01")) {
            assertThat(described(with(CHILD, "birthDate", wrong)).refusal())
                    .contains("Person 1, “When were they born?”: check the year.");
        }
    }

    // all at once, in plain words

    @Test
    void everyFaultIsToldAtOnceAndNothingTypedIsRepeated() {
        String typed = "Zebedee";
        Map<String, Object> sent = new HashMap<>();
        sent.put("dangerNow", typed);
        sent.put("crimeSuspected", List.of(typed));
        sent.put("childKnown", "named");
        sent.put("childName", typed.repeat(100));
        sent.put("whatHappened", 12);
        sent.put(typed, typed);

        String refusal = Checked.in(form("concern"), sent).refusal();

        assertThat(refusal.lines())
                .containsExactlyInAnyOrder(
                        "Put this right:",
                        "- This form does not ask for everything that was sent. Open it again and fill it in there.",
                        "- “Is a child in danger right now?”: choose one of the answers offered.",
                        "- “Do you think a crime may have been committed?”: choose one of the answers offered.",
                        "- “Could a child come to harm?”: this needs an answer.",
                        "- “What is the child’s name?”: this is longer than the 200 characters there is room for.",
                        "- “What did you see, hear or learn?”: write this in words.",
                        "- “What is this about?”: this needs an answer.");
        assertThat(refusal).doesNotContain(typed);
    }

    @Test
    void blanksAreNoAnswer() {
        for (String blank : List.of("", " ", "\n\t", "\u2003")) {
            assertThat(Checked.in(form("concern"), with(CONCERN, "whatHappened", blank)).refusal())
                    .contains("“What did you see, hear or learn?”: this needs an answer.");
        }
    }

    @Test
    void whatCandourCannotCheckIsNoForm() {
        assertThatIllegalStateException()
                .isThrownBy(() -> formOf("{\"type\": \"filepicker\", \"key\": \"file\", \"label\": \"File\"}"))
                .withMessageContaining("filepicker");
        assertThatIllegalStateException()
                .isThrownBy(() -> formOf("{\"type\": \"datetime\", \"key\": \"at\", \"subtype\": \"time\", \"timeLabel\": \"At?\"}"))
                .withMessageContaining("time of day");
    }

    @Test
    void aConditionThatIsNeitherTrueNorFalseIsNotGuessed() {
        FormContract contract = formOf("""
                {"type": "textfield", "key": "who", "label": "Who?", "conditional": {"hide": "=1 + 1"}}""");

        assertThatIllegalStateException()
                .isThrownBy(() -> Checked.in(contract, Map.of()))
                .withMessageContaining("who");
    }
}
