package moja.komunala.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/** What the link of a confirmation mail carries, signed by the realm: everything but the password. */
public class PasswordChangeToken extends DefaultActionToken {
    /** Also names the realm's attribute for the link's life: actionTokenGeneratedByUserLifespan.update-password. */
    public static final String TYPE = "update-password";

    @JsonProperty("pending")
    private String pendingId;

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
            int expiresAtSeconds,
            String clientId,
            String pendingId,
            long currentPasswordCreatedAt,
            String sessionToKeep,
            boolean signOutOthers) {
        super(userId, TYPE, expiresAtSeconds, null);
        this.issuedFor = clientId;
        this.pendingId = pendingId;
        this.currentPasswordCreatedAt = currentPasswordCreatedAt;
        this.sessionToKeep = sessionToKeep;
        this.signOutOthers = signOutOthers;
    }

    /** For Jackson. */
    private PasswordChangeToken() {}

    public String getPendingId() {
        return pendingId;
    }

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
