package candour.casefile;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static org.assertj.core.api.Assertions.assertThat;

import candour.seal.Seal;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever was named before names were kept is still replaced before an adviser once they have left (R11.5, ADR 15). */
@Serves({"R11.5", "R11.8"})
@EngineTest
class NamesOfColleaguesOfBeforeTest {

    private static final String VIKTOR = "viktor.zelazny";

    @Autowired
    private Story story;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Seal seal;

    @Autowired
    private Staff staff;

    @Test
    void theUpdateKeepsThem() {
        staff.join(VIKTOR, "Viktor", "Zelazny", "northfield-school-practitioner");
        String reference = story.raise(concern()).finish(describeTheInformation().with("colleague", "Viktor Zelazny")).reference();
        jdbc.sql("update case_colleague set user_name = null where reference = :reference").param("reference", reference).update();

        new ColleagueKeys(jdbc, seal).keepNamesOfBefore();
        staff.leave(VIKTOR);

        assertThat(colleagues.namesIn(reference)).containsExactly("Viktor Zelazny");
    }

    /** An account may have a surname alone. */
    @Test
    void whatIsKeptIsTheNameAlone() {
        staff.join(VIKTOR, null, "Zelazny", "northfield-school-practitioner");
        String reference = story.raise(concern()).finish(describeTheInformation().with("colleague", "Zelazny")).reference();
        staff.leave(VIKTOR);

        assertThat(colleagues.namesIn(reference)).containsExactly("Zelazny");
    }
}
