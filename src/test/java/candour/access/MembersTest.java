package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Serves;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has a part in an agency is one question to the database, however many people have it (R11.8). */
@Serves("R11.8")
@EngineTest
class MembersTest {

    private static final String PRACTITIONERS = "northfield-school-practitioner";

    @Autowired
    private Members members;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void somebodyIsOfTwoAgenciesAndSomebodyKeepsUsers() {
        for (String user : List.of("two.agencies", "keeps.users", "new.here")) {
            identities.saveUser(identities.newUser(user));
            identities.createMembership(user, PRACTITIONERS);
        }
        identities.createMembership("two.agencies", "riverside-health-practitioner");
        identities.createMembership("keeps.users", Groups.ADMINISTRATORS);
    }

    @AfterEach
    void andTheyLeave() {
        List.of("two.agencies", "keeps.users", "new.here").forEach(identities::deleteUser);
    }

    /** It was one for the group and one more for each of its people, at every step that was given out. */
    @Test
    void aGroupIsAskedForInOneQuestion() {
        jdbc.execute("set query_statistics true");

        List<String> people = members.ofGroup(PRACTITIONERS);

        int asked = jdbc.queryForObject(
                "select sum(execution_count) from information_schema.query_statistics where sql_statement like '%ACT_ID_%'"
                        + " and sql_statement not like '%query_statistics%'",
                Integer.class);
        jdbc.execute("set query_statistics false");
        assertThat(people).hasSizeGreaterThan(1);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void everybodyInAGroupHasTheStandingThatTheyHaveByThemselves() {
        assertThat(members.ofGroup(PRACTITIONERS)).contains("amina.khan", "new.here").doesNotContain("two.agencies", "keeps.users").isSorted();
    }
}
