package candour.advice;

import candour.advice.NameForms.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts people's roles in the place of their names in what anybody wrote, so that an adviser can read it without
 * knowing who it is about (G3, R11.5). It knows the names of one case, in every form in which {@link NameForms}
 * finds them, and hides rather too much than too little; what it took for a name although it is spelt
 * differently is marked with {@value #PERHAPS}. A name that nobody entered in the case it cannot know.
 */
final class ReplacedNames {

    /** Stands after words that take the place of something like a name, but not the name itself. */
    static final String PERHAPS = " (?)";

    static final String ONE_OF_THE_FAMILY = "one of the family";

    /**
     * Somebody whose name the case knows.
     *
     * @param words what stands for the name: “the child”, “the second child”
     * @param title how such a person is addressed: mr, mrs, child, or empty where both can be
     * @param names every name that was entered for them
     * @param answered whether only an answer names them, who may be anybody of the people described
     */
    record Somebody(String words, String title, Collection<String> names, LocalDate born, boolean answered) {

        /** Somebody whom the case describes. */
        Somebody(String words, String title, Collection<String> names, LocalDate born) {
            this(words, title, names, born, false);
        }

        /** Somebody whom an answer names, and who is none of the people described for all that is known. */
        static Somebody inAnAnswer(String words, String title, String name) {
            return new Somebody(words, title, List.of(name), null, true);
        }
    }

    /** What a form of a name stands for. */
    record Meant(Kind kind, Set<Somebody> who) {

        Meant and(Meant other) {
            Meant surer = kind.compareTo(other.kind) <= 0 ? this : other;
            Meant less = surer == this ? other : this;
            boolean lone = less.kind == Kind.LONE && surer.kind != Kind.WHOLE;
            boolean middle = less.kind == Kind.MIDDLE && surer.kind != Kind.WHOLE;
            if (kind != other.kind && !lone && !middle) {
                return surer;
            }
            Set<Somebody> both = new LinkedHashSet<>(surer.who);
            less.who.stream().filter(one -> surer.kind != Kind.SURNAME || !lone || surer.isToldApartFrom(one)).forEach(both::add);
            return new Meant(surer.kind, both);
        }

        /**
         * Whoever is described is one more of them. Of those in an answer, Mrs Lowe is the mother where she is called Lowe, and
         * whoever is called Lowe and no more may be any of them.
         */
        private boolean isToldApartFrom(Somebody lone) {
            return !lone.answered() || !lone.title().isEmpty() && who.stream().noneMatch(one -> one.title().equals(lone.title()));
        }

        String words() {
            if (who.size() > 1 && kind == Kind.SURNAME) {
                return ONE_OF_THE_FAMILY;
            }
            return who.stream().map(Somebody::words).distinct().collect(Collectors.joining(" or "));
        }
    }

    private final Map<String, Meant> forms = new HashMap<>();
    private final Map<String, Meant> surnames = new HashMap<>();
    private final List<String> withoutSpaces = new ArrayList<>();
    private final Map<String, String> wordsOfUnspaced = new HashMap<>();
    private final List<LocalDate> born;

    ReplacedNames(Collection<Somebody> people) {
        for (Somebody person : people) {
            for (String name : person.names()) {
                NameForms.of(name).forEach((form, kind) -> {
                    Meant meant = new Meant(kind, Set.of(person));
                    forms.merge(form, meant, Meant::and);
                    if (kind == Kind.SURNAME || kind == Kind.LONE) {
                        surnames.merge(form, meant, Meant::and);
                    }
                });
                unspaced(name, person.words());
            }
        }
        this.born = people.stream().map(Somebody::born).filter(Objects::nonNull).toList();
    }

    /** Chinese, Japanese and Thai put no spaces between words, so such a name is looked for everywhere. */
    private void unspaced(String name, String words) {
        String bare = name.strip();
        if (bare.codePoints().anyMatch(letter -> Character.isIdeographic(letter) || isUnspaced(letter))) {
            withoutSpaces.add(bare);
            wordsOfUnspaced.put(bare, words);
            if (bare.codePointCount(0, bare.length()) == 3) {
                String given = bare.substring(bare.offsetByCodePoints(0, 1));
                withoutSpaces.add(given);
                wordsOfUnspaced.putIfAbsent(given, words);
            }
        }
    }

    private static boolean isUnspaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** The text with roles for names and signs for addresses, numbers and dates of birth. */
    String in(String text) {
        String masked = MaskedDetails.in(text, born);
        for (String name : withoutSpaces) {
            masked = masked.replace(name, wordsOfUnspaced.get(name));
        }
        return new NamesInAText(masked, forms, surnames).replaced();
    }
}
