package candour.advice;

import candour.names.UsualNames;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people are to a child, and at work: words that many write beside a name, with a capital letter, and that are none. */
final class WhoTheyAre {

    private static final Set<String> TO_A_CHILD = Set.of(
            "mum", "mother", "dad", "father", "stepmum", "stepmother", "stepdad", "stepfather", "parent", "partner", "boyfriend",
            "girlfriend", "brother", "sister", "aunt", "auntie", "aunty", "uncle", "nan", "nana", "nanna", "nanny", "gran", "granny",
            "grandma", "grandmother", "grandad", "grandpa", "grandfather", "guardian", "carer", "cousin", "neighbour", "friend",
            "teacher", "assistant", "tutor", "mentor", "lady", "worker", "keyworker", "visitor", "nurse", "midwife", "doctor", "officer",
            "pc", "counsellor", "childminder", "interpreter", "mam", "bf", "gf");

    /** What stands for nobody, and what people are at work, and where. */
    private static final Set<String> NOBODYS_NAME = Set.of(
            "i", "nobody", "noone", "na", "tbc", "everybody", "foster", "class", "year", "head", "headteacher", "senco", "sendco",
            "dsl", "school", "college", "nursery", "social", "key", "health", "family", "gp", "camhs", "police", "manager", "deputy",
            "designated", "safeguarding", "lead", "lado", "team", "service", "services", "support", "early", "help", "helpline",
            "nspcc", "housing", "womens", "refuge", "admin", "office", "council", "local", "authority", "duty", "desk", "children",
            "childrens", "data", "protection", "mash", "ofsted", "childline", "barnardo", "barnardos", "whatsapp", "twin", "triplet",
            "lac", "cla", "cp", "cin", "ehcp", "looked", "after", "nhs", "dob", "upn", "flat", "hospital", "surgery", "clinic",
            "academy", "sgt", "sergeant", "constable", "detective", "dc", "pcso", "inspector", "practitioner", "consultant",
            "paediatrician", "psychologist", "therapist", "coordinator", "director", "solicitor");

    /** Of these and of what stands beside names, what many are called by surname: Jo Foster, Emily Senior, Mrs Child. */
    private static final Set<String> SURNAMES_TOO =
            Set.of("foster", "head", "nurse", "constable", "sergeant", "child", "friend", "senior", "staff", "key", "cousins");

    /** Of them what some are called by first name: Nana Akua Mensah, Li Na, Foster Jones, Junior Campbell. */
    private static final Set<String> FIRST_NAMES_TOO =
            Set.of("nana", "nanna", "na", "i", "lady", "mentor", "key", "foster", "head", "junior");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*+)[)\\]]");
    private static final Pattern BEHIND = Pattern.compile("(?:[,;]| [-–—] )([^,;()\\[\\]]*?)(?=[,;(\\[]| [-–—] |$)");
    private static final Pattern HYPHENS = Pattern.compile("(?<=\\p{L})\\p{Pd}(?=\\p{L})");
    private static final Pattern BESIDE = Pattern.compile("[/:]([^,;:/()\\[\\]]*+)");
    private static final Pattern NAME_FOLLOWS = Pattern.compile(
            "\\s*(?iu:(?:[^,;]{0,30}(?<!\\p{L}))?(?:sur)?name(?: is|:)?|birth|maiden) (\\p{Lu}[^,;]*)");
    private static final Pattern BEFORE = Pattern.compile("(?iu)^\\s*(?:was|previously|legally)\\s+");
    private static final Pattern ANOTHER_NAME =
            Pattern.compile("(?iu)(?<!\\p{L})(?:a\\.?k\\.?a|also|known|called|goes by|formerly|n[eé]e)(?!\\p{L})");

    /** Of the surnames what is nothing that somebody is: there are a foster carer and a key worker. */
    private static final Set<String> NOTHING_ALONE = Set.of("foster", "key", "cousins");

    private WhoTheyAre() {}

    static boolean isToAChild(String folded) {
        return TO_A_CHILD.contains(folded) || TO_A_CHILD.contains(folded.replaceFirst("s$", ""));
    }

    static boolean isNobodysName(String folded) {
        return NOBODYS_NAME.contains(folded);
    }

    static boolean isSurnameToo(String folded) {
        return SURNAMES_TOO.contains(folded);
    }

    /** Child, Friend, Senior and Staff stand in every report, so each is a surname only behind a title or a first name. */
    static boolean isInEveryReport(String folded) {
        return isSurnameToo(folded) && UsualNames.isNoPartOfAName(folded);
    }

    static boolean isFirstNameToo(String folded) {
        return FIRST_NAMES_TOO.contains(folded);
    }

    /** The name without what is said behind it of whoever it is, but for a name in that: Anna Nowak, Teacher (sister of Jo Marsh). */
    static String notSaidBehind(String name) {
        String rest = without(BRACKETS, name, WhoTheyAre::saysIt);
        // Jo Foster/mother, but not Mother: Nana Foster
        boolean namesBefore = !words(BESIDE.split(rest, 2)[0]).stream().allMatch(WhoTheyAre::isOne);
        rest = namesBefore ? without(BESIDE, rest, WhoTheyAre::saysNothingElse) : rest;
        // one word alone before a sign is a surname, and its first name follows: Mensah, Nana Akua; Owusu-Ansah, Nana Yaw
        boolean turnedRound = words(HYPHENS.matcher(BEHIND.split(rest, 2)[0]).replaceAll("")).size() == 1;
        return without(BEHIND, rest, turnedRound ? WhoTheyAre::saysNothingElse : WhoTheyAre::saysIt);
    }

    private static String without(Pattern pattern, String name, Predicate<String> saysIt) {
        return pattern.matcher(name).replaceAll(found -> Matcher.quoteReplacement(
                saysIt.test(found.group(1)) ? named(found.group(1)) : found.group()));
    }

    private static String named(String said) {
        Matcher name = NAME_FOLLOWS.matcher(said);
        if (name.matches() && !saysNothingElse(name.group(1))) {
            return bracketed(name.group(1));
        }
        String called = BEFORE.matcher(said).replaceFirst("").strip();
        return NOTHING_ALONE.contains(NameForms.fold(called))
                ? bracketed(called)
                : NamesInAnAnswer.ofSeveral(said, List.of()).stream().map(" (%s) "::formatted).collect(Collectors.joining());
    }

    /** Foster is a surname also where it stands alone, so that a foster carer stays one. */
    private static String bracketed(String name) {
        return (isSurnameToo(NameForms.fold(name)) ? " (née %s) " : " (%s) ").formatted(name);
    }

    private static boolean saysIt(String said) {
        List<String> words = words(said);
        boolean mayBeAFirstName = words.size() == 1 && isFirstNameToo(words.get(0)) && !isSurnameToo(words.get(0));
        return !mayBeAFirstName && !ANOTHER_NAME.matcher(said).find() && words.stream().anyMatch(WhoTheyAre::isOne);
    }

    private static boolean saysNothingElse(String said) {
        List<String> words = words(said);
        boolean mayBeAName = words.size() == 1 && (isFirstNameToo(words.get(0)) || isSurnameToo(words.get(0)));
        return !mayBeAName && saysIt(said) && words.stream().allMatch(word -> isOne(word) || UsualNames.isNoPartOfAName(word));
    }

    /** The words of a name without what stands around it and no sign between: PC Dan Smith, Dan Smith Social Worker. */
    static List<String> notAround(List<String> name) {
        List<String> folded = name.stream().map(NameForms::fold).toList();
        int first = 0;
        while (first + 1 < name.size()
                && isOne(folded.get(first))
                && (!isFirstNameToo(folded.get(first)) || isOne(folded.get(first + 1)))) {
            first++;
        }
        int end = name.size();
        while (end > first + 1 && isOne(folded.get(end - 1))) {
            end--;
        }
        // one alone may be a surname: Jo Foster
        if (end >= name.size() - 1) {
            return name.subList(first, name.size());
        }
        // and so may the first of several: Jo Foster Social Worker, but not Jo Foster Carer
        boolean isSurname = end == first + 1
                && isSurnameToo(folded.get(end))
                && isCapital(name.get(end))
                && !isToAChild(folded.get(end + 1));
        return name.subList(first, isSurname ? end + 1 : end);
    }

    /** Emily Jane Senior, Mrs Child. */
    static boolean isSurname(List<String> name, int index) {
        return index > 0
                && index == name.size() - 1
                && isSurnameToo(NameForms.fold(name.get(index)))
                && isCapital(name.get(index))
                && name.subList(0, index).stream()
                        .map(NameForms::fold)
                        .anyMatch(word -> !UsualNames.isNoPartOfAName(word) || TitlesInAText.isOfASurname(word));
    }

    /** Junior Campbell, Delroy Junior Campbell, but not Delroy Campbell Junior. */
    static boolean isFirstName(List<String> name, int index) {
        return isFirstNameToo(NameForms.fold(name.get(index))) && (index == 0 || index < name.size() - 1 && isCapital(name.get(index)));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static List<String> words(String said) {
        return Arrays.stream(said.split("[^\\p{L}\\p{M}'’]+")).map(NameForms::fold).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isOne(String folded) {
        return isToAChild(folded) || isNobodysName(folded);
    }
}
