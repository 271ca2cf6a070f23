package candour.advice;

import candour.advice.NameForms.Kind;
import candour.advice.ReplacedNames.Meant;
import candour.advice.ReplacedNames.Somebody;
import candour.advice.TextWords.Word;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names of a case in one text and replaces them, word by word, the longest name first. */
final class NamesInAText {

    private static final int LONGEST_NAME = 7;
    private static final int NEAR = 12;

    private static final Set<String> LADIES = Set.of("mrs", "miss", "ms");
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "master", "dr", "pc", "uncle", "auntie", "aunt", "aunty", "nan", "nana", "nanny", "gran",
            "granny", "grandma", "grandad", "grandpa", "nanna");

    /** Titles that go with a surname, so that Mr James is no child called James where the father is. */
    private static final Set<String> OF_A_SURNAME = Set.of("mr", "mrs", "ms", "miss", "mx", "master", "dr", "pc");

    /** Titles that are no words in small letters, as miss and nan are. */
    private static final Set<String> NO_WORDS = Set.of("mr", "mrs", "ms", "mx", "dr");

    /** Titles that say of which sex somebody is. */
    private static final Set<String> OF_A_SEX = Set.of("mr", "mrs");

    /** Titles that anybody may have. */
    private static final Set<String> OF_ANYBODY = Set.of("mx", "dr");

    private static final Set<String> OF_THE_FAMILY = Set.of(
            "family", "household", "home", "house", "children", "kids", "girls", "boys", "brothers", "sisters", "siblings",
            "parents", "twins", "girl", "boy", "child", "baby");

    private static final Set<Kind> HAVE_A_FIRST_NAME = Set.of(Kind.GIVEN, Kind.LONE, Kind.SHORT);
    private static final Set<Kind> OF_ONE_WORD = Set.of(Kind.GIVEN, Kind.SURNAME, Kind.LONE);

    private static final Pattern ARTICLE = Pattern.compile(
            "(?is)(?:.*[^\\p{L}])?(?:the|my|our|your|his|her|their|little|poor|young|baby|big|old|dear)\\s+");

    /**
     * A name in the text.
     *
     * @param ending “’s” of “Mia’s”, a bare “s” where the apostrophe is missing, or empty
     * @param perhaps whether it is only like the name
     * @param relative whether it is somebody else of that name
     */
    private record Found(int from, int to, Meant meant, String ending, boolean perhaps, boolean relative) {

        boolean isSurname() {
            return meant.kind() == Kind.SURNAME || meant.kind() == Kind.LONE;
        }

        boolean isPlural() {
            return ending.equals("s");
        }

        String instead() {
            String name = meant.kind() == Kind.SURNAME ? "surname" : "name";
            return relative ? "someone of the same " + name : meant.words();
        }
    }

    private final String text;
    private final Map<String, Meant> forms;
    private final Map<String, Meant> surnames;
    private final TextWords words;
    private final NameSense sense;
    private final StringBuilder out = new StringBuilder();
    private int written;

    NamesInAText(String text, Map<String, Meant> forms, Map<String, Meant> surnames) {
        this.text = text;
        this.forms = forms;
        this.surnames = surnames;
        this.words = new TextWords(text);
        this.sense = new NameSense(words);
    }

    String replaced() {
        int i = 0;
        while (i < words.count()) {
            Found found = at(i);
            if (found == null) {
                i++;
            } else {
                Found whole = withSurname(withOtherHalf(withTitle(found)));
                write(whole);
                i = whole.to() + 1;
            }
        }
        return out.append(text, written, text.length()).toString();
    }

    private Found at(int first) {
        for (int last = Math.min(words.count(), first + LONGEST_NAME) - 1; last >= first; last--) {
            Found found = words.standTogether(first, last, false) && !isAList(first, last) ? exactly(first, last) : null;
            if (found != null) {
                return found;
            }
        }
        return alike(first);
    }

    /** Jones, Mark Smith are two people, and no Mark Jones who turned his name round; Mark, Jones are two as well. */
    private boolean isAList(int first, int last) {
        for (int i = first; i < last; i++) {
            if (words.isCommaAfter(i)) {
                Meant before = forms.get(words.folded(first, i));
                if (before == null || before.kind() != Kind.SURNAME) {
                    return true;
                }
                for (int end = last + 1; end < Math.min(words.count(), i + LONGEST_NAME); end++) {
                    if (words.standTogether(i + 1, end, false) && forms.containsKey(words.folded(i + 1, end))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Found exactly(int first, int last) {
        String form = words.folded(first, last);
        Word end = words.get(last);
        Found found = taken(first, last, form, end.ending());
        if (found != null || !end.ending().isEmpty()) {
            return found;
        }
        if (Character.isDigit(form.charAt(form.length() - 1))) {
            return taken(first, last, form.replaceAll("\\d+$", ""), "");
        }
        // Mias coat, the Lowes: somebody forgot the apostrophe, or means all of them
        boolean plural = end.folded().length() > 3 && form.endsWith("s") && !end.isOrdinary();
        return plural ? taken(first, last, form.substring(0, form.length() - 1), "s") : null;
    }

    private Found taken(int first, int last, String form, String ending) {
        Meant meant = forms.get(form);
        return meant != null && sense.isMeant(first, last, meant.kind())
                ? new Found(first, last, meant, ending, meant.kind() == Kind.SHORT, false)
                : null;
    }

    /** Something like a name of the case, and no word that there is. */
    private Found alike(int index) {
        Word word = words.get(index);
        boolean longEnough = word.isCapital() ? !word.isAllCapital() || word.text().length() > 3 : word.text().length() > 4;
        if (!longEnough || !NameSense.isNoWord(word)) {
            return null;
        }
        return forms.entrySet().stream()
                .filter(form -> OF_ONE_WORD.contains(form.getValue().kind()))
                .filter(form -> Spelling.isAlike(word.folded(), form.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Meant::and)
                .map(meant -> new Found(index, index, meant, word.ending(), true, false))
                .orElse(null);
    }

    private Found withTitle(Found found) {
        int before = found.from() - 1;
        if (before < 0 || !isFree(before)) {
            return found;
        }
        Word word = words.get(before);
        if (TITLES.contains(word.folded()) && (word.isCapital() || NO_WORDS.contains(word.folded())) && words.standTogether(before, before + 1, true)) {
            return addressed(found, before, word.folded());
        }
        if (!found.isSurname() || !isUnknownName(word) || !words.standTogether(before, before + 1, false)) {
            return found;
        }
        boolean surname = found.meant().kind() == Kind.SURNAME;
        return new Found(before, found.to(), found.meant(), found.ending(), found.perhaps() || !surname, surname);
    }

    private boolean isFree(int index) {
        return words.get(index).start() >= written;
    }

    /** Who is called so with this title: a man of the name of the mother alone is somebody else. */
    private Found addressed(Found found, int before, String title) {
        Meant named = OF_A_SURNAME.contains(title)
                ? surnames.getOrDefault(words.folded(found.from(), found.to()), found.meant())
                : found.meant();
        String wanted = LADIES.contains(title) ? "mrs" : title.equals("master") ? "child" : title;
        Set<Somebody> known = withTitle(named, wanted);
        Set<Somebody> left = known.isEmpty() ? withTitle(named, "") : known;
        boolean isWhole = named.kind() == Kind.WHOLE;
        Meant meant = isWhole || left.isEmpty() ? named : new Meant(named.kind(), left);
        boolean mayBe = isWhole
                ? !OF_A_SEX.contains(wanted) || named.who().stream().anyMatch(one -> !OF_A_SEX.contains(one.title()))
                : named.kind() == Kind.SURNAME && named.who().size() > 1 || OF_ANYBODY.contains(title);
        return new Found(before, found.to(), meant, found.ending(), found.perhaps(), left.isEmpty() && !mayBe);
    }

    private static Set<Somebody> withTitle(Meant meant, String title) {
        return meant.who().stream()
                .filter(one -> one.title().equals(title))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The other half of a double name goes with the half that is known. */
    private Found withOtherHalf(Found found) {
        int from = found.from();
        int to = found.to();
        while (words.isHyphenAfter(from - 1) && isFree(from - 1) && words.get(from - 1).isCapital()) {
            from--;
        }
        while (words.isHyphenAfter(to) && words.get(to + 1).isCapital()) {
            to++;
        }
        String ending = to == found.to() ? found.ending() : words.get(to).ending();
        return new Found(from, to, found.meant(), ending, found.perhaps(), found.relative());
    }

    /** A surname behind a first name, also one that nobody entered or that is spelt differently. */
    private Found withSurname(Found found) {
        int next = found.to() + 1;
        boolean hasFirst = HAVE_A_FIRST_NAME.contains(found.meant().kind()) || found.perhaps();
        if (!hasFirst || !found.ending().isEmpty() || next >= words.count()
                || !words.standTogether(next - 1, next, false) || words.isCommaAfter(next - 1)
                || !isSurnameOf(found.meant(), words.get(next))) {
            return found;
        }
        return new Found(found.from(), next, found.meant(), words.get(next).ending(), found.perhaps(), found.relative());
    }

    private boolean isSurnameOf(Meant meant, Word word) {
        Meant known = forms.get(word.folded());
        if (!word.isCapital() || known != null && known.kind() != Kind.SURNAME) {
            return false;
        }
        return isUnknownName(word)
                || forms.entrySet().stream()
                        .filter(form -> form.getValue().kind() == Kind.SURNAME)
                        .filter(form -> form.getValue().who().stream().anyMatch(meant.who()::contains))
                        .anyMatch(form -> Spelling.isAlike(word.folded(), form.getKey()));
    }

    /** A word with a capital letter that is neither the language's nor a title. */
    private static boolean isUnknownName(Word word) {
        return word.isCapital() && !word.isInitial() && !word.isAllCapital() && NameSense.isNoWord(word)
                && !TITLES.contains(word.folded()) && word.folded().chars().noneMatch(Character::isDigit);
    }

    private void write(Found found) {
        String before = text.substring(written, words.get(found.from()).start());
        out.append(before);
        boolean afterArticle = ARTICLE.matcher(out.substring(Math.max(0, out.length() - NEAR))).matches();
        if (found.isSurname() && afterArticle && OF_THE_FAMILY.contains(words.next(found.to()))) {
            // the Lowe children are the children
            written = words.get(found.to() + 1).start();
            return;
        }
        written = words.get(found.to()).end();
        boolean family = found.isSurname() && found.isPlural() && (afterArticle || found.meant().who().size() > 1);
        String instead = family ? "the family" : found.instead();
        if (afterArticle) {
            instead = instead.startsWith("the ") ? instead.substring(4) : instead;
        } else if (words.beginsASentence(found.from())) {
            instead = Character.toUpperCase(instead.charAt(0)) + instead.substring(1);
        }
        out.append(instead).append(family ? "" : ending(found));
        out.append(found.perhaps() ? ReplacedNames.PERHAPS : "");
    }

    /** The ending after the role, and what of the text belongs to the name: the sign in James’, the dot in M.L. */
    private String ending(Found found) {
        if (!found.ending().isEmpty()) {
            return found.isPlural() ? "’s" : found.ending();
        }
        Word last = words.get(found.to());
        char sign = words.charAt(written);
        if (last.folded().endsWith("s") && (sign == '\'' || sign == '’') && words.charAt(written + 1) == ' ') {
            written++;
            return "’s";
        }
        if (last.isInitial() && sign == '.' && !words.endsASentence(written)) {
            written++;
        }
        return "";
    }
}
