package moja.komunala.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * An e-mail address that waits for its confirmation (M17). It is reserved for nobody: who registers with it meanwhile has it.
 *
 * @param askedAtMillis when its newest mail went out
 */
record PendingEmail(String id, String email, long askedAtMillis) {
    static final String TYPE = "pending-email";

    /**
     * What stands in the credential; staff can read it.
     *
     * @param replaces the address at the time of the request
     * @param passwordSetAt when the password of that time was set, in milliseconds
     */
    record Data(
            @JsonProperty("email") String email,
            @JsonProperty("replaces") String replaces,
            @JsonProperty("passwordSetAt") long passwordSetAt) {

        /** A request falls with the address or the password that it was made with: whoever took an account over may have made it. */
        boolean holdsFor(String currentEmail, long currentPasswordSetAt) {
            return replaces.equalsIgnoreCase(currentEmail) && passwordSetAt == currentPasswordSetAt;
        }
    }

    /** Stores it beside others that wait; {@link WaitingCredentials#removeAllBut} makes it the only one once its mail is on the way. */
    static PendingEmail store(UserModel user, String email, long nowMillis) {
        Data data = new Data(email, user.getEmail(), passwordSetAt(user));
        CredentialModel stored = user.credentialManager().createStoredCredential(waiting(data, nowMillis));
        return new PendingEmail(stored.getId(), email, nowMillis);
    }

    /** The one of this id, where it still holds for the account. */
    static Optional<PendingEmail> find(UserModel user, String id) {
        return WaitingCredentials.find(user, TYPE, id).flatMap(credential -> read(user, credential));
    }

    /** The one that waits and has not expired. */
    static Optional<PendingEmail> findCurrent(UserModel user, long lifeSeconds, long nowMillis) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(TYPE)
                .filter(credential -> !WaitingCredentials.isExpired(credential, lifeSeconds, nowMillis))
                .flatMap(credential -> read(user, credential).stream())
                .findFirst();
    }

    /** Its life begins anew, as another mail goes out. */
    static void renew(UserModel user, String id, long nowMillis) {
        WaitingCredentials.find(user, TYPE, id).ifPresent(credential -> {
            credential.setCreatedDate(nowMillis);
            user.credentialManager().updateStoredCredential(credential);
        });
    }

    static CredentialModel waiting(Data data, long nowMillis) {
        CredentialModel credential = new CredentialModel();
        credential.setType(TYPE);
        credential.setCreatedDate(nowMillis);
        credential.setSecretData("{}");
        credential.setCredentialData(write(data));
        return credential;
    }

    static Data dataOf(CredentialModel credential) {
        try {
            return JsonSerialization.readValue(credential.getCredentialData(), Data.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PendingEmail> read(UserModel user, CredentialModel credential) {
        Data data = dataOf(credential);
        return data.holdsFor(user.getEmail(), passwordSetAt(user))
                ? Optional.of(new PendingEmail(credential.getId(), data.email(), credential.getCreatedDate()))
                : Optional.empty();
    }

    /** Whoever signs in with a passkey alone has none. */
    private static long passwordSetAt(UserModel user) {
        return PendingPassword.currentPasswordCreatedAt(user).orElse(0L);
    }

    private static String write(Data data) {
        try {
            return JsonSerialization.writeValueAsString(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
