package candour.models;

import static org.assertj.core.api.Assertions.assertThat;

import candour.models.FormFile.Component;
import candour.testing.Serves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form can be read and filled in by somebody who is worried and in a hurry. */
@Serves({"R1.1", "R11.6"})
class FormsReadWellTest {

    private static final int MOST_FIELDS = 7;
    private static final int MOST_WORDS_OF_A_SENTENCE = 25;
    private static final int MOST_SENTENCES_AT_ONCE = 3;
    /** A grade and five make the age: what a form says is for readers of 11, and nothing in it is harder than for 13. */
    private static final double GRADE_OF_A_FORM = 6;
    private static final double GRADE_OF_A_PASSAGE = 8;
    /** Of fewer words a grade says nothing. */
    private static final int WORDS_THAT_CAN_BE_GRADED = 12;

    private static final Pattern DANGER = Pattern.compile("## ⚠ .+\\n\\n.+");

    private static List<FormFile> everyForm() {
        return FormFile.all();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void noMoreThanSevenFieldsShowBeforeAnythingIsAnswered(FormFile form) {
        Predicate<Component> shows = component -> component.isField() && component.showsWhenNothingIsAnswered();
        Map<List<?>, Long> eachRow = new HashMap<>();
        form.components().stream()
                .filter(Component::inRow)
                .filter(shows)
                .forEach(component -> eachRow.merge(component.beside(), 1L, Long::sum));

        // every list begins with one row
        assertThat(form.components().stream().filter(shows)).hasSizeLessThanOrEqualTo(MOST_FIELDS);
        assertThat(eachRow.values()).allMatch(fields -> fields <= MOST_FIELDS);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void aFormSaysAtTheTopInTwoOrThreeSentencesWhatApplies(FormFile form) {
        Component rule = form.components().stream()
                .filter(component -> !DANGER.matcher(component.text()).matches())
                .findFirst()
                .orElseThrow();

        assertThat(rule.isText()).isTrue();
        assertThat(ReadingAge.of(List.of(rule.text())).sentences()).isBetween(2, 3);
    }

    /** Danger stands first and alone; no other heading looks like it. */
    @ParameterizedTest
    @MethodSource("everyForm")
    void onlyDangerHasAHeadingOfItsKind(FormFile form) {
        assertThat(texts(form).filter(text -> text.contains("⚠") || text.matches("(?s)##? .*")))
                .allMatch(text -> DANGER.matcher(text).matches());
    }

    /**
     * A question without a hint is one whose answers are plain and that stands, with others of its kind, right
     * below a text that explains it.
     */
    @ParameterizedTest
    @MethodSource("everyForm")
    void whereSomebodyMightHesitateAHintSaysWhyOrGivesAnExample(FormFile form) {
        List<String> withoutHint = new ArrayList<>();
        boolean explained = false;
        for (Component component : form.components()) {
            boolean explains = component.isText() && component.text().endsWith(".");
            boolean plain = explained && component.type().equals("radio") && component.hint().isEmpty();
            boolean needsOne = component.isChoice() || component.type().equals("textarea");
            if (needsOne && component.hint().isEmpty() && !plain) {
                withoutHint.add(component.question());
            }
            explained = explains || plain;
        }

        assertThat(withoutHint).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void whatAFormSaysCanBeReadAtTheAgeOfTwelve(FormFile form) {
        List<String> said = Stream.concat(
                        texts(form), form.components().stream().map(Component::hint).filter(hint -> !hint.isEmpty()))
                .toList();

        assertThat(ReadingAge.of(said).grade()).isLessThanOrEqualTo(GRADE_OF_A_FORM);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void nothingInAFormIsHardToRead(FormFile form) {
        List<String> hard = form.components().stream()
                .flatMap(component -> Stream.of(component.question(), component.hint(), component.text()))
                .filter(passage -> ReadingAge.of(List.of(passage)).words() >= WORDS_THAT_CAN_BE_GRADED)
                .filter(passage -> ReadingAge.of(List.of(passage)).grade() > GRADE_OF_A_PASSAGE)
                .toList();

        assertThat(hard).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void sentencesAreShortAndFewAtATime(FormFile form) {
        List<String> words = form.components().stream().map(Component::words).flatMap(List::stream).toList();

        assertThat(words)
                .allMatch(passage -> ReadingAge.of(List.of(passage)).longestSentence() <= MOST_WORDS_OF_A_SENTENCE)
                .allMatch(passage -> ReadingAge.of(List.of(withoutHeadings(passage))).sentences() <= MOST_SENTENCES_AT_ONCE);
    }

    private static String withoutHeadings(String passage) {
        return passage.replaceAll("(?m)^#.*$", "");
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void aQuestionIsAQuestionAndAHintIsASentence(FormFile form) {
        assertThat(form.components().stream().filter(Component::isField)).allSatisfy(component -> {
            assertThat(component.question()).matches(component.type().equals("checkbox") ? "They .*[a-z]" : ".*\\?");
            assertThat(component.hint()).matches("(.*[.”])?");
        });
    }

    /** "MASH (spelled out at its first use on every page)". */
    @ParameterizedTest
    @MethodSource("everyForm")
    void theHubIsSpelledOutWhereItIsNamedFirst(FormFile form) {
        String all = String.join("\n", form.components().stream().map(Component::words).flatMap(List::stream).toList());

        assertThat(all).matches("(?s)(?!.*MASH).*|((?!MASH).)*Multi-Agency Safeguarding Hub \\(MASH\\).*");
    }

    @Test
    void whoWasToldIsAskedAlikeWhereverItIsAsked() {
        List<List<String>> asked = everyForm().stream()
                .map(form -> form.components().stream()
                        .dropWhile(component -> !component.key().equals("toldWhom"))
                        .limit(5)
                        .map(Component::question)
                        .toList())
                .filter(questions -> !questions.isEmpty())
                .toList();

        assertThat(asked).hasSize(5).allMatch(asked.get(0)::equals);
    }

    @Test
    void longWordsAndLongSentencesMakeAHighGrade() {
        assertThat(ReadingAge.of(List.of("The cat sat on the mat. It was warm.")).grade()).isLessThan(2);
        assertThat(ReadingAge.of(List.of("Notwithstanding any obligation of confidentiality, practitioners may disclose"
                                + " information proportionately where safeguarding considerations predominate."))
                        .grade())
                .isGreaterThan(15);
    }

    private static Stream<String> texts(FormFile form) {
        return form.components().stream().filter(Component::isText).map(Component::text);
    }
}
