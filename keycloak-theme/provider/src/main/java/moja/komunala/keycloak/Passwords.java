package moja.komunala.keycloak;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.stream.Stream;

/**
 * The one form in which passwords are checked and hashed (NFC): some keyboards write č as one character, others as c with a sign
 * above it, and nobody sees the difference.
 */
final class Passwords {
    private Passwords() {}

    static String inOneForm(String typed) {
        return Normalizer.normalize(typed, Form.NFC);
    }

    /** What may have been hashed: the one form, and for passwords from before there was one, as typed here or elsewhere. */
    static Stream<String> everHashed(String typed) {
        return Stream.of(inOneForm(typed), typed, Normalizer.normalize(typed, Form.NFD)).distinct();
    }
}
