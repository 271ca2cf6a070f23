package candour.consent;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Person;
import candour.casefile.PersonDetails;
import candour.casefile.PersonRole;
import candour.submission.Option;
import candour.testing.Serves;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is offered as the one to ask (R8.1, R9.1, R9.4, R9.5). */
@Serves({"R8.1", "R9.1", "R9.4", "R9.5"})
class AskedOptionsTest {

    private static final String ELSE = "Someone else with parental responsibility";

    private final Person ava = person(PersonRole.CHILD, "Ava", null, null);
    private final Person mother = person(PersonRole.MOTHER, "Ewa", "yes", "no");
    private final Person father = person(PersonRole.FATHER, "Piotr", "unsure", "yes");
    private final Person fosterCarer = person(PersonRole.FOSTER_CARER, "Joan", "unsure", "yes");

    private static Person person(PersonRole role, String name, String responsibility, String livesWithChild) {
        return new Person(UUID.randomUUID(), 1, role, name, null, null, null, null, responsibility, livesWithChild, PersonDetails.NONE);
    }

    private static List<String> labels(String giver, List<Person> about, Person... everyone) {
        return AskedOptions.of(giver, about, List.of(everyone)).stream().map(Option::label).toList();
    }

    @Test
    void whoeverDecidesForThemselvesIsTheOnlyOneOffered() {
        assertThat(labels("self", List.of(ava), ava, mother, father)).containsExactly("Ava (the child)");
        assertThat(labels("self", List.of(father), ava, mother, father)).containsExactly("Piotr (the father)");
    }

    @Test
    void theParentTheChildLivesWithComesFirst() {
        assertThat(labels("parent", List.of(ava), ava, mother, father))
                .containsExactly(
                        "Piotr (the father): find out first whether they have parental responsibility",
                        "Ewa (the mother)",
                        ELSE);
    }

    @Test
    void whereParentsLiveApartTheOneTheChildLivesWithIsSuggested() {
        Person lodger = person(PersonRole.FATHER, "Mark", "yes", "no");
        Person weekends = person(PersonRole.FATHER, "Mark", "yes", "part");
        Person carla = person(PersonRole.MOTHER, "Carla", "yes", "yes");
        String first = "Carla (the mother): the child lives with them, so ask them first";

        assertThat(labels("parent", List.of(ava), ava, lodger, carla)).containsExactly(first, "Mark (the father)", ELSE);
        assertThat(labels("parent", List.of(ava), ava, weekends, carla)).containsExactly(first, "Mark (the father)", ELSE);
        assertThat(labels("parent", List.of(ava), ava, person(PersonRole.FATHER, "Ben", "yes", "yes"), carla))
                .containsExactly("Ben (the father)", "Carla (the mother)", ELSE);
    }

    @Test
    void aStepParentIsNotOfferedByBeingOne() {
        Person stepFather = person(PersonRole.STEP_PARENT, "Sam", "unsure", "yes");

        assertThat(labels("parent", List.of(ava), ava, mother, stepFather)).containsExactly("Ewa (the mother)", ELSE);
    }

    @Test
    void whoeverIsResponsibleForSomeChildrenIsOfferedForThose() {
        Person ida = person(PersonRole.CHILD, "Ida", null, null);
        Person idasFather = responsibleFor(ida);

        assertThat(labels("parent", List.of(ida), ava, ida, idasFather)).containsExactly("Piotr (the father)", ELSE);
        assertThat(labels("parent", List.of(ava), ava, ida, idasFather)).containsExactly(ELSE);
        assertThat(labels("parent", List.of(ava, ida), ava, ida, idasFather)).containsExactly(ELSE);
    }

    @Test
    void nobodyAnswersForAYoungMotherByAnsweringForHerBaby() {
        assertThat(labels("parent", List.of(mother), ava, mother, father)).containsExactly(ELSE);
    }

    private static Person responsibleFor(Person child) {
        PersonDetails details =
                new PersonDetails(null, null, null, null, null, null, null, null, null, null, Set.of(child.id()));
        return new Person(UUID.randomUUID(), 2, PersonRole.FATHER, "Piotr", null, null, null, null, "for-some", null, details);
    }

    @Test
    void aFosterCarerIsNotOfferedEvenWhereTheChildLivesWithThem() {
        assertThat(labels("parent", List.of(ava), ava, mother, fosterCarer)).containsExactly("Ewa (the mother)", ELSE);
    }

    @Test
    void aCarerKnownToHaveParentalResponsibilityIsOffered() {
        Person grandmother = person(PersonRole.GRANDPARENT, "Maria", "yes", "yes");
        Person partner = person(PersonRole.PARTNER_OF_PARENT, "Sam", "no", "yes");

        assertThat(labels("parent", List.of(ava), ava, grandmother, partner))
                .containsExactly("Maria (the grandparent)", ELSE);
    }

    @Test
    void aParentKnownToHaveNoParentalResponsibilityIsNotOffered() {
        Person noLonger = person(PersonRole.FATHER, "Piotr", "no", "yes");

        assertThat(labels("parent", List.of(ava), ava, mother, noLonger)).containsExactly("Ewa (the mother)", ELSE);
    }

    @Test
    void anotherChildIsNeverAskedForThisOne() {
        Person sister = person(PersonRole.CHILD, "Ida", "yes", "yes");

        assertThat(labels("parent", List.of(ava), ava, sister)).containsExactly(ELSE);
    }

    @Test
    void theAuthorityIsOfferedWithACareOrderAndOnlyThen() {
        assertThat(labels("authority", List.of(ava), ava, mother)).containsExactly("The local authority");
        assertThat(labels("parent", List.of(ava), ava, mother)).doesNotContain("The local authority");
    }

    @Test
    void someoneWithoutANameIsOfferedByTheirRole() {
        assertThat(labels("self", List.of(person(PersonRole.OTHER_ADULT, null, null, null)))).containsExactly("another adult");
    }

    @Test
    void onlyAPersonOfTheCaseIsKeptAsTheOneWhoWasAsked() {
        UUID id = UUID.randomUUID();

        assertThat(AskedOptions.personOf(id.toString())).isEqualTo(id);
        assertThat(AskedOptions.personOf(AskedOptions.AUTHORITY)).isNull();
        assertThat(AskedOptions.personOf(AskedOptions.SOMEONE_ELSE)).isNull();
    }
}
