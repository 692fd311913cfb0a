package moja.komunala.keycloak;

/** The link that confirms a new e-mail address. It names no address: links end up in logs. */
public class EmailChangeToken extends ConfirmationToken {
    /** Also names the realm's attribute for the link's life: actionTokenGeneratedByUserLifespan.change-email. */
    public static final String TYPE = "change-email";

    public EmailChangeToken(String userId, String clientId, String pendingId, int askedAtSeconds, int lifeSeconds) {
        super(userId, TYPE, clientId, pendingId, askedAtSeconds, lifeSeconds);
    }

    /** For Jackson. */
    private EmailChangeToken() {}
}
