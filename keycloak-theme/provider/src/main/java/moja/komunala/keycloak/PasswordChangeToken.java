package moja.komunala.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The link that confirms a new password: everything but the password. */
public class PasswordChangeToken extends ConfirmationToken {
    /** Also names the realm's attribute for the link's life: actionTokenGeneratedByUserLifespan.update-password. */
    public static final String TYPE = "update-password";

    /** A password set since, by whatever way, makes the link void. */
    @JsonProperty("replaces")
    private long currentPasswordCreatedAt;

    /** The session that asked, which is kept when all others are signed out. */
    @JsonProperty("keep")
    private String sessionToKeep;

    @JsonProperty("others")
    private boolean signOutOthers;

    public PasswordChangeToken(
            String userId,
            String clientId,
            String pendingId,
            int askedAtSeconds,
            int lifeSeconds,
            long currentPasswordCreatedAt,
            String sessionToKeep,
            boolean signOutOthers) {
        super(userId, TYPE, clientId, pendingId, askedAtSeconds, lifeSeconds);
        this.currentPasswordCreatedAt = currentPasswordCreatedAt;
        this.sessionToKeep = sessionToKeep;
        this.signOutOthers = signOutOthers;
    }

    /** For Jackson. */
    private PasswordChangeToken() {}

    public long getCurrentPasswordCreatedAt() {
        return currentPasswordCreatedAt;
    }

    public String getSessionToKeep() {
        return sessionToKeep;
    }

    public boolean isSignOutOthers() {
        return signOutOthers;
    }
}
