package moja.komunala.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.DefaultPasswordPolicyManagerProvider;
import org.keycloak.policy.DefaultPasswordPolicyManagerProviderFactory;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

/** Keycloak's check of new passwords, in its place (same id, higher order): of their one form. */
public class PasswordPolicies extends DefaultPasswordPolicyManagerProviderFactory {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public PasswordPolicyManagerProvider create(KeycloakSession session) {
        return new DefaultPasswordPolicyManagerProvider(session) {
            @Override
            public PolicyError validate(RealmModel realm, UserModel user, String password) {
                return super.validate(realm, user, Passwords.inOneForm(password));
            }

            @Override
            public PolicyError validate(String user, String password) {
                return super.validate(user, Passwords.inOneForm(password));
            }
        };
    }
}
