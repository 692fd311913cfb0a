package moja.komunala.keycloak;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/**
 * Which versions of the terms an account accepted, and when: an attribute with a line each, such as "2026-11-22
 * 2026-11-23T08:15:30Z". The realm's user profile lets staff read it and nobody write it; lines are only ever added.
 */
final class AcceptedTerms {
    static final String ATTRIBUTE = "termsAccepted";

    private AcceptedTerms() {}

    static boolean include(UserModel user, String version) {
        return user.getAttributeStream(ATTRIBUTE).anyMatch(line -> line.startsWith(version + " "));
    }

    static boolean areAny(UserModel user) {
        return user.getAttributeStream(ATTRIBUTE).findAny().isPresent();
    }

    static void add(UserModel user, String version, Instant now) {
        String line = version + " " + now.truncatedTo(ChronoUnit.SECONDS);
        List<String> lines = Stream.concat(user.getAttributeStream(ATTRIBUTE), Stream.of(line)).toList();
        user.setAttribute(ATTRIBUTE, lines);
    }
}
