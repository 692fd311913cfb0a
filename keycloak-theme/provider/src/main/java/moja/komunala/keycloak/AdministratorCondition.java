package moja.komunala.keycloak;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * A condition of flows: somebody with an administrative role, or somebody without one. Keycloak's own asks for one role by its
 * name, and would let in with a password alone whoever was given another.
 */
public class AdministratorCondition implements ConditionalAuthenticator, ConditionalAuthenticatorFactory {
    private static final String NEGATE = "negate";

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        var config = context.getAuthenticatorConfig();
        boolean isNegated = config != null && Boolean.parseBoolean(config.getConfig().get(NEGATE));
        return isNegated != Administrators.include(context.getUser());
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        return this;
    }

    @Override
    public String getId() {
        return "conditional-administrator";
    }

    @Override
    public String getDisplayType() {
        return "Condition - administrator";
    }

    @Override
    public String getHelpText() {
        return "Whether the user has any role of administration, staff's included";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(new ProviderConfigProperty(
                NEGATE, "Negate output", "Whether it is those without such a role", ProviderConfigProperty.BOOLEAN_TYPE, false));
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(BeyondStaff::onEvent);
    }

    @Override
    public void close() {}
}
