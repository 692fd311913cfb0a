package moja.komunala.keycloak;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.stream.Stream;

/**
 * The one form in which passwords are checked and hashed (NFC): some keyboards write č as one character, others as c with a sign
 * above it, and nobody sees the difference.
 */
final class Passwords {
    /** Nobody types more; signs above letters are put in order in a time that grows by the square of their number. */
    private static final int LONGEST_TYPED = 4_000;

    private Passwords() {}

    static String inOneForm(String typed) {
        return inForm(typed, Form.NFC);
    }

    /** @return what is longer than anybody types as it came */
    static String inForm(String typed, Form form) {
        return typed.length() > LONGEST_TYPED ? typed : Normalizer.normalize(typed, form);
    }

    /** What may have been hashed: the one form, and for passwords from before there was one, as typed here or elsewhere. */
    static Stream<String> everHashed(String typed) {
        return Stream.of(inOneForm(typed), typed, inForm(typed, Form.NFD)).distinct();
    }
}
