package candour.advice;

import candour.names.UsualNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;

/**
 * The ways in which somebody may be called in a text, found from their name as it was typed: whole, turned
 * round, first name or surname alone, parts of a double name, initials, nicknames given with the name, and the
 * usual short forms. Each is a row of folded words with a blank between them.
 */
final class NameForms {

    /** What sort of form it is, the surest first. */
    enum Kind {
        /** The whole name, or a first name with an initial, or the like. */
        WHOLE,
        /** A first name or a nickname. */
        GIVEN,
        SURNAME,
        /** The only name that is known of somebody, a first name or a surname. */
        LONE,
        /** A name between the first and the last, which may be the surname of others: Kaur, Begum. */
        MIDDLE,
        /** Initials alone. */
        INITIALS,
        /** What people of this first name are often called. */
        SHORT
    }

    private static final Pattern NICKNAME = Pattern.compile(
            "[(\\[\"“‘«]\\s*([^)\\]\"”’»]+?)\\s*[)\\]\"”’»]"
                    + "|(?<=\\s)'([^']+)'"
                    + "|(?i)[,;]?\\s*\\b(?:a\\.?k\\.?a\\.?|also|known as|called|goes by|formerly|n[eé]e)(?:\\s+known)?(?:\\s+as)?\\s+([^,;]+)"
                    + "|\\s+(?:/|or)\\s+([^,;]+)");
    /** As many write them behind a name; he and she alone are said of others too. */
    private static final Pattern PRONOUNS = Pattern.compile(
            "(?i)(?<!\\p{L})(?:(?:uses|prefers|pronouns:?) )?"
                    + "(?:s|she|he|they|her|him|them|ze|xe)(?: ?/ ?(?:she|hers?|he|him|his|they|them|theirs?|any|ze|xe)){1,3}(?!\\p{L})");
    /** O’Connor and D’Souza, which many write apart. */
    private static final Pattern APOSTROPHE = Pattern.compile("(\\p{L}{1,2})['’ʼ‘`´](\\p{L}{3,})");
    private static final Pattern KNOWN_AS =
            Pattern.compile("(?iu)^(?:(?:also|known|called|as|formerly|n[eé]e|a\\.?k\\.?a\\.?)\\s+){1,3}");
    private static final Pattern BORN_AS = Pattern.compile("(?i).*\\b(n[eé]e|formerly)\\b.*");

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "du", "des", "la", "le", "del", "della", "dos", "van", "der", "den", "ter", "von", "zu", "bin", "bint",
            "ibn", "al", "el", "ap", "ab", "st", "o", "mc", "mac", "ben", "abu");

    private final Map<String, Kind> forms = new LinkedHashMap<>();

    private NameForms() {}

    /** @return every form with its kind; empty where nothing in it is a name */
    static Map<String, Kind> of(String typed) {
        NameForms found = new NameForms();
        // what is pasted has blanks at which no line breaks, and no name is to hide behind one
        String name = WhoTheyAre.notSaidBehind(PRONOUNS.matcher(typed.replaceAll("[\\s\\p{Z}\\u200b]+", " ")).replaceAll(" "));
        Matcher nickname = NICKNAME.matcher(name);
        while (nickname.find()) {
            found.nickname(group(nickname), BORN_AS.matcher(nickname.group()).matches());
            name = name.replace(nickname.group(), " ");
        }
        found.name(name);
        return found.forms;
    }

    /** Whether these may be one person’s names: they share a first name, and no surname speaks against it. */
    static boolean mayBeOnePersons(String one, String other) {
        Set<String> surnames = in(one, Kind.SURNAME);
        Set<String> others = in(other, Kind.SURNAME);
        return !Collections.disjoint(in(one, Kind.GIVEN, Kind.MIDDLE, Kind.LONE), in(other, Kind.GIVEN, Kind.MIDDLE, Kind.LONE))
                && (surnames.isEmpty() || others.isEmpty() || !Collections.disjoint(surnames, others));
    }

    private static Set<String> in(String typed, Kind... kinds) {
        return of(typed).entrySet().stream()
                .filter(form -> List.of(kinds).contains(form.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String group(Matcher nickname) {
        for (int i = 1; i <= nickname.groupCount(); i++) {
            if (nickname.group(i) != null) {
                return nickname.group(i);
            }
        }
        return "";
    }

    private void nickname(String nickname, boolean bornAs) {
        List<String> words = words(KNOWN_AS.matcher(nickname).replaceFirst(""));
        if (words.size() == 1 && bornAs) {
            surname(parts(words.get(0)), apart(words));
        } else {
            whole(words);
        }
    }

    private void name(String name) {
        int comma = name.indexOf(',');
        if (comma < 0) {
            whole(words(name));
            return;
        }
        String before = name.substring(0, comma);
        String rest = name.substring(comma + 1).strip();
        boolean turnedRound = !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
        whole(words(turnedRound ? rest + " " + before : before));
    }

    /** The words of a name as they were typed; what is no part of a name is left out. */
    private static List<String> words(String name) {
        List<String> words = WhoTheyAre.notAround(Arrays.stream(name.strip().split("[^\\p{L}\\p{M}\\p{N}\\p{Cf}\\p{Pd}'’ʼ‘`´]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter) && !fold(word).isBlank())
                .toList());
        return IntStream.range(0, words.size()).filter(index -> isPart(words, index)).mapToObj(words::get).toList();
    }

    private static boolean isPart(List<String> words, int index) {
        return WhoTheyAre.isSurname(words, index)
                || WhoTheyAre.isFirstName(words, index)
                || !UsualNames.isNoPartOfAName(fold(words.get(index)));
    }

    private void whole(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        List<String> given = parts(words.get(0));
        if (words.size() == 1) {
            given(given, Kind.LONE);
            add(Kind.LONE, apart(words));
            return;
        }
        if (words.size() > 2 && WhoTheyAre.isInEveryReport(fold(words.get(words.size() - 1)))) {
            // Emily Jane Senior is Ms Senior, and John Smith Senior is Mr Smith
            whole(words.subList(0, words.size() - 1));
        }
        int surnameFrom = words.size() - 1;
        while (surnameFrom > 1 && PARTICLES.contains(fold(words.get(surnameFrom - 1)))) {
            surnameFrom--;
        }
        List<String> middle = new ArrayList<>();
        words.subList(1, surnameFrom).forEach(word -> middle.addAll(parts(word)));
        List<String> surname = new ArrayList<>();
        words.subList(surnameFrom, words.size()).forEach(word -> surname.addAll(parts(word)));
        String apart = apart(words.subList(surnameFrom, words.size()));
        together(given, middle, surname, apart);
        given(given, Kind.GIVEN);
        middle.forEach(name -> add(Kind.MIDDLE, name));
        surname(surname, apart);
    }

    private void together(List<String> given, List<String> middle, List<String> surname, String apart) {
        String first = join(given);
        String last = join(surname);
        String initial = initial(first);
        String lastInitial = initial(last);
        Set<String> lasts = new TreeSet<>(Arrays.asList(last, last.replace(" ", ""), apart));
        surname.stream().filter(part -> !PARTICLES.contains(part)).forEach(lasts::add);
        for (String named : lasts) {
            firsts(given, middle).forEach(called -> add(
                    Kind.WHOLE,
                    called + " " + named, named + " " + called,
                    called.replace(" ", "") + named.replace(" ", ""), named.replace(" ", "") + called.replace(" ", "")));
            add(Kind.WHOLE, initial + " " + named, named + " " + initial);
        }
        firsts(given, middle).forEach(called -> add(Kind.WHOLE, called + " " + lastInitial));
        lasts.stream().map(NameForms::initial).forEach(letter -> add(Kind.INITIALS, initial + " " + letter, initial + letter));
        if (!middle.isEmpty()) {
            String middles = join(middle);
            String middleInitial = initial(middles);
            add(Kind.WHOLE, first + " " + middles + " " + last, last + " " + first + " " + middles, first + " " + middles);
            add(Kind.WHOLE, first + " " + middleInitial + " " + last, initial + " " + middleInitial + " " + last);
            lasts.stream().map(NameForms::initial).forEach(letter -> add(
                    Kind.INITIALS, initial + " " + middleInitial + " " + letter, initial + middleInitial + letter));
        }
    }

    private static Set<String> firsts(List<String> given, List<String> middle) {
        Set<String> firsts = new TreeSet<>(given);
        firsts.add(join(given));
        firsts.add(join(given).replace(" ", ""));
        firsts.addAll(middle);
        given.forEach(name -> firsts.addAll(UsualNames.of(name)));
        return firsts;
    }

    private void given(List<String> given, Kind kind) {
        add(kind, join(given), join(given).replace(" ", ""));
        given.forEach(name -> add(kind, name));
        given.forEach(name -> UsualNames.of(name).forEach(form -> add(Kind.SHORT, form)));
    }

    private void surname(List<String> surname, String apart) {
        add(Kind.SURNAME, join(surname), join(surname).replace(" ", ""), apart);
        surname.stream().filter(part -> !PARTICLES.contains(part)).forEach(part -> add(Kind.SURNAME, part));
        for (String part : surname) {
            // as people write McDonald and Mac Donald
            Matcher son = Pattern.compile("(mac|mc)(\\p{L}{3,})").matcher(part);
            if (son.matches()) {
                add(Kind.SURNAME, "mc " + son.group(2), "mac " + son.group(2), "mc" + son.group(2), "mac" + son.group(2));
            }
        }
    }

    private void add(Kind kind, String... keys) {
        for (String key : keys) {
            boolean tooShort = kind != Kind.INITIALS && key.codePointCount(0, key.length()) < 2;
            if (!tooShort) {
                forms.merge(key, kind, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    /** The parts of a word of a name: both of Smith-Jones, O and Neill of O'Neill beside ONeill. */
    private static List<String> parts(String word) {
        List<String> parts = Arrays.stream(word.split("[-‐‑‒–—]"))
                .map(NameForms::fold)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? List.of(fold(word)) : parts;
    }

    /** The same with a blank in the place of an apostrophe. */
    private static String apart(List<String> words) {
        return words.stream()
                .map(word -> {
                    Matcher found = APOSTROPHE.matcher(word);
                    return found.matches() ? fold(found.group(1)) + " " + fold(found.group(2)) : join(parts(word));
                })
                .collect(Collectors.joining(" "));
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    /** Small letters without accents, apostrophes and signs that nobody sees. */
    static String fold(String word) {
        String plain = StringUtils.stripAccents(word.replaceAll("[\\p{Cf}'’ʼ‘`´]", ""))
                .replace("ß", "ss").replace("æ", "ae").replace("Æ", "Ae").replace("ø", "o").replace("Ø", "O")
                .replace("œ", "oe").replace("Œ", "Oe").replace("ð", "d").replace("þ", "th").replace("ı", "i")
                .replace("đ", "d").replace("Đ", "D");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
