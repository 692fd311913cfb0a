package moja.komunala.keycloak;

/** How old a sign-in may be before the password is asked for once more. */
final class AlwaysAsked {
    private AlwaysAsked() {}

    /**
     * Keycloak counts in whole seconds: with 0, "always", whoever has just signed in would not be asked for the password
     * (M18) until the second is over.
     */
    static int strictly(int seconds) {
        return seconds == 0 ? -1 : seconds;
    }
}
