package candour.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, after Flesch and Kincaid: from the length of its sentences and of its words. The
 * grade plus five is about the age at which an English child reads it with ease.
 */
record ReadingAge(int sentences, int words, int syllables, int longestSentence) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("\\n+|(?<=[.?!])[”*)]*\\s+");
    private static final Pattern SILENT_END = Pattern.compile("([^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]{1,2}");

    static ReadingAge of(List<String> texts) {
        int sentences = 0;
        int syllables = 0;
        int longest = 0;
        List<String> words = new ArrayList<>();
        for (String sentence : texts.stream().flatMap(text -> Arrays.stream(SENTENCE_END.split(text))).toList()) {
            List<String> found = WORD.matcher(sentence).results().map(word -> word.group()).toList();
            sentences += found.isEmpty() ? 0 : 1;
            longest = Math.max(longest, found.size());
            syllables += found.stream().mapToInt(ReadingAge::syllablesOf).sum();
            words.addAll(found);
        }
        return new ReadingAge(sentences, words.size(), syllables, longest);
    }

    double grade() {
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static int syllablesOf(String word) {
        String letters = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
        if (letters.length() <= 3) {
            return 1;
        }
        Matcher vowels = VOWELS.matcher(SILENT_END.matcher(letters).replaceFirst("").replaceFirst("^y", ""));
        return Math.max(1, (int) vowels.results().count());
    }
}
