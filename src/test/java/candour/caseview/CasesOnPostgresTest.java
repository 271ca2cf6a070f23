package candour.caseview;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.access.Members;
import candour.access.Members.Member;
import candour.caseview.CaseRows.Row;
import candour.testing.PostgresTest;
import candour.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list, the search and what waits are asked in SQL of our own, which the real database must answer alike. */
@PostgresTest
class CasesOnPostgresTest {

    @Autowired
    private Story story;

    @Autowired
    private VisibleCases visible;

    @Autowired
    private CaseRows rows;

    @Autowired
    private CaseSearch search;

    @Autowired
    private OpenSteps steps;

    @Autowired
    private Members members;

    @Test
    void casesAreListedFoundAndWaitOnTheRealDatabaseToo() {
        Story.Case asked = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
        Story.Case named = story.raise(concern().with("childName", "Siobhan O’Quillby").with("childAge", "about 10"));
        Story.Case finished = story.raise(outOfScope()).finish(useTheOtherProtocol());
        Member amina = members.find(Story.PRACTITIONER).orElseThrow();
        Member tom = members.find(Story.MANAGER).orElseThrow();
        Member ruth = members.find(Story.LEAD).orElseThrow();

        List<Row> list = rows.of(visible.page(ruth, 10_000, 0), ruth);

        assertThat(list)
                .extracting(Row::reference)
                .containsSubsequence(named.reference(), finished.reference())
                .contains(asked.reference());
        assertThat(visible.count(ruth).all()).isEqualTo(list.size());
        assertThat(visible.page(tom, 10_000, 0))
                .extracting(one -> one.file().reference())
                .contains(asked.reference())
                .doesNotContain(named.reference());
        assertThat(found(amina, "shivaun oquillby")).contains(named.reference());
        assertThat(found(amina, named.reference())).containsExactly(named.reference());
        assertThat(found(tom, "oquillby")).isEmpty();
        assertThat(steps.toTake(tom, 5).size()).isPositive();
        assertThat(steps.ofPerson(amina, 5).first()).isNotEmpty();
        assertThat(steps.overdueIn("northfield-school", ruth, 5).size()).isNotNegative();
    }

    private List<String> found(Member reader, String words) {
        return search.find(reader, SearchWords.of(words, 2026)).stream()
                .map(hit -> hit.found().file().reference())
                .toList();
    }
}
