package moja.komunala.keycloak;

import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

/** Keycloak's user profile, in its place (same id, higher order), with addresses and phone numbers in one form. */
public class CustomerProfile extends DeclarativeUserProfileProviderFactory {
    @Override
    public int order() {
        return PROVIDER_PRIORITY + 1;
    }

    @Override
    public DeclarativeUserProfileProvider create(KeycloakSession session) {
        return new Provider(session, this);
    }

    private static final class Provider extends DeclarativeUserProfileProvider {
        private final KeycloakSession session;

        private Provider(KeycloakSession session, DeclarativeUserProfileProviderFactory factory) {
            super(session, factory);
            this.session = session;
        }

        @Override
        protected Attributes createAttributes(
                UserProfileContext context, Map<String, ?> attributes, UserModel user, UserProfileMetadata metadata) {
            boolean isServiceAccount = user != null && user.getServiceAccountClientLink() != null;
            return isServiceAccount
                    ? super.createAttributes(context, attributes, user, metadata)
                    : new CustomerAttributes(context, attributes, user, metadata, session);
        }
    }
}
