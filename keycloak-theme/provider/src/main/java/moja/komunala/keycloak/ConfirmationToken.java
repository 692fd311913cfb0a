package moja.komunala.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/** What the link of a confirmation mail carries, signed by the realm: which request it is for, and since when. */
abstract class ConfirmationToken extends DefaultActionToken {
    /** Keycloak answers a token that is past its time with a page of its own. Until then the link itself says that it has expired. */
    private static final int EXPLAINED_SECONDS = 30 * 24 * 60 * 60;

    @JsonProperty("pending")
    private String pendingId;

    @JsonProperty("asked")
    private int askedAtSeconds;

    /** @param lifeSeconds how long the link confirms; it explains itself for longer */
    protected ConfirmationToken(
            String userId, String type, String clientId, String pendingId, int askedAtSeconds, int lifeSeconds) {
        super(userId, type, askedAtSeconds + lifeSeconds + EXPLAINED_SECONDS, null);
        this.issuedFor = clientId;
        this.pendingId = pendingId;
        this.askedAtSeconds = askedAtSeconds;
    }

    /** For Jackson. */
    protected ConfirmationToken() {}

    public String getPendingId() {
        return pendingId;
    }

    /** From the second on in which its life is over. */
    @JsonIgnore
    boolean isOver(int lifeSeconds, int nowSeconds) {
        return askedAtSeconds + lifeSeconds <= nowSeconds;
    }
}
