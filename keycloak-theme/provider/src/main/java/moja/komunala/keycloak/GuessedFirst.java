package moja.komunala.keycloak;

import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passwords that whoever guesses tries first.
 *
 * @param common passwords that many people have, in lower case
 * @param words of the utility and its trade, in lower case, without signs above letters
 */
record GuessedFirst(Set<String> common, Set<String> words) {
    /** What a common password gets to meet the rules: a digit, a year, an exclamation mark. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]++|(?<=\\p{L})[^\\p{L}]++$");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final int DIGITS_OF_A_YEAR = 4;
    private static final Pattern SIGN_ABOVE = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    boolean include(String password) {
        String lower = Passwords.inOneForm(password).toLowerCase(Locale.ROOT);
        return common.contains(lower) || isCommonWithYear(lower) || isMadeOfWords(plain(lower));
    }

    private boolean isCommonWithYear(String password) {
        String core = AROUND.matcher(password).replaceAll("");
        return digitsIn(password) - digitsIn(core) <= DIGITS_OF_A_YEAR && common.contains(core);
    }

    private static long digitsIn(String text) {
        return DIGIT.matcher(text).results().count();
    }

    /**
     * Komunala2026, but also moja.komunala-2026: nothing but such words, one after another, and what is no letter. Anybody may send
     * a password as long as a form takes: no word begins further back than the longest one is long.
     */
    private boolean isMadeOfWords(String password) {
        String letters = NO_LETTER.matcher(password).replaceAll("");
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= letters.length(); end++)
            for (int start = Math.max(0, end - longest); start < end && !reached[end]; start++)
                reached[end] = reached[start] && words.contains(letters.substring(start, end));
        return !letters.isEmpty() && reached[letters.length()];
    }

    /** Števec and stevec are one word to whoever guesses. */
    private static String plain(String text) {
        return SIGN_ABOVE.matcher(Passwords.inForm(text, Form.NFD)).replaceAll("");
    }
}
