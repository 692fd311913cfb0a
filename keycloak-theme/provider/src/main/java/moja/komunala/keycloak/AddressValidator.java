package moja.komunala.keycloak;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.messages.Messages;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.validators.EmailValidator;

/** Refuses addresses that mail reaches nobody at, which Keycloak's own check lets through, such as a@b. */
public class AddressValidator extends AbstractStringValidator implements ConfiguredProvider {
    public static final String ID = "reachable-address";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(String value, String attribute, ValidationContext context, ValidatorConfig config) {
        if (Addresses.isReachable(Addresses.toKeep(value))) return;
        // What was stored before this rule keeps nobody from signing in or from changing something else.
        if (context.getAttributes().get(UserModel.class.getName()) instanceof UserModel user
                && user.getAttributeStream(attribute).anyMatch(value::equals)) return;
        context.addError(new ValidationError(ID, attribute, Messages.INVALID_EMAIL, value));
    }

    /** @return the key of a message, of an address in the form that is kept; together with what the mail server takes */
    static Optional<String> findMistake(KeycloakSession session, String kept) {
        ValidationContext context = new ValidationContext(session);
        EmailValidator.INSTANCE.validate(kept, UserModel.EMAIL, context);
        new AddressValidator().validate(kept, UserModel.EMAIL, context);
        return context.getErrors().stream().findFirst().map(ValidationError::getMessage);
    }

    @Override
    public String getHelpText() {
        return "An e-mail address with a domain that can be reached from anywhere";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
