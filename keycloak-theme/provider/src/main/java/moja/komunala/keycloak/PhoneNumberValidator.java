package moja.komunala.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.validators.ValidatorConfigValidator;

/**
 * Refuses what is no phone number. An attribute of the user profile that has this validator is also kept in E.164 and shown
 * to people as they write it: see {@link CustomerAttributes}.
 */
public class PhoneNumberValidator extends AbstractStringValidator implements ConfiguredProvider {
    public static final String ID = "phone-number";
    static final String REGION = "region";
    private static final String MESSAGE = "invalidPhoneNumber";

    /** @return null where the attribute of the user profile isn't checked as a number */
    static String regionOf(KeycloakSession session, String attribute) {
        UPAttribute profiled = session.getProvider(UserProfileProvider.class).getConfiguration().getAttribute(attribute);
        Map<String, Object> config = profiled == null ? null : profiled.getValidations().get(ID);
        return config == null ? null : (String) config.get(REGION);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(String value, String attribute, ValidationContext context, ValidatorConfig config) {
        if (PhoneNumbers.toKeep(value, config.getString(REGION)).isPresent()) return;
        // What was stored before this rule keeps nobody from signing in or from changing something else.
        if (context.getAttributes().get(UserModel.class.getName()) instanceof UserModel user
                && user.getAttributeStream(attribute).anyMatch(value::equals)) return;
        context.addError(new ValidationError(ID, attribute, MESSAGE, value));
    }

    @Override
    public ValidationResult validateConfig(KeycloakSession session, ValidatorConfig config) {
        String region = config == null ? null : config.getString(REGION);
        if (region != null && PhoneNumbers.isRegion(region)) return ValidationResult.OK;
        return new ValidationResult(Set.of(
                new ValidationError(ID, REGION, ValidatorConfigValidator.MESSAGE_CONFIG_INVALID_VALUE, region)));
    }

    @Override
    public String getHelpText() {
        return "A phone number that exists in its country's plan; it is kept in E.164";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(new ProviderConfigProperty(
                REGION,
                "Country",
                "Two capital letters, such as SI: where a number without a country code is at home",
                ProviderConfigProperty.STRING_TYPE,
                null));
    }
}
