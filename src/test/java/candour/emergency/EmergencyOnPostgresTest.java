package candour.emergency;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.EmergencyOpening;
import candour.casefile.EmergencyOpeningRepository;
import candour.casefile.EmergencyTryRepository;
import candour.casefile.EmergencyTryRepository.Outcome;
import candour.casefile.ExactSearch;
import candour.testing.PostgresTest;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an opening asks of the database holds on PostgreSQL too (R11.8). */
@Serves("R11.8")
@PostgresTest
class EmergencyOnPostgresTest {

    @Autowired
    private Story story;

    @Autowired
    private EmergencyOpenings emergencies;

    @Autowired
    private EmergencyOpeningRepository openings;

    @Autowired
    private EmergencyTryRepository tries;

    @Autowired
    private ExactSearch search;

    @Test
    void theChildIsFoundAndTheCaseIsOpenedAndEnded() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation()
                        .with("people", List.of(Map.of(
                                "role", "child", "name", "Oona Vesterholt", "birthDate", "2019-03-12", "knowsNumbers", "yes", "nhsNumber",
                                "4010232137", "canDecide", "too-young", "careStatus", "none"))));

        assertThat(search.byNhsNumber("4010232137")).contains(told.reference());
        assertThat(search.byNameAndBirth("Vesterholt Oona", LocalDate.of(2019, 3, 12))).containsExactly(told.reference());
        assertThat(search.byNameAndBirth("Oona Vesterholt", LocalDate.of(2019, 3, 13))).isEmpty();

        EmergencyOpening opening = emergencies.open(told.reference(), Story.MANAGER, "A child may be hurt tonight.", "All of it.");
        assertThat(openings.openTo(Story.MANAGER)).extracting(EmergencyOpening::id).contains(opening.id());
        emergencies.end(opening.id(), Story.LEAD);
        assertThat(openings.get(opening.id()).endedBy()).isEqualTo(Story.LEAD);
        assertThat(openings.openTo(Story.MANAGER)).isEmpty();
    }

    @Test
    void eachTryIsCounted() {
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        UUID first = tries.begin("somebody", "some-agency", "number");
        tries.begin("somebody", "some-agency", "name");
        tries.cameTo(first, Outcome.TOO_MANY, null);

        assertThat(tries.since("somebody", anHourAgo)).hasSize(1);
        assertThat(tries.inVain("some-agency", anHourAgo)).hasSize(2);
        assertThat(tries.byThoseItIsAbout("IS-1999-000001")).isEmpty();
    }
}
