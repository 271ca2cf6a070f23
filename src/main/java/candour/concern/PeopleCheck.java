package candour.concern;

import candour.casefile.AgeBand;
import candour.casefile.PersonRole;
import candour.identifier.NhsNumber;
import candour.identifier.NotValid;
import candour.identifier.Postcode;
import candour.identifier.UniquePupilNumber;
import candour.submission.Answers;
import candour.submission.Faults;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What must fit together in each person that is described, and between them (R8.1, R9.1, R11.3, fault F17). */
class PeopleCheck {

    private static final String LIST = "people";

    private final List<Answers> people;
    private final LocalDate today;
    private final Faults faults;
    private final Set<String> numbers = new HashSet<>();

    PeopleCheck(List<Answers> people, LocalDate today, Faults faults) {
        this.people = people;
        this.today = today;
        this.faults = faults;
    }

    void check() {
        for (int index = 0; index < people.size(); index++) {
            Answers person = people.get(index);
            checkAge(person, index);
            checkWhetherTheyCanDecide(person, index);
            checkChildren(person, index);
            checkNumber(person, index, "nhsNumber", typed -> new NhsNumber(typed).digits());
            checkNumber(person, index, "pupilNumber", typed -> new UniquePupilNumber(typed).characters());
            checkForm(person, index, "postcode", Postcode::new);
        }
    }

    private void checkAge(Answers person, int index) {
        LocalDate born = person.date("birthDate");
        Integer age = person.number("age");
        if (born == null) {
            return;
        }
        if (born.isAfter(today)) {
            fault(index, "birthDate", "this lies in the future. Choose “Child not born yet” if the baby is still to come.");
        } else if (age != null && age != Period.between(born, today).getYears()) {
            fault(index, "age", "this does not fit the day they were born. Put one of them right, or leave the age empty.");
        }
    }

    private void checkWhetherTheyCanDecide(Answers person, int index) {
        AgeBand band = AgeBand.of(
                PersonRole.ofKey(person.text("role")), person.date("birthDate"), person.number("age"), today);
        if (person.is("canDecide", "too-young") && (band == AgeBand.FROM_16_TO_17 || band == AgeBand.ADULT)) {
            fault(
                    index,
                    "canDecide",
                    "from 16 on nobody is too young to decide. If you doubt that they can, choose that, and say why.");
        }
    }

    private void checkChildren(Answers adult, int index) {
        if (!adult.choices("responsibleFor").stream().allMatch(this::isChild)) {
            fault(index, "responsibleFor", "choose from the children above.");
        }
    }

    private boolean isChild(String position) {
        return position.matches("[1-9][0-9]?")
                && Integer.parseInt(position) <= people.size()
                && PersonRole.ofKey(people.get(Integer.parseInt(position) - 1).text("role")).isChild();
    }

    private void checkNumber(Answers person, int index, String key, Function<String, String> inOneForm) {
        String number = checkForm(person, index, key, inOneForm);
        if (number != null && !numbers.add(number)) {
            fault(index, key, "another person above has this number. Everybody has their own, twins too.");
        }
    }

    private <T> T checkForm(Answers person, int index, String key, Function<String, T> form) {
        String typed = person.text(key);
        try {
            return typed == null ? null : form.apply(typed);
        } catch (NotValid e) {
            fault(index, key, e.getMessage());
            return null;
        }
    }

    private void fault(int index, String key, String message) {
        faults.on(Faults.inRow(LIST, index, key), message);
    }
}
