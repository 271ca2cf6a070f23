package candour.advice;

import candour.advice.ReplacedNames.Somebody;
import candour.agency.Agencies;
import candour.casefile.ColleagueRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.PersonRole;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every name that a case knows, and the words that stand for it before an adviser (G3, R11.5). */
@Component
class NamesOfTheCase {

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /** A question of a form for somebody’s name, and the words that stand for whoever it is where they are nobody else of the case. */
    private record Field(String form, String key, boolean ofTheChild, String words) {}

    private static final List<Field> FIELDS = List.of(
            new Field("concern", "childName", true, "the child"),
            new Field("information-request", "childName", true, "the child"),
            new Field("information-request", "askerName", false, "the person who asks for it"),
            new Field("ask-for-consent", "askedName", false, "the person who was asked"),
            new Field("ask-for-information", "aboutWhom", false, "the person whom a question is about"),
            new Field("case-event", "withdrawnBy", false, "the person who took a consent back"));

    /** Questions for whoever somebody was, who may be of the family, with or without their name; others name those at work. */
    private static final List<Field> WHO_IT_WAS = List.of(
            new Field("ask-for-consent", "heardBy", false, "the person who heard it"),
            new Field("tell-the-person", "whoWasTold", false, "the person who was told"),
            new Field("what-happens-instead", "whoWasTold", false, "the person who was told"),
            new Field("was-this-a-breach", "breachToldWhom", false, "the person who was told"));

    private final PersonRepository people;
    private final SubmissionRepository submissions;
    private final ColleagueRepository colleagues;
    private final List<String> agencies;

    NamesOfTheCase(
            PersonRepository people, SubmissionRepository submissions, ColleagueRepository colleagues, Agencies agencies) {
        this.people = people;
        this.submissions = submissions;
        this.colleagues = colleagues;
        // what stands in brackets behind a name nobody writes
        this.agencies = agencies.all().stream().map(agency -> agency.name().replaceAll("\\s*\\(.*", "")).toList();
    }

    ReplacedNames of(String reference) {
        List<Person> known = people.people(reference);
        Map<UUID, String> words = words(known);
        Map<Person, List<String>> names = new LinkedHashMap<>();
        known.forEach(person -> names.put(person, new ArrayList<>(person.name() == null ? List.of() : List.of(person.name()))));
        List<Somebody> others = new ArrayList<>();
        List<Submission> answered = submissions.ofCase(reference);
        for (Field field : FIELDS) {
            answers(field, answered).flatMap(answer -> peopleIn(answer, field)).forEach(name -> add(name, field, names, others));
        }
        for (Field field : WHO_IT_WAS) {
            answers(field, answered)
                    .flatMap(answer -> NamesInAnAnswer.of(answer, agencies).stream())
                    .forEach(name -> add(name, field, names, others));
        }
        List<Somebody> all = new ArrayList<>();
        names.forEach((person, called) ->
                all.add(new Somebody(words.get(person.id()), title(person), called, person.birthDate())));
        all.addAll(others);
        colleagues.namesIn(reference).forEach(name -> all.add(new Somebody("the colleague", "", List.of(name), null)));
        return new ReplacedNames(all);
    }

    /** Mia, Noah Lowe and their mother Jo Lowe: what Jo did is not said of Mia. */
    private Stream<String> peopleIn(String answer, Field field) {
        List<String> several = NamesInAnAnswer.ofSeveral(answer, agencies);
        boolean areSeveral = several.stream().filter(name -> name.contains(" ")).count() > 1;
        return field.ofTheChild() || !areSeveral ? Stream.of(answer) : several.stream();
    }

    private static Stream<String> answers(Field field, List<Submission> answered) {
        return answered.stream()
                .filter(submission -> submission.form().equals(field.form()))
                .map(submission -> (String) submission.answers().get(field.key()))
                .filter(Objects::nonNull)
                .distinct();
    }

    /** A name entered elsewhere is one more name of the person it belongs to, or else of somebody new. */
    private static void add(
            String name, Field field, Map<Person, List<String>> names, List<Somebody> others) {
        List<Person> candidates =
                names.keySet().stream().filter(person -> !field.ofTheChild() || person.role().isChild()).toList();
        List<Person> same = candidates.stream()
                .filter(person -> person.name() != null)
                .filter(person -> NameForms.mayBeOnePersons(person.name(), name))
                .toList();
        if (!same.isEmpty()) {
            names.get(same.get(0)).add(name);
        } else if (field.ofTheChild() && candidates.size() == 1) {
            names.get(candidates.get(0)).add(name);
        } else {
            others.add(Somebody.inAnAnswer(field.words(), field.ofTheChild() ? "child" : TitlesInAText.typedWith(name), name));
        }
    }

    /** What people are called by their role, those of one role numbered in the order in which they were entered. */
    static Map<UUID, String> words(List<Person> people) {
        Map<UUID, String> words = new LinkedHashMap<>();
        for (Person person : people) {
            List<Person> ofRole = people.stream().filter(other -> other.role() == person.role()).toList();
            int place = ofRole.indexOf(person);
            String number = ofRole.size() == 1 ? "" : place < ORDINALS.size() ? ORDINALS.get(place) + " " : (place + 1) + "th ";
            words.put(person.id(), words(person.role(), number));
        }
        return words;
    }

    private static String words(PersonRole role, String number) {
        return switch (role) {
            case PARTNER_OF_PARENT -> "the parent’s " + number + "partner";
            case OTHER_ADULT -> "the " + number + "other adult";
            default -> "the " + number + role.words().replaceFirst("^the ", "");
        };
    }

    private static String title(Person person) {
        return switch (person.role()) {
            case MOTHER -> "mrs";
            case FATHER -> "mr";
            case CHILD, UNBORN_CHILD -> "child";
            default -> person.name() == null ? "" : TitlesInAText.typedWith(person.name());
        };
    }
}
