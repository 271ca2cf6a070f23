package candour.advice;

import candour.advice.NameForms.Kind;
import candour.advice.ReplacedNames.Meant;
import candour.advice.TextWords.Word;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names of a case in one text and replaces them, word by word, the longest name first. */
final class NamesInAText {

    private static final int LONGEST_NAME = 7;
    private static final int NEAR = 12;

    private static final Set<String> OF_THE_FAMILY = Set.of(
            "family", "household", "home", "house", "children", "kids", "girls", "boys", "brothers", "sisters", "siblings",
            "parents", "twins", "girl", "boy", "child", "baby");

    private static final Set<Kind> HAVE_A_FIRST_NAME = Set.of(Kind.GIVEN, Kind.MIDDLE, Kind.LONE, Kind.SHORT);
    private static final Set<Kind> OF_ONE_WORD = Set.of(Kind.GIVEN, Kind.MIDDLE, Kind.SURNAME, Kind.LONE);

    private static final Pattern ARTICLE = Pattern.compile(
            "(?is)(?:.*[^\\p{L}])?(?:the|my|our|your|his|her|their|little|poor|young|baby|big|old|dear)\\s+");

    private final String text;
    private final Map<String, Meant> forms;
    private final TextWords words;
    private final NameSense sense;
    private final TitlesInAText titles;
    private final StringBuilder out = new StringBuilder();
    private int written;

    NamesInAText(String text, Map<String, Meant> forms, Map<String, Meant> surnames) {
        this.text = text;
        this.forms = forms;
        this.words = new TextWords(text);
        this.sense = new NameSense(words);
        this.titles = new TitlesInAText(words, surnames);
    }

    String replaced() {
        int i = 0;
        while (i < words.count()) {
            FoundName found = at(i);
            if (found == null) {
                i++;
            } else {
                FoundName whole = withSurname(withOtherHalf(withTitle(found)));
                write(whole);
                i = whole.to() + 1;
            }
        }
        return out.append(text, written, text.length()).toString();
    }

    private FoundName at(int first) {
        for (int last = Math.min(words.count(), first + LONGEST_NAME) - 1; last >= first; last--) {
            FoundName found = words.standTogether(first, last, false) && !isAList(first, last) ? exactly(first, last) : null;
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

    private FoundName exactly(int first, int last) {
        String form = words.folded(first, last);
        Word end = words.get(last);
        FoundName found = taken(first, last, form, end.ending());
        if (found != null || !end.ending().isEmpty()) {
            return found;
        }
        if (Character.isDigit(form.charAt(form.length() - 1))) {
            return taken(first, last, form.replaceAll("\\d+$", ""), "");
        }
        // Mias coat, the Lowes, the Bakers: somebody forgot the apostrophe, or means all of them
        boolean plural = end.folded().length() > 3 && form.endsWith("s");
        FoundName one = plural ? taken(first, last, form.substring(0, form.length() - 1), "s") : null;
        return one != null && (!end.isOrdinary() || one.isSurname() && isPluralOfAName(last)) ? one : null;
    }

    /** The Bakers, Hunters car, and no Walkers who met a child, nor marks or fields. */
    private boolean isPluralOfAName(int index) {
        Word word = words.get(index);
        if (index > 0 && words.get(index - 1).folded().equals("the")) {
            return word.isCapital();
        }
        boolean isWord = NameSense.isUsualWord(word.folded())
                || NameSense.isUsualWord(word.folded().substring(0, word.folded().length() - 1));
        boolean begins = words.beginsASentence(index) && !OF_THE_FAMILY.contains(words.next(index));
        return word.isCapital() && !word.isAllCapital() && !isWord && !begins;
    }

    private FoundName taken(int first, int last, String form, String ending) {
        Meant meant = forms.get(form);
        return meant != null && sense.isMeant(first, last, meant.kind())
                ? new FoundName(first, last, meant, ending, meant.kind() == Kind.SHORT, false)
                : null;
    }

    /** Something like a name of the case, and no word that there is. */
    private FoundName alike(int index) {
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
                .map(meant -> new FoundName(index, index, meant, word.ending(), true, false))
                .orElse(null);
    }

    private FoundName withTitle(FoundName found) {
        int before = found.from() - 1;
        if (before < 0 || !isFree(before)) {
            return found;
        }
        FoundName titled = titles.with(found, written);
        if (titled != found) {
            return titled;
        }
        if (!found.isSurname() || !isUnknownName(words.get(before)) || !words.standTogether(before, before + 1, false)) {
            return found;
        }
        boolean surname = found.meant().kind() == Kind.SURNAME;
        return new FoundName(before, found.to(), found.meant(), found.ending(), found.perhaps() || !surname, surname);
    }

    private boolean isFree(int index) {
        return words.get(index).start() >= written;
    }

    /** The other half of a double name goes with the half that is known. */
    private FoundName withOtherHalf(FoundName found) {
        int from = found.from();
        int to = found.to();
        while (words.isHyphenAfter(from - 1) && isFree(from - 1) && words.get(from - 1).isCapital()) {
            from--;
        }
        while (words.isHyphenAfter(to) && words.get(to + 1).isCapital()) {
            to++;
        }
        String ending = to == found.to() ? found.ending() : words.get(to).ending();
        return new FoundName(from, to, found.meant(), ending, found.perhaps(), found.relative());
    }

    /** A surname behind a first name, also one that nobody entered or that is spelt differently. */
    private FoundName withSurname(FoundName found) {
        int next = found.to() + 1;
        while (isInitialInAName(next)) {
            next++;
        }
        boolean hasFirst = HAVE_A_FIRST_NAME.contains(found.meant().kind()) || found.perhaps();
        if (!hasFirst || !found.ending().isEmpty() || next >= words.count()
                || !words.standTogether(found.to(), next, false) || words.isCommaAfter(next - 1)
                || !isSurnameOf(found.meant(), words.get(next))) {
            return found;
        }
        return new FoundName(found.from(), next, found.meant(), words.get(next).ending(), found.perhaps(), found.relative());
    }

    /** Dan J Lowe, who is not J Lowe. */
    private boolean isInitialInAName(int index) {
        return index + 1 < words.count() && words.get(index).isInitial() && words.get(index).isCapital()
                && !words.isCommaAfter(index - 1) && !words.isCommaAfter(index);
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
                && !TitlesInAText.isTitle(word) && word.folded().chars().noneMatch(Character::isDigit);
    }

    private void write(FoundName found) {
        String before = text.substring(written, words.get(found.from()).start());
        out.append(before);
        boolean afterArticle = ARTICLE.matcher(out.substring(Math.max(0, out.length() - NEAR))).matches();
        boolean familyFollows = OF_THE_FAMILY.contains(words.next(found.to())) && !words.isSentenceOverAfter(found.to());
        if (found.isSurname() && afterArticle && familyFollows) {
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
    private String ending(FoundName found) {
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
