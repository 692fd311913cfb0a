package moja.komunala.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.AttributeValidatorMetadata;
import org.keycloak.userprofile.DefaultAttributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

/**
 * Whatever way an account is written, it passes here before it is checked and stored. No fields: Keycloak's constructor
 * calls these methods.
 */
class CustomerAttributes extends DefaultAttributes {
    /** Annotations for the page that asks for missing details: it is handed the stored number beside them. */
    static final String KEPT = "phoneNumberKept";

    static final String SHOWN = "phoneNumberShown";

    CustomerAttributes(
            UserProfileContext context,
            Map<String, ?> attributes,
            UserModel user,
            UserProfileMetadata metadata,
            KeycloakSession session) {
        super(context, attributes, user, metadata, session);
    }

    @Override
    protected List<String> normalizeAttributeValues(String name, Object value) {
        List<String> values = super.normalizeAttributeValues(name, value);
        if (isAddress(name)) return values.stream().map(this::inOneForm).toList();
        return regionOf(super.getMetadata(name))
                .map(region -> values.stream().map(typed -> inE164(typed, region)).toList())
                .orElse(values);
    }

    private static boolean isAddress(String name) {
        return UserModel.EMAIL.equals(name) || UserModel.USERNAME.equals(name);
    }

    /**
     * User names of administrators need be no addresses. An address from before addresses had one form stays, so that its owner
     * can save what else is new; whoever saves it at the admin console gives it the one form.
     */
    private String inOneForm(String typed) {
        boolean isAsStored = user != null
                && context != UserProfileContext.USER_API
                && (typed.equalsIgnoreCase(user.getEmail()) || typed.equalsIgnoreCase(user.getUsername()));
        return isAsStored || typed.indexOf('@') < 0 ? typed : Addresses.toKeep(typed);
    }

    private static String inE164(String typed, String region) {
        // Spaces alone are an empty field, not a wrong number.
        return typed.isBlank() ? "" : PhoneNumbers.toKeep(typed, region).orElse(typed);
    }

    /** The account pages show people what they read; the admin API tells programs what is kept. */
    @Override
    public Map<String, List<String>> getReadable() {
        Map<String, List<String>> readable = super.getReadable();
        if (context != UserProfileContext.ACCOUNT) return readable;
        Map<String, List<String>> shown = new HashMap<>(readable);
        shown.replaceAll((name, values) -> isAddress(name)
                ? values.stream().map(Addresses::toShow).toList()
                : regionOf(super.getMetadata(name))
                        .map(region -> values.stream().map(kept -> PhoneNumbers.toShow(kept, region)).toList())
                        .orElse(values));
        return shown;
    }

    @Override
    public AttributeMetadata getMetadata(String name) {
        AttributeMetadata metadata = super.getMetadata(name);
        if (context != UserProfileContext.UPDATE_PROFILE || user == null) return metadata;
        String kept = user.getFirstAttribute(name);
        if (kept == null) return metadata;
        return regionOf(metadata)
                .map(region -> metadata.addAnnotations(Map.of(KEPT, kept, SHOWN, PhoneNumbers.toShow(kept, region))))
                .orElse(metadata);
    }

    private static Optional<String> regionOf(AttributeMetadata metadata) {
        if (metadata == null || metadata.getValidators() == null) return Optional.empty();
        return metadata.getValidators().stream()
                .filter(validator -> PhoneNumberValidator.ID.equals(validator.getValidatorId()))
                .map(AttributeValidatorMetadata::getValidatorConfig)
                .map(config -> (String) config.get(PhoneNumberValidator.REGION))
                .findFirst();
    }
}
