package moja.komunala.keycloak;

import org.keycloak.models.KeycloakSession;

/**
 * Lets one of several presses of a confirming button through, on whatever server they arrive. Two that change an account at once
 * would trip over each other in the database, and one of them would be answered with its error.
 */
final class OneAtATime {
    /** Longer than any press takes; should the first one fail, the next may try. */
    private static final long SECONDS = 10;

    private static final String PREFIX = "confirming.";

    private OneAtATime() {}

    /** @param change what is confirmed, by its id */
    static boolean begin(KeycloakSession session, String change) {
        return session.singleUseObjects().putIfAbsent(PREFIX + change, SECONDS);
    }

    static boolean isUnderWay(KeycloakSession session, String change) {
        return session.singleUseObjects().contains(PREFIX + change);
    }

    /** Nothing has changed. */
    static void giveUp(KeycloakSession session, String change) {
        session.singleUseObjects().remove(PREFIX + change);
    }
}
