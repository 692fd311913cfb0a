package moja.komunala.keycloak;

import java.util.Map;
import java.util.Set;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.email.EmailEventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * Mails the customer when a second factor is added or removed, with Keycloak's own listener. That one alone would mail every
 * wrong password as well, and a second time each change of a password.
 */
public class SecondFactorMails implements EventListenerProviderFactory, WithoutSetUp<EventListenerProvider> {
    private static final Set<EventType> CHANGES = Set.of(EventType.UPDATE_CREDENTIAL, EventType.REMOVE_CREDENTIAL);
    private static final Set<String> SECOND_FACTORS = Set.of(
            OTPCredentialModel.TYPE,
            RecoveryAuthnCodesCredentialModel.TYPE,
            WebAuthnCredentialModel.TYPE_TWOFACTOR,
            WebAuthnCredentialModel.TYPE_PASSWORDLESS);

    @Override
    public String getId() {
        return "second-factor-mails";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new EmailEventListenerProvider(session, CHANGES) {
            @Override
            public void onEvent(Event event) {
                if (isAboutSecondFactor(event)) super.onEvent(event);
            }
        };
    }

    static boolean isAboutSecondFactor(Event event) {
        Map<String, String> details = event.getDetails();
        return details != null
                && CHANGES.contains(event.getType())
                && SECOND_FACTORS.contains(details.getOrDefault(Details.CREDENTIAL_TYPE, ""));
    }
}
