package candour.consent;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.item;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ConsentRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked about together: only children for whom the same people may answer (R9.1, fault F17). */
@EngineTest
@Serves({"R9.1", "R11.3"})
class ConversationsTest {

    private static final Map<String, Object> MOTHER = Map.of("role", "mother", "name", "Jo Lowe", "parentalResponsibility", "yes");

    @Autowired
    private Story story;

    @Autowired
    private ConsentRepository consents;

    @Autowired
    private PersonRepository people;

    private static Map<String, Object> young(String name) {
        return Map.of("role", "child", "name", name, "birthDate", "2022-03-15", "canDecide", "too-young", "careStatus", "none");
    }

    private static Map<String, Object> father(String name, String... children) {
        Map<String, Object> father = new HashMap<>(Map.of("role", "father", "name", name, "parentalResponsibility", "for-some"));
        father.put("responsibleFor", List.of(children));
        return father;
    }

    @SafeVarargs
    private List<List<Integer>> askedTogether(Map<String, Object>... described) {
        Filled form = describeTheInformation()
                .with("people", List.of(described))
                .with("items", List.of(item("1", "She has no coat."), item("2", "Nor has she.")));
        String reference = story.raise(concern()).finish(form).reference();
        List<Person> everyone = people.people(reference);
        return consents.conversations(reference).stream()
                .map(conversation -> everyone.stream()
                        .filter(person -> consents.peopleIn(conversation).contains(person.id()))
                        .map(Person::position)
                        .toList())
                .toList();
    }

    @Test
    void twinsAreTwoPeopleAndTheirMotherIsAskedOnce() {
        assertThat(askedTogether(young("Ava Lowe"), young("Eva Lowe"), MOTHER)).containsExactly(List.of(1, 2));
    }

    @Test
    void unbornTwinsAreTwoPeopleAndTheirMotherIsAskedOnce() {
        Map<String, Object> unborn = Map.of("role", "unborn-child", "due", "in ten weeks");

        assertThat(askedTogether(unborn, unborn, MOTHER)).containsExactly(List.of(1, 2));
    }

    @Test
    void stepSistersWithDifferentFathersAreAskedAboutApart() {
        assertThat(askedTogether(young("Ava Lowe"), young("Ida Hill"), MOTHER, father("Sam Lowe", "1"), father("Ben Hill", "2")))
                .containsExactlyInAnyOrder(List.of(1), List.of(2));
    }

    @Test
    void childrenWhoShareAFatherStayTogether() {
        assertThat(askedTogether(young("Ava Lowe"), young("Ida Lowe"), MOTHER, father("Sam Lowe", "1", "2")))
                .containsExactly(List.of(1, 2));
    }

    @Test
    void anUnbornChildAndAYoungOneAreAskedAboutApart() {
        assertThat(askedTogether(young("Ava Lowe"), Map.of("role", "unborn-child"), MOTHER))
                .containsExactlyInAnyOrder(List.of(1), List.of(2));
    }
}
