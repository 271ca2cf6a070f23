package candour.earlier;

import candour.casefile.Born;
import candour.casefile.KnownPerson;
import candour.names.FoldedName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for two people in two cases being one (R11.3). It gives reasons and no proof: twins resemble each other
 * and are two people (fault F17), and a date of birth that nobody knows speaks neither for nor against (fault F15).
 *
 * @param why what they have in common, in kebab-case
 * @param strength how much it is, for the order alone
 */
record Resemblance(List<String> why, double strength) {

    /** An age is a guess: a teacher's 8 may be a health visitor's 6. */
    private static final int YEARS_A_GUESS_MAY_BE_OUT = 2;

    /** From this likeness on, one word of a name is nearly another. */
    private static final double NEARLY = 0.9;

    /** More than any name and date together: a number is nobody else's, also after a name has changed. */
    private static final double A_NUMBER = 2;

    private enum Births {
        SAME("same-birth-date", 0.5),
        SWAPPED("day-and-month-swapped", 0.45),
        AGE_FITS("age-fits", 0.3),
        ONE_PART_DIFFERS("birth-date-nearly-the-same", 0.25),
        NOT_KNOWN("birth-date-not-known", 0.1),
        DIFFERENT("", 0);

        private final String key;
        private final double strength;

        Births(String key, double strength) {
            this.key = key;
            this.strength = strength;
        }

        /** Whether they agree to the day, however it was written. */
        boolean agree() {
            return this == SAME || this == SWAPPED;
        }
    }

    /** What two cases have in common through their people, at best; empty where nothing speaks for it. */
    static Optional<Resemblance> between(List<KnownPerson> one, List<KnownPerson> other) {
        Optional<Resemblance> children = best(children(one), children(other));
        boolean aChildHasNoName = children(one).stream().anyMatch(child -> child.name() == null)
                || children(other).stream().anyMatch(child -> child.name() == null);
        return children.isPresent() || !aChildHasNoName ? children : throughAnAdult(one, other);
    }

    private static List<KnownPerson> children(List<KnownPerson> people) {
        return people.stream().filter(person -> person.role().isChild()).toList();
    }

    private static Optional<Resemblance> best(List<KnownPerson> some, List<KnownPerson> others) {
        return some.stream()
                .flatMap(one -> others.stream().flatMap(other -> of(one, other).stream()))
                .reduce((one, other) -> other.strength > one.strength ? other : one);
    }

    /** A child without a name, or not born yet, is found by the adults around it. */
    private static Optional<Resemblance> throughAnAdult(List<KnownPerson> one, List<KnownPerson> other) {
        boolean sameAdult = one.stream()
                .filter(person -> !person.role().isChild())
                .map(person -> FoldedName.of(person.name()))
                .filter(name -> name.words().size() > 1)
                .anyMatch(name -> other.stream()
                        .filter(person -> !person.role().isChild())
                        .anyMatch(person -> isSame(name, FoldedName.of(person.name()))));
        return sameAdult ? Optional.of(new Resemblance(List.of("same-adult"), 0.4)) : Optional.empty();
    }

    /** What two children have in common. */
    static Optional<Resemblance> of(KnownPerson one, KnownPerson other) {
        boolean sameNumber = !Collections.disjoint(one.numbers(), other.numbers());
        FoldedName name = FoldedName.of(one.name());
        FoldedName otherName = FoldedName.of(other.name());
        Births births = births(one.born(), other.born());
        double likeness = Math.max(name.likeness(otherName), otherName.likeness(name));
        boolean alike = likeness >= FoldedName.ALIKE && births != Births.DIFFERENT;
        boolean partlyAlike = births.agree() && shareAWord(name, otherName);
        List<String> why = new ArrayList<>();
        if (sameNumber) {
            why.add("same-number");
        }
        if (!alike && !partlyAlike) {
            return sameNumber ? Optional.of(new Resemblance(why, A_NUMBER)) : Optional.empty();
        }
        why.add(isSame(name, otherName) ? "same-name" : alike ? "name-alike" : "part-of-the-name");
        why.add(births.key);
        return Optional.of(new Resemblance(why, (sameNumber ? A_NUMBER : 0) + (alike ? likeness : 0.5) + births.strength));
    }

    private static boolean isSame(FoldedName one, FoldedName other) {
        return !one.words().isEmpty() && new HashSet<>(one.words()).equals(new HashSet<>(other.words()));
    }

    private static boolean shareAWord(FoldedName one, FoldedName other) {
        return one.words().stream()
                .filter(word -> word.length() > 1)
                .anyMatch(word -> new FoldedName(List.of(word)).likeness(other) >= NEARLY);
    }

    private static Births births(Born one, Born other) {
        if (one.unborn() || other.unborn()) {
            return Births.NOT_KNOWN;
        }
        if (one.on() != null && other.on() != null) {
            return births(one.on(), other.on());
        }
        Integer year = yearOf(one);
        Integer otherYear = yearOf(other);
        if (year == null || otherYear == null) {
            return Births.NOT_KNOWN;
        }
        return Math.abs(year - otherYear) <= YEARS_A_GUESS_MAY_BE_OUT ? Births.AGE_FITS : Births.DIFFERENT;
    }

    private static Integer yearOf(Born born) {
        return born.on() != null ? Integer.valueOf(born.on().getYear()) : born.aboutYear();
    }

    private static Births births(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return Births.SAME;
        }
        boolean sameYear = one.getYear() == other.getYear();
        if (sameYear && one.getMonthValue() == other.getDayOfMonth() && one.getDayOfMonth() == other.getMonthValue()) {
            return Births.SWAPPED;
        }
        boolean sameMonth = one.getMonth() == other.getMonth();
        boolean sameDay = one.getDayOfMonth() == other.getDayOfMonth();
        boolean twoOfThree = sameYear ? sameMonth || sameDay : sameMonth && sameDay;
        return twoOfThree ? Births.ONE_PART_DIFFERS : Births.DIFFERENT;
    }
}
