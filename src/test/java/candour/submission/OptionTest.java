package candour.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words that somebody wrote, offered to choose from, are no template (fault S05). */
class OptionTest {

    @Test
    void twoBracesNeverStandSideBySide() {
        for (String words : new String[] {"{{7*7}}", "{{{7*7}}}", "a {{b}} c {{d}}", "{{{{"}) {
            Option option = new Option(words, "1");

            assertThat(option.label()).doesNotContain("{{");
            assertThat(option.label().replace("\u2060", "")).isEqualTo(words);
        }
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(new Option("Mia, 5 {the child}", "1").label()).isEqualTo("Mia, 5 {the child}");
    }
}
